"""A graph becomes a picture."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import pytest

from inkweb.draw import drawing, picture
from inkweb.draw.seed import seed
from inkweb.draw.shape import LINES, drawn_edge, radius
from inkweb.model import MODALITIES, Edge, Graph, Node

ADA = Node("a", "Person", "Ada", degree=7)
ACME = Node("b", "Organization", "Acme")
LEADS = Edge("e", "a", "LEADS", "b")


def test_node_and_edge_are_drawn() -> None:
    drawn = picture(Graph((ADA, ACME), (LEADS,)))
    assert [(node.name, node.type, node.more) for node in drawn.nodes] == [
        ("Ada", "Person", 6),
        ("Acme", "Organization", 0),
    ]
    assert [(edge.source, edge.target, edge.caption) for edge in drawn.edges] == [("a", "b", "leads")]


def test_what_lies_beyond_is_what_was_counted_and_a_new_count_draws_the_node_anew() -> None:
    graph = Graph((ADA, ACME), (LEADS,))
    before = drawing(graph, beyond={"a": 2})
    assert [node.more for node in before.picture.nodes] == [2, 0]
    after = drawing(graph, before, beyond={"a": 1})
    assert [node.more for node in after.picture.nodes] == [1, 0]
    assert after.picture.nodes[1] is before.picture.nodes[1]


def test_an_edge_without_its_nodes_is_left_out() -> None:
    assert picture(Graph((ADA,), (LEADS,))).edges == ()


def test_what_is_given_twice_is_drawn_once() -> None:
    drawn = picture(Graph((ADA, ADA, ACME), (LEADS, LEADS)))
    assert (len(drawn.nodes), len(drawn.edges)) == (2, 1)


def test_the_same_graph_has_the_same_version_and_another_graph_another() -> None:
    graph = Graph((ADA, ACME), (LEADS,))
    assert picture(graph).version == picture(graph).version
    renamed = Graph((replace(ADA, name="Ada L."), ACME), (LEADS,))
    assert picture(renamed).version != picture(graph).version


def test_a_picture_is_the_same_whichever_one_was_drawn_before() -> None:
    graphs = [Graph(), Graph((ADA,)), Graph((ADA, ACME), (LEADS,)), Graph((replace(ADA, name="Ada L."), ACME))]
    for before in graphs:
        for after in graphs:
            made, alone = drawing(after, drawing(before)).picture, picture(after)
            assert made.version == alone.version
            assert [node.standing for node in made.nodes] == [node.standing for node in alone.nodes]
            assert (made.edges, made.kinds) == (alone.edges, alone.kinds)


def test_a_node_whose_edge_came_is_drawn_anew_where_it_stood_and_the_others_are_left_alone() -> None:
    others = tuple(Node(f"n{i}", "Place", f"Town {i}") for i in range(5))
    before = drawing(Graph((ADA, *others)))
    after = drawing(Graph((ADA, *others, ACME), (LEADS,)), before)
    assert (after.picture.nodes[0].more, before.picture.nodes[0].more) == (6, 7)
    assert [(node.x, node.y) for node in after.picture.nodes[:6]] == [(node.x, node.y) for node in before.picture.nodes]
    assert all(now is then for now, then in zip(after.picture.nodes[1:6], before.picture.nodes[1:], strict=True))


def test_new_nodes_begin_near_what_they_hang_on_and_apart_from_each_other() -> None:
    hub, spokes = Node("hub", "Place", "Hub"), tuple(Node(f"s{i}", "Place", f"S{i}") for i in range(6))
    leaves = tuple(Node(f"l{i}", "Place", f"L{i}") for i in range(4))
    edges = tuple(Edge(node.id, "hub", "NEAR", node.id) for node in (*spokes, *leaves))
    places = {
        n.id: (n.x, n.y)
        for n in drawing(Graph((hub, *spokes, *leaves), edges), drawing(Graph((hub, *spokes), edges[:6]))).picture.nodes
    }
    assert len(set(places.values())) == len(places)
    assert all(hypot(places[n.id][0] - places["hub"][0], places[n.id][1] - places["hub"][1]) < 400 for n in leaves)


def test_given_positions_are_kept_and_marked() -> None:
    nodes = picture(Graph((ADA, ACME), (LEADS,)), positions={"b": (12.0, -3.0), "gone": (0.0, 0.0)}).nodes
    assert (nodes[1].x, nodes[1].y, nodes[1].is_placed) == (12.0, -3.0, True)
    assert not nodes[0].is_placed


def test_every_modality_has_a_line() -> None:
    assert LINES.keys() == set(MODALITIES)


def test_lines_tell_stated_reported_uncertain_and_denied_apart() -> None:
    lines = [
        drawn_edge(replace(LEADS, modality=modality)).line for modality in ("asserted", "reported", "planned", "denied")
    ]
    assert lines == ["solid", "dashed", "dotted", "crossed"]


def test_a_symmetric_predicate_has_no_direction() -> None:
    assert drawn_edge(replace(LEADS, predicate="COMPETES_WITH")).is_mutual
    assert not drawn_edge(LEADS).is_mutual


def test_a_predicate_that_the_ontology_does_not_know_is_still_drawn() -> None:
    assert drawn_edge(replace(LEADS, predicate="MARRIED_TO")).caption == "married to"


def test_a_type_that_the_ontology_does_not_know_is_grey() -> None:
    assert picture(Graph((Node("x", "Ship", "Fram"),))).kinds[0].colour == "#777777"


def test_size_grows_with_degree_up_to_an_end() -> None:
    sizes = [radius(degree) for degree in (0, 1, 5, 20, 400, 10_000)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == sizes[-2]


def test_numbers_of_a_node_are_drawn_where_they_are_known() -> None:
    known = replace(ADA, pagerank=0.123456, community=2)
    [ada, acme] = picture(Graph((known, ACME), (LEADS,))).nodes
    assert (ada.degree, ada.pagerank, ada.community) == (7, 0.123, 2)
    assert (acme.degree, acme.pagerank, acme.community) == (1, None, None)


def test_seed_does_not_depend_on_order() -> None:
    nodes, edges = ["a", "b", "c", "d", "e"], [("a", "b"), ("b", "c"), ("d", "e")]
    assert seed(nodes, edges) == seed(nodes[::-1], edges[::-1])


def test_no_two_nodes_are_seeded_at_one_place() -> None:
    edges = [(f"n{i}", f"n{i // 3}") for i in range(1, 400)] + [(f"m{i}", f"m{i + 1}") for i in range(0, 200, 2)]
    places = list(seed({end for edge in edges for end in edge} | {f"alone{i}" for i in range(50)}, edges).values())
    assert len({(round(x, 3), round(y, 3)) for x, y in places}) == len(places)


def test_neighbours_are_seeded_near() -> None:
    places = seed(["hub", "a", "b"], [("hub", "a"), ("hub", "b")])
    assert hypot(places["a"][0] - places["hub"][0], places["a"][1] - places["hub"][1]) == pytest.approx(110)


def test_an_empty_graph_is_an_empty_picture() -> None:
    drawn = picture(Graph())
    assert (drawn.nodes, drawn.edges, drawn.kinds) == ((), (), ())


def test_an_edge_to_itself_is_drawn() -> None:
    assert len(picture(Graph((ADA,), (replace(LEADS, object="a"),))).edges) == 1
