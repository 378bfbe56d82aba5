"""One small graph that holds every case: a firm, parallel edges, a quantity, a date, a quote."""

from __future__ import annotations

from datetime import date

import pytest

from inkweb.export import Quote
from inkweb.model import Edge, Graph, Node


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
def quotes() -> dict[str, list[Quote]]:
    said = Quote('Halden\'s "Ann" leads', "asserted", None, "a1", 3, 22, "News <1>", date(2025, 3, 4), "n.txt")
    return {"e1": [said]}
