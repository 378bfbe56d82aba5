"""Make a networkx graph of ours: one line between two nodes, as heavy as the articles that support it."""

from __future__ import annotations

import networkx as nx

from inkweb.model import Edge, Graph


def told(graph: Graph) -> list[Edge]:
    """Give the edges that somebody states in some way: those of which there is more than denials."""
    return [edge for edge in graph.edges if edge.modality != "denied"]


def network(graph: Graph) -> nx.Graph[str]:
    """Join two nodes by one line, whatever is stated and in which direction; what is only denied joins nobody.

    ``weight`` adds up the support of all edges between them, ``distance`` is its inverse: what many articles say is
    near. Nodes come in the order of their ids, so that what is worked out from the same graph is always the same.

    >>> from inkweb.model import Edge, Node
    >>> nodes = (Node("a", "Person", "Ada"), Node("b", "Organization", "Halden"))
    >>> edges = (Edge("1", "a", "LEADS", "b", support=2), Edge("2", "a", "FOUNDED", "b"))
    >>> network(Graph(nodes, edges)).edges["a", "b"]
    {'weight': 3, 'distance': 0.3333333333333333}
    """
    G: nx.Graph[str] = nx.Graph()
    G.add_nodes_from(sorted(node.id for node in graph.nodes))
    for edge in sorted(told(graph), key=lambda edge: edge.id):
        if edge.subject in G and edge.object in G and edge.subject != edge.object:
            held = G.get_edge_data(edge.subject, edge.object, {"weight": 0})["weight"]
            weight = held + edge.support
            G.add_edge(edge.subject, edge.object, weight=weight, distance=1 / weight)
    return G
