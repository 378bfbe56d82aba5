"""Rank nodes by how they stand in a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import networkx as nx
import numpy as np
import numpy.typing as npt

from inkweb.analyse.network import network
from inkweb.model import Graph, Measure, Ranked

EXACT, SAMPLE = 400, 150
"""Nodes up to which every shortest way is counted; of a larger graph those from a sample, evenly drawn."""


_STEPS = 3_000_000
"""Nodes gone through in all: of a very large graph the sample is smaller, so that the wait is not longer."""

_DAMPING, _ROUNDS, _STILL = 0.85, 100, 1e-9


Array = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]


def ranking(graph: Graph, measure: Measure, *, limit: int = 50) -> list[Ranked]:
    """Give the nodes that stand highest, highest first; equals by name. What nothing joins but denials has 0.

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

    By power iteration until no more than 1e-9 moves, or for 100 rounds, after which 1e-7 may: networkx's own needs
    scipy, which is 40 MB for this alone.
    """
    if not G:
        return {}
    source, target, weight = _lines(G)
    whole = np.bincount(source, weight, minlength=len(G))
    idle = whole == 0
    share = weight / np.where(idle, 1, whole)[source]
    ranks = np.full(len(G), 1 / len(G))
    for _ in range(_ROUNDS):
        given = np.bincount(target, ranks[source] * share, minlength=len(G)) + ranks[idle].sum() / len(G)
        new = (1 - _DAMPING) / len(G) + _DAMPING * given
        moved, ranks = np.abs(new - ranks).sum(), new
        if moved < _STILL:
            break
    return dict(zip(G, ranks.tolist(), strict=True))


def _lines(G: nx.Graph[str]) -> tuple[Numbers, Numbers, Array]:
    """Give each line twice, once from either end: numbers of nodes, and weights."""
    at = {node: number for number, node in enumerate(G)}
    held = [(at[a], at[b], float(about["weight"])) for a, b, about in G.edges(data=True)]
    ends = np.array([line[:2] for line in held], dtype=np.int64).reshape(-1, 2)
    weights = np.array([line[2] for line in held], dtype=np.float64)
    both = np.concatenate([ends, ends[:, ::-1]])
    return both[:, 0], both[:, 1], np.concatenate([weights, weights])


def _importance(G: nx.Graph[str]) -> Mapping[str, float]:
    """PageRank of what hangs together with something: the share that every node has is no importance."""
    return {node: rank if G.degree(node) else 0.0 for node, rank in importance(G).items()}


def _connections(G: nx.Graph[str]) -> Mapping[str, float]:
    return {node: float(degree) for node, degree in G.degree()}


def _between(G: nx.Graph[str]) -> Mapping[str, float]:
    """Betweenness (Brandes 2001) over distances; sampled (Brandes and Pich 2007) where all would take too long."""
    k = min(SAMPLE, max(20, _STEPS // len(G))) if len(G) > EXACT else None
    found: dict[str, float] = nx.betweenness_centrality(G, k=k, weight="distance", seed=0)
    return found


_MEASURES: Mapping[Measure, Callable[[nx.Graph[str]], Mapping[str, float]]] = {
    "connections": _connections,
    "importance": _importance,
    "between": _between,
}
