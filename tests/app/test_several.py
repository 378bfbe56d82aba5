"""What is told of several names at once: all that they share, and nothing is looked for in vain."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from inkweb import analyse
from inkweb.app import beyond, inspector, measuring, state, walk
from inkweb.app.view import View
from inkweb.model import FAIRLY_SURE, Edge, Filter, Graph, Node
from inkweb.workspace import Workspace

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def page() -> None:
    from inkweb.app.pages import explore

    explore.page()


def drawn(view: View) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)
    app.session_state["view"] = view
    app.run()
    assert not app.exception and not app.error
    return app


@pytest.fixture
def best(opened: Workspace) -> Graph:
    return opened.overview(limit=20, filter=FAIRLY_SURE)


def test_a_click_on_one_line_looks_for_no_ways(best: Graph, opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("nobody asked for ways")

    monkeypatch.setattr(opened, "ways", fail)
    line, ids = best.edges[0], tuple(node.id for node in best.nodes)
    app = drawn(View(ids, starts=(line.subject, line.object), selected=(line.id,), filter=FAIRLY_SURE))
    assert "% sure" in app.get("html")[0].value


def test_ways_between_all_names_of_many_are_not_offered(best: Graph) -> None:
    ids = tuple(node.id for node in best.nodes)
    offers = [(most, drawn(View(ids, starts=ids[:most], filter=FAIRLY_SURE))) for most in (walk.MOST_JOINED, 7)]
    for most, app in offers:
        is_offered = "How are they connected?" in [button.label for button in app.button]
        is_told = any("Start from 6 names or fewer" in one.value for one in app.caption)
        assert is_offered != is_told and is_offered == (most <= walk.MOST_JOINED)


def test_of_very_many_names_only_their_number_is_told(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = tuple(node.id for node in opened.everything().nodes if node.type != "Quantity")
    assert len(ids) > inspector.COMPARED
    monkeypatch.setattr(opened, "naming_all", lambda *_, **__: pytest.fail("nobody asked which articles name all"))
    app = drawn(View(ids, selected=ids, filter=Filter()))
    assert f"<h3>{len(ids)} names</h3><p>Select 100 or fewer" in app.get("html")[0].value


def test_two_hubs_share_all_that_both_are_joined_to(monkeypatch: pytest.MonkeyPatch) -> None:
    hubs = [Node(id, "Company", id, degree=900) for id in ("a", "b")]
    ends = [Node(f"n{n}", "Person", f"N{n}") for n in range(900)]
    edges = tuple(Edge(f"{hub.id}{end.id}", hub.id, "HIRED", end.id) for hub in hubs for end in ends)
    whole = Graph((*hubs, *ends), edges)
    monkeypatch.setattr(measuring, "whole", lambda _: whole)
    monkeypatch.setattr(state, "size", lambda: 902)
    monkeypatch.setattr(state, "version", lambda: "two hubs")
    monkeypatch.setattr(state, "workspace", lambda: SimpleNamespace(shared=analyse.shared))
    assert len(beyond.shared(hubs, Filter())) == 900 and not beyond.is_cut(hubs)
