"""Save the view under a name, for all who use this graph; open and drop saved ones."""

from __future__ import annotations

import streamlit as st

from inkweb.app import arrival, session, words
from inkweb.app.view import View
from inkweb.model import SavedView

POPOVER = "saved-views"


def popover(view: View) -> None:
    """Draw the saved views and the way to save this one."""
    # Whether it is open hangs on its key: a button that goes must not open the neighbour in its place.
    with st.popover("Saved views", icon=":material/bookmark:", key=POPOVER, on_change="rerun"):
        st.caption("The address of this page always leads to what you see: copy it to share the view.")
        with st.form("save", border=False, clear_on_submit=True):
            name = st.text_input("Name for this view", max_chars=80)
            if st.form_submit_button("Save this view", icon=":material/bookmark_add:") and name.strip():
                session.workspace().save_view(name.strip(), arrival.text(view))
        for saved in session.workspace().views():
            _line(saved)


def _line(saved: SavedView) -> None:
    open_it, drop = st.columns([5, 1], gap="small")
    open_it.button(
        words.plain(saved.name), key=f"open-{saved.name}", width="stretch", on_click=_open, args=(saved.address,)
    )
    drop.button(
        "", key=f"drop-{saved.name}", icon=":material/delete:", help="Drop it", on_click=_drop, args=(saved.name,)
    )


def _open(address: str) -> None:
    st.session_state[POPOVER] = False
    arrival.enter(arrival.parameters(address))


def _drop(name: str) -> None:
    session.workspace().forget_view(name)
