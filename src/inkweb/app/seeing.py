"""See what a view shows of the graph as it is now, and what of it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import streamlit as st

from inkweb.app import measuring, state
from inkweb.app.view import View
from inkweb.model import Filter, Graph, Node

CROWDED = 3
"""Connections for each name, above which only the best supported are drawn."""
KEPT = 2
"""Connections that each name keeps then."""

# What is frozen and big is shared between sessions as it is; what is small is copied. Graphs of many names are held by
# Python's own cache: Streamlit's would look at each name anew, and copy all of it, at every click.


def graph(view: View, *, grouped: Filter | None = None) -> Graph:
    """Give what passes of a view now; a name that nothing is joined to only if it was searched for, or is all of it.

    Who belongs together, and how much a name counts, is as what passes ``grouped`` has it, or else the view's filter.
    """
    starts = tuple(id for id in view.starts if id in view.shown)
    folded = view.folded if view.folded and measuring.is_measurable() else ()
    held, alone = _passing(state.version(), view.shown, folded, starts, view.filter, grouped or view.filter)
    dropped = alone.difference(view.starts, view.selected, view.folded, view.shown if len(view.shown) == 1 else ())
    return _without(held, dropped) if dropped else held


def drawn(view: View, *, grouped: Filter | None = None) -> tuple[Graph, int]:
    """Give what a view shows, and how many connections are kept back because too many would meet."""
    held = graph(view, grouped=grouped)
    if view.is_dense or len(held.edges) <= CROWDED * len(held.nodes):
        return held, 0
    thin = _thinned(held)
    kept, chosen = {edge.id for edge in thin.edges}, set(view.selected)
    edges = tuple(it for it in held.edges if it.id in kept or chosen & {it.id, it.subject, it.object})
    drawn = thin if len(edges) == len(thin.edges) else replace(thin, edges=edges)
    return drawn, len(held.edges) - len(edges)


def _thinned(graph: Graph) -> Graph:
    """Keep the best supported connections of each name; the same graph is looked at once."""
    last: tuple[Graph, Graph] | None = st.session_state.get("seeing thinned")
    if last is None or last[0] is not graph:
        thin = replace(state.workspace().thinned(graph, keep=KEPT), left_out=graph.left_out)
        last = st.session_state["seeing thinned"] = (graph, thin)
    return last[1]


def _without(graph: Graph, dropped: frozenset[str]) -> Graph:
    """Leave these nodes out; the same again is the very same graph, so that nothing is drawn anew."""
    last: tuple[Graph, frozenset[str], Graph] | None = st.session_state.get("seeing without")
    if last is None or last[0] is not graph or last[1] != dropped:
        kept = replace(graph, nodes=tuple(node for node in graph.nodes if node.id not in dropped))
        last = st.session_state["seeing without"] = (graph, dropped, kept)
    return last[2]


def _with(graph: Graph, ids: Iterable[str]) -> Graph:
    """Add the nodes that somebody searched for, also where the filter is against them."""
    there = {node.id for node in graph.nodes}
    missing = tuple(id for id in ids if id not in there)
    found = _nodes(state.version(), missing) if missing else ()
    return replace(graph, nodes=(*graph.nodes, *found)) if found else graph


@lru_cache(maxsize=32)
def _passing(
    version: str,
    shown: tuple[str, ...],
    folded: tuple[str, ...],
    starts: tuple[str, ...],
    filter: Filter,
    grouped: Filter,
) -> tuple[Graph, frozenset[str]]:
    """Give all that passes of what is shown, and of its nodes those that nothing is joined to."""
    held = _between(version, shown, filter)
    if folded:
        whole = measuring.whole(filter)
        told = {end for edge in whole.edges for end in (edge.subject, edge.object)}
        wanted = [it for it in measuring.groups(grouped) if it.id in folded and not told.isdisjoint(it.members)]
        held = state.workspace().folded(whole, wanted, shown)
    held = measuring.marked(_with(held, starts), grouped)
    joined = {end for edge in held.edges for end in (edge.subject, edge.object)}
    return held, frozenset(node.id for node in held.nodes if node.id not in joined)


@lru_cache(maxsize=32)
def _between(version: str, shown: tuple[str, ...], filter: Filter) -> Graph:
    """Ask for what this session has not seen a moment ago."""
    of, known = st.session_state.get("seeing between", ((), None))
    found = state.workspace().between(shown, filter=filter, known=known if of == (version, filter) else None)
    st.session_state["seeing between"] = ((version, filter), found)
    return found


@st.cache_data(max_entries=100, show_spinner=False)
def _nodes(version: str, ids: tuple[str, ...]) -> tuple[Node, ...]:  # noqa: ARG001
    return tuple({node.id: node for node in state.workspace().nodes(ids).values()}.values())
