"""The script builds the same graph in another, empty Neo4j."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from inkweb.analyse import folded
from inkweb.export import Quotes, cypher, unquoted
from inkweb.model import Edge, Graph, Group, Node
from tests.export.graphs import graphs

Run = Callable[[str], list[list[Any]]]

NODES = "MATCH (n) RETURN [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) ORDER BY n.id"
EDGES = "MATCH (a)-[e]->(b) RETURN a.id, type(e), b.id, properties(e) ORDER BY e.id"

pytestmark = pytest.mark.neo4j


def load(run: Run, graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    cypher.write(graph, path, quotes)
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        run(line.removesuffix(";"))


def loaded(run: Run) -> Graph:
    """Read the graph that stands in the other Neo4j."""
    return Graph(tuple(map(node, run(NODES))), tuple(map(edge, run(EDGES))))


def node(row: list[Any]) -> Node:
    labels, about = row
    kind = next(label for label in labels if label != "Company")
    assert about["type"] == kind
    return Node(labels=tuple(label for label in labels if label == "Company"), **lists(about))


def edge(row: list[Any]) -> Edge:
    subject, predicate, object, about = row
    days = {key: value.to_native() for key, value in about.items() if key in ("first_seen", "last_seen")}
    return Edge(subject=subject, predicate=predicate, object=object, **lists(about) | days)


def lists(about: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in about.items()}


def in_order(graph: Graph) -> Graph:
    by_id = sorted(graph.nodes, key=lambda it: it.id), sorted(graph.edges, key=lambda it: it.id)
    return Graph(tuple(by_id[0]), tuple(by_id[1]))


def test_an_empty_neo4j_holds_the_same_graph_afterwards(empty_neo4j: Run, graph: Graph, tmp_path: Path) -> None:
    load(empty_neo4j, graph, tmp_path / "g.cypher")
    assert loaded(empty_neo4j) == in_order(graph)


def test_a_view_with_groups_arrives_as_it_is_seen(empty_neo4j: Run, graph: Graph, tmp_path: Path) -> None:
    ids = tuple(node.id for node in graph.nodes if node.type != "Quantity")
    seen = folded(graph, [Group("g", 0, ids[:1], ("Ann Lund",)), Group("h", 1, ids[1:], ("Halden",))])
    assert [edge.predicate[0].isdigit() for edge in seen.edges] == [True]
    load(empty_neo4j, seen, tmp_path / "g.cypher")
    [[_, predicate, _, _]] = empty_neo4j(EDGES)
    assert predicate == seen.edges[0].predicate and len(empty_neo4j(NODES)) == 2


def test_running_it_twice_changes_nothing(empty_neo4j: Run, graph: Graph, tmp_path: Path) -> None:
    load(empty_neo4j, graph, tmp_path / "g.cypher")
    load(empty_neo4j, graph, tmp_path / "g.cypher")
    assert loaded(empty_neo4j) == in_order(graph)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs())
def test_odd_names_and_numbers_arrive_as_they_were(empty_neo4j: Run, tmp_path: Path, graph: Graph) -> None:
    empty_neo4j("MATCH (n) DETACH DELETE n")
    load(empty_neo4j, graph, tmp_path / "g.cypher")
    assert loaded(empty_neo4j) == in_order(graph)


def test_quotes_stand_on_the_relationship(empty_neo4j: Run, graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    load(empty_neo4j, graph, tmp_path / "g.cypher", quotes)
    [[evidence]] = empty_neo4j("MATCH ()-[e:LEADS]->() RETURN e.evidence")
    assert json.loads(evidence[0])["text"] == 'Halden\'s "Ann" leads'


def test_every_statement_is_one_line(graph: Graph, tmp_path: Path) -> None:
    odd = replace(graph, nodes=(replace(graph.nodes[0], name="a;\nb\r\u2028c"), *graph.nodes[1:]))
    cypher.write(odd, tmp_path / "g.cypher")
    lines = (tmp_path / "g.cypher").read_text(encoding="utf-8").split("\n")
    assert lines.pop() == "" and all(line.endswith(";") for line in lines)
    assert all(line.startswith(("/* Made by Inkweb", "CREATE CONSTRAINT", "WITH split(")) for line in lines)


def test_many_rows_are_written_in_batches(
    empty_neo4j: Run, graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cypher, "BATCH", 2)
    people = tuple(Node(f"n{n}", "Person", f"Person {n}") for n in range(5))
    edges = tuple(Edge(f"e{n}", "n0", "SPOKE_ABOUT", f"n{n}", first_seen=date(2025, 1, n)) for n in range(1, 5))
    load(empty_neo4j, Graph(people, edges), tmp_path / "g.cypher")
    assert loaded(empty_neo4j) == Graph(people, edges)
