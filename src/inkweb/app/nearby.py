"""Look round names: what is next to them, the ways between them."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from inkweb.app import state
from inkweb.model import Filter, Graph, Path

NEIGHBOURS = 25
"""Neighbours that come along at most; the best supported first."""


def neighbours(ids: Iterable[str], filter: Filter, *, limit: int = NEIGHBOURS) -> Graph:
    """Give what is next to these nodes."""
    return _around(state.version(), tuple(ids), filter, limit)


def ways(starts: Iterable[str], filter: Filter) -> list[Path]:
    """Give the shortest ways between any two of these nodes."""
    return _ways(state.version(), tuple(starts), filter)


@st.cache_data(max_entries=200, show_spinner=False)
def _around(version: str, ids: tuple[str, ...], filter: Filter, limit: int) -> Graph:  # noqa: ARG001
    return state.workspace().around(ids, hops=1, limit=limit, filter=filter)


@st.cache_data(max_entries=50, show_spinner="Looking for ways ...")
def _ways(version: str, starts: tuple[str, ...], filter: Filter) -> list[Path]:  # noqa: ARG001
    return state.workspace().ways(starts, filter=filter)
