"""One small graph that holds every case: a firm, parallel edges, a quantity, a date, a quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import neo4j
import pytest

from inkweb.export import Quote, Quotes
from inkweb.model import Edge, Graph, Node
from inkweb.store.server import LocalServer


@pytest.fixture
def graph() -> Graph:
    return Graph(
        nodes=(
            Node("p1", "Person", 'Ann "Ace" O\'Hara', ("Ann", "A.\nO'Hara")),
            Node("o1", "Organization", "Halden Labs", labels=("Company",), degree=3, support=2),
            Node("m1", "Model", "Fjord 🕸"),
            Node("q1", "Quantity", "500 billion parameters", value=5e11, unit="parameters"),
        ),
        edges=(
            Edge("e3", "o1", "HIRED", "p1", "reported", ("reported", "denied"), 2, 3, 0.5, date(2025, 3, 4)),
            Edge("e1", "p1", "LEADS", "o1", first_seen=date(2025, 1, 1), last_seen=date(2025, 3, 4)),
            Edge("e2", "p1", "FOUNDED", "o1"),
            Edge("e4", "o1", "DEVELOPS", "m1", "rumoured", ("rumoured",)),
            Edge("e5", "m1", "HAS_PARAMETERS", "q1"),
        ),
        left_out=7,
    )


@pytest.fixture
def quotes() -> Quotes:
    said = Quote(
        'Halden\'s "Ann" leads',
        "asserted",
        None,
        "a1",
        3,
        22,
        0.42,
        date(2026, 3, 5),
        "News <1>",
        date(2025, 3, 4),
        "n.txt",
    )
    corrected = replace(said, read_predicate="HIRED", read_modality="planned", read_turned=True)
    return lambda edges: {edge.id: [said, corrected] for edge in edges if edge.id == "e1"}


@pytest.fixture(scope="session")
def second_neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """Another real Neo4j that has never heard of Inkweb: no schema, no constraint."""
    server = LocalServer(tmp_path_factory.mktemp("second-home"))
    try:
        settings = server.start()
        with neo4j.GraphDatabase.driver(settings.uri, auth=(settings.user, settings.password)) as driver:
            yield driver
    finally:
        server.stop()


@pytest.fixture
def empty_neo4j(second_neo4j: neo4j.Driver) -> Any:
    """The other Neo4j with nothing in it, as a function that runs one statement and gives its rows."""

    def run(cypher: str) -> list[list[Any]]:
        return [record.values() for record in second_neo4j.execute_query(cypher).records]

    run("MATCH (n) DETACH DELETE n")
    for [name] in run("SHOW CONSTRAINTS YIELD name"):
        run(f"DROP CONSTRAINT `{name}`")
    return run
