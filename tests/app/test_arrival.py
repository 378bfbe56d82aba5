"""An address brings back what its sender selected, and where it stood: without a browser and without a graph."""

from __future__ import annotations

import pytest

from inkweb.app import arrival, seeing, session
from inkweb.app.view import View
from inkweb.model import Edge, Graph, Node, Standing

ALONE, A, B = (f"{digit}" * 20 for digit in "abc")
LINE = Edge(f"{A[:6]}{'9' * 14}", A, "OWNS", B)
"""A connection whose id begins as that of a name."""


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> list[View]:
    """Have a graph in which a name that stands alone is only there while it is selected."""

    def graph(view: View) -> Graph:
        there = [id for id in (A, B, ALONE) if id != ALONE or ALONE in view.selected]
        return Graph(tuple(Node(id, "Person", id[0]) for id in there), (LINE,))

    kept: list[View] = []
    monkeypatch.setattr(seeing, "graph", graph)
    monkeypatch.setattr(session, "keep", kept.append)
    monkeypatch.setattr(arrival, "tell", lambda told: pytest.fail(str(list(told))))
    return kept


def test_what_is_selected_and_stands_alone_is_selected_again() -> None:
    view = View((A, B, ALONE), selected=(ALONE[:10], LINE.id[:10]))
    assert arrival.settle(view).selected == (ALONE, LINE.id)


def test_a_name_keeps_its_place_where_a_connection_begins_as_it_does() -> None:
    view = View((A, B), standing=Standing({A[:6]: (3, 4)}, (0.0, 0.0, 1.0, 800, 600)))
    standing = arrival.settle(view).standing
    assert standing is not None and standing.places == {A: (3, 4)}
