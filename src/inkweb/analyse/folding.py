"""Show groups as single nodes, so that a big graph can be looked at and unfolded where it interests."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from inkweb.model import GROUP, MODALITIES, Edge, Graph, Group, Node, content_id


def folded(graph: Graph, groups: Sequence[Group], shown: Iterable[str] = ()) -> Graph:
    """Put one node in the place of each of ``groups``, beside the nodes ``shown`` and the edges among these.

    All edges between two groups, or between a group and a node shown, become one, whose ``support`` counts them.

    >>> nodes = tuple(Node(id, "Person", id.upper()) for id in "abcd")
    >>> edges = (Edge("1", "a", "HIRED", "b"), Edge("2", "b", "HIRED", "c"), Edge("3", "a", "HIRED", "c"))
    >>> graph = folded(Graph(nodes, edges), [Group("g", 0, ("a", "b"), ("A", "B"))], shown=["c"])
    >>> [node.name for node in graph.nodes], [(edge.subject, edge.object, edge.support) for edge in graph.edges]
    (['C', 'A and 1 more'], [('c', 'g', 2)])
    """
    kept = set(shown)
    stands = {id: group.id for group in groups for id in group.members if id not in kept}
    nodes = [node for node in graph.nodes if node.id in kept]
    inner = [edge for edge in graph.edges if {edge.subject, edge.object} <= kept]
    lines = _lines(graph, stands, kept)
    types = {node.id: node.type for node in graph.nodes}
    return Graph((*nodes, *(_node(group, types) for group in groups)), (*inner, *lines))


def _node(group: Group, types: Mapping[str, str]) -> Node:
    """Stand for a group: as large as it has names, labelled with the type that most of its members are of."""
    name = f"{group.names[0]} and {len(group.members) - 1:,} more"
    counts = Counter(types[id] for id in group.members if id in types)
    mostly = tuple(sorted(counts, key=lambda type: (-counts[type], type))[:1])
    return Node(group.id, GROUP, name, labels=mostly, degree=group.size, community=group.number)


def _lines(graph: Graph, stands: dict[str, str], kept: set[str]) -> list[Edge]:
    held: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        ends = [stands.get(id, id if id in kept else "") for id in (edge.subject, edge.object)]
        if all(ends) and ends[0] != ends[1] and not set(ends) <= kept:
            low, high = sorted(ends)
            held[low, high].append(edge)
    return [_line(a, b, edges) for (a, b), edges in sorted(held.items())]


def _line(a: str, b: str, edges: list[Edge]) -> Edge:
    """Stand for edges: told as plainly, and as sure, as the plainest and the surest of them."""
    many = len(edges)
    told_as = {modality for edge in edges for modality in edge.modalities}
    return Edge(
        content_id("folded", a, b),
        a,
        f"{many}_CONNECTIONS" if many > 1 else "1_CONNECTION",
        b,
        modality=min((edge.modality for edge in edges), key=MODALITIES.index),
        modalities=tuple(sorted(told_as, key=MODALITIES.index)),
        support=many,
        articles=many,
        statements=sum(edge.statements for edge in edges),
        confidence=max(edge.confidence for edge in edges),
    )
