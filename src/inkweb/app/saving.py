"""Save the view under a name, for all who use this graph; open and drop saved ones."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import streamlit as st

from inkweb.app import arrival, session, words
from inkweb.app.component import Event
from inkweb.model import SavedView, Standing

POPOVER = "saved-views"


def popover() -> None:
    """Draw the saved views and the way to save this one."""
    # Whether it is open hangs on its key: a button that goes must not open the neighbour in its place.
    with st.popover("Saved views", icon=":material/bookmark:", key=POPOVER, on_change="rerun"):
        st.caption(
            "The address of this page leads to what you see: copy it to share the view. "
            "A saved view is there for all who use this graph."
        )
        with st.form("save", border=False, clear_on_submit=True):
            st.text_input("Name for this view", max_chars=80, key="view-name")
            st.form_submit_button("Save this view", icon=":material/bookmark_add:", on_click=_ask)
        views = session.workspace().views()
        _offer(session.recall("replacing", None), views)
        for saved in views:
            _line(saved)


def _ask() -> None:
    """Save the view under the name given, unless another has it, which goes only if somebody says so."""
    name = str(session.recall("view-name", "")).strip()
    session.remember("replacing", None)
    with session.acting():
        if name in {saved.name for saved in session.workspace().views()}:
            session.remember("replacing", name)
        elif name:
            _save(name)


def _offer(name: str | None, views: Iterable[SavedView]) -> None:
    """Say that saving replaces the view of this name, and let somebody do so."""
    if name in {saved.name for saved in views}:
        st.caption(f":material/warning: There is a view “{words.plain(str(name))}”. Replace it with this one?")
        yes, no = st.columns(2)
        yes.button("Replace it", width="stretch", on_click=_save, args=(name,))
        no.button("Keep it", width="stretch", on_click=session.remember, args=("replacing", None))


def _save(name: str) -> None:
    """Save the view at once, and ask the browser where everything stands in it."""
    session.remember("replacing", None)
    with session.acting():
        address = arrival.text(session.view(), pins=sys.maxsize)
        session.workspace().save_view(name, address)
        session.remember("asked where", session.recall("asked where", 0) + 1)
        session.remember("saving", (name, address))


def wanted() -> int:
    """Number the wish to know where everything stands; 0 while nobody has it."""
    return int(session.recall("asked where", 0)) if session.recall("saving", None) else 0


def stood(event: Event) -> None:
    """Keep with the view that was saved last where everything stood."""
    saved: tuple[str, str] | None = session.recall("saving", None)
    if saved is None:
        return
    session.remember("saving", None)
    places = {id: (round(x), round(y)) for id, (x, y) in event.places.items()}
    session.workspace().save_view(*saved, Standing(places, event.camera))


def _line(saved: SavedView) -> None:
    open_it, drop = st.columns([5, 1], gap="small")
    open_it.button(words.plain(saved.name), key=f"open-{saved.name}", width="stretch", on_click=_open, args=(saved,))
    drop.button(
        "", key=f"drop-{saved.name}", icon=":material/delete:", help="Drop it", on_click=_drop, args=(saved.name,)
    )


def _open(saved: SavedView) -> None:
    st.session_state[POPOVER] = False
    with session.acting():
        standing = session.workspace().standing(saved.name)
        arrival.enter(arrival.parameters(saved.address), standing if standing.places else None)


@session.acting()
def _drop(name: str) -> None:
    session.workspace().forget_view(name)
