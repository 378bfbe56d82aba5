"""Say what several nodes have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from inkweb.model import Edge, Graph, Shared


def shared(graph: Graph, chosen: Iterable[str]) -> list[Shared]:
    """Give the nodes that are joined to at least two of the chosen, those joined to most of them first.

    >>> from inkweb.model import Node
    >>> nodes = tuple(Node(id, "Person", id.upper()) for id in "abc")
    >>> edges = (Edge("1", "a", "HIRED", "c"), Edge("2", "c", "SUED", "b"))
    >>> [(one.node.name, len(one.edges)) for one in shared(Graph(nodes, edges), ["a", "b"])]
    [('C', 2)]
    """
    wanted = set(chosen)
    joined: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        ends = (edge.subject, edge.object)
        for one, other in (ends, ends[::-1]):
            if one in wanted and other not in wanted:
                joined[other].append(edge)
    found = [Shared(node, tuple(joined[node.id])) for node in graph.nodes if _reach(joined, node.id, wanted) > 1]
    return sorted(found, key=lambda one: (-_reach(joined, one.node.id, wanted), -len(one.edges), one.node.name))


def _reach(joined: dict[str, list[Edge]], id: str, wanted: set[str]) -> int:
    return len({end for edge in joined.get(id, ()) for end in (edge.subject, edge.object)} & wanted)
