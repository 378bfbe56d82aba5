"""Laws of adding and removing, on the real Neo4j."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inkweb.link import link
from inkweb.model import Article, Extraction, Linked, Mention, supporting
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from tests.store.conftest import IDENTITY
from tests.strategies import corpora

law = settings(
    max_examples=8,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def naming(*names: str) -> Linked:
    """An article that only names organisations."""
    article = Article(" ".join(names))
    mentions, start = [], 0
    for name in names:
        mentions.append(Mention(article.id, start, start + len(name), name, "name", "Organization"))
        start += len(name) + 1
    return link(Extraction(article, tuple(mentions)))


@law
@given(corpora())
def test_adding_twice_is_adding_once(store: Store, empty: Callable[[], None], corpus: list[Linked]) -> None:
    empty()
    assert store.add(corpus) == len(corpus)
    once, stamp = store.canonical(), store.version()
    assert store.add(corpus) == 0
    assert (store.canonical(), store.version()) == (once, stamp)


@law
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(
    store: Store, empty: Callable[[], None], corpus: list[Linked], random: Random
) -> None:
    empty()
    store.add(corpus)
    once = store.canonical()
    empty()
    random.shuffle(corpus)
    store.add(corpus, articles_at_once=1)
    assert store.canonical() == once


@law
@given(corpora(), st.data())
def test_removing_is_never_having_added(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(corpus))
    empty()
    store.add([linked for linked in corpus if linked is not gone])
    before = store.canonical()
    empty()
    store.add(corpus)
    stamp = store.version()
    removed = store.remove(gone.article.id)
    assert store.canonical() == before
    assert store.version() != stamp
    assert removed.statements == len(gone.statements)


@law
@given(corpora(), st.data())
def test_what_would_go_is_what_goes(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(corpus)).article.id
    empty()
    store.add(corpus)
    before, written, stamp = store.everything(), store.canonical(), store.version()
    called = {node.id: [member.id for member in store.members(node.id)] or [node.id] for node in before.nodes}
    behind = {edge.id: {one.evidence.article for one in store.statements(edge=edge.id)} for edge in before.edges}
    [told] = store.would_remove([gone])
    assert (store.canonical(), store.version()) == (written, stamp)
    assert store.remove(gone) == told
    after = store.everything()
    assert sorted(told.names) == sorted(node.name for node in before.nodes if not store.nodes(called[node.id]))
    assert {one.edge: one.others for one in told.losses} == {
        edge: len(articles - {gone}) for edge, articles in behind.items() if gone in articles
    }
    assert not {one.edge for one in told.gone} & {edge.id for edge in after.edges}
    there = {node.id for node in after.nodes}
    unmoved = {edge.id for edge in before.edges if {edge.subject, edge.object} <= there}
    assert unmoved - {one.edge for one in told.gone} <= {edge.id for edge in after.edges}


@law
@given(corpora())
def test_every_statement_quotes_its_article(store: Store, empty: Callable[[], None], corpus: list[Linked]) -> None:
    empty()
    store.add(corpus)
    for linked in corpus:
        reading = store.reading(linked.article.id)
        assert reading.article == linked.article
        assert [mention for mention, _ in reading.mentions] == [mention for mention, _ in linked.mentions]
        assert len(reading.statements) == len(linked.statements)
        for statement in reading.statements:
            where = statement.evidence
            assert reading.article.text[where.start : where.end] == where.text


@law
@given(corpora())
def test_each_edge_is_what_its_statements_say(store: Store, empty: Callable[[], None], corpus: list[Linked]) -> None:
    empty()
    store.add(corpus)
    whole = store.everything()
    stated = 0
    for edge in whole.edges:
        behind = store.statements(edge=edge.id)
        stated += len(behind)
        assert edge.statements == len(behind)
        assert edge.articles == len({statement.evidence.article for statement in behind})
        assert edge.support == supporting(behind)
        assert set(edge.modalities) == {statement.modality for statement in behind}
        assert all({s.subject, s.object_id} == {edge.subject, edge.object} for s in behind)
    assert stated == sum(len(linked.statements) for linked in corpus) - within_one(store)
    assert store.counts().edges == len(whole.edges)


def within_one(store: Store) -> int:
    """Count statements whose two ends have become one entity: they are kept, but no edge shows them."""
    return sum(statement.subject == statement.object for statement in store.statements())


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_article_that_joins_two_entities_can_go_again(store: Store, order: tuple[int, ...]) -> None:
    articles = [naming("Halden Labs", "Tern AI"), naming("HaldenLabs"), naming("Halden-Labs Ltd", "Corvid")]
    for at in order:
        store.add([articles[at]])
    (halden,) = store.search("halden labs")
    assert halden.support == 3
    assert {halden.name, *halden.aliases} == {"Halden Labs", "HaldenLabs", "Halden-Labs Ltd"}
    for gone in (1, 0):
        store.remove(articles[gone].article.id)
    alone = store.canonical()
    store.remove(articles[2].article.id)
    store.add([articles[2]])
    assert store.canonical() == alone
    assert all(kind == "articles" or "HaldenLabs" not in json.dumps(rows) for kind, rows in json.loads(alone).items())


def test_overlapping_batches_at_the_same_time_give_the_whole_once(
    store: Store, empty: Callable[[], None], neo4j_server: Neo4jSettings
) -> None:
    articles = [naming("Halden Labs", f"Firm {n}", f"Firm{n % 3}") for n in range(24)]
    store.add(articles)
    expected = store.canonical()
    empty()

    def load(start: int) -> int:
        with Store.open(neo4j_server, identity=IDENTITY) as mine:
            return mine.add(articles[start : start + 12], articles_at_once=3)

    with ThreadPoolExecutor(4) as pool:
        added = sum(pool.map(load, (0, 6, 12, 12)))
    assert added == len(articles)
    assert store.canonical() == expected


def test_the_derived_is_what_an_untouched_load_gives_after_many_changes(store: Store) -> None:
    articles = [naming("Halden Labs", f"Firm {n}") for n in range(6)]
    store.add(articles)
    for _ in range(2):
        store.remove(articles[3].article.id)
        store.add([articles[3]])
    (halden,) = store.search("halden labs")
    assert halden.support == 6
    for article in articles:
        store.remove(article.article.id)
    assert all(rows == [] for rows in json.loads(store.canonical()).values())
