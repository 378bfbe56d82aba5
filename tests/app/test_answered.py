"""Rows of an answer lead to names, and say so where they do not: without a browser and without a graph."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from types import SimpleNamespace

import pytest

from inkweb.app import answered, asking, behind, canvas, download, going, inspector, opening, session, state, twin
from inkweb.app.pages import query
from inkweb.app.view import View
from inkweb.model import ArticleSummary, Edge, Graph, Node, Statement
from tests.app.test_stated import statement


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said on the next page."""
    said: list[str] = []
    monkeypatch.setattr(session, "note", lambda text, _icon: said.append(text))
    return said


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that the graph, which has nothing, is searched for."""
    searched: list[str] = []
    held = SimpleNamespace(
        version=lambda: f"of {id(searched)}",
        search=lambda words, limit: searched.append(words) or [],
        nodes=lambda _ids: {},
    )
    for module in (state, asking, session):
        monkeypatch.setattr(module, "workspace", lambda: held)
    return searched


def test_more_names_than_one_picture_takes_are_counted(notes: list[str]) -> None:
    ids = [f"{number:020}" for number in range(opening.FIRST_NODES + 20)]
    assert len(going.to(ids)(View()).shown) == opening.FIRST_NODES
    assert notes == ["Of 80 names the first 60 are shown."]
    going.to(ids[:5])(View())
    assert len(notes) == 1


@pytest.mark.usefixtures("searched")
def test_rows_that_name_nothing_say_so(notes: list[str]) -> None:
    query._go([("nobody", 3)])
    assert notes == [answered.NOTHING]


def test_words_are_looked_up_once_and_sentences_not_at_all(searched: list[str]) -> None:
    state.begin()
    for _ in range(2):
        assert answered.found_in(["Halden Labs", "Halden Labs", "It is said that " * 20, 7]) == ()
    assert searched == ["Halden Labs"]


def test_the_sources_of_a_saved_page_are_asked_for_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def told(edges: Iterable[str]) -> list[Statement]:
        asked.append(list(edges))
        return [statement("a", "OWNS", "b", number) for number in range(3)]

    held = SimpleNamespace(
        version=lambda: f"of {id(asked)}",
        behind=told,
        summaries=lambda ids: {id: ArticleSummary(id, "A story", "") for id in ids},
    )
    monkeypatch.setattr(state, "workspace", lambda: held)
    monkeypatch.setattr(asking, "workspace", lambda: held)
    state.begin()
    graph = Graph((), tuple(Edge(f"e{number}", "a", "OWNS", "b") for number in range(600)))
    assert "<li>A story</li>" in behind._about(graph, date(2024, 3, 1))
    assert [len(one) for one in asked] == [600]


def test_what_is_hidden_in_an_answer_is_not_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Graph((Node("a", "Person", "Ana"), Node("b", "Person", "Bo")), ())
    seen, saved = Graph(whole.nodes[:1], ()), list[Graph]()
    monkeypatch.setattr(canvas, "show", lambda _graph, **_: ((), seen))
    monkeypatch.setattr(inspector, "inspect", lambda *_, **__: None)
    monkeypatch.setattr(twin, "tables", lambda _graph: None)
    monkeypatch.setattr(download, "graph", lambda graph, **_: saved.append(graph))
    query._graph(whole)
    assert saved == [seen]
