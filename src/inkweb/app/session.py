"""What the pages share: one workspace for all who use this server, one view for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from inkweb.app.view import View
from inkweb.errors import InkwebError, StoreError
from inkweb.model import ArticleSummary, Graph, Reading, Statement
from inkweb.workspace import Workspace

FIRST_NODES = 60
"""Nodes of the first picture: enough to be worth looking at, few enough for every name to be read."""


@st.cache_resource(show_spinner="Opening the graph ...")
def workspace() -> Workspace:
    """Open the graph once for all sessions of this server."""
    return Workspace()


@contextmanager
def telling() -> Iterator[None]:
    """Tell in one line what goes wrong while a page is drawn. A local server that died is started again on demand."""
    try:
        yield
    except StoreError as error:
        is_local = workspace().settings.neo4j is None
        workspace.clear()
        st.error("The graph's own server has ended." if is_local else str(error), icon=":material/error:")
        st.button("Start it again" if is_local else "Try again", icon=":material/refresh:")
    except InkwebError as error:
        st.error(str(error), icon=":material/error:")


def first_view() -> View:
    """Give the best connected part of the graph: what a new session starts with."""
    return View(tuple(node.id for node in workspace().overview(limit=FIRST_NODES).nodes))


def view() -> View:
    """Give this session's view; one with nothing in it begins again, since the graph may have filled meanwhile."""
    if "view" not in st.session_state or not st.session_state["view"].shown:
        keep(first_view())
    held: View = st.session_state["view"]
    return held


def keep(changed: View) -> None:
    """Make this the session's view."""
    st.session_state["view"] = changed


def remember(name: str, value: Any) -> None:
    """Keep a value for this session."""
    st.session_state[name] = value


def recall(name: str, default: Any) -> Any:
    """Give what this session keeps under ``name``."""
    return st.session_state.get(name, default)


def graph(shown: tuple[str, ...]) -> Graph:
    """Give the nodes shown and the edges among them, as the graph is now."""
    return _between(workspace().version(), shown)


def names(ids: tuple[str, ...]) -> dict[str, str]:
    """Give the names of nodes, as the graph is now."""
    return {node.id: node.name for node in graph(ids).nodes}


def summaries(articles: tuple[str, ...]) -> dict[str, ArticleSummary]:
    """Give articles as the list shows them, by id."""
    return _summaries(workspace().version(), articles)


def statements(*, edge: str | None = None, entity: str | None = None) -> list[Statement]:
    """Give what is stated, as the graph is now."""
    return _statements(workspace().version(), edge, entity)


def reading(article: str) -> Reading:
    """Give an article with everything found in it."""
    return _reading(workspace().version(), article)


# Cached by the state of the graph, so that a change by anybody is seen at the next click.


@st.cache_data(max_entries=50, show_spinner=False)
def _between(version: str, shown: tuple[str, ...]) -> Graph:  # noqa: ARG001 - part of the cache's key
    return workspace().between(shown)


@st.cache_data(max_entries=500, show_spinner=False)
def _summaries(version: str, articles: tuple[str, ...]) -> dict[str, ArticleSummary]:  # noqa: ARG001
    return workspace().summaries(articles)


@st.cache_data(max_entries=500, show_spinner=False)
def _statements(version: str, edge: str | None, entity: str | None) -> list[Statement]:  # noqa: ARG001
    return workspace().statements(edge=edge, entity=entity)


@st.cache_data(max_entries=50, show_spinner=False)
def _reading(version: str, article: str) -> Reading:  # noqa: ARG001
    return workspace().reading(article)
