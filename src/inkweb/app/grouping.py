"""Have a view follow the graph and the filter: what counts decides who belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inkweb.app import measuring, opening, session, state
from inkweb.app.view import View
from inkweb.model import Group


def follow(view: View) -> View:
    """Give a view with the groups of now in the place of those drawn last; it becomes the session's.

    One that nobody changed is what the graph opens with now.
    """
    if not view.folded or view.is_first or not measuring.is_measurable():
        return session.follow(view)
    at, now = (state.version(), view.filter), measuring.groups(view.filter)
    drawn_at, drawn, before = session.recall("grouped", (None, (), now))
    if (at, view.folded) == (drawn_at, drawn):
        return view
    folded = regrouped(view.folded, before if view.folded == drawn else now, now)
    if not folded and not view.shown:
        folded = opening.largest(now)
    session.remember("grouped", (at, folded, now))
    followed = replace(view, folded=folded)
    session.keep(followed)
    return followed


def regrouped(folded: Iterable[str], before: Sequence[Group], now: Sequence[Group]) -> tuple[str, ...]:
    """Choose those groups of now that hold what ``folded`` held: most of their members that had a group before.

    Of groups whose members had none, those that are large.

    >>> before = [Group("shown", 0, tuple("abcd"), ("A",)), Group("hidden", 1, tuple("ef"), ("E",))]
    >>> now = [Group(id, n, tuple(id), (id[0],)) for n, id in enumerate(("cdx", "ab", "ef"))]
    >>> regrouped(["shown"], before, now)
    ('cdx', 'ab')
    """
    shown = set(folded)
    was_shown = {id: group.id in shown for group in before for id in group.members}
    worth = shown.union(opening.largest(now))

    def holds(group: Group) -> bool:
        known = [was_shown[id] for id in group.members if id in was_shown]
        return 2 * sum(known) >= len(known)

    return tuple(group.id for group in now if group.id in worth and holds(group))
