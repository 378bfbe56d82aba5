"""Draw a graph: every node and edge with its looks, and the legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from inkweb.draw.kind import Kind, kinds
from inkweb.draw.seed import Place, beside, seed
from inkweb.draw.shape import DrawnEdge, DrawnNode, connections, drawn_edge, drawn_node
from inkweb.model import Edge, Graph, Node

_NOWHERE: Mapping[str, Place] = {}
_MANY = 2
"""Where one node in so many is new, all get places anew: a picture that is mostly another one begins afresh."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph ready to be shown. ``version`` is the hash of all the rest: the same picture has the same version.

    Places that are only a beginning do not count, nor does the order.
    """

    version: str
    nodes: tuple[DrawnNode, ...] = ()
    edges: tuple[DrawnEdge, ...] = ()
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture and what it was made from, so that one of much the same graph can be made quickly."""

    picture: Picture = Picture("")
    nodes: Mapping[str, tuple[Node, DrawnNode]] = field(default_factory=dict)
    edges: Mapping[str, tuple[Edge, DrawnEdge]] = field(default_factory=dict)
    sum: int = 0


def picture(
    graph: Graph, *, positions: Mapping[str, Place] = _NOWHERE, beyond: Mapping[str, int] | None = None
) -> Picture:
    """Draw ``graph``; nodes in ``positions`` (pixels at zoom 1) stay there, the others get a place to begin from.

    ``beyond`` counts for each node the names next to it that the graph does not have, where they were counted. An edge
    whose nodes are not both in the graph is left out, and a node or edge given twice is drawn once.

    >>> from inkweb.model import Edge, Node
    >>> graph = Graph((Node("a", "Person", "Ada"), Node("b", "Place", "Turin")), (Edge("e", "a", "LOCATED_IN", "b"),))
    >>> drawn = picture(graph, positions={"b": (40.0, 0.0)})
    >>> drawn.nodes[1].x, drawn.edges[0].caption, [kind.plural for kind in drawn.kinds]
    (40.0, 'is located in', ['people', 'places'])
    """
    return drawing(graph, positions=positions, beyond=beyond).picture


def drawing(
    graph: Graph,
    last: Drawing | None = None,
    *,
    positions: Mapping[str, Place] = _NOWHERE,
    beyond: Mapping[str, int] | None = None,
) -> Drawing:
    """Draw as ``picture`` does; what was in the ``last`` drawing and is the same is taken from there.

    >>> from inkweb.model import Node
    >>> ada, turin = Node("a", "Person", "Ada"), Node("b", "Place", "Turin")
    >>> last = drawing(Graph((ada,)))
    >>> next = drawing(Graph((ada, turin)), last)
    >>> next.picture.version == picture(Graph((turin, ada))).version, next.picture.nodes[0] is last.picture.nodes[0]
    (True, True)
    """
    last = last or Drawing()
    nodes = {node.id: node for node in graph.nodes}
    edges = {edge.id: edge for edge in graph.edges if edge.subject in nodes and edge.object in nodes}
    places = {**_places(nodes, edges, last), **{id: positions[id] for id in positions if id in nodes}}
    drawn_nodes = _nodes(nodes, edges, _Wish(places, positions, beyond), last)
    drawn_edges = _edges(edges, last)
    legend = kinds(drawn.kind for _, drawn in drawn_nodes.values())
    sum = last.sum + _difference(drawn_nodes, last.nodes) + _difference(drawn_edges, last.edges)
    made = Picture(
        f"{sum % _ROOM:032x}",
        tuple(drawn for _, drawn in drawn_nodes.values()),
        tuple(drawn for _, drawn in drawn_edges.values()),
        legend,
    )
    return Drawing(made, drawn_nodes, drawn_edges, sum)


def _places(nodes: Mapping[str, Node], edges: Mapping[str, Edge], last: Drawing) -> dict[str, Place]:
    """Give a beginning to each node that the last drawing has not."""
    fresh = [id for id in nodes if id not in last.nodes]
    if _MANY * len(fresh) > len(nodes):
        return seed(nodes, ((edge.subject, edge.object) for edge in edges.values()))
    new, held = set(fresh), {id: (drawn.x, drawn.y) for id, (_, drawn) in last.nodes.items()}
    ends = ((edge.subject, edge.object) for edge in edges.values() if edge.subject in new or edge.object in new)
    return beside(fresh, ends, held)


@dataclass(frozen=True, slots=True)
class _Wish:
    """Where nodes stand, which of them were told to, and how many names lie beyond each."""

    places: Mapping[str, Place]
    positions: Mapping[str, Place]
    beyond: Mapping[str, int] | None


def _nodes(
    nodes: Mapping[str, Node], edges: Mapping[str, Edge], wish: _Wish, last: Drawing
) -> dict[str, tuple[Node, DrawnNode]]:
    counts = Counter(edge.subject for edge in edges.values())
    counts.update(edge.object for edge in edges.values() if edge.object != edge.subject)
    made = {}
    for id, node in nodes.items():
        old = last.nodes.get(id)
        beyond = None if wish.beyond is None else wish.beyond.get(id, 0)
        if old and not wish.positions and _is_same(old, node, counts[id], beyond):
            made[id] = old
        else:
            place = wish.places[id] if old is None or id in wish.places else (old[1].x, old[1].y)
            is_placed = id in wish.positions
            made[id] = (node, drawn_node(node, place, drawn_edges=counts[id], beyond=beyond, is_placed=is_placed))
    return made


def _is_same(old: tuple[Node, DrawnNode], node: Node, count: int, beyond: int | None) -> bool:
    """Whether it would be drawn as it was: the same, with as many of its edges in the picture, and names beyond."""
    before, drawn = old
    if drawn.is_placed or not (before is node or before == node):
        return False
    return (drawn.degree, drawn.more) == connections(node, count, beyond)


def _edges(edges: Mapping[str, Edge], last: Drawing) -> dict[str, tuple[Edge, DrawnEdge]]:
    made = {}
    for id, edge in edges.items():
        old = last.edges.get(id)
        made[id] = old if old and (old[0] is edge or old[0] == edge) else (edge, drawn_edge(edge))
    return made


#: Sums of hashes of so many values: a picture's version does not depend on the way that led to it.
_ROOM = 1 << 128

Drawn = Mapping[str, tuple[Node, DrawnNode]] | Mapping[str, tuple[Edge, DrawnEdge]]


def _difference(new: Drawn, old: Drawn) -> int:
    """Give what the hashes of all that is new or other now add up to, less those of what has gone."""
    gone = [before[1] for id, before in old.items() if (after := new.get(id)) is None or after[1] is not before[1]]
    come = [after[1] for id, after in new.items() if (before := old.get(id)) is None or after[1] is not before[1]]
    return _hash(come) - _hash(gone)


def _hash(things: Iterable[DrawnNode | DrawnEdge]) -> int:
    return sum(
        int.from_bytes(blake2b(str(thing.standing).encode("utf-8", "surrogatepass"), digest_size=16).digest(), "big")
        for thing in things
    )
