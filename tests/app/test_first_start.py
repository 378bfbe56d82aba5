"""The command serve, as a newcomer runs it: a home with nothing in it, the real Neo4j, the real app."""

from __future__ import annotations

import pytest

from inkweb.app.visit import visit
from inkweb.cli.samples import samples
from tests.serving import Started

pytestmark = pytest.mark.neo4j


def test_the_first_start_fills_the_graph_and_the_second_changes_nothing(
    first_start: Started, second_start: Started
) -> None:
    assert first_start.health == "ok" and "<title>" in first_start.front
    assert len(first_start.titles) >= len(samples()) >= 12 and len(first_start.graph.edges) > 100
    assert first_start.left == (), "it has not ended"
    assert second_start.was_running, "the first person to look waits for Neo4j"
    assert visit(second_start.url) and not visit("http://127.0.0.1:1")
    assert second_start.graph == first_start.graph
