"""Find the edges that alone hold two parts of a graph together."""

from __future__ import annotations

from collections import Counter

import networkx as nx

from inkweb.analyse.network import network, told
from inkweb.model import Bridge, Edge, Graph, best_first


def bridges(graph: Graph, *, least: int = 3, limit: int = 50) -> list[Bridge]:
    """Give the bridges with at least ``least`` nodes on either side, those that would cut off most first.

    A pair that is joined by edges of several kinds counts as one line, told by its best supported edge.

    >>> from inkweb.model import Edge, Node
    >>> nodes = tuple(Node(id, "Person", id) for id in "abcdef")
    >>> pairs = ["ab", "bc", "ca", "cd", "de", "ef", "fd"]
    >>> edges = tuple(Edge(pair, pair[0], "HIRED", pair[1]) for pair in pairs)
    >>> [(one.edge.id, one.smaller, one.larger) for one in bridges(Graph(nodes, edges))]
    [('cd', 3, 3)]
    """
    G = network(graph)
    best = _best(graph)
    sides = {frozenset(pair): sizes for pair, sizes in _cuts(G).items()}
    found = [
        Bridge(best[pair], *sizes)
        for pair, sizes in sides.items()
        if sizes[0] >= least
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.smaller, one.edge.id))[:limit]


def _best(graph: Graph) -> dict[frozenset[str], Edge]:
    kept: dict[frozenset[str], Edge] = {}
    for edge in sorted(told(graph), key=best_first):
        kept.setdefault(frozenset((edge.subject, edge.object)), edge)
    return kept


def _cuts(G: nx.Graph[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Give for each bridge how many nodes are on its smaller and on its larger side.

    Cut at its bridges the graph falls into parts, which the bridges join to trees: a side is what hangs below.
    """
    cut: list[tuple[str, str]] = [(a, b) for a, b in nx.bridges(G)]  # type: ignore[str-unpack]
    rest = G.copy()
    rest.remove_edges_from(cut)
    part = {node: number for number, nodes in enumerate(nx.connected_components(rest)) for node in nodes}
    tree: nx.Graph[int] = nx.Graph((part[a], part[b]) for a, b in cut)
    sides: dict[frozenset[int], tuple[int, int]] = {}
    sizes = Counter(part.values())
    for nodes in nx.connected_components(tree):
        sides |= _subtrees(tree, min(nodes), sizes)
    return {(a, b): sides[frozenset((part[a], part[b]))] for a, b in cut}


def _subtrees(tree: nx.Graph[int], root: int, sizes: Counter[int]) -> dict[frozenset[int], tuple[int, int]]:
    """Give for each line of one tree how many nodes are on its smaller and on its larger side."""
    lines = list(nx.bfs_edges(tree, root))
    below = {node: sizes[node] for node in (root, *(child for _, child in lines))}
    for parent, child in reversed(lines):
        below[parent] += below[child]
    whole = below[root]
    return {
        frozenset(line): (min(size, whole - size), max(size, whole - size))
        for line, size in ((line, below[line[1]]) for line in lines)
    }
