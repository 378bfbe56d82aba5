"""Find how two entities hang together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inkweb.model import MODALITIES, OPEN, Edge, Filter, Path
from inkweb.store import filtering, records
from inkweb.store.cypher import kinds
from inkweb.store.cypher import searching as cypher
from inkweb.store.driver import Connection
from inkweb.store.neighbourhood import between, node

MOST_HOPS = 6
TALK = "SPOKE_ABOUT"
DENIED = MODALITIES.index("denied")


def paths(connection: Connection, a: str, b: str, *, max_hops: int, limit: int, filter: Filter = OPEN) -> list[Path]:
    """Give the shortest ways from ``a`` to ``b`` over direct edges, the plainest first among equally short ones.

    What leads over a place, which many share, comes after what does not, then what is told less plainly, then what
    hangs on somebody's words about another, then what has less behind it or is less sure; ways over what is only
    denied come last, however short they are. Of several edges between two nodes the best such one stands in the path.
    No path leads through an article or through a quantity that two models share. With a ``filter`` every edge of a
    path passes it.

    Raises:
        NotFoundError: one of the two is not there.
    """
    start, end = node(connection, a), node(connection, b)
    if start.id == end.id:
        return []
    types = kinds.ANY if "Quantity" in (start.type, end.type) else kinds.BETWEEN_ENTITIES
    best: list[Path] = []
    for most in cypher.MOST_PATHS:
        text = cypher.PATHS[types, max(1, min(max_hops, MOST_HOPS)), most]
        rows = connection.read(text, a=start.id, b=end.id, **filtering.parameters(filter))
        found = [_path(row["p"]) for row in rows]
        best = _best(found if filter.is_open else list(_passing(connection, found, filter)))
        if len(best) >= limit or len(found) < most:
            break
    return best[:limit]


def _passing(connection: Connection, found: list[Path], filter: Filter) -> Iterator[Path]:
    """Keep the paths all of whose edges pass, weighed by the statements that do."""
    graph = between(connection, {node.id for path in found for node in path.nodes}, filter=filter)
    edges = {edge.id: edge for edge in graph.edges}
    for path in found:
        if all(edge.id in edges for edge in path.edges):
            yield Path(path.nodes, tuple(edges[edge.id] for edge in path.edges))


def _path(it: Any) -> Path:
    return Path(tuple(map(records.node, it.nodes)), tuple(map(records.edge, it.relationships)))


def _best(found: list[Path]) -> list[Path]:
    """Keep the best path for each row of nodes, none that visits a node twice or leads through a quantity."""
    kept: dict[tuple[str, ...], Path] = {}
    for path in sorted(found, key=_order):
        stops = tuple(it.id for it in path.nodes)
        if len(set(stops)) == len(stops) and all(it.type != "Quantity" for it in path.nodes[1:-1]):
            kept.setdefault(stops, path)
    return list(kept.values())


def _order(path: Path) -> tuple[Any, ...]:
    """What is told before what is denied, short before long, then by the weakest edge, then by all edges together."""
    doubt = max(MODALITIES.index(edge.modality) for edge in path.edges)
    return (
        doubt == DENIED,
        len(path.edges),
        sum(node.type == "Place" for node in path.nodes[1:-1]),
        doubt,
        sum(edge.predicate == TALK for edge in path.edges),
        -min(map(_support, path.edges)),
        -sum(map(_support, path.edges)),
        -min(edge.confidence for edge in path.edges),
        [edge.id for edge in path.edges],
    )


def _support(edge: Edge) -> int:
    return edge.support
