"""Look into the graph, each thing once for each state of it: a change by anybody is seen at the next click."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import sqrt
from threading import Lock, local

import streamlit as st

from inkweb.app.view import View
from inkweb.model import (
    Bridge,
    Filter,
    Graph,
    Group,
    Measure,
    Node,
    Path,
    Ranked,
    Shared,
)
from inkweb.workspace import Workspace

FIRST_NODES = 60
"""Nodes of the first picture: enough to be worth looking at, few enough for every name to be read."""
NEIGHBOURS = 25
"""Neighbours that come along at most; the best supported first."""
SMALL = 500
"""Entities up to which the best connected names of all are a good beginning."""
BIG = 3000
"""Entities above which a graph begins with its groups, to be unfolded."""
TINY = 50
"""How many times smaller than the largest a group may be to be shown."""
CROWDED = 3
"""Connections for each name, above which only the best supported are drawn."""
KEPT = 2
"""Connections that each name keeps then."""
MEASURED = 20_000
"""Entities up to which the whole graph is taken into memory to be measured and grouped."""


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


def version() -> str:
    """Give the state of the graph, asked once for each run of a page."""
    held: str | None = getattr(_run, "version", None)
    if held is None:
        held = _run.version = workspace().version()
    return held


def begin() -> None:
    """Ask for the state anew: a run of a page begins."""
    _run.version = None


def first(filter: Filter) -> tuple[str, ...]:
    """Give the names that a new session starts with: the best connected; of a big graph, those of each group."""
    if opens_folded(size()):
        return ()
    if is_spread(size()):
        return _spread(version(), filter)
    return _first(version(), filter)


def first_groups(filter: Filter) -> tuple[str, ...]:
    """Give the groups that a new session starts with, where the graph is too big to begin with names."""
    return largest(groups(filter)) if opens_folded(size()) else ()


def largest(groups: list[Group]) -> tuple[str, ...]:
    """Choose the groups worth showing: not many more than fit, and none that is tiny beside the largest."""
    least = len(groups[0].members) / TINY if groups else 0
    return tuple(group.id for group in groups[:FIRST_NODES] if len(group.members) >= least)


def opens_folded(size: int) -> bool:
    """Whether a graph of so many entities begins with its groups."""
    return BIG < size <= MEASURED


def is_spread(size: int) -> bool:
    """Whether a graph of so many entities begins with some of each of its groups."""
    return SMALL < size <= MEASURED


def sight(view: View) -> tuple[Graph, int]:
    """Give what a view shows, and how many connections are kept back because too many would meet."""
    held = graph(view)
    if view.is_dense or len(held.edges) <= CROWDED * len(held.nodes):
        return held, 0
    thin = workspace().thinned(held, keep=KEPT, always=view.selected)
    return replace(thin, left_out=held.left_out), len(held.edges) - len(thin.edges)


def graph(view: View) -> Graph:
    """Give what passes of a view now; a name that nothing is joined to only if it was searched for."""
    held = between(view.shown, view.filter)
    if view.folded and is_measurable():
        wanted = [group for group in groups(view.filter) if group.id in view.folded]
        held = workspace().folded(whole(view.filter), wanted, view.shown)
    held = _with(held, [id for id in view.starts if id in view.shown])
    joined = {end for edge in held.edges for end in (edge.subject, edge.object)}
    kept = joined.union(view.starts, view.selected, view.folded)
    return marked(replace(held, nodes=tuple(node for node in held.nodes if node.id in kept)), view.filter)


def _with(graph: Graph, ids: list[str]) -> Graph:
    """Add the nodes that somebody searched for, also where the filter is against them."""
    there = {node.id for node in graph.nodes}
    missing = tuple(id for id in ids if id not in there)
    found = _nodes(version(), missing) if missing else ()
    return replace(graph, nodes=(*graph.nodes, *found))


def between(shown: tuple[str, ...], filter: Filter) -> Graph:
    """Give these nodes and what passes among them."""
    return _between(version(), shown, filter)


def marked(graph: Graph, filter: Filter) -> Graph:
    """Give every node its PageRank and group: in the whole graph, or where that is too big in the part shown."""
    if not is_measurable():
        return workspace().marked(graph)
    marks = _marks(version(), filter)
    nodes = (replace(node, pagerank=marks[node.id][0], community=marks[node.id][1]) if node.id in marks else node
             for node in graph.nodes)  # fmt: skip
    return replace(graph, nodes=tuple(nodes))


def is_measurable() -> bool:
    """Whether the whole graph is small enough to be measured."""
    return size() <= MEASURED


def size() -> int:
    """Count the entities."""
    return _size(version())


def whole(filter: Filter) -> Graph:
    """Give all that passes a filter."""
    return _whole(version(), filter)


def groups(filter: Filter) -> list[Group]:
    """Give the groups into which the whole graph falls; what hangs together with nothing is none."""
    return [group for group in _groups(version(), filter) if len(group.members) > 1]


def ranking(filter: Filter, measure: Measure) -> list[Ranked]:
    """Rank what passes."""
    return _ranking(version(), filter, measure)


def bridges(filter: Filter) -> list[Bridge]:
    """Give what holds parts of the graph together."""
    return _bridges(version(), filter)


def neighbours(ids: Iterable[str], filter: Filter, *, limit: int = NEIGHBOURS) -> Graph:
    """Give what is next to these nodes."""
    return _around(version(), tuple(ids), filter, limit)


def shared(ids: Iterable[str], filter: Filter) -> list[Shared]:
    """Say what these nodes have in common."""
    chosen = tuple(ids)
    return workspace().shared(neighbours(chosen, filter, limit=1000), chosen)


def ways(starts: Iterable[str], filter: Filter) -> list[Path]:
    """Give the shortest ways between any two of these nodes."""
    return _ways(version(), tuple(starts), filter)


# What is frozen and big is shared between sessions as it is; what is small is copied.


@st.cache_resource(max_entries=3, show_spinner="Looking at the whole graph ...")
def _whole(version: str, filter: Filter) -> Graph:  # noqa: ARG001 - part of the cache's key
    return workspace().everything(filter=filter)


@st.cache_resource(max_entries=3, show_spinner=False)
def _groups(version: str, filter: Filter) -> list[Group]:
    return workspace().groups(_whole(version, filter))


@st.cache_resource(max_entries=3, show_spinner=False)
def _marks(version: str, filter: Filter) -> dict[str, tuple[float | None, int | None]]:
    whole, groups = _whole(version, filter), _groups(version, filter)
    return {node.id: (node.pagerank, node.community) for node in workspace().marked(whole, groups).nodes}


@st.cache_data(max_entries=12, show_spinner="Measuring ...")
def _ranking(version: str, filter: Filter, measure: Measure) -> list[Ranked]:
    return workspace().ranking(_whole(version, filter), measure)


@st.cache_data(max_entries=6, show_spinner="Measuring ...")
def _bridges(version: str, filter: Filter) -> list[Bridge]:
    return workspace().bridges(_whole(version, filter))


@st.cache_data(max_entries=20, show_spinner=False)
def _first(version: str, filter: Filter) -> tuple[str, ...]:  # noqa: ARG001
    return tuple(node.id for node in workspace().overview(limit=FIRST_NODES, filter=filter).nodes)


@st.cache_data(max_entries=20, show_spinner=False)
def _spread(version: str, filter: Filter) -> tuple[str, ...]:
    """Take from each group its best connected members: a share that grows with the root of its size."""
    found = [group.members for group in _groups(version, filter) if len(group.members) > 2]
    whole = sum(sqrt(len(members)) for members in found)
    shares = [max(1, round(FIRST_NODES * sqrt(len(members)) / whole)) for members in found]
    return tuple(id for members, share in zip(found, shares, strict=True) for id in members[:share])


@st.cache_data(max_entries=100, show_spinner=False)
def _between(version: str, shown: tuple[str, ...], filter: Filter) -> Graph:  # noqa: ARG001
    return workspace().between(shown, filter=filter)


@st.cache_data(max_entries=100, show_spinner=False)
def _nodes(version: str, ids: tuple[str, ...]) -> tuple[Node, ...]:  # noqa: ARG001
    return tuple({node.id: node for node in workspace().nodes(ids).values()}.values())


@st.cache_data(max_entries=200, show_spinner=False)
def _around(version: str, ids: tuple[str, ...], filter: Filter, limit: int) -> Graph:  # noqa: ARG001
    return workspace().around(ids, hops=1, limit=limit, filter=filter)


@st.cache_data(max_entries=50, show_spinner="Looking for ways ...")
def _ways(version: str, starts: tuple[str, ...], filter: Filter) -> list[Path]:  # noqa: ARG001
    return workspace().ways(starts, filter=filter)


@st.cache_data(max_entries=5, show_spinner=False)
def _size(version: str) -> int:  # noqa: ARG001
    return workspace().counts().entities
