"""Draw a graph: every node and edge with its looks, and the legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from inkweb.draw.kind import Kind, kinds
from inkweb.draw.seed import Place, seed
from inkweb.draw.shape import DrawnEdge, DrawnNode, drawn_edge, drawn_node
from inkweb.model import Graph, content_id

_NOWHERE: Mapping[str, Place] = {}


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph ready to be shown. ``version`` is the hash of all the rest: the same picture has the same version."""

    version: str
    nodes: tuple[DrawnNode, ...] = ()
    edges: tuple[DrawnEdge, ...] = ()
    kinds: tuple[Kind, ...] = ()


def picture(graph: Graph, *, positions: Mapping[str, Place] = _NOWHERE) -> Picture:
    """Draw ``graph``; nodes in ``positions`` (pixels at zoom 1) stay there, the others get a place to begin from.

    An edge whose nodes are not both in the graph is left out, and a node or edge given twice is drawn once.

    >>> from inkweb.model import Edge, Node
    >>> graph = Graph((Node("a", "Person", "Ada"), Node("b", "Place", "Turin")), (Edge("e", "a", "LOCATED_IN", "b"),))
    >>> drawn = picture(graph, positions={"b": (40.0, 0.0)})
    >>> drawn.nodes[1].x, drawn.edges[0].caption, [kind.plural for kind in drawn.kinds]
    (40.0, 'is located in', ['people', 'places'])
    """
    nodes = {node.id: node for node in graph.nodes}
    edges = {edge.id: edge for edge in graph.edges if edge.subject in nodes and edge.object in nodes}
    ends = [(edge.subject, edge.object) for edge in edges.values()]
    counts = Counter(end for pair in ends for end in set(pair))
    places = {**seed(nodes, ends), **{id: positions[id] for id in positions if id in nodes}}
    drawn_nodes = tuple(
        drawn_node(node, places[id], drawn_edges=counts[id], is_placed=id in positions) for id, node in nodes.items()
    )
    drawn_edges = tuple(drawn_edge(edge) for edge in edges.values())
    legend = kinds(node.type for node in nodes.values())
    return Picture(_version(drawn_nodes, drawn_edges, legend), drawn_nodes, drawn_edges, legend)


def _version(*parts: tuple[DrawnNode, ...] | tuple[DrawnEdge, ...] | tuple[Kind, ...]) -> str:
    # One text a part: with tens of thousands of things, asking each for its fields one by one takes seconds.
    return content_id(*(str(list(map(attrgetter(*part[0].__slots__), part))) for part in parts if part))
