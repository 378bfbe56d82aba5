"""Measure the whole graph, once for each state of it: groups, ranks, bridges."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import streamlit as st

from inkweb.app import state
from inkweb.model import Bridge, Filter, Graph, Group, Measure, Node, Ranked

MEASURED = 20_000
"""Entities up to which the whole graph is measured and grouped without being asked for."""
MEASURABLE = 100_000
"""Entities up to which it can be, for one who asks for it and waits."""


_HELD = 3
_measured: deque[tuple[str, Filter]] = deque(maxlen=_HELD)
"""States of the graph, and filters, of which the groups are known: as many as the cache holds."""


def is_measurable() -> bool:
    """Whether the whole graph is small enough to be measured."""
    return state.size() <= MEASURABLE


def whole(filter: Filter) -> Graph:
    """Give all that passes a filter."""
    return _whole(state.version(), filter)


def is_any_told(filter: Filter) -> bool:
    """Whether more passes than denials, which count for nothing."""
    return any(edge.modality != "denied" for edge in whole(filter).edges)


def groups(filter: Filter) -> list[Group]:
    """Give the groups into which the whole graph falls; what hangs together with nothing is none."""
    return [group for group in _groups(state.version(), filter) if len(group.members) > 1]


def ranking(filter: Filter, measure: Measure) -> list[Ranked]:
    """Rank what passes."""
    return _ranking(state.version(), filter, measure)


def bridges(filter: Filter) -> list[Bridge]:
    """Give what holds parts of the graph together."""
    return _bridges(state.version(), filter)


def marked(graph: Graph, filter: Filter) -> Graph:
    """Give every node its PageRank and group: in the whole graph, or where that is too big in the part shown."""
    if state.size() > MEASURED and (state.version(), filter) not in _measured:
        return state.workspace().marked(graph)
    marks = _marks(state.version(), filter)
    return replace(graph, nodes=tuple(marks.get(node.id, node) for node in graph.nodes))


@st.cache_resource(max_entries=3, show_spinner="Looking at the whole graph ...")
def _whole(version: str, filter: Filter) -> Graph:  # noqa: ARG001 - part of the cache's key
    return state.workspace().everything(filter=filter)


@st.cache_resource(max_entries=_HELD, show_spinner=False)
def _groups(version: str, filter: Filter) -> list[Group]:
    found = state.workspace().groups(_whole(version, filter))
    _measured.append((version, filter))
    return found


@st.cache_resource(max_entries=3, show_spinner=False)
def _marks(version: str, filter: Filter) -> dict[str, Node]:
    whole, groups = _whole(version, filter), _groups(version, filter)
    return {node.id: node for node in state.workspace().marked(whole, groups).nodes}


@st.cache_data(max_entries=12, show_spinner="Measuring ...")
def _ranking(version: str, filter: Filter, measure: Measure) -> list[Ranked]:
    return state.workspace().ranking(_whole(version, filter), measure)


@st.cache_data(max_entries=6, show_spinner="Measuring ...")
def _bridges(version: str, filter: Filter) -> list[Bridge]:
    return state.workspace().bridges(_whole(version, filter))
