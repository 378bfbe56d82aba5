"""What repeats another article word for word adds no support, on the real Neo4j."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import neo4j

from inkweb.model import Claim, Evidence, Filter, Linked, Span, Statement, supporting
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from tests.store.conftest import IDENTITY
from tests.store.test_store_filters import LEADS, OWNS, told, triples


def reprint(linked: Linked, before: str) -> Linked:
    """The same article under another line, set with other signs: another text, and no other words."""
    was = linked.article
    text = f"{before}\n" + was.text.replace(" ", "\n")
    moved = replace(was, text=text)
    by = len(before) + 1

    def at(span: Span) -> Span:
        return span[0] + by, span[1] + by

    def again(one: Statement) -> Statement:
        where = one.evidence
        start, end = at((where.start, where.end))
        spans = (at(span) for span in (where.subject, where.trigger, where.object))
        return replace(one, evidence=Evidence(moved.id, start, end, text[start:end], *spans))

    mentions = [
        (replace(m, article=moved.id, start=m.start + by, end=m.end + by, text=text[m.start + by : m.end + by]), id)
        for m, id in linked.mentions
    ]
    return replace(
        linked, article=moved, mentions=tuple(mentions), statements=tuple(again(one) for one in linked.statements)
    )


def test_what_repeats_another_word_for_word_supports_nothing(store: Store) -> None:
    first = told(OWNS, LEADS, title="a", on=date(2024, 1, 5))
    copies = [reprint(first, f"City {n}") for n in range(3)]
    other = told(OWNS, title="b", modality="denied")
    store.add([first, *copies, other])
    for filter in (Filter(), Filter(until=date(2026, 1, 1)), Filter(confidence=0.5)):
        weights = {edge.predicate: (edge.articles, edge.support) for edge in store.everything(filter=filter).edges}
        owns = (4, 1) if filter.until else (5, 2)  # the other one has no day
        assert weights == {"OWNS": owns, "LEADS": (4, 1)}
    assert triples(store, Filter(support=2)) == {"OWNS"}
    assert triples(store, Filter(support=2, modalities=("asserted",))) == set()
    store.remove(other.article.id)
    store.remove(first.article.id)
    assert {(edge.articles, edge.support) for edge in store.everything().edges} == {(3, 1)}


def headed(linked: Linked, line: str) -> Linked:
    """A reprint under a head line that says the same as its first statement does."""
    again = reprint(linked, line)
    said = again.statements[0]
    spans = [(line.index(word), line.index(word) + len(word)) for word in ("Halden", "has", "Corvid")]
    head = replace(said, evidence=Evidence(again.article.id, 0, len(line), line, *spans))
    return replace(again, statements=(head, *again.statements))


def test_reprints_under_head_lines_that_say_the_same_support_nothing(store: Store) -> None:
    first = told(OWNS, title="a")
    store.add([first, headed(first, "Halden has Corvid"), headed(first, "Now Halden has Corvid")])
    (edge,) = store.everything().edges
    assert (edge.statements, edge.articles, edge.support) == (5, 3, 1)
    assert supporting(store.statements(edge=edge.id)) == 1


def test_an_edge_is_not_kept_back_for_how_its_articles_open(store: Store) -> None:
    """The whole edge has less support than those of its statements that pass."""
    first = told(OWNS, title="a")
    rumours = [told(OWNS, title=title, modality="rumoured") for title in ("b", "c")]
    articles = [reprint(first, "City"), reprint(first, "Town")]
    both = [_followed(one, rumour) for one, rumour in zip(articles, rumours, strict=True)]
    store.add(both)
    (edge,) = store.everything().edges
    assert (edge.articles, edge.support) == (2, 1)
    wanted = Filter(support=2, modalities=("rumoured",))
    (edge,) = store.everything(filter=wanted).edges
    assert (edge.articles, edge.support) == (2, 2)
    assert len(store.paths(edge.subject, edge.object, filter=wanted)) == 1
    assert triples(store, Filter(support=2)) == set()


def _followed(linked: Linked, by: Linked) -> Linked:
    """The same article with the sentences of another at its end."""
    was, more = linked.article, by.article.text
    article = replace(was, text=f"{was.text}\n{more}")
    on = len(was.text) + 1

    def moved(one: Statement, far: int) -> Statement:
        where = one.evidence
        spans = ((a + far, b + far) for a, b in (where.subject, where.trigger, where.object))
        return replace(one, evidence=Evidence(article.id, where.start + far, where.end + far, where.text, *spans))

    return replace(
        linked,
        article=article,
        mentions=tuple((replace(m, article=article.id), id) for m, id in linked.mentions),
        statements=(*(moved(one, 0) for one in linked.statements), *(moved(one, on) for one in by.statements)),
    )


def test_one_sum_in_two_currencies_is_not_said_word_for_word(store: Store) -> None:
    store.add([told(OWNS, title=sum) for sum in ("For $5m", "For €5m", "For “$5m”")])
    [edge] = store.everything().edges
    assert (edge.articles, edge.support) == (3, 2)
    assert sorted(len(store.alike(one)) for one in store.statements()) == [0, 1, 1]


def test_a_graph_of_form_8_learns_which_articles_repeat_others(
    store: Store, driver: neo4j.Driver, neo4j_server: Neo4jSettings
) -> None:
    first = told(OWNS, LEADS, title="a")
    store.add([first, reprint(first, "City")])
    before = store.canonical()
    driver.execute_query("MATCH (st:Statement) REMOVE st.words")
    driver.execute_query("MATCH ()-[r:OWNS|LEADS]->() SET r.support = 2 REMOVE r.articles")
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 8")
    with Store.open(neo4j_server, identity=IDENTITY) as opened:
        assert opened.canonical() == before


def test_what_says_the_same_word_for_word_is_judged_with_it(store: Store) -> None:
    first = told(OWNS, LEADS, title="a")
    store.add([first, reprint(first, "City"), reprint(first, "Town"), told(OWNS, title="b")])
    before = store.canonical()

    def behind() -> list[Statement]:
        return [one for one in store.statements() if one.predicate == "OWNS"]

    one = next(it for it in behind() if it.evidence.article == first.article.id)
    again = store.alike(one)
    assert len(again) == 2 and {it.evidence.words for it in again} == {one.evidence.words}
    assert store.alike(again[0]) and one in store.alike(again[0])
    own = store.alike(next(it for it in behind() if it.evidence.words != one.evidence.words))
    assert own == []

    store.strike([one, *again])
    assert [len(store.alike(it)) for it in store.struck()] == [2, 2, 2]
    assert {edge.predicate: edge.articles for edge in store.everything().edges} == {"OWNS": 1, "LEADS": 3}
    store.put_back([one, *again])
    assert store.canonical() == before

    assert store.amend([one, *again], Claim("SUED", "reported", is_turned=True)) == 3
    [said, *others] = store.amended()
    assert store.alike(said) == sorted(others, key=lambda it: it.evidence.article)
    store.unamend([said, *others])
    assert store.canonical() == before

    store.confirm([again[0]])  # somebody has said something of it by now
    assert [it.evidence.article for it in store.alike(one)] == [again[1].evidence.article]


def test_articles_that_tell_the_same_in_the_same_words_know_of_each_other(store: Store) -> None:
    first, other = told(OWNS, LEADS, title="a"), told(OWNS, LEADS, title="b")
    whole = reprint(first, "City")
    half = replace(reprint(first, "Town"), statements=reprint(first, "Town").statements[:1])
    store.add([first, whole, half, other])
    found = [(one.article.id, one.same, one.of) for one in store.reprints(first.article.id)]
    assert found == [(whole.article.id, 2, 2), (half.article.id, 1, 2)]
    assert {(one.same, one.of) for one in store.reprints(half.article.id)} == {(1, 1)}
    assert store.reprints(other.article.id) == store.reprints("nowhere") == []
    assert len(store.reprints(first.article.id, limit=1)) == 1
