"""Go to the graph from another page, with what was clicked there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from inkweb.app import opening, session, words
from inkweb.app.view import View


def go(change: Callable[[View], View]) -> None:
    """Change the view and ask for its page: the callback of a click, which itself cannot leave."""
    with session.acting():
        session.keep(change(session.view()))
        session.remember("go", "explore")


def leave_if_asked() -> None:
    """Go to the page that a click asked for."""
    if session.recall("go", None):
        session.remember("go", None)
        st.switch_page(session.recall("pages", {})["explore"])


def to(ids: Iterable[str]) -> Callable[[View], View]:
    """Show these names and nothing else, as many as one picture takes, and say so where there are more."""
    found = tuple(ids)

    def change(view: View) -> View:
        if len(found) > opening.FIRST_NODES:
            named = words.count(len(found), "name")
            session.note(f"Of {named} the first {opening.FIRST_NODES} are shown.", ":material/content_cut:")
        return view.anew().point((), nodes=found[: opening.FIRST_NODES])

    return change


def empty() -> None:
    """Say that there is nothing yet, and lead to where articles are given."""
    st.info("The graph is empty. Give it some articles first.", icon=":material/upload_file:")
    st.page_link(session.recall("pages", {})["articles"], label="Add articles", icon=":material/article:")
