"""Keep the view and the browser's address the same: a link that is opened elsewhere shows what its sender saw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlencode

import streamlit as st

from inkweb.app import address, asking, dressing, fitting, measuring, seeing, session, standpoint, words
from inkweb.app.view import View
from inkweb.draw import USUAL
from inkweb.model import Standing

NAMED = 3
"""Values of filters that are named where an address has more that mean nothing."""


def arrive() -> None:
    """Take the view that the address names, unless it is the one that this session wrote there.

    Without a name it is what the graph opens with, where the browser went back to it; coming from another page, one
    finds one's view again.
    """
    given = {name: st.query_params.get_all(name) for name in st.query_params if name != standpoint.NAME}
    stood = standpoint.read(st.query_params.get(standpoint.NAME, ""))
    if (given or stood) and given != session.recall("address", None):
        session.remember("address", given)  # taken once: what is done before the page is drawn counts
        enter(given, stood)
    elif (
        not given and session.recall("address", None) and session.recall("came from", None) == session.recall("at", "")
    ):
        enter({})


def enter(given: Mapping[str, Sequence[str]], standing: Standing | None = None) -> None:
    """Make the view of an address this session's, its names standing where they stood, where that is known."""
    known: list[str] = []
    view, groups = _read(given, known)
    tell([_gone(given, known, groups), _unfit(given)])
    session.keep(_dressed(replace(view, standing=standing)))


def _read(given: Mapping[str, Sequence[str]], known: list[str]) -> tuple[View, int]:
    """Make the view of an address, and count its groups that are gone; its names that are there go to ``known``."""

    def find(beginnings: Iterable[str]) -> list[str]:
        found = session.workspace().begun(beginnings)
        known.extend(found)
        return found

    view = address.read(given, find)
    view = view.sift(fitting.fit(view.filter, asking.outlets()))
    there = measuring.groups(view.filter) if view.folded and measuring.is_measurable() else ()
    groups = [group.id for start in view.folded for group in there if group.id.startswith(start)]
    return replace(view, folded=tuple(groups)), len(view.folded) - len(groups)


def sift(given: Mapping[str, Sequence[str]]) -> None:
    """Take the filter of an address and nothing else."""
    tell([_unfit(given)])
    filter = address.read(given, lambda _: []).filter
    session.keep(session.view().sift(fitting.fit(filter, asking.outlets())))


def begin(view: View) -> View:
    """Give what the graph opens with, all of it to be seen: it looks as it does, but nothing is hidden any more."""
    session.remember("lost", ("", None))
    return _dressed(view.anew(is_first=True, dress=replace(view.dress, off=(), edges=())))


def _gone(given: Mapping[str, Sequence[str]], known: Iterable[str], groups: int) -> str:
    """Say how many names of an address the graph does not have, and of how many groups."""
    meant = address.names(given)
    gone = meant - {id[: address.WIDTH] for id in known}
    if gone and gone == meant:
        return "None of the names in this address is in this graph. Here is what it opens with."
    told = " and ".join(words.count(many, noun) for many, noun in ((len(gone), "name"), (groups, "group")) if many)
    return f"Of this address, {told} {words.agreed(len(gone) + groups, 'is', 'are')} not in this graph." if told else ""


def _unfit(given: Mapping[str, Sequence[str]]) -> str:
    """Say what an address filters by that cannot be filtered by here."""
    unfit = fitting.unfit(given, asking.outlets())
    named = ", ".join(f"“{words.plain(text)}”" for text in unfit[:NAMED])
    more = f" and {len(unfit) - NAMED:,} more" if len(unfit) > NAMED else ""
    fits = words.agreed(len(unfit), "filter {} fits nothing here and is", "filters {} fit nothing here and are")
    return f"Its {fits.format(named + more)} left away." if unfit else ""


def tell(told: Iterable[str]) -> None:
    """Keep what there is to say of an address that was entered."""
    session.remember("lost", (" ".join(filter(None, told)), None))


def lost(view: View) -> str:
    """Give what there is to say of names that the address has and the graph has not, until something is changed."""
    told, signed = session.recall("lost", ("", None))
    return f":material/link_off: {told}" if told and signed in (None, address.write(view)) else ""


def say(view: View) -> None:
    """Draw what there is to say of the address, until this view is changed."""
    if lost(view):
        st.caption(lost(view))
    _sign(view)


def _sign(view: View) -> None:
    said = session.recall("lost", ("", None))[0] if lost(view) else ""
    session.remember("lost", (said, address.write(view)))


def _dressed(view: View) -> View:
    """Count that the browser is to look as this view says, whatever it looked like before."""
    count: int = session.recall("dressings", 0) + 1
    session.remember("dressings", count)
    return replace(view, dressing=count)


def settle(view: View) -> View:
    """Put whole ids in the place of the beginnings that an address has."""
    is_whole = all(len(id) > address.WIDTH for id in (*view.selected, *dressing.ids(view.dress)))
    if is_whole and not standpoint.is_begun(view.standing):
        return view
    named = (id for start in view.selected for id in view.shown if id.startswith(start))
    graph = seeing.graph(replace(view, selected=(*view.selected, *named)))  # what is selected may stand alone
    nodes = [node.id for node in graph.nodes]
    known = [*nodes, *(edge.id for edge in graph.edges)]
    whole = tuple(id for start in view.selected for id in known if id.startswith(start))
    if len(whole) < len(view.selected):
        tell([session.recall("lost", ("", None))[0], "What it selects is not here, or does not pass the filters."])
    standing = view.standing and standpoint.whole(view.standing, nodes)
    settled = replace(view, selected=whole, dress=dressing.whole(view.dress, known), standing=standing)
    session.keep(settled)
    return settled


def sign(view: View) -> None:
    """Write the view into the address; nothing is loaded anew. Where it all stands, the browser adds."""
    written = address.write(view)
    is_new = written != session.recall("address", {})
    session.remember("address", written)
    _sign(view)
    if is_new or not st.query_params:
        st.query_params.from_dict(written)


def text(view: View, *, pins: int = dressing.PINS) -> str:
    """Give what the address has after the question mark; ``pins`` is how many pinned names at most it places.

    >>> text(View(is_first=True)), text(View(("0123456789abcdef0123",)))
    ('', 'show=0123456789')
    """
    return urlencode(address.write(view, pins=pins), doseq=True)


def briefly(view: View, *, most: int) -> str | None:
    """Give what ``recalled`` reads, however the view looks; of one that takes more than ``most`` characters, nothing.

    >>> briefly(View(("0123456789abcdef0123",)), most=20), briefly(View(("0123456789abcdef0123",)), most=10)
    ('show=0123456789', None)
    """
    if len(view.shown) * address.WIDTH > most:
        return None
    written = text(replace(view, dress=USUAL))
    return written if len(written) <= most else None


def recalled(text: str) -> View:
    """Make the view that somebody had in an earlier session, without the names that are gone since."""
    view, _ = _read(parameters(text), [])
    return view


def parameters(text: str) -> dict[str, list[str]]:
    """Read what ``text`` wrote.

    >>> parameters("show=0123456789&kind=Person&kind=Model")["kind"]
    ['Person', 'Model']
    """
    return parse_qs(text, keep_blank_values=True)
