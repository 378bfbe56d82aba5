"""Keep the best supported edges of each node, so that a dense graph can be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from inkweb.model import Edge, Graph


def thinned(graph: Graph, *, keep: int, always: Iterable[str] = ()) -> Graph:
    """Keep of each node the ``keep`` best supported lines, each to another node, with all edges of such a line.

    The edges of the nodes in ``always``, and the edges named there, stay in any case. ``left_out`` counts the rest.

    >>> from inkweb.model import Node
    >>> nodes = tuple(Node(id, "Person", id) for id in "abc")
    >>> ends = [("a", "b", 3), ("b", "c", 2), ("a", "c", 1)]
    >>> edges = tuple(Edge(str(n), a, "HIRED", b, support=n) for a, b, n in ends)
    >>> [edge.id for edge in thinned(Graph(nodes, edges), keep=1).edges]
    ['3', '2']
    """
    lines: dict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        lines[frozenset((edge.subject, edge.object))].append(edge)
    ranked = sorted(lines, key=lambda line: _weight(lines[line]), reverse=True)
    taken: dict[str, int] = defaultdict(int)
    kept: set[str] = set()
    wanted = set(always)
    for line in ranked:
        if any(taken[end] < keep for end in line) or line & wanted:
            kept |= {edge.id for edge in lines[line]}
        for end in line:
            taken[end] += 1
    edges = tuple(edge for edge in graph.edges if edge.id in kept or edge.id in wanted)
    return replace(graph, edges=edges, left_out=graph.left_out + len(graph.edges) - len(edges))


def _weight(edges: list[Edge]) -> tuple[int, int, str]:
    return sum(edge.support for edge in edges), sum(edge.statements for edge in edges), edges[0].id
