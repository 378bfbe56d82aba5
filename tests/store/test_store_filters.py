"""Only what passes a filter is shown, and weighed by what passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from inkweb.errors import NotFoundError
from inkweb.model import Clock, Filter, Linked, Modality, Seen, Standing, When
from inkweb.store import Store, neighbourhood
from tests.store.test_store_views import MODEL, ORG, PER, Said, article, id_of

OWNS: Said = (ORG, "Halden", "OWNS", ORG, "Corvid")
LEADS: Said = (PER, "Ana Lund", "LEADS", ORG, "Halden")
BUILDS: Said = (ORG, "Corvid", "DEVELOPS", MODEL, "Fjord-3")

IN_2019 = When("2019", date(2019, 1, 1), date(2019, 12, 31))


def told(
    *said: Said,
    title: str,
    confidence: float = 0.9,
    modality: Modality = "asserted",
    outlet: str | None = None,
    on: date | None = None,
    when: When | None = None,
) -> Linked:
    """Write an article all of whose statements are alike in how they are told."""
    linked = article(*said, title=title, on=on)
    statements = tuple(replace(one, confidence=confidence, modality=modality, when=when) for one in linked.statements)
    return replace(linked, article=replace(linked.article, outlet=outlet), statements=statements)


@pytest.fixture(scope="module")
def graph(neo4j_server, empty) -> Iterator[Store]:  # type: ignore[no-untyped-def]
    """Three edges: one told in three ways, one unsure, one that is certain."""
    from tests.store.conftest import IDENTITY

    with Store.open(neo4j_server, identity=IDENTITY) as store:
        empty()
        store.add([
            told(OWNS, title="a", outlet="Copperplate", on=date(2024, 1, 5)),
            told(OWNS, title="b", modality="denied", confidence=0.6, on=date(2024, 6, 5)),
            told(OWNS, title="c", modality="rumoured", confidence=0.3, outlet="Weir", on=date(2023, 6, 5)),
            told(LEADS, title="d", confidence=0.3, on=date(2024, 2, 2), when=IN_2019),
            told(BUILDS, title="e", confidence=0.95),
        ])  # fmt: skip
        yield store


def triples(store: Store, filter: Filter) -> set[str]:
    return {edge.predicate for edge in store.everything(filter=filter).edges}


ALL = {"OWNS", "LEADS", "DEVELOPS"}


@pytest.mark.parametrize(
    ("filter", "shown"),
    [
        (Filter(), ALL),
        (Filter(confidence=0.5), {"OWNS", "DEVELOPS"}),
        (Filter(modalities=("rumoured",)), {"OWNS"}),
        # The rumour is there and something is certain enough, but no one statement is both.
        (Filter(modalities=("rumoured",), confidence=0.5), set()),
        (Filter(modalities=("rumoured",), is_only=True), set()),
        (Filter(modalities=("asserted", "denied", "rumoured"), is_only=True), ALL),
        (Filter(support=2), {"OWNS"}),
        (Filter(support=3, confidence=0.5), set()),
        (Filter(outlets=("Weir",)), {"OWNS"}),
        (Filter(outlets=("",)), ALL),
        (Filter(outlets=("", "Copperplate"), modalities=("asserted",), support=1), ALL),
        (Filter(predicates=("LEADS",)), {"LEADS"}),
        (Filter(types=("Person", "Organization")), {"OWNS", "LEADS"}),
        (Filter(degree=2), {"OWNS"}),
        (Filter(since=date(2024, 1, 1)), {"OWNS", "LEADS"}),
        (Filter(until=date(2023, 12, 31)), {"OWNS"}),
        (Filter(clock="event", until=date(2020, 1, 1)), {"LEADS"}),
        (Filter(clock="event", since=date(2020, 1, 1)), {"OWNS"}),
        (Filter(clock="read", since=date(2024, 1, 1)), ALL),
        (Filter(clock="read", until=date(2024, 1, 1)), set()),
    ],
)
def test_a_filter_lets_through(graph: Store, filter: Filter, shown: set[str]) -> None:
    assert triples(graph, filter) == shown
    ids = [node.id for node in graph.everything().nodes]
    assert {edge.predicate for edge in graph.between(ids, filter=filter).edges} == shown
    assert {edge.predicate for edge in graph.overview(9, filter=filter).edges} == shown
    articles = {one.id: one for one in graph.articles()}
    passing = [one for one in graph.statements() if filter.passes(one, articles[one.evidence.article])]
    weighed = sum(edge.statements for edge in graph.everything(filter=filter).edges)
    assert filter.types or filter.degree or filter.support > 1 or filter.is_only or len(passing) == weighed


def test_an_edge_is_weighed_by_what_passes(graph: Store) -> None:
    (edge,) = graph.everything(filter=Filter(predicates=("OWNS",), confidence=0.5)).edges
    assert (edge.support, edge.statements, edge.modality, edge.modalities) == (2, 2, "asserted", ("asserted", "denied"))
    (denied,) = graph.everything(filter=Filter(modalities=("denied", "rumoured"))).edges
    assert (denied.modality, denied.confidence, denied.first_seen) == ("rumoured", 0.6, date(2023, 6, 5))


def test_what_a_filter_keeps_back_is_counted(graph: Store) -> None:
    ids = [node.id for node in graph.everything().nodes]
    assert graph.between(ids, filter=Filter(confidence=0.5)).left_out == 1
    assert graph.between(ids).left_out == 0


@pytest.mark.parametrize(
    "filter", [Filter(), Filter(confidence=0.5), Filter(types=("Person", "Organization")), Filter(degree=2, support=2)]
)
def test_what_is_known_is_not_asked_for_and_changes_nothing(graph: Store, filter: Filter) -> None:
    ids = [node.id for node in graph.everything().nodes]
    for many in range(len(ids) + 1):
        for before in (ids[:many], ids[many:], ids):
            known = graph.between(before, filter=filter)
            for now in (ids, ids[1:], ids[:many], [node.id for node in known.nodes]):
                assert graph.between(now, filter=filter, known=known) == graph.between(now, filter=filter)


def test_expanding_and_paths_go_over_what_passes(graph: Store) -> None:
    halden, model = id_of(ORG, "Halden"), id_of(MODEL, "Fjord-3")
    near = graph.around([halden], filter=Filter(confidence=0.5))
    assert {node.name for node in near.nodes} == {"Halden", "Corvid"}
    assert [edge.support for edge in near.edges] == [2]
    assert len(graph.paths(halden, model, filter=Filter(confidence=0.5))) == 1
    assert graph.paths(halden, model, filter=Filter(confidence=0.92)) == []
    # Each edge may pass on its own; together with what the first is told by, it does not.
    assert graph.paths(halden, model, filter=Filter(modalities=("rumoured", "asserted"), confidence=0.5))
    assert graph.paths(halden, model, filter=Filter(modalities=("rumoured",), confidence=0.2)) == []


def test_what_is_around_many_names_is_not_asked_name_by_name(graph: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    canonical = neighbourhood.canonical
    monkeypatch.setattr(neighbourhood, "canonical", lambda at, ids: asked.append(len(ids)) or canonical(at, ids))
    ids = [node.id for node in graph.everything().nodes]
    assert [node.id for node in graph.around(ids, hops=0).nodes] == ids
    assert asked == [len(ids)]
    with pytest.raises(NotFoundError, match="'nobody'"):
        graph.around([*ids, "nobody"])


def test_the_day_of_taking_in_is_told_and_no_part_of_the_state(graph: Store) -> None:
    assert all(one.added is not None for one in graph.articles())
    assert '"added": null' in graph.canonical()


def test_articles_that_name_one_or_all_are_told(graph: Store) -> None:
    halden, corvid, model = id_of(ORG, "Halden"), id_of(ORG, "Corvid"), id_of(MODEL, "Fjord-3")
    assert [(one.names, one.times) for one in graph.namings(halden, limit=2)] == [(("Halden",), 1)] * 2
    assert len(graph.namings(halden)) == 4
    assert [one.title for one in graph.naming_all([halden, corvid])] == ["b", "a", "c"]
    assert graph.naming_all([halden, model]) == []
    days = sorted(
        one.date for one in graph.summaries(one.article for one in graph.namings(halden)).values() if one.date
    )
    assert graph.seen(halden) == Seen(4, days[0], days[-1]) and days[0] < days[-1]
    assert graph.seen("nobody") == Seen(0, None, None)
    assert graph.outlets() == {"": 3, "Copperplate": 1, "Weir": 1}


def test_a_view_is_saved_replaced_and_dropped_without_changing_the_graph(graph: Store) -> None:
    before = graph.version(), graph.canonical()
    graph.save_view("Who pays", "sure=0.7")
    graph.save_view("Who pays", "sure=0.9")
    [view] = graph.views()
    assert (view.name, view.address) == ("Who pays", "sure=0.9")
    assert graph.standing("Who pays") == Standing()
    stood = Standing({"a": (3, -4), "b": (0, 7)}, (1.5, 2.0, 0.5, 800.0, 600.0))
    graph.save_view("Who pays", "sure=0.9", stood)
    assert graph.standing("Who pays") == stood
    graph.forget_view("Who pays")
    assert graph.views() == []
    assert (graph.version(), graph.canonical()) == before


def test_ids_are_found_by_how_they_begin_and_in_order(graph: Store) -> None:
    ids = [id_of(MODEL, "Fjord-3"), id_of(ORG, "Halden")]
    assert graph.begun([id[:10] for id in ids] + ["ffffffffff"]) == ids


def test_statements_are_ordered_by_each_clock(graph: Store) -> None:
    months = [(one.day, one.modality, one.statements) for one in graph.months()]
    assert months == [
        (date(2023, 6, 1), "rumoured", 1), (date(2024, 1, 1), "asserted", 1),
        (date(2024, 2, 1), "asserted", 1), (date(2024, 6, 1), "denied", 1),
    ]  # fmt: skip
    assert graph.days() == sorted({one.day for one in graph.dated()}) and graph.days(limit=1) == graph.days()[:1]
    assert graph.days(about=[id_of(PER, "Ana Lund")]) == [date(2024, 2, 2)]
    assert graph.months(filter=Filter(clock="event"))[0].day == date(2019, 1, 1)
    assert sum(one.statements for one in graph.months(filter=Filter(clock="read"))) == 5
    assert [graph.undated(filter=Filter(clock=clock)) for clock in get_args(Clock)] == [1, 1, 0]
    assert graph.undated(about=[id_of(PER, "Ana Lund")]) == graph.undated(filter=Filter(confidence=0.96)) == 0
    assert [one.day for one in graph.dated(about=[id_of(PER, "Ana Lund")])] == [date(2024, 2, 2)]
    assert [one.statement.predicate for one in graph.dated(filter=Filter(confidence=0.5))] == ["OWNS", "OWNS"]
    assert graph.dated(about=[]) == []


def test_the_least_sure_come_first_and_all_are_counted(graph: Store) -> None:
    assert [one.confidence for one in graph.least_sure(limit=3)] == [0.3, 0.3, 0.6]
    assert [one.confidence for one in graph.least_sure(offset=4)] == [0.95]
    assert graph.sureness() == {0.3: 2, 0.6: 1, 0.9: 2}
