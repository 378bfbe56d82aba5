"""What the pages share: one workspace for all who use this server, one view for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import streamlit as st

from inkweb.app import looking
from inkweb.app.looking import workspace as workspace
from inkweb.app.view import View
from inkweb.errors import InkwebError, StoreError


@contextmanager
def telling() -> Iterator[None]:
    """Tell in one line what goes wrong while a page is drawn. A local server that died is started again on demand."""
    looking.begin()
    try:
        yield
    except StoreError as error:
        is_local = workspace().settings.neo4j is None
        workspace.clear()
        st.error("The graph's own server has ended." if is_local else str(error), icon=":material/error:")
        st.button("Start it again" if is_local else "Try again", icon=":material/refresh:")
    except InkwebError as error:
        st.error(str(error), icon=":material/error:")


def view() -> View:
    """Give this session's view; one with nothing in it begins again."""
    held: View = st.session_state.setdefault("view", View(is_first=True))
    return held if held.shown or held.folded else follow(replace(held, is_first=True))


def follow(view: View) -> View:
    """Have a view that nobody changed follow the graph and the filter."""
    if not view.is_first:
        return view
    followed = replace(view, shown=looking.first(view.filter), folded=looking.first_groups(view.filter))
    keep(followed)
    return followed


def keep(changed: View) -> None:
    """Make this the session's view."""
    st.session_state["view"] = changed


def remember(name: str, value: Any) -> None:
    """Keep a value for this session."""
    st.session_state[name] = value


def recall(name: str, default: Any) -> Any:
    """Give what this session keeps under ``name``."""
    return st.session_state.get(name, default)
