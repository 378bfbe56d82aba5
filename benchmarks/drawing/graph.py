"""A graph of any size, the same each time: communities round hubs, about twice as many edges as nodes."""

from __future__ import annotations

from inkweb.model import Edge, Graph, Modality, Node, edge_id

TYPES = ("Person", "Organization", "Model", "Product", "Dataset", "Event", "Place")
SAID: tuple[Modality, ...] = ("asserted", "asserted", "reported", "rumoured", "denied")
MEMBERS = 50
"""Nodes of a community."""


def made(count: int) -> Graph:
    """Make the graph; node 0 has 25 more to come.

    >>> len(made(100).nodes), len(made(100).edges) > 150
    (100, True)
    """
    edges = {edge.id: edge for edge in _edges(count)}
    degree = sum("n0" in (edge.subject, edge.object) for edge in edges.values()) + 25
    nodes = tuple(Node(f"n{i}", TYPES[i % 7], f"Name {i}", degree=0 if i else degree) for i in range(count))
    return Graph(nodes, tuple(edges.values()))


def more(graph: Graph, at: str, count: int = 25) -> Graph:
    """Give ``at`` so many new neighbours."""
    fresh = tuple(Node(f"new{i}", TYPES[i % 7], f"New name {i}") for i in range(count))
    edges = tuple(_edge(at, "PARTNERS_WITH", node.id, i) for i, node in enumerate(fresh))
    return Graph((*graph.nodes, *fresh), (*graph.edges, *edges))


def _edges(count: int) -> list[Edge]:
    hubs = max(1, count // MEMBERS)
    found = []
    for i in range(1, count):
        home = i % hubs
        other = (i * 7919 + 13) % count
        near = other if i % 9 == 0 else min(count - 1, other - other % hubs + home)
        ends = [home if i >= hubs else i // 2, near, home if i % 20 == 0 else (i + hubs) % count]
        found += [_edge(f"n{i}", "USES", f"n{end}", i + end) for end in ends[:2] if end != i]
    return found


def _edge(subject: str, predicate: str, object: str, number: int) -> Edge:
    return Edge(edge_id(subject, predicate, object), subject, predicate, object, SAID[number % 5])
