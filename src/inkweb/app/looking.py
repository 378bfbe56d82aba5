"""Look into the graph, each thing once for each state of it: a change by anybody is seen at the next click."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
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
"""Entities up to which the whole graph is measured and grouped without being asked for."""
MEASURABLE = 100_000
"""Entities up to which it can be, for one who asks for it and waits."""


_measured: set[tuple[str, Filter]] = set()
"""States of the graph, and filters, of which the groups are known."""

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
    """Give the names that a new session starts with: the best connected; of a big graph, some of each larger group.

    What a filter lets through may be few: of a big graph, too, all of it is shown then.
    """
    few = _few(filter)
    if few is not None:
        return few
    if opens_folded(size()):
        return ()
    if is_spread(size()):
        return _spread(version(), filter)
    return _first(version(), filter)


def first_groups(filter: Filter) -> tuple[str, ...]:
    """Give the groups that a new session starts with, where the graph is too big to begin with names."""
    return largest(groups(filter)) if opens_folded(size()) and not is_all(filter) else ()


def largest(groups: list[Group]) -> tuple[str, ...]:
    """Choose the groups worth showing: not many more than fit, and none that is tiny beside the largest."""
    least = len(groups[0].members) / TINY if groups else 0
    return tuple(group.id for group in groups[:FIRST_NODES] if len(group.members) >= least)


def opens_folded(size: int) -> bool:
    """Whether a graph of so many entities begins with its groups."""
    return BIG < size <= MEASURED


def is_spread(size: int) -> bool:
    """Whether a graph of so many entities begins with some of each of its larger groups."""
    return SMALL < size <= MEASURED


def is_all(filter: Filter) -> bool:
    """Whether the names that are joined by what passes are so few that a new session starts with all of them."""
    return _few(filter) is not None


def _few(filter: Filter) -> tuple[str, ...] | None:
    return _all(version(), filter) if size() <= MEASURED else None


def sight(view: View) -> tuple[Graph, int]:
    """Give what a view shows, and how many connections are kept back because too many would meet."""
    held = graph(view)
    if view.is_dense or len(held.edges) <= CROWDED * len(held.nodes):
        return held, 0
    thin = _thinned(held)
    kept, chosen = {edge.id for edge in thin.edges}, set(view.selected)
    edges = tuple(it for it in held.edges if it.id in kept or chosen & {it.id, it.subject, it.object})
    drawn = thin if len(edges) == len(thin.edges) else replace(thin, edges=edges)
    return drawn, len(held.edges) - len(edges)


def _thinned(graph: Graph) -> Graph:
    """Keep the best supported connections of each name; the same graph is looked at once."""
    last: tuple[Graph, Graph] | None = st.session_state.get("looking thinned")
    if last is None or last[0] is not graph:
        thin = replace(workspace().thinned(graph, keep=KEPT), left_out=graph.left_out)
        last = st.session_state["looking thinned"] = (graph, thin)
    return last[1]


def graph(view: View) -> Graph:
    """Give what passes of a view now; a name that nothing is joined to only if it was searched for, or is all of it."""
    starts = tuple(id for id in view.starts if id in view.shown)
    folded = view.folded if view.folded and is_measurable() else ()
    held, alone = _passing(version(), view.shown, folded, starts, view.filter)
    dropped = alone.difference(view.starts, view.selected, view.folded, view.shown if len(view.shown) == 1 else ())
    return _without(held, dropped) if dropped else held


def _without(graph: Graph, dropped: frozenset[str]) -> Graph:
    """Leave these nodes out; the same again is the very same graph, so that nothing is drawn anew."""
    last: tuple[Graph, frozenset[str], Graph] | None = st.session_state.get("looking without")
    if last is None or last[0] is not graph or last[1] != dropped:
        kept = replace(graph, nodes=tuple(node for node in graph.nodes if node.id not in dropped))
        last = st.session_state["looking without"] = (graph, dropped, kept)
    return last[2]


def led_to(ids: Iterable[str]) -> dict[str, str]:
    """Give for each id that of the name that it leads to now."""
    wanted = tuple(dict.fromkeys(ids))
    return {id: node.id for id, node in workspace().nodes(wanted).items()} if wanted else {}


def _with(graph: Graph, ids: Iterable[str]) -> Graph:
    """Add the nodes that somebody searched for, also where the filter is against them."""
    there = {node.id for node in graph.nodes}
    missing = tuple(id for id in ids if id not in there)
    found = _nodes(version(), missing) if missing else ()
    return replace(graph, nodes=(*graph.nodes, *found)) if found else graph


def marked(graph: Graph, filter: Filter) -> Graph:
    """Give every node its PageRank and group: in the whole graph, or where that is too big in the part shown."""
    if size() > MEASURED and (version(), filter) not in _measured:
        return workspace().marked(graph)
    marks = _marks(version(), filter)
    return replace(graph, nodes=tuple(marks.get(node.id, node) for node in graph.nodes))


def is_measurable() -> bool:
    """Whether the whole graph is small enough to be measured."""
    return size() <= MEASURABLE


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


# What is frozen and big is shared between sessions as it is; what is small is copied. Graphs of many names are held by
# Python's own cache: Streamlit's would look at each name anew, and copy all of it, at every click.


@lru_cache(maxsize=32)
def _passing(
    version: str, shown: tuple[str, ...], folded: tuple[str, ...], starts: tuple[str, ...], filter: Filter
) -> tuple[Graph, frozenset[str]]:
    """Give all that passes of what is shown, and of its nodes those that nothing is joined to."""
    held = _between(version, shown, filter)
    if folded:
        wanted = [group for group in groups(filter) if group.id in folded]
        held = workspace().folded(whole(filter), wanted, shown)
    held = marked(_with(held, starts), filter)
    joined = {end for edge in held.edges for end in (edge.subject, edge.object)}
    return held, frozenset(node.id for node in held.nodes if node.id not in joined)


@st.cache_resource(max_entries=3, show_spinner="Looking at the whole graph ...")
def _whole(version: str, filter: Filter) -> Graph:  # noqa: ARG001 - part of the cache's key
    return workspace().everything(filter=filter)


@st.cache_resource(max_entries=3, show_spinner=False)
def _groups(version: str, filter: Filter) -> list[Group]:
    found = workspace().groups(_whole(version, filter))
    _measured.add((version, filter))
    return found


@st.cache_resource(max_entries=3, show_spinner=False)
def _marks(version: str, filter: Filter) -> dict[str, Node]:
    whole, groups = _whole(version, filter), _groups(version, filter)
    return {node.id: node for node in workspace().marked(whole, groups).nodes}


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
    """Take from each larger group well connected members: a share that grows with the root of its size.

    Two at least, and such as are joined to each other: a name that nothing is joined to is not shown.
    """
    found = [group.members for group in _groups(version, filter) if len(group.members) > 2][: FIRST_NODES // 2]
    whole = sum(sqrt(len(members)) for members in found)
    shares = [max(2, round(FIRST_NODES * sqrt(len(members)) / whole)) for members in found]
    near: dict[str, set[str]] = defaultdict(set)
    for edge in _whole(version, filter).edges:
        near[edge.subject].add(edge.object)
        near[edge.object].add(edge.subject)
    return tuple(id for members, share in zip(found, shares, strict=True) for id in _joined(members, near, share))


def _joined(members: Sequence[str], near: Mapping[str, set[str]], count: int) -> list[str]:
    """Take the first member, and again and again the first that is joined to one taken.

    >>> _joined("abcd", {"c": {"a"}, "d": {"c"}}, 3)
    ['a', 'c', 'd']
    """
    taken = list(members[:1])
    while len(taken) < count:
        following = next((id for id in members if id not in taken and not near.get(id, set()).isdisjoint(taken)), None)
        if following is None:
            break
        taken.append(following)
    return taken


@lru_cache(maxsize=32)
def _between(version: str, shown: tuple[str, ...], filter: Filter) -> Graph:
    """Ask for what this session has not seen a moment ago."""
    state, known = st.session_state.get("looking between", ((), None))
    found = workspace().between(shown, filter=filter, known=known if state == (version, filter) else None)
    st.session_state["looking between"] = ((version, filter), found)
    return found


@st.cache_data(max_entries=100, show_spinner=False)
def _nodes(version: str, ids: tuple[str, ...]) -> tuple[Node, ...]:  # noqa: ARG001
    return tuple({node.id: node for node in workspace().nodes(ids).values()}.values())


@st.cache_data(max_entries=200, show_spinner=False)
def _around(version: str, ids: tuple[str, ...], filter: Filter, limit: int) -> Graph:  # noqa: ARG001
    return workspace().around(ids, hops=1, limit=limit, filter=filter)


@st.cache_data(max_entries=50, show_spinner="Looking for ways ...")
def _ways(version: str, starts: tuple[str, ...], filter: Filter) -> list[Path]:  # noqa: ARG001
    return workspace().ways(starts, filter=filter)


@st.cache_data(max_entries=20, show_spinner=False)
def _all(version: str, filter: Filter) -> tuple[str, ...] | None:
    """Give the names that what passes joins to each other; nothing where they are more than a first picture holds."""
    whole = _whole(version, filter)
    names = {node.id for node in whole.nodes if node.type != "Quantity"}
    ends = [(edge.subject, edge.object) for edge in whole.edges if {edge.subject, edge.object} <= names]
    joined = dict.fromkeys(id for pair in ends for id in pair)
    return tuple(joined) if len(joined) <= FIRST_NODES else None


@st.cache_data(max_entries=5, show_spinner=False)
def _size(version: str) -> int:  # noqa: ARG001
    return workspace().counts().entities
