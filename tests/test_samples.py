"""The sample articles, from file to graph and back out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkweb.model import Article, Fault
from inkweb.settings import Neo4jSettings, Settings
from inkweb.workspace import Ingested, Workspace

SAMPLES = Path(__file__).parent.parent / "data" / "articles"

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def graph(neo4j_server: Neo4jSettings, inkweb_home: Path) -> Iterator[Workspace]:
    """The samples alone in the graph."""
    with Workspace(Settings(home=inkweb_home)) as workspace:
        for article in list(workspace.articles()):
            workspace.remove(article.id)
        outcomes = list(workspace.ingest([SAMPLES]))
        assert all(isinstance(one, Ingested) and one.is_new for one in outcomes)
        assert len(outcomes) == 13
        yield workspace


def test_every_statement_stands_in_its_article_to_the_letter(graph: Workspace) -> None:
    statements = 0
    for summary in graph.articles():
        reading = graph.reading(summary.id)
        text = reading.article.text
        for mention, _ in reading.mentions:
            assert text[mention.start : mention.end] == mention.text
        for statement in reading.statements:
            where = statement.evidence
            assert text[where.start : where.end] == where.text
            for start, end in (where.subject, where.trigger, where.object):
                assert where.start <= start < end <= where.end
            statements += 1
    assert statements >= 150


def test_nothing_is_found_in_boilerplate(graph: Workspace) -> None:
    marked = 0
    for summary in graph.articles():
        reading = graph.reading(summary.id)
        marked += len(reading.article.boilerplate)
        for mention, _ in reading.mentions:
            for page in reading.article.boilerplate:
                assert mention.end <= page.start or page.end <= mention.start, (mention.text, page.reason)
    assert marked >= 10


def test_reading_them_again_changes_nothing(graph: Workspace) -> None:
    before = graph.store.canonical()
    assert not any(isinstance(one, Ingested) and one.is_new for one in graph.ingest([SAMPLES]))
    assert graph.store.canonical() == before


def test_another_article_can_come_and_go(graph: Workspace) -> None:
    before = graph.store.canonical()
    story = (
        "Microsoft hires Priya Raman\n\nMicrosoft has hired Priya Raman, who left Open AI in May. She led Copilot.\n"
    )
    article = graph.read_text(story)
    assert isinstance(article, Article)
    [told] = graph.add([article])
    assert isinstance(told, Ingested)
    assert told.statements >= 1
    assert graph.store.canonical() != before
    graph.remove(told.id)
    assert graph.store.canonical() == before


def test_a_fault_is_passed_on_and_the_rest_goes_on(graph: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    outcomes = list(graph.ingest([tmp_path / "a.txt", SAMPLES / "llama-3-1.txt"]))
    assert isinstance(outcomes[0], Fault)
    assert isinstance(outcomes[1], Ingested)


def test_the_graph_leads_from_a_person_to_firms_and_models(graph: Workspace) -> None:
    [suleyman] = graph.search("Mustafa Suleyman", limit=1)
    near = graph.around([suleyman.id])
    names = {node.id: node.name for node in near.nodes}
    told = {(names[e.subject], e.predicate, names[e.object]) for e in near.edges}
    assert ("Mustafa Suleyman", "FOUNDED", "DeepMind") in told
    assert any(predicate == "HIRED" and person == "Mustafa Suleyman" for _, predicate, person in told)


def test_a_graph_taken_away_can_prove_every_edge(graph: Workspace, tmp_path: Path) -> None:
    [file] = graph.export(graph.everything(), tmp_path / "all.json", evidence=True)
    edges = json.loads(file.read_text(encoding="utf-8"))["edges"]
    assert len(edges) >= 100
    assert all(quote["text"] for edge in edges for quote in edge["evidence"])
    assert all(edge["evidence"] for edge in edges)
