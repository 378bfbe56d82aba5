"""Say who is who: take apart what was taken for one, join what was taken for two. For all who use this graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import streamlit as st

from inkweb.app import asking, leafing, meaning, renaming, session, words
from inkweb.app.view import View
from inkweb.model import Judgement, Member, Node

NEAR = 6
"""Names offered at most to join with."""
_VERDICTS = {"same": "**one**", "different": "**two**"}


def offer(node: Node) -> None:
    """Draw the way to say that an entity is two, or the same as another."""
    key = f"wrong-{node.id}"
    with st.popover("Is it wrong?", icon=":material/call_split:", key=key, on_change="rerun"):
        if not session.recall(key, False):
            return  # what nobody sees is not drawn
        with st.container(key=f"judged-{node.id}"):
            renaming.offer(node)
            members = asking.members(node.id)
            _parts(node, members)
            st.markdown("**Is it the same as another?**")
            _others(node, members)
            st.caption("All who use this graph see it so. The page Quality lists what was decided, and takes it back.")


def _parts(node: Node, members: Sequence[Member]) -> None:
    """Draw the ways to say that something else is in it: an id that articles give, or what they call one of them."""
    forms = [(member, form) for member in members for form in member.forms]
    if len(members) < 2 and not forms:
        return
    st.markdown("**Is something else in it?**")
    if len(members) > 1:
        st.caption("Articles give these names, and they are taken for one. A name that is taken apart stays so.")
        for member in members:
            _one(member, members)
    if forms:
        key = f"form-{node.id}-{len(forms)}"
        form, out = st.columns([3, 2], gap="small", vertical_alignment="bottom")
        form.selectbox(
            "Other names that articles use for it",
            forms,
            index=None,
            format_func=lambda one: one[1],
            placeholder="Choose the one that is another's",
            key=key,
        )
        out.button("Take it out", key=f"out-{key}", width="stretch", on_click=_take_out, args=(key,))


def _one(member: Member, members: Sequence[Member]) -> None:
    told, part = st.columns([3, 2], gap="small", vertical_alignment="center")
    name = f"{words.plain(member.name)}, in {words.count(member.articles, 'article')}"
    told.markdown(f"{name}  \n:gray[{_why(member, members)}]")
    part.button(
        "Take it apart", key=f"part-{member.id}", width="stretch", on_click=_take_apart, args=(member.id, members)
    )


def _why(member: Member, members: Sequence[Member]) -> str:
    """Say why it is taken for the others."""
    ids = {one.id for one in members}
    found = [j for j in asking.judgements([member.id]) if j.verdict == "same" and {j.left, j.right} <= ids]
    return words.plain("; ".join(sorted({one.reason for one in found}))) or "joined through another name"


def _others(node: Node, members: Iterable[Member]) -> None:
    looked_for = st.text_input("Find the other name", key=f"other-{node.id}", placeholder="Type its beginning")
    mine = {member.id for member in members} | {node.id}
    near = session.workspace().search(looked_for) if looked_for.strip() else _alike(node)
    found = [one for one in near if one.id not in mine]
    for one in found[:NEAR]:
        label = f"Join with {words.plain(one.name)} ({one.type}, {words.count(one.support, 'article')})"
        st.button(label, key=f"join-{one.id}", width="stretch", on_click=_join, args=(node.id, one.id))
    if looked_for.strip() and not found:
        st.caption("Nothing else is called so.")


def _alike(node: Node) -> list[Node]:
    """Find names of the same type that are longer or shorter than a name."""
    found = {one.id: one for part in (node.name, *node.name.split()) for one in asking.called(part)}
    return [one for one in found.values() if one.type == node.type and _is_longer_or_shorter(one.name, node.name)]


def _is_longer_or_shorter(one: str, other: str) -> bool:
    """Whether all words of one name are in the other: likely enough to be asked about.

    >>> _is_longer_or_shorter("Halden", "Halden Labs"), _is_longer_or_shorter("Tern Labs", "Halden Labs")
    (True, False)
    """
    some, others = (set(name.casefold().split()) for name in (one, other))
    return some <= others or others <= some


def decided() -> None:
    """Draw what people have decided of names, each with a button that takes it back."""
    made = [*map(_decision, asking.decisions()), *map(renaming.decided, asking.renamings()), *meaning.said()]
    if not made:
        return
    with st.expander(f"Decided by hand: {len(made):,}", icon=":material/call_split:", key="decided"):
        for one in leafing.cut(made, "decided"):
            told, back = st.columns([3, 2], gap="small", vertical_alignment="center")
            told.markdown(one.text)
            back.button("Take it back", key=f"back-{one.id}", width="stretch", on_click=one.take_back)
        leafing.buttons("decided", has_more=leafing.goes_on(made, "decided"))


def _decision(made: tuple[Judgement, str, str]) -> renaming.Decided:
    decision, left, right = made
    text = f"{words.plain(left)} and {words.plain(right)} are {_VERDICTS[decision.verdict]}."
    return renaming.Decided(text, decision.id, partial(_take_back, decision))


def _take_apart(id: str, members: Sequence[Member]) -> None:
    with session.acting():
        session.workspace().take_apart(id)
        _show([id], [member.id for member in members])
        session.note("Taken apart. The page Quality takes it back.", ":material/call_split:")


def _take_out(key: str) -> None:
    with session.acting():
        chosen: tuple[Member, str] | None = st.session_state[key]
        if chosen is None:
            session.note("Choose first which of the names is another's.", ":material/edit:")
            return
        member, form = chosen
        other = session.workspace().take_out(member.id, form)
        _show([other], [member.id, other])
        kind = session.workspace().nodes([other])[other].type
        told = f"“{form}” ({kind}) is a name of its own. The page Quality takes it back."
        session.note(told, ":material/call_split:")


def _join(one: str, other: str) -> None:
    with session.acting():
        session.remember(
            "before joins", {**session.recall("before joins", {}), frozenset((one, other)): session.view()}
        )
        session.workspace().join(one, other)
        joined = session.workspace().nodes([one])[one].id
        session.keep(session.view().add([joined]).select([joined]))  # what is in sight stays there
        session.note("Joined. The page Quality takes it back.", ":material/call_merge:")


def _show(chosen: Sequence[str], ids: Sequence[str]) -> None:
    """Select and show the entities that these ids lead to now."""
    now = session.workspace().nodes([*chosen, *ids])
    session.keep(session.view().point([now[id].id for id in chosen], nodes=[now[id].id for id in ids if id in now]))


def _take_back(decision: Judgement) -> None:
    with session.acting():
        sides, workspace, view = (decision.left, decision.right), session.workspace(), session.view()
        joined = {node.id for node in workspace.nodes(sides).values()}
        workspace.take_back([decision])
        parted = {node.id for node in workspace.nodes(sides).values()}
        if len(joined) < len(parted):
            before: View | None = session.recall("before joins", {}).get(frozenset(parted))
            session.keep(view.part(*joined, sides=sorted(parted), before=before))
        session.note("Taken back.", ":material/undo:")
