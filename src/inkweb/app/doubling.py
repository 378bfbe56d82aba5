"""Ask of names that may be one whether they are."""

from __future__ import annotations

import streamlit as st

from inkweb.app import asking, going, leafing, session, state, words
from inkweb.model import Duplicate, Node

MOST = 200
"""Pairs that are looked through, the likeliest first."""
UNASKED = 50_000
"""Names of a graph in which they are looked for unasked; it takes about a second for 10,000."""
NAME = "doubles"


def offered() -> None:
    """Draw the names that may be one, each pair to be judged."""
    if state.size() > UNASKED and not _is_wanted():
        return
    found = asking.duplicates(MOST)
    if not found:
        return
    st.markdown("##### Names that may be one")
    st.caption("One is a part of the other, or they are of two types, and both are connected with the same.")
    for one in leafing.cut(found, NAME):
        _draw(one)
    leafing.buttons(NAME, has_more=leafing.goes_on(found, NAME))


def _is_wanted() -> bool:
    st.button(
        "Look for names that may be one",
        icon=":material/call_merge:",
        on_click=session.remember,
        args=("duplicates wanted", True),
    )
    return bool(session.recall("duplicates wanted", False))


def _draw(one: Duplicate) -> None:
    key = f"{one.short.id}-{one.full.id}"
    with st.container(key=f"double-{key}"):
        st.markdown(sentence(one))
        with st.container(horizontal=True, gap="small"):
            shown = going.to((one.short.id, one.full.id, *(node.id for node in one.neighbours)))
            st.button("They are one", key=f"one-{key}", on_click=_join, args=(one,))
            st.button("They are two", key=f"two-{key}", on_click=_part, args=(one,))
            st.button("Look", key=f"look-{key}", type="tertiary", on_click=going.go, args=(shown,))


def sentence(one: Duplicate) -> str:
    """Say of whom it is asked, and what they share.

    >>> lund, ana, tern = (Node(id, "Person", id) for id in ("Lund", "Ana Lund", "Tern"))
    >>> print(sentence(Duplicate(lund, ana, 3, (tern,), 0)))
    **Lund** (Person, 0 connections) and **Ana Lund** (Person, 0 connections): both with Tern and 2 more
    """
    more = f" and {one.more:,} more" if one.more else ""
    both = ", ".join(words.plain(node.name) for node in one.neighbours) + more
    beside = f"; both in {words.count(one.articles, 'article')}" if one.articles else ""
    return f"{_named(one.short)} and {_named(one.full)}: both with {both}{beside}"


def _named(node: Node) -> str:
    return f"**{words.plain(node.name)}** ({node.type}, {words.count(node.degree, 'connection')})"


def _join(one: Duplicate) -> None:
    with session.acting():
        session.workspace().join(one.short.id, one.full.id)
        session.note("Joined. “Decided by hand” takes it back.", ":material/call_merge:")


def _part(one: Duplicate) -> None:
    with session.acting():
        session.workspace().tell_apart(one.short.id, one.full.id)
        session.note("They stay two. “Decided by hand” takes it back.", ":material/call_split:")
