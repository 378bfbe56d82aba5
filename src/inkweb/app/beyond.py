"""What lies beyond the picture: the names next to those shown, counted and given as they would come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from inkweb.app import measuring, nearby, state, words
from inkweb.model import GROUP, Edge, Filter, Graph, Node, Shared, best_first

COUNTED = 10_000
"""Connections at names that came, up to which they are counted in the store: less than a second."""

Next = Mapping[str, tuple[Edge, ...]]
"""The edges at each name."""


def counts(graph: Graph, filter: Filter) -> Mapping[str, int] | None:
    """Count for each name of a graph with all its edges the names next to it that pass and are not in it.

    Gives nothing where the whole graph is too big to be held, and so much is drawn that to count takes long.
    """
    drawn = {node.id for node in graph.nodes}
    if not is_known():
        return _counted(graph, filter)
    near = _next(state.version(), filter)
    return {id: len({end for edge in near.get(id, ()) for end in (edge.subject, edge.object)} - drawn) for id in drawn}


def _counted(graph: Graph, filter: Filter) -> dict[str, int] | None:
    """Count in the store all names next to each, and take away those that its edges here lead to."""
    known = _names_next(state.version(), filter)
    came = {node.id: node.degree for node in graph.nodes if node.id not in known and node.type != GROUP}
    if sum(came.values()) > COUNTED:
        return None
    if came:
        known.update(dict.fromkeys(came, 0) | state.workspace().names_next(list(came), filter=filter))
    groups = {node.id for node in graph.nodes if node.type == GROUP}
    inner: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    for edge in graph.edges:
        if edge.subject != edge.object and groups.isdisjoint((edge.subject, edge.object)):
            inner[edge.subject].add(edge.object)
            inner[edge.object].add(edge.subject)
    return {id: max(0, known.get(id, 0) - len(ends)) for id, ends in inner.items()}


def joining(id: str, filter: Filter) -> int | None:
    """Count the connections of a name that pass, drawn or not; nothing in too big a graph."""
    return len(_next(state.version(), filter).get(id, ())) if is_known() else None


def is_cut(nodes: Sequence[Node]) -> bool:
    """Whether what these nodes share is looked for in a part of their connections alone."""
    return not is_known() and sum(node.degree for node in nodes) > COUNTED


def shared(nodes: Sequence[Node], filter: Filter) -> list[Shared]:
    """Say what these nodes have in common."""
    ids = [node.id for node in nodes]
    most = min(COUNTED, sum(node.degree for node in nodes))
    edges = tuple(sorted(_at(ids, filter, None, most), key=best_first))
    ends = {end for edge in edges for end in (edge.subject, edge.object)}
    found = measuring.whole(filter).nodes if is_known() else state.workspace().nodes(sorted(ends)).values()
    graph = Graph(tuple({node.id: node for node in found if node.id in ends}.values()), edges)
    return state.workspace().shared(graph, ids)


def is_known() -> bool:
    """Whether the whole graph is held anyway, since all of it is measured."""
    return state.size() <= measuring.MEASURED


def coming(
    ids: Collection[str], shown: Collection[str], filter: Filter, *, limit: int, relation: str | None = None
) -> list[str]:
    """Give the names next to these that are not shown yet, best supported first: of all relations, or of one.

    ``relation`` is a predicate, with ``<`` before it where the way leads from its object to its subject.
    """
    there = {*shown, *ids}
    fresh = dict.fromkeys(
        end
        for edge in sorted(_at(ids, filter, relation, len(shown) + limit), key=best_first)
        for code, start, end in ways(edge)
        if start in ids and end not in there and relation in (None, code)
    )
    return list(fresh)[:limit]


def _at(ids: Collection[str], filter: Filter, relation: str | None, most: int) -> set[Edge]:
    if is_known():
        near = _next(state.version(), filter)
        return {edge for id in ids for edge in near.get(id, ())}
    return set(nearby.neighbours(ids, _narrow(filter, relation), limit=most).edges)


def relations(graph: Graph, ids: Collection[str], filter: Filter) -> dict[str, tuple[int, int]] | None:
    """Count the names that each relation of these nodes leads to, and those of them that are not drawn."""
    if not is_known():
        return None
    drawn = {one.id for one in graph.nodes}
    ends: dict[str, set[str]] = defaultdict(set)
    near, asked = _next(state.version(), filter), set(ids)
    for edge in {edge for id in asked for edge in near.get(id, ())}:
        for code, start, end in ways(edge):
            if start in asked and end not in asked:
                ends[code].add(end)
    found = {code: (len(names), len(names - drawn)) for code, names in ends.items()}
    return dict(sorted(found.items(), key=lambda one: (-one[1][0], one[0])))


def ways(edge: Edge) -> list[tuple[str, str, str]]:
    """Give the relations that an edge is read as, each from where to where.

    >>> ways(Edge("e", "a", "LEADS", "b"))
    [('LEADS', 'a', 'b'), ('<LEADS', 'b', 'a')]
    >>> ways(Edge("e", "a", "COMPETES_WITH", "b"))
    [('COMPETES_WITH', 'a', 'b'), ('COMPETES_WITH', 'b', 'a')]
    """
    back = edge.predicate if words.is_symmetric(edge.predicate) else f"<{edge.predicate}"
    return [(edge.predicate, edge.subject, edge.object), (back, edge.object, edge.subject)]


@lru_cache(maxsize=4)
def _names_next(version: str, filter: Filter) -> dict[str, int]:  # noqa: ARG001 - what was counted at this state
    return {}


@lru_cache(maxsize=4)
def _next(version: str, filter: Filter) -> Next:  # noqa: ARG001 - part of the cache's key
    near: dict[str, list[Edge]] = defaultdict(list)
    for edge in measuring.whole(filter).edges:
        for id in {edge.subject, edge.object}:
            near[id].append(edge)
    return {id: tuple(edges) for id, edges in near.items()}


def _narrow(filter: Filter, relation: str | None) -> Filter:
    return filter if relation is None else replace(filter, predicates=(relation.lstrip("<"),))
