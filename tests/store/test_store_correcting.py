"""Laws of striking out, confirming, saying what a sentence says instead, and taking it back, on the real Neo4j."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import neo4j
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import MODALITIES, PERSON, Claim, Correction, Filter, Judgement, Linked, Statement
from inkweb.ontology import ontology
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from tests.store.conftest import IDENTITY
from tests.store.test_store_laws import law, naming
from tests.store.test_store_partial import LUND
from tests.strategies import corpora


def some_of(statements: list[Statement], data: st.DataObject) -> list[Statement]:
    return data.draw(st.lists(st.sampled_from(statements), unique=True)) if statements else []


def amend_some(store: Store, statements: list[Statement], data: st.DataObject) -> dict[str, Claim]:
    """Say of some of these something else that their names allow; gives what, by the statements' ids."""
    said = {}
    for one in some_of(statements, data):
        like, modality = data.draw(st.sampled_from(store.could_say(one))), data.draw(st.sampled_from(MODALITIES))
        claim = replace(like, modality=modality)
        if claim != Claim(one.predicate, one.modality):
            assert store.amend([one], claim) and not store.amend([one], claim)
            said[one.id] = claim
    return said


@law
@given(corpora(), st.data())
def test_what_is_put_back_was_never_struck_out(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    told = store.statements()
    chosen = some_of(told, data)
    before = store.canonical()
    assert store.strike(chosen) == len(chosen)
    assert store.strike(chosen) == 0
    assert set(store.struck()) == set(chosen)
    assert set(store.statements()) == set(told) - set(chosen)
    assert (store.canonical() == before) == (not chosen)
    assert store.put_back(chosen) == len(chosen)
    assert store.canonical() == before
    assert store.put_back(told) == 0


@law
@given(corpora(), st.data())
def test_no_edge_counts_what_is_struck_out(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    for edge in store.everything().edges:
        behind = store.statements(edge=edge.id)
        gone = data.draw(st.sampled_from(behind))
        store.strike([gone])
        for filter in (Filter(), Filter(confidence=0.01)):
            left = {one.id: one for one in store.everything(filter=filter).edges}.get(edge.id)
            assert (left.statements if left else 0) == len(behind) - 1
        assert gone not in store.statements(entity=gone.subject)
        assert gone not in store.reading(gone.evidence.article).statements
        assert gone not in store.least_sure(limit=1000)
        assert sum(store.sureness().values()) == len(store.statements())


@law
@given(corpora(), st.data())
def test_names_that_are_joined_later_bring_nothing_back(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    """A new article may move statements to another entity: those that are struck out go along and stay out."""
    first, *rest = corpus
    empty()
    store.add([first])
    chosen = some_of(store.statements(), data)
    store.strike(chosen)
    store.add(rest)
    once, struck = store.canonical(), store.struck()
    assert [one.evidence for one in struck] == [one.evidence for one in store.struck()]
    assert {one.evidence for one in struck} == {one.evidence for one in chosen}
    assert store.put_back(struck) == len(chosen)
    assert store.strike(struck) == len(chosen)
    assert store.canonical() == once
    store.remove(first.article.id)
    assert store.struck() == []


@law
@given(corpora())
def test_of_what_is_gone_nothing_is_struck_out(store: Store, empty: Callable[[], None], corpus: list[Linked]) -> None:
    empty()
    store.add(corpus)
    told = store.statements()
    assume(told)
    store.remove(told[0].evidence.article)
    before = store.canonical()
    for change in (store.strike, store.put_back, store.confirm, store.unconfirm, store.unamend):
        with pytest.raises(NotFoundError, match="no longer"):
            change(told)
    assert store.canonical() == before


@law
@given(corpora(), st.data())
def test_what_is_said_to_be_right_is_certain_and_keeps_what_the_program_thought(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    told = store.statements()
    chosen = some_of(told, data)
    before = store.canonical()
    assert store.confirm(chosen) == len(chosen)
    assert store.confirm(chosen) == 0
    said = {one for one in store.statements() if one.confirmed}
    assert {replace(one, confirmed=None) for one in said} == set(chosen)
    assert {one.sure for one in said} <= {1.0}
    assert set(store.confirmed()) == said
    assert said.isdisjoint(store.least_sure(limit=1000))
    assert sum(store.sureness().values()) == len(told)
    surest = Filter(confidence=1.0)
    articles = store.summaries(one.evidence.article for one in told)
    passing = {one.edge_id for one in store.statements() if surest.passes(one, articles[one.evidence.article])}
    drawn = {edge.id: edge for edge in store.everything().edges}
    assert {edge.id for edge in store.everything(filter=surest).edges} == passing & drawn.keys()
    assert all(drawn[one.edge_id].confidence == 1.0 for one in said if one.edge_id in drawn)
    assert store.unconfirm(said) == len(chosen)
    assert store.canonical() == before
    assert store.unconfirm(told) == 0


@law
@given(corpora(), st.data())
def test_what_a_sentence_says_instead_holds_and_is_certain_until_it_is_taken_back(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    told = {one.id: one for one in store.statements()}
    before = store.canonical()
    said = amend_some(store, list(told.values()), data)
    now = {one.id: one for one in store.statements()}
    assert now.keys() == told.keys()  # a statement keeps its id, and what was read
    assert {id: one.as_read for id, one in now.items()} == told
    amended = {id: one for id, one in now.items() if one.read}
    assert {id: Claim(one.predicate, one.modality, one.read.is_turned) for id, one in amended.items()} == said
    for id, one in amended.items():
        was = told[id]
        ends = (was.object_id, was.subject) if said[id].is_turned else (was.subject, was.object_id)
        spans = (was.evidence.object, was.evidence.subject) if said[id].is_turned else (
            was.evidence.subject, was.evidence.object)  # fmt: skip
        assert (one.subject, one.object_id) == ends and (one.evidence.subject, one.evidence.object) == spans
        assert one.confirmed and one.sure == 1.0 and one.confidence == was.confidence
    assert {one.id for one in store.amended()} == said.keys() and store.confirmed() == []
    assert said.keys().isdisjoint(one.id for one in store.least_sure(limit=1000))
    drawn = {edge.id: edge for edge in store.everything().edges}
    assert drawn.keys() == {one.edge_id for one in now.values() if one.subject != one.object_id}
    for edge in drawn.values():
        behind = store.statements(edge=edge.id)
        assert set(edge.modalities) == {one.modality for one in behind} and edge.statements == len(behind)
    surest = {edge.id for edge in store.everything(filter=Filter(confidence=1.0)).edges}
    assert surest == {one.edge_id for one in now.values() if one.sure == 1.0} & drawn.keys()
    assert store.confirmed_edges() == dict.fromkeys({one.edge_id for one in amended.values()} & drawn.keys(), "instead")
    assert store.unamend(now.values()) == len(said)
    assert store.canonical() == before
    assert store.unamend(told.values()) == 0


@law
@given(corpora(), st.data())
def test_of_right_wrong_and_instead_the_last_one_counts(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    told = store.statements()
    before = store.canonical()
    claims = amend_some(store, told, data)
    some = [one for one in told if one.id in claims]
    amended = store.canonical()
    for change, back, listed in (
        (store.strike, store.put_back, store.struck),
        (store.confirm, store.unconfirm, store.confirmed),
    ):
        assert change(some) == len(some)  # whatever was said of them, it is of what was read
        assert store.amended() == [] and {one.as_read for one in listed()} == set(some)
        assert len(store.corrections()) == len(some)
        assert back(some) == len(some)
        assert store.canonical() == before
        change(some)
        assert all(store.amend([one], claims[one.id]) for one in some)
        assert listed() == [] and store.canonical() == amended
    for one in store.amended():  # corrected once more, and then to what was read: that is to say that it is right
        other = next(claim for claim in MODALITIES if claim not in (one.modality, one.as_read.modality))
        assert store.amend([one], replace(claims[one.id], modality=other))
        assert store.amend([one], Claim(one.as_read.predicate, one.as_read.modality))
    assert store.amended() == [] and {one.as_read for one in store.confirmed()} == set(some)
    store.unconfirm(some)
    assert store.canonical() == before


@law
@given(corpora(), st.data())
def test_what_is_said_instead_goes_along_when_names_are_joined_later(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    first, *rest = corpus
    empty()
    store.add([first])
    said = amend_some(store, store.statements(), data)
    store.add(rest)
    held, once = store.amended(), store.canonical()
    assert len(held) == len(said)
    empty()
    store.add(corpus)
    before = store.canonical()
    told = {Correction.of(one, "right").id: one for one in store.statements()}
    for one in held:
        claim = Claim(one.predicate, one.modality, bool(one.read and one.read.is_turned))
        assert store.amend([told[Correction.of(one, "right").id]], claim)
    assert store.canonical() == once
    store.unamend(store.amended())
    assert store.canonical() == before


def test_what_the_ontology_does_not_allow_is_refused_and_waits_where_it_comes_from_elsewhere(store: Store) -> None:
    store.add([LUND])
    [said] = store.statements()
    before = store.canonical()
    kinds = {node.id: node.type for node in store.everything().nodes}
    ends = kinds[said.subject], kinds[said.object_id]
    assert {claim.predicate for claim in store.could_say(said)} == {
        name for name, _ in ontology().between(*ends)
    }  # all that fits the two types, either way round
    for claim in (
        Claim("LOCATED_IN", "asserted"),
        Claim(said.predicate, "planned", is_turned=True),
        Claim("EATS", "denied"),
    ):
        with pytest.raises(CorrectionError, match="cannot be said"):
            store.amend([said], claim)
        assert store.canonical() == before
        odd = Correction.saying(said, claim)
        assert store.correct([odd]) == [odd]
        assert store.statements() == [said] and store.everything().edges
        store.confirm([said])
        assert store.correct([odd]) == [odd] and store.statements() == [
            said
        ]  # said last: what was confirmed no longer is
        store.withdraw([odd])
        assert store.canonical() == before


@law
@given(corpora(), st.data())
def test_one_thing_is_said_of_a_statement_the_last_one(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    chosen = some_of(store.statements(), data)
    before = store.canonical()
    store.confirm(chosen)
    right = store.canonical()
    store.strike(chosen)
    assert store.confirmed() == [] and set(store.struck()) == set(chosen)
    assert store.unconfirm(chosen) == 0
    store.confirm(chosen)
    assert store.struck() == [] and store.canonical() == right
    store.unconfirm(chosen)
    assert store.canonical() == before


@law
@given(corpora(), st.data())
def test_what_was_said_outlives_its_article_and_moves_to_another_graph(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    told = store.statements()
    wrong = some_of(told, data)
    right = some_of([one for one in told if one not in wrong], data)
    store.strike(wrong)
    store.confirm(right)
    claims = amend_some(store, [one for one in told if one not in (*wrong, *right)], data)
    other = [one for one in told if one.id in claims]
    once, said = store.canonical(), [one.correction for one in store.corrections()]
    assert {one.id for one in said} == {Correction.of(one, "wrong").id for one in (*wrong, *right, *other)}
    assert all(one.statement for one in store.corrections())
    for linked in corpus:
        store.remove(linked.article.id)
    assert [one.correction for one in store.corrections()] == said
    assert all(one.statement is None for one in store.corrections())
    store.add(corpus)  # read again
    assert store.canonical() == once
    empty()
    nothing = store.canonical()
    assert store.correct(said) == said  # said before anything is read: it waits
    store.withdraw(said)
    assert store.canonical() == nothing
    store.add(corpus)
    plain = store.canonical()
    store.correct(said)
    store.withdraw(said)
    assert store.canonical() == plain
    empty()
    assert store.correct(said) == said
    store.add(corpus, articles_at_once=1)
    assert store.canonical() == once
    empty()
    store.add(corpus)
    assert store.correct(said) == []
    assert store.canonical() == once
    assert [one.correction for one in store.corrections()] == said
    assert store.put_back(wrong) == len(wrong) and store.unconfirm(right) == len(right)
    assert store.unamend(other) == len(other)
    assert store.corrections() == []


def test_who_is_who_moves_to_another_graph_too(store: Store, empty: Callable[[], None]) -> None:
    papers = [naming("Tern", "Corvid"), naming("Corvid", "Halden Labs")]
    store.add(papers)
    tern, corvid = (store.search(name)[0].id for name in ("Tern", "Corvid"))
    store.join(tern, corvid)
    once, made = store.canonical(), store.decisions()
    empty()
    store.add(papers)
    assert store.judge(made) == []
    assert store.canonical() == once
    empty()
    unmet = Judgement("0" * 20, "1" * 20, "same", "joined by hand", by=PERSON)
    assert store.judge([*made, unmet]) == [*made, unmet]
    store.add(papers)
    assert store.node(tern) == store.node(corvid) is not None


def test_what_was_struck_out_in_a_graph_of_form_3_stays_so(
    store: Store, neo4j_server: Neo4jSettings, driver: neo4j.Driver
) -> None:
    store.add([LUND])
    [said] = store.statements()
    store.strike([said])
    now = store.canonical()
    driver.execute_query("MATCH (c:Correction) DELETE c")
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 3")
    with Store.open(neo4j_server, identity=IDENTITY) as reopened:
        assert reopened.canonical() == now
        assert [one.correction.ruling for one in reopened.corrections()] == ["wrong"]
        assert reopened.put_back([said]) == 1 and reopened.corrections() == []
