"""Look at a part of the graph: around some nodes, between them, or its best connected part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inkweb.errors import NotFoundError
from inkweb.model import OPEN, Edge, Filter, Graph, Node, best_first
from inkweb.ontology import ontology
from inkweb.store import filtering, records
from inkweb.store.cypher import counting
from inkweb.store.cypher import neighbourhood as cypher
from inkweb.store.driver import Connection

#: Entities among which a filter looks for the best connected.
_CANDIDATES = 2000


def canonical(connection: Connection, ids: Iterable[str]) -> dict[str, Node]:
    """Give the node that each id leads to now; ids that lead nowhere are left out."""
    found = connection.read(cypher.CANONICAL, ids=list(dict.fromkeys(ids)))
    return {row["id"]: records.node(row["node"]) for row in found}


def node(connection: Connection, id: str) -> Node:
    """Give the entity or quantity with this id.

    Raises:
        NotFoundError: there is none.
    """
    return _nodes(connection, [id])[0]


def _nodes(connection: Connection, ids: Sequence[str]) -> list[Node]:
    """Give the entities or quantities with these ids, asked for at once."""
    found = canonical(connection, ids)
    gone = next((id for id in ids if id not in found), None)
    if gone is not None:
        raise NotFoundError(f"Nothing in the graph has the id {gone!r}. Search for its name to find its id.")
    return [found[id] for id in ids]


def around(connection: Connection, ids: Sequence[str], *, hops: int, limit: int, filter: Filter = OPEN) -> Graph:
    """Give the nodes and what lies up to ``hops`` edges away, at most ``limit`` edges, best supported first.

    ``left_out`` counts the other edges of all nodes that were expanded.

    Raises:
        NotFoundError: one of the ids leads nowhere.
    """
    start = {it.id: it for it in _nodes(connection, ids)}
    nodes, edges = dict(start), dict[str, Edge]()
    wanted = list(filter.predicates or ontology().predicates)
    narrow = replace(filter, predicates=tuple(wanted))
    expanded: set[str] = set()
    for _ in range(hops):
        frontier = sorted(set(nodes) - expanded)
        if not frontier or len(edges) >= limit:
            break
        expanded |= set(frontier)
        _expand(connection, frontier, nodes, edges, limit=limit, filter=narrow)
    return Graph(tuple(nodes.values()), tuple(edges.values()), _left_out(connection, expanded, edges, wanted))


def between(connection: Connection, ids: Iterable[str], *, filter: Filter = OPEN, known: Graph | None = None) -> Graph:
    """Give the nodes with these ids and the edges among them; ids that lead nowhere are left out.

    Of nodes and edges those that pass ``filter``; ``left_out`` counts the edges that do not. ``known`` is what this
    gave for other ids with the same filter at the same state of the store: only what is new is then asked for.
    """
    wanted = list(dict.fromkeys(ids))
    held = {it.id: it for it in known.nodes} if known else {}
    fresh = canonical(connection, [id for id in wanted if id not in held])
    nodes = {it.id: it for id in wanted if (it := held.get(id) or fresh.get(id)) is not None}
    passing = nodes if filter.is_open else {it.id: it for it in nodes.values() if _passes(it, filter)}
    old = [it for it in (known.edges if known else ()) if it.subject in passing and it.object in passing]
    new = _edges_at([id for id in passing if id not in held], list(passing), filter, connection)
    edges = tuple(sorted({it.id: it for it in (*old, *new)}.values(), key=best_first))
    if filter.is_open:
        return Graph(tuple(passing.values()), edges)
    # A graph does not name the nodes that did not pass, and counts the edges to them: then all is counted anew.
    if known and not (filter.types or filter.degree) and held.keys() <= nodes.keys():
        all = known.left_out + len(old) + _count([id for id in nodes if id not in held], list(nodes), connection)
    else:
        all = _count(list(nodes), list(nodes), connection)
    return Graph(tuple(passing.values()), edges, all - len(edges))


def _passes(node: Node, filter: Filter) -> bool:
    return (not filter.types or node.type in filter.types) and node.degree >= filter.degree


def _edges_at(new: list[str], ids: list[str], filter: Filter, connection: Connection) -> list[Edge]:
    """Give the passing edges among ``ids`` that have an end among ``new``."""
    if not new:
        return []
    is_all = len(new) == len(ids)
    if filter.is_open:
        text = cypher.BETWEEN if is_all else cypher.AMONG
        found = connection.read(text, new=new, ids=ids, predicates=list(ontology().predicates))
        return [records.edge(row["r"]) for row in found]
    text = (cypher.BETWEEN_FILTERED if is_all else cypher.AMONG_FILTERED)[filter.clock]
    found = connection.read(text, new=new, ids=ids, **filtering.parameters(filter))
    return [records.weighed_edge(row["edge"]) for row in found]


def _count(new: list[str], ids: list[str], connection: Connection) -> int:
    """Count the edges among ``ids`` that have an end among ``new``, whether they pass or not."""
    text = cypher.COUNT_BETWEEN if len(new) == len(ids) else cypher.COUNT_AMONG
    if not new:
        return 0
    return int(connection.read(text, new=new, ids=ids, predicates=list(ontology().predicates))[0]["edges"])


def overview(connection: Connection, *, limit: int, filter: Filter = OPEN) -> Graph:
    """Give the part for a first look: the best connected entities, and at most twice as many edges among them."""
    best = _best(connection, limit, filter)
    found = between(connection, [it.id for it in best], filter=filter).edges
    edges = found[: 2 * limit]
    joined = {id for it in edges for id in (it.subject, it.object)}
    total = sum(row["edges"] for row in connection.read(counting.COUNT_EDGES))
    return Graph(tuple(it for it in best if it.id in joined), edges, total - len(edges))


def _best(connection: Connection, limit: int, filter: Filter) -> list[Node]:
    if filter.is_open:
        return [records.node(row["n"]) for row in connection.read(cypher.BEST_CONNECTED, limit=limit)]
    given = filtering.parameters(filter) | {"limit": limit, "candidates": max(_CANDIDATES, 20 * limit)}
    return [records.node(row["n"]) for row in connection.read(cypher.BEST_CONNECTED_FILTERED[filter.clock], **given)]


def relations(connection: Connection, id: str, *, filter: Filter = OPEN) -> dict[tuple[str, bool], int]:
    """Count a node's edges that pass, by predicate and by whether it is their subject, the most frequent first."""
    at = node(connection, id).id
    if filter.is_open:
        found = connection.read(cypher.RELATIONS, id=at)
    else:
        found = connection.read(cypher.RELATIONS_FILTERED[filter.clock], id=at, **filtering.parameters(filter))
    return {(row["predicate"], row["is_subject"]): row["edges"] for row in found}


def names_next(connection: Connection, ids: Sequence[str], *, filter: Filter = OPEN) -> dict[str, int]:
    """Count for each of these nodes those that an edge which passes joins it to.

    A node that does not pass itself, or is not there, is left out.
    """
    if filter.is_open:
        found = connection.read(cypher.NAMES_NEXT, ids=ids)
    else:
        found = connection.read(cypher.NAMES_NEXT_FILTERED[filter.clock], ids=ids, **filtering.parameters(filter))
    return {row["id"]: row["names"] for row in found}


def everything(connection: Connection, *, filter: Filter = OPEN) -> Graph:
    """Give the whole graph of entities, quantities and edges, ordered by id; of a filter, what passes."""
    read = (records.node(row["n"]) for row in connection.stream(cypher.ALL_NODES))
    nodes = tuple(it for it in read if _passes(it, filter))
    ends = {it.id for it in nodes}  # what a load writes between the two reads has no ends here
    return Graph(nodes, tuple(it for it in _all_edges(connection, filter) if {it.subject, it.object} <= ends))


def _all_edges(connection: Connection, filter: Filter) -> Iterator[Edge]:
    if filter.is_open:
        return (records.edge(row["r"]) for row in connection.stream(cypher.ALL_EDGES))
    found = connection.stream(cypher.ALL_FILTERED[filter.clock], **filtering.parameters(filter))
    return (records.weighed_edge(row["edge"]) for row in found)


def _expand(
    connection: Connection,
    frontier: list[str],
    nodes: dict[str, Node],
    edges: dict[str, Edge],
    *,
    limit: int,
    filter: Filter,
) -> None:
    """Add the best supported edges of the frontier, and the nodes at their other ends."""
    found = _nearest(connection, frontier, limit, filter)
    new = {edge.id: (edge, end) for edge, end in found}
    ranked = sorted(new.values(), key=lambda pair: best_first(pair[0]))
    for edge, end in [pair for pair in ranked if pair[0].id not in edges][: limit - len(edges)]:
        edges[edge.id] = edge
        nodes.setdefault(end.id, end)


def _nearest(connection: Connection, frontier: list[str], limit: int, filter: Filter) -> list[tuple[Edge, Node]]:
    if replace(filter, predicates=()).is_open:
        found = connection.read(cypher.EXPAND, ids=frontier, predicates=list(filter.predicates), limit=limit)
        return [(records.edge(row["r"]), records.node(row["n"])) for row in found]
    given = filtering.parameters(filter)
    found = connection.read(cypher.EXPAND_FILTERED[filter.clock], ids=frontier, limit=limit, **given)
    return [(records.weighed_edge(row["edge"]), records.node(row["n"])) for row in found]


def _left_out(connection: Connection, expanded: set[str], shown: dict[str, Edge], predicates: list[str]) -> int:
    """Count the edges of the expanded nodes that are not shown; an edge between two of them counts once."""
    ids = sorted(expanded)
    (incident,) = connection.read(cypher.INCIDENT, ids=ids, predicates=predicates)
    inner = connection.read(cypher.COUNT_BETWEEN, ids=ids, predicates=predicates)[0]["edges"] if len(ids) > 1 else 0
    return int(incident["edges"] - inner - len(shown))
