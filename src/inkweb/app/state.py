"""The graph that all who use this server share, and the state it is in: what is cached is cached by that."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock, local

import streamlit as st

from inkweb.workspace import Workspace

#: Streamlit runs each session's script in a thread of its own.
_run = local()


@st.cache_resource(show_spinner="Opening the graph ...")
def workspace() -> Workspace:
    """Open the graph once for all sessions of this server."""
    return Workspace()


@st.cache_resource(show_spinner=False)
def extracting() -> Lock:
    """Give the lock of the extractor: it reads for one person at a time."""
    return Lock()


def has_ended() -> bool:
    """Whether the graph is on Inkweb's own server, and that does not run."""
    held = workspace()
    return held.settings.neo4j is None and not held.server.status().running


def let_go() -> None:
    """Close the graph for all sessions; it is opened anew, its own server started if need be, when next asked for."""
    held = workspace()
    workspace.clear()
    held.close()


def version() -> str:
    """Give the state of the graph, asked once for each run of a page."""
    held: str | None = getattr(_run, "version", None)
    if held is None:
        held = _run.version = workspace().version()
    return held


def begin() -> None:
    """Ask for the state anew: a run of a page begins."""
    _run.version = None


def size() -> int:
    """Count the entities."""
    return _size(version())


def led_to(ids: Iterable[str]) -> dict[str, str]:
    """Give for each id that of the name that it leads to now."""
    wanted = tuple(dict.fromkeys(ids))
    return {id: node.id for id, node in workspace().nodes(wanted).items()} if wanted else {}


@st.cache_data(max_entries=5, show_spinner=False)
def _size(version: str) -> int:  # noqa: ARG001
    return workspace().counts().entities
