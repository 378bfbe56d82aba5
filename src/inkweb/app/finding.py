"""Find names and sentences as one types, and keep the names from which one starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from inkweb.app import asking, picking, sentences, session, walk, words
from inkweb.app.sentences import Sentence
from inkweb.app.view import View
from inkweb.model import Node

FOUND = 8
"""Names offered at most."""


class Found(NamedTuple):
    """What the words typed lead to: names that are like them, and sentences that have them."""

    typed: str
    nodes: Sequence[Node] = ()
    sentences: Sequence[Sentence] = ()


def box() -> Found:
    """Draw the search box and give what the words typed lead to; the keys take it."""
    typed = st.text_input(
        "Find a person, company, model, or words of a sentence",
        key="find",
        type="search",
        live=True,
        placeholder="Find a person, company, words ...",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    wanted = (typed or "").strip()
    found = Found(wanted)
    if wanted:
        found = Found(wanted, session.workspace().search(wanted, limit=FOUND), sentences.found(wanted))
    keys = [*map(_key, found.nodes), *(one.key for one in found.sentences)]
    picking.keys(box="find", typed=wanted, offers=keys)
    return found


def offers(found: Found) -> None:
    """Offer the names and then the sentences that fit what was typed; Enter takes the first."""
    typed = found.typed
    if not typed:
        return
    with st.container(key="offers", gap=None):  # lies over what is below, which keeps its place
        if not found.nodes and not found.sentences:
            looked = "no sentence behind its connections has these words"
            st.caption(f"Nothing in the graph is called like “{words.plain(typed)}”, and {looked}.")
        for node in found.nodes:
            label = f"{words.plain(node.name)} :gray-badge[{node.type}]"
            sign = ":material/keyboard_return:" if node is found.nodes[0] else ":material/add:"
            st.button(label, key=_key(node), icon=sign, on_click=_find, args=(node,), type="tertiary", width="stretch")
        sentences.offers(found.sentences, typed, is_first=not found.nodes)


def _key(node: Node) -> str:
    return f"found-{node.id}"


def _find(node: Node) -> None:
    with session.acting():
        session.keep(walk.find(session.view(), node.id))
    session.remember("find", "")


def starts(view: View) -> str:
    """Show where one started, and offer the ways between two or more; gives what there is to say about them."""
    if not view.starts:
        return ""
    with st.container(horizontal=True, vertical_alignment="center", width="content", key="starts"):
        for node in asking.nodes(view.starts):
            name = words.plain(node.name)
            st.button(
                name,
                key=f"start-{node.id}",
                icon=":material/close:",
                help="Start from it no longer",
                on_click=_leave,
                args=(node.id,),
            )
        if 1 < len(view.starts) <= walk.MOST_JOINED:
            st.button(
                "How are they connected?",
                icon=":material/route:",
                type="primary",
                on_click=connect,
                args=(view.starts,),
            )
    if session.recall("no way", None) == (view.starts, view.filter):
        return "No way of four connections or fewer leads between them. Try with “All”, or with fewer filters."
    if len(view.starts) > walk.MOST_JOINED:
        return f"Start from {walk.MOST_JOINED} names or fewer to see how they are connected."
    return "Find another name to see how the two are connected." if len(view.starts) == 1 else ""


@session.acting()
def _leave(id: str) -> None:
    session.keep(session.view().leave(id))


def connect(ids: Sequence[str]) -> None:
    """Show how these names are connected: the callback of a click."""
    with session.acting():
        changed = walk.connect(session.view(), ids)
        session.remember("no way", None if changed.focus else (changed.starts, changed.filter))
        session.keep(changed)
