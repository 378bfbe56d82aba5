"""Measures agree with other ways of working them out, and with themselves."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inkweb.analyse import bridges, folded, groups, marked, ranking, shared
from inkweb.analyse.network import network
from inkweb.analyse.ranking import importance
from inkweb.model import Edge, Graph, Group, Modality, Node

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5)), max_size=25)


def graph_of(pairs: list[tuple[int, int, int]], *, size: int = 10) -> Graph:
    nodes = tuple(Node(str(n), "Organization", f"Firm {n}") for n in range(size))
    edges = tuple(Edge(f"{at}", str(a), "OWNS", str(b), support=weight) for at, (a, b, weight) in enumerate(pairs))
    return Graph(nodes, edges)


def test_what_is_only_denied_joins_nobody() -> None:
    graph = graph_of([(0, 1, 1), (1, 2, 1)])
    graph = replace(graph, edges=(graph.edges[0], replace(graph.edges[1], modality="denied", modalities=("denied",))))
    assert [(one.node.id, one.value) for one in ranking(graph, "connections")[:3]] == [("0", 1), ("1", 1), ("2", 0)]
    assert [one.edge.id for one in bridges(graph, least=1)] == ["0"]


@given(PAIRS)
def test_pagerank_is_the_stationary_share_of_a_random_surfer(pairs: list[tuple[int, int, int]]) -> None:
    G = network(graph_of(pairs))
    nodes = list(G)
    weights = nx.to_numpy_array(G, nodes, weight="weight")
    sums = weights.sum(axis=1)
    steps = np.array([row / total if total else np.full(10, 0.1) for row, total in zip(weights, sums, strict=True)])
    surfer = 0.85 * steps + 0.15 / 10
    expected = np.linalg.matrix_power(surfer, 512)[0]
    assert np.allclose([importance(G)[node] for node in nodes], expected, atol=1e-7)


@given(PAIRS)
def test_a_bridge_cuts_off_as_many_as_it_says(pairs: list[tuple[int, int, int]]) -> None:
    graph = graph_of(pairs)
    found = bridges(graph, least=1)
    assert len(found) == len(list(nx.bridges(network(graph))))
    for one in found:
        G = network(graph)
        G.remove_edge(one.edge.subject, one.edge.object)
        sides = [len(nx.node_connected_component(G, end)) for end in (one.edge.subject, one.edge.object)]
        assert sorted(sides) == [one.smaller, one.larger]


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_a_graph_does_not_matter(pairs: list[tuple[int, int, int]], random) -> None:  # type: ignore[no-untyped-def]
    graph = graph_of(pairs)
    nodes, edges = list(graph.nodes), list(graph.edges)
    random.shuffle(nodes)
    random.shuffle(edges)
    mixed = Graph(tuple(nodes), tuple(edges))
    assert groups(graph) == groups(mixed)
    for measure in ("connections", "importance", "between"):
        assert ranking(graph, measure) == ranking(mixed, measure)


@given(PAIRS)
def test_groups_hold_every_node_once_and_folding_keeps_every_edge(pairs: list[tuple[int, int, int]]) -> None:
    graph = graph_of(pairs)
    found = groups(graph)
    assert sorted(id for group in found for id in group.members) == sorted(node.id for node in graph.nodes)
    assert {node.id: node.community for node in marked(graph).nodes} == {
        id: group.number for group in found for id in group.members
    }
    home = {id: group.id for group in found for id in group.members}
    across = [edge for edge in graph.edges if home[edge.subject] != home[edge.object]]
    assert sum(edge.support for edge in folded(graph, found).edges) == len(across)


def test_a_member_that_is_shown_stands_beside_its_group() -> None:
    graph = graph_of([(0, 1, 1), (0, 2, 1), (1, 2, 1)], size=3)
    drawn = folded(graph, groups(graph), shown=["0"])
    assert [node.type for node in drawn.nodes] == ["Organization", "Group"]
    [line] = drawn.edges
    assert (line.support, line.predicate) == (2, "2_CONNECTIONS")


def test_a_group_is_the_same_one_as_long_as_its_first_member_is_and_quantities_are_no_names() -> None:
    edges = [Edge(str(n), "hub", "PARTNERS_WITH", f"n{n}") for n in range(4)]
    nodes = [Node("hub", "Company", "Hub"), *(Node(f"n{n}", "Company", f"N{n}") for n in range(4))]
    money = Node("5e6", "Quantity", "$5m")
    [less] = groups(Graph(tuple(nodes[:-1]), tuple(edges[:-1])))
    [more] = groups(Graph((*nodes, money), (*edges, Edge("sum", "hub", "RAISED", "5e6"))))
    assert less.id == more.id and less.members != more.members
    assert (more.size, more.members[-1]) == (5, "5e6")
    assert folded(Graph((*nodes, money), ()), [more]).nodes[0].degree == 5


def test_a_line_between_groups_is_no_plainer_and_no_surer_than_what_it_stands_for() -> None:
    graph = graph_of([(0, 2, 1), (1, 2, 1)], size=3)
    pair = [Group("g", 0, ("0", "1"), ("Firm 0", "Firm 1")), Group("h", 1, ("2",), ("Firm 2",))]

    def line(*modalities: Modality) -> Edge:
        told = (
            replace(edge, modality=modality, modalities=(modality,), confidence=sure)
            for edge, modality, sure in zip(graph.edges, modalities, (0.3, 0.4), strict=True)
        )
        [line] = folded(replace(graph, edges=tuple(told)), pair).edges
        return line

    denied, mixed = line("denied", "denied"), line("denied", "rumoured")
    assert (denied.modality, denied.modalities, denied.confidence) == ("denied", ("denied",), 0.4)
    assert (mixed.modality, mixed.modalities, mixed.support) == ("rumoured", ("rumoured", "denied"), 2)


def test_what_is_shared_needs_two() -> None:
    graph = graph_of([(0, 3, 1), (1, 3, 1), (0, 4, 1), (0, 4, 1), (0, 1, 1)])
    assert [one.node.id for one in shared(graph, ["0", "1"])] == ["3"]
    assert shared(graph, ["0"]) == []


def test_an_empty_graph_has_nothing_to_measure() -> None:
    assert groups(Graph()) == bridges(Graph()) == ranking(Graph(), "importance") == []


def test_a_large_graph_is_sampled_and_still_finds_its_hub() -> None:
    graph = graph_of([(0, n, 1) for n in range(1, 600)], size=600)
    assert ranking(graph, "between", limit=1)[0].node.id == "0"


def test_the_groups_of_a_known_network_are_found() -> None:
    G = nx.les_miserables_graph()
    number = {name: at for at, name in enumerate(G)}
    lines = [(number[a], number[b], about["weight"]) for a, b, about in G.edges(data=True)]
    ours = [{int(id) for id in group.members} for group in groups(graph_of(lines, size=len(G)))]
    assert nx.community.modularity(nx.relabel_nodes(G, number), ours) > 0.55


def test_a_name_of_which_something_is_only_denied_is_not_important() -> None:
    nodes = tuple(Node(id, "Person", id) for id in "abc")
    graph = Graph(nodes, (Edge("1", "a", "HIRED", "b"), Edge("2", "a", "HIRED", "c", modality="denied")))
    assert [(one.node.id, one.value > 0) for one in ranking(graph, "importance")] == [
        ("a", True),
        ("b", True),
        ("c", False),
    ]
