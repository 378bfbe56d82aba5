"""What the store shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from inkweb.errors import NotFoundError
from inkweb.link import link
from inkweb.model import (
    Article,
    Evidence,
    Extraction,
    Filter,
    Linked,
    Mention,
    Modality,
    Quantity,
    Relation,
    entity_id,
)
from inkweb.settings import Neo4jSettings, Settings
from inkweb.store import Store, evidence
from inkweb.store.driver import Connection
from inkweb.workspace import Workspace

Said = tuple[str, str, str, str, str]
"""Type and name of the subject, predicate, type and name of the object."""
ORG, PER, MODEL, PLACE = "Organization", "Person", "Model", "Place"


def article(*said: Said, title: str = "", on: date | None = None) -> Linked:
    """Write an article of bare sentences, each in its own words: by its title; and read it without a mistake."""
    lead = f"{title}: " if title else ""
    lines = [f"{lead}{subject} {predicate} {object}." for _, subject, predicate, _, object in said]
    text = "\n".join((title, *lines))
    written = Article(text, title=title, date=on)
    mentions: dict[str, Mention] = {}
    relations, start = [], len(title) + 1
    for subject_type, subject, predicate, object_type, object in said:
        start += len(lead)
        middle = start + len(subject) + 1
        last = middle + len(predicate) + 1
        ends = (_mention(written, start, subject, subject_type), _mention(written, last, object, object_type))
        mentions |= {mention.id: mention for mention in ends}
        relations.append(_relation(written, *ends, predicate, len(lead)))
        start = last + len(object) + 2
    return link(Extraction(written, tuple(mentions.values()), tuple(relations)))


def as_told(linked: Linked, modality: Modality) -> Linked:
    """Have all of it told so."""
    told = tuple(replace(one, modality=modality) for one in linked.statements)
    return replace(linked, statements=told)


def _mention(article: Article, start: int, name: str, type: str) -> Mention:
    made = Mention(article.id, start, start + len(name), name, "name", type)
    if type == "Quantity":
        number, unit = name.split(" ", 1)
        return replace(made, kind="value", value=Quantity(float(number), unit, name))
    return made


def _relation(article: Article, subject: Mention, object: Mention, predicate: str, lead: int) -> Relation:
    spans = ((subject.start, subject.end), (subject.end + 1, object.start - 1), (object.start, object.end))
    start = subject.start - lead
    evidence = Evidence(article.id, start, object.end, article.text[start : object.end], *spans)
    return Relation(subject.id, predicate, object.id, evidence)


def id_of(type: str, name: str) -> str:
    return entity_id(type, name)


HUB = [article((ORG, "Halden", "PARTNERS_WITH", ORG, f"Firm{chr(65 + n)}"), title=f"t{n}") for n in range(20)]


def test_around_keeps_the_best_supported_and_counts_the_rest(store: Store) -> None:
    store.add([*HUB, article((ORG, "FirmC", "PARTNERS_WITH", ORG, "Halden"), title="again")])
    graph = store.around([id_of(ORG, "Halden")], limit=5)
    assert (len(graph.nodes), len(graph.edges), graph.left_out) == (6, 5, 15)
    assert graph.edges[0].support == 2
    assert store.around([id_of(ORG, "Halden")], limit=5, filter=Filter(predicates=("LEADS",))).edges == ()


@pytest.mark.parametrize("filter", [Filter(), Filter(confidence=0.01)])
def test_around_many_reads_no_more_than_it_may_show(
    store: Store, filter: Filter, monkeypatch: pytest.MonkeyPatch
) -> None:
    spokes = [article((ORG, f"Hub{n % 4}", "PARTNERS_WITH", ORG, f"Firm{n}"), title=str(n)) for n in range(40)]
    store.add([*spokes, article((ORG, "Hub0", "PARTNERS_WITH", ORG, "Hub1"), title="both")])
    hubs = [id_of(ORG, f"Hub{n}") for n in range(4)]
    whole = store.around(hubs, limit=100, filter=filter)
    read, most = Connection.read, []
    monkeypatch.setattr(Connection, "read", lambda *a, **b: most.append(found := read(*a, **b)) or found)
    graph = store.around(hubs, limit=5, filter=filter)
    assert max(map(len, most)) == 10
    assert sorted(edge.id for edge in graph.edges) == sorted(edge.id for edge in whole.edges)[:5]
    assert graph.left_out == 36


def test_around_goes_as_far_as_asked(store: Store) -> None:
    chain = [(ORG, "A1", "OWNS", ORG, "B2"), (ORG, "B2", "OWNS", ORG, "C3"), (ORG, "C3", "OWNS", ORG, "D4")]
    store.add([article(*chain)])
    names = [sorted(node.name for node in store.around([id_of(ORG, "A1")], hops=hops).nodes) for hops in (1, 2, 3)]
    assert names == [["A1", "B2"], ["A1", "B2", "C3"], ["A1", "B2", "C3", "D4"]]
    assert store.around([id_of(ORG, "A1")], hops=1).left_out == 0


def test_left_out_counts_an_edge_between_two_expanded_nodes_once(store: Store) -> None:
    store.add([article((ORG, "A1", "OWNS", ORG, "B2"), (ORG, "B2", "OWNS", ORG, "C3"), (ORG, "C3", "OWNS", ORG, "A1"))])
    graph = store.around([id_of(ORG, "A1"), id_of(ORG, "B2"), id_of(ORG, "C3")], limit=1)
    assert (len(graph.edges), graph.left_out) == (1, 2)


def test_relations_count_edges_by_predicate_and_direction(store: Store) -> None:
    said = [(ORG, "A1", "OWNS", ORG, "B2"), (ORG, "A1", "OWNS", ORG, "C3"), (ORG, "D4", "OWNS", ORG, "A1")]
    store.add([article(*said, (PER, "Ann", "LEADS", ORG, "A1"))])
    found = store.relations(id_of(ORG, "A1"))
    assert found == {("OWNS", True): 2, ("OWNS", False): 1, ("LEADS", False): 1}
    assert next(iter(found)) == ("OWNS", True)
    owning = Filter(predicates=("OWNS",), types=("Organization",), confidence=0.01)
    assert store.relations(id_of(ORG, "A1"), filter=owning) == {("OWNS", True): 2, ("OWNS", False): 1}
    assert store.relations(id_of(ORG, "A1"), filter=Filter(support=2)) == {}
    with pytest.raises(NotFoundError, match="nope"):
        store.relations("nope")


def test_names_next_to_a_node_count_once_and_only_by_what_passes(store: Store) -> None:
    said = [(ORG, "A1", "OWNS", ORG, "B2"), (ORG, "B2", "OWNS", ORG, "A1"), (ORG, "A1", "OWNS", ORG, "C3")]
    store.add([article(*said, (PER, "Ann", "LEADS", ORG, "A1"))])
    ids = [id_of(ORG, "A1"), id_of(PER, "Ann"), "nope"]
    assert store.names_next(ids) == {ids[0]: 3, ids[1]: 1}
    assert store.names_next(ids, filter=Filter(confidence=0.01)) == {ids[0]: 3, ids[1]: 1}
    assert store.names_next(ids, filter=Filter(types=(ORG,))) == {ids[0]: 2}
    assert store.names_next(ids, filter=Filter(support=2)) == {ids[0]: 0, ids[1]: 0}


def test_around_an_unknown_id_says_so(store: Store) -> None:
    with pytest.raises(NotFoundError, match="nope"):
        store.around(["nope"])


def test_both_directions_of_a_symmetric_predicate_are_one_edge(store: Store) -> None:
    store.add([
        article((ORG, "Halden", "COMPETES_WITH", ORG, "Corvid"), title="a"),
        article((ORG, "Corvid", "COMPETES_WITH", ORG, "Halden"), title="b"),
    ])  # fmt: skip
    (edge,) = store.everything().edges
    assert edge.subject < edge.object
    assert (edge.support, edge.statements) == (2, 2)
    assert {(s.subject, s.object) for s in store.statements(edge=edge.id)} == {
        (edge.subject, edge.object), (edge.object, edge.subject)
    }  # fmt: skip


def test_quantities_are_nodes_with_value_and_unit(store: Store) -> None:
    store.add([article((MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", "7e9 parameters"))])
    graph = store.around([id_of(MODEL, "Fjord-3")])
    (quantity,) = [node for node in graph.nodes if node.type == "Quantity"]
    assert (quantity.value, quantity.unit, quantity.name, quantity.degree) == (7e9, "parameters", "7e9 parameters", 1)
    assert store.node(quantity.id) == quantity
    (statement,) = store.statements(entity=quantity.id)
    assert statement.object == Quantity(7e9, "parameters", "7e9 parameters")


def test_no_path_runs_through_an_article_or_a_shared_quantity(store: Store) -> None:
    store.add([
        article((MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", "7e9 parameters"),
                (MODEL, "Gale-1", "HAS_PARAMETERS", "Quantity", "7e9 parameters")),
    ])  # fmt: skip
    assert store.paths(id_of(MODEL, "Fjord-3"), id_of(MODEL, "Gale-1")) == []


def test_paths_come_short_first_then_well_supported(store: Store) -> None:
    store.add([
        article((PER, "Ana Lund", "LEADS", ORG, "Halden"), (ORG, "Halden", "OWNS", ORG, "Corvid"),
                (PER, "Ana Lund", "LEADS", ORG, "Tern"), (ORG, "Tern", "OWNS", ORG, "Corvid"), title="one"),
        article((PER, "Ana Lund", "LEADS", ORG, "Tern"), (ORG, "Tern", "OWNS", ORG, "Corvid"), title="two"),
        article((PER, "Ana Lund", "FOUNDED", ORG, "Tern"), (ORG, "Tern", "SUPPLIES", ORG, "Halden"), title="three"),
    ])  # fmt: skip
    found = store.paths(id_of(PER, "Ana Lund"), id_of(ORG, "Corvid"))
    assert [[node.name for node in path.nodes] for path in found[:2]] == [
        ["Ana Lund", "Tern", "Corvid"],
        ["Ana Lund", "Halden", "Corvid"],
    ]
    assert [edge.predicate for edge in found[0].edges] == ["LEADS", "OWNS"]
    assert store.paths(id_of(PER, "Ana Lund"), id_of(ORG, "Corvid"), max_hops=1) == []
    assert len(store.paths(id_of(PER, "Ana Lund"), id_of(ORG, "Corvid"), limit=1)) == 1


def test_paths_lead_over_what_is_before_what_somebody_spoke_about(store: Store) -> None:
    told = [article((PER, "Ana Lund", "SPOKE_ABOUT", ORG, name), title=f"{name} {i}") for name in "AB" for i in "12"]
    store.add([*told, article(*((PER, "Ana Lund", "LEADS", ORG, name) for name in "AB"), title="led")])
    for name in "AB":
        assert [path.edges[0].predicate for path in store.paths(id_of(PER, "Ana Lund"), id_of(ORG, name))] == ["LEADS"]


def test_paths_lead_over_what_is_told_before_what_is_denied_and_over_names_before_places(store: Store) -> None:
    told = article((ORG, "Lund", "OWNS", ORG, "Halden"), (ORG, "Halden", "PARTNERS_WITH", ORG, "Tern"),
                   (ORG, "Tern", "OWNS", ORG, "Corvid"), (ORG, "Lund", "LOCATED_IN", PLACE, "Bergen"),
                   (ORG, "Corvid", "LOCATED_IN", PLACE, "Bergen"), (ORG, "Lund", "OWNS", ORG, "Gale"),
                   title="told")  # fmt: skip
    denied = article((ORG, "Gale", "OWNS", ORG, "Corvid"), title="denied")
    planned = article((ORG, "Lund", "OWNS", ORG, "Skua"), (ORG, "Skua", "OWNS", ORG, "Corvid"), title="planned")
    store.add([told, as_told(denied, "denied"), as_told(planned, "planned")])
    found = store.paths(id_of(ORG, "Lund"), id_of(ORG, "Corvid"), max_hops=3)
    assert [[node.name for node in path.nodes[1:-1]] for path in found] == [
        ["Skua"], ["Bergen"], ["Halden", "Tern"], ["Gale"],
    ]  # fmt: skip


PREDICATES = ("OWNS", "ACQUIRED", "PAID", "SUPPLIES", "USES", "SUED")


def test_paths_are_looked_for_behind_many_that_are_one_or_do_not_pass(store: Store) -> None:
    many = [(a, name, b) for a, b in pairwise(["Halden", "Tern", "Corvid", "Gale"]) for name in PREDICATES]
    loud = article(*[(ORG, a, name, ORG, b) for a, name, b in many], title="loud")
    quiet = article(*[(ORG, a, "OWNS", ORG, b) for a, b in pairwise(["Halden", "Skua", "Lund", "Weir", "Gale"])])
    store.add([loud, replace(quiet, article=replace(quiet.article, outlet="Copperplate"))])
    ends = id_of(ORG, "Halden"), id_of(ORG, "Gale")
    assert [len(path.edges) for path in store.paths(*ends)] == [3, 4]
    [path] = store.paths(*ends, filter=Filter(outlets=("Copperplate",)))
    assert [node.name for node in path.nodes[1:-1]] == ["Skua", "Lund", "Weir"]


def test_no_path_leads_through_a_quantity_that_two_share(store: Store) -> None:
    small, large = "7e9 parameters", "9e9 parameters"
    store.add([
        article((MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", small), title="a"),
        article((MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", large), title="b"),
        article((MODEL, "Gale", "HAS_PARAMETERS", "Quantity", large), title="c"),
    ])  # fmt: skip
    [size] = [node.id for node in store.everything().nodes if node.name == small]
    assert store.paths(size, id_of(MODEL, "Gale")) == []
    assert len(store.paths(size, id_of(MODEL, "Fjord-3"))) == 1


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("halden labs", "Halden Labs"), ("HALDEN", "Halden Labs"), ("hald", "Halden Labs"),
        ("haldn labs", "Halden Labs"),
        ("haldenlabs", "Halden Labs"), ("société", "Société du Fjord"), ("societe du", "Société du Fjord"),
        ("fjord", "Fjord"), ('"fjord" (', "Fjord"), ("fjord-3", "Fjord-3"),
        ("fjord 3.5 son", "Fjord 3.5 Sonnet"), ("Fjord 3.5", "Fjord 3.5 Sonnet"), ("corvid.ai", "Corvid.AI"),
        ("bank of hal", "Bank of Halden"), ("the bank for", "Bank of Halden"),
        ("Corvid.AI lab", "Corvid.AI Labs"), ("l'oréal", "L'Oréal"), ("L’Oréal", "L'Oréal"), ("corvid ai", "Corvid.AI"),
    ],
)  # fmt: skip
def test_search_finds(store: Store, words: str, first: str) -> None:
    store.add([
        article((ORG, "Halden Labs", "DEVELOPS", MODEL, "Fjord-3")),
        article((ORG, "HaldenLabs", "DEVELOPS", MODEL, "Fjord")),
        article((ORG, "Halden Labs", "COMPETES_WITH", ORG, "Société du Fjord")),
        article((ORG, "Corvid.AI", "DEVELOPS", MODEL, "Fjord 3.5 Sonnet")),
        article((ORG, "L'Oréal", "OWNS", ORG, "Corvid.AI Labs")),
        article((ORG, "Bank of Halden", "OWNS", ORG, "Tern")),
    ])  # fmt: skip
    assert store.search(words)[0].name == first


@pytest.mark.parametrize("words", ["", "  ", "*", "AND OR", "~", "a" * 5000, "\\", "name:x", "🙂"])
def test_search_takes_anything(store: Store, words: str) -> None:
    assert store.search(words) == []


@pytest.mark.parametrize(
    ("words", "objects"),
    [
        ("acquired", {"Tern", "Skua", "Gale", "Fjord.AI 4.1"}), ("acquires", {"Tern", "Skua", "Gale", "Fjord.AI 4.1"}),
        ("ACQUIR", {"Tern", "Skua", "Gale", "Fjord.AI 4.1"}), ("acq", set()), ("gale acquired", {"Gale"}),
        ("acquired by the corvid", {"Gale"}), ("Who acquired Gale?", {"Gale"}), ("sued", set()),
        ("the", set()), ("", set()), ("acquired with", {"Tern", "Skua", "Gale", "Fjord.AI 4.1"}),
        ("acquired fjord.ai", {"Fjord.AI 4.1"}), ("4.1", {"Fjord.AI 4.1"}),
        ("acquired) OR text:*", set()), ("a" * 5000, set()),
    ],
)  # fmt: skip
def test_sentences_are_found_by_their_words(store: Store, words: str, objects: set[str]) -> None:
    first = article((ORG, "Halden", "ACQUIRED", ORG, "Tern"), (ORG, "Halden", "ACQUIRED", ORG, "Skua"))
    bought = article((ORG, "Lund", "ACQUIRED", ORG, "Fjord.AI 4.1"))
    store.add([first, article((ORG, "Corvid", "ACQUIRED", ORG, "Gale")), bought])
    found = store.sentences(words)
    assert {store.node(one.object_id).name for one in found} == objects
    assert len({one.id for one in found}) == len(found)


def test_sentences_are_as_many_as_asked_for_and_pass_the_filter(store: Store) -> None:
    linked = article((ORG, "Halden", "ACQUIRED", ORG, "Tern"), (ORG, "Halden", "ACQUIRED", ORG, "Skua"), title="Once")
    said = as_told(article((ORG, "Corvid", "ACQUIRED", ORG, "Gale"), title="Or not"), "rumoured")
    store.add([linked, said])
    assert len(store.sentences("acquired", limit=2)) == 2
    (rumoured,) = store.sentences("acquired", filter=Filter(modalities=("rumoured",)))
    assert rumoured.evidence.text == "Or not: Corvid ACQUIRED Gale"
    store.strike([rumoured])
    assert len(store.sentences("acquired")) == 2


@pytest.mark.parametrize("plain", [0, 1])
def test_of_a_sentence_what_it_tells_most_plainly_comes_first(store: Store, plain: int) -> None:
    """A sentence that hires and plans was told as planned, where one statement of it was asked for."""
    linked = article((ORG, "Halden", "HIRED", PER, "Ana Lund"), (ORG, "Halden", "ACQUIRED", ORG, "Tern"))
    first, last = (one.evidence for one in linked.statements)
    whole = {"start": first.start, "end": last.end, "text": linked.article.text[first.start : last.end]}
    said = tuple(
        replace(one, evidence=replace(one.evidence, **whole), modality="asserted" if at == plain else "planned")
        for at, one in enumerate(linked.statements)
    )
    store.add([replace(linked, statements=said)])
    assert [one.id for one in store.sentences("Halden")] == [said[plain].id, said[1 - plain].id]


def test_overview_shows_the_best_connected_part(store: Store) -> None:
    store.add(HUB)
    graph = store.overview(5)
    assert "Halden" in [node.name for node in graph.nodes]
    assert (len(graph.nodes), len(graph.edges), graph.left_out) == (5, 4, 16)


def test_the_first_look_is_the_same_in_whatever_order_articles_came(store: Store, empty: Callable[[], None]) -> None:
    pairs = [article((ORG, f"Halden{n}", "OWNS", ORG, f"Corvid{n}"), title=str(n)) for n in range(9)]
    store.add(pairs, articles_at_once=1)
    once = store.overview(4)
    empty()
    store.add(reversed(pairs), articles_at_once=1)
    assert store.overview(4) == once


def test_the_whole_has_no_connection_without_its_ends_while_articles_come(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(HUB[:2])
    stream = Connection.stream

    def late(connection: Connection, text: str, **given: Any) -> Iterator[Mapping[str, Any]]:
        yield from stream(connection, text, **given)
        store.add(HUB[:4])

    monkeypatch.setattr(Connection, "stream", late)
    graph = store.everything()
    assert (len(graph.nodes), len(graph.edges)) == (3, 2)
    assert len(store.everything(filter=Filter(types=(ORG,))).edges) == 4


def test_between_gives_the_edges_among_the_nodes_alone(store: Store) -> None:
    store.add(HUB)
    graph = store.between([id_of(ORG, "Halden"), id_of(ORG, "FirmA"), id_of(ORG, "FirmB"), "nope"])
    assert (len(graph.nodes), len(graph.edges)) == (3, 2)


def test_articles_come_newest_first(store: Store) -> None:
    said = (ORG, "Halden", "OWNS", ORG, "Corvid")
    days = [date(2024, 1, 5), None, date(2025, 1, 5), date(2023, 1, 5)]
    store.add([article(said, title=str(day), on=day) for day in days])
    assert [summary.date for summary in store.articles()] == [days[2], days[0], days[3], None]
    first = next(iter(store.articles()))
    assert (first.entities, first.mentions, first.statements) == (2, 2, 1)
    (edge,) = store.everything().edges
    assert (edge.first_seen, edge.last_seen, edge.support) == (days[3], days[2], 4)


def test_a_firm_carries_the_label_company(store: Store) -> None:
    store.add([article((ORG, "Halden Ltd", "OWNS", ORG, "Corvid"))])
    labels = {node.name: node.labels for node in store.everything().nodes}
    assert labels == {"Halden Ltd": ("Company",), "Corvid": ()}


def test_what_is_not_there_is_named(store: Store) -> None:
    assert store.node("nope") is None
    assert store.has(["nope"]) == set()
    for look in (store.remove, store.reading):
        with pytest.raises(NotFoundError, match="nope"):
            look("nope")


def test_statements_are_found_by_any_id(store: Store) -> None:
    store.add([article((ORG, "Halden Labs", "OWNS", ORG, "Corvid"), title=str(n)) for n in range(3)])
    store.add([article((ORG, "HaldenLabs", "OWNS", ORG, "Corvid"))])
    for name in ("Halden Labs", "HaldenLabs"):
        assert len(store.statements(entity=id_of(ORG, name))) == 4
    assert len({statement.subject for statement in store.statements()}) == 1


def test_an_export_reads_what_it_quotes_and_no_more_at_once_than_fits(
    store: Store, neo4j_server: Neo4jSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(HUB[:5])
    stream, asked = Connection.stream, []
    monkeypatch.setattr(evidence, "EDGES_AT_ONCE", 2)
    monkeypatch.setattr(Connection, "stream", lambda *a, **b: asked.append(b) or stream(*a, **b))
    with Workspace(Settings(home=tmp_path, neo4j=neo4j_server)) as workspace:
        graph = workspace.around([id_of(ORG, "Halden")], limit=3)
        [path] = workspace.export(graph, tmp_path / "a.json")
    assert [len(given["edges"]) for given in asked] == [2, 1]
    assert path.read_text().count('"title": "t') == 3


def test_an_id_that_is_no_longer_its_own_leads_to_what_stands_for_it(store: Store) -> None:
    sized = (MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", "7e9 parameters")
    store.add([
        article((ORG, "Halden Labs", "DEVELOPS", MODEL, "Fjord-3"), sized, title="a", on=date(2024, 1, 5)),
        article((ORG, "Tern", "OWNS", ORG, "Corvid"), title="b"),
        article((ORG, "Tern", "DEVELOPS", MODEL, "Gale"), title="c", on=date(2024, 2, 5)),
    ])  # fmt: skip
    one, other = id_of(ORG, "Halden Labs"), id_of(ORG, "Tern")
    store.join(one, other)
    for given in (one, other):
        assert len(store.namings(given)) == 3
        assert store.names_next([given]) == {given: 3}
        assert [month.day.month for month in store.months(about=[given])] == [1, 2]
        assert (store.undated(about=[given]), len(store.days(about=[given]))) == (1, 2)
        assert len(store.dated(about=[given])) == 2
    assert [it.title for it in store.naming_all([one, other])] == ["c", "a", "b"]
    assert store.naming_all([one, "nope"]) == store.namings("nope") == []
    [size] = [node.id for node in store.everything().nodes if node.type == "Quantity"]
    assert [it.title for it in store.naming_all([one, id_of(MODEL, "Fjord-3"), size])] == ["a"]
    assert store.naming_all([id_of(MODEL, "Gale"), size]) == []
