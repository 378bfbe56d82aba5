"""Find groups of nodes that have more to do with each other than with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import networkx as nx

from inkweb.analyse.network import network
from inkweb.analyse.ranking import importance
from inkweb.model import Graph, Group, content_id

NAMED = 3
"""Members by whom a group is called."""


def groups(graph: Graph) -> list[Group]:
    """Divide a graph by the Louvain method (Blondel et al. 2008), lines weighted by support; the largest comes first.

    Every node is in one group; one that is joined to nothing is a group of its own. Quantities come last.

    >>> from inkweb.model import Edge, Node
    >>> nodes = tuple(Node(id, "Person", id.upper()) for id in "abcd")
    >>> [group.names for group in groups(Graph(nodes, (Edge("1", "a", "HIRED", "b"), Edge("2", "b", "HIRED", "c"))))]
    [('B', 'A', 'C'), ('D',)]
    """
    G = network(graph)
    names = {node.id: node.name for node in graph.nodes}
    counts = {node.id for node in graph.nodes if node.type == "Quantity"}
    found = [sorted(some, key=lambda id: (id in counts, -G.degree(id), names[id], id)) for some in _louvain(G)]
    found.sort(key=lambda some: (-len(some), some[0]))
    return [
        Group(
            content_id("group", some[0]),
            number,
            tuple(some),
            tuple(names[id] for id in some[:NAMED]),
            quantities=len(counts.intersection(some)),
        )
        for number, some in enumerate(found)
    ]


def _louvain(G: nx.Graph[str]) -> list[set[str]]:
    if not G:
        return []
    found: list[set[str]] = nx.community.louvain_communities(G, weight="weight", seed=0)
    return found


def marked(graph: Graph, found: Sequence[Group] | None = None) -> Graph:
    """Give every node its PageRank and the number of its group; ``found`` are the groups where they are known.

    >>> from inkweb.model import Node
    >>> marked(Graph((Node("a", "Person", "Ada"),))).nodes[0].pagerank
    1.0
    """
    ranks = importance(network(graph))
    numbers = {id: group.number for group in (groups(graph) if found is None else found) for id in group.members}
    nodes = tuple(replace(node, pagerank=ranks[node.id], community=numbers[node.id]) for node in graph.nodes)
    return replace(graph, nodes=nodes)
