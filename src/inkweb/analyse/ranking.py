"""Rank nodes by how they stand in a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import networkx as nx

from inkweb.analyse.network import network
from inkweb.model import Graph, Measure, Ranked

EXACT, SAMPLE = 400, 150
"""Nodes up to which every shortest way is counted; of a larger graph those from a sample, evenly drawn."""


_DAMPING, _ROUNDS, _STILL = 0.85, 100, 1e-9


def ranking(graph: Graph, measure: Measure, *, limit: int = 50) -> list[Ranked]:
    """Give the nodes that stand highest, highest first; equals by name.

    >>> from inkweb.model import Edge, Node
    >>> nodes = tuple(Node(id, "Person", id.upper()) for id in "abc")
    >>> graph = Graph(nodes, (Edge("1", "a", "HIRED", "b"), Edge("2", "b", "HIRED", "c")))
    >>> [(one.node.name, one.value) for one in ranking(graph, "between", limit=2)]
    [('B', 1.0), ('A', 0.0)]
    """
    values = _MEASURES[measure](network(graph))
    ranked = [Ranked(node, values[node.id]) for node in graph.nodes]
    return sorted(ranked, key=lambda one: (-one.value, one.node.name, one.node.id))[:limit]


def importance(G: nx.Graph[str]) -> Mapping[str, float]:
    """Give each node's PageRank (Page et al. 1999; damping 0.85), lines weighted by support; all together have 1.

    By power iteration until no more than 1e-9 moves: networkx's own needs scipy, which is 40 MB for this alone.
    """
    many = len(G)
    shares = {node: [(near, about["weight"] / weight) for near, about in G[node].items()]
              for node, weight in G.degree(weight="weight") if weight}  # fmt: skip
    ranks = dict.fromkeys(G, 1 / many if many else 0.0)
    for _ in range(_ROUNDS):
        idle = sum(rank for node, rank in ranks.items() if node not in shares)
        new = dict.fromkeys(G, (1 - _DAMPING + _DAMPING * idle) / many if many else 0.0)
        for node, near in shares.items():
            for other, share in near:
                new[other] += _DAMPING * ranks[node] * share
        moved = sum(abs(new[node] - rank) for node, rank in ranks.items())
        ranks = new
        if moved < _STILL:
            break
    return ranks


def _connections(G: nx.Graph[str]) -> Mapping[str, float]:
    return {node: float(degree) for node, degree in G.degree()}


def _between(G: nx.Graph[str]) -> Mapping[str, float]:
    """Betweenness (Brandes 2001) over distances; sampled (Brandes and Pich 2007) where all would take too long."""
    k = SAMPLE if len(G) > EXACT else None
    found: dict[str, float] = nx.betweenness_centrality(G, k=k, weight="distance", seed=0)
    return found


_MEASURES: Mapping[Measure, Callable[[nx.Graph[str]], Mapping[str, float]]] = {
    "connections": _connections,
    "importance": importance,
    "between": _between,
}
