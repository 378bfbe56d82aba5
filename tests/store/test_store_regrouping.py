"""People say who is meant in an article, on the real Neo4j: mentions, statements and edges follow, and come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import neo4j
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.link import link
from inkweb.model import PERSON, Article, Claim, Extraction, Judgement, Linked, Referent, entity_id
from inkweb.settings import Neo4jSettings
from inkweb.store import Store, rows
from inkweb.store.cypher.regrouping import WRITE_REFERENTS
from tests.link.test_regrouping import (
    ALL,
    ANA,
    CORVID,
    HALDEN,
    HE,
    IT,
    JARLE,
    JARLE_ID,
    LABS,
    LABS_ID,
    TEXT,
    read,
    said,
)
from tests.store.conftest import IDENTITY
from tests.store.test_store_laws import law
from tests.strategies import corpora

CORVID_ID = entity_id("Organization", "Corvid")


def edges(store: Store) -> set[tuple[str, str, str]]:
    """The whole graph, in names."""
    graph = store.everything()
    names = {node.id: node.name for node in graph.nodes}
    return {(names[edge.subject], edge.predicate, names[edge.object]) for edge in graph.edges}


AS_READ = {("Halden Labs", "OWNS", "Corvid"), ("Ana Lund", "LEADS", "Halden Labs")}
PARTED = {("Jarle Halden", "OWNS", "Corvid"), ("Ana Lund", "LEADS", "Halden Labs")}


def test_a_form_is_taken_out_of_a_name_and_put_back(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    assert edges(store) == AS_READ
    assert store.take_out(LABS_ID, "Jarle Halden") == JARLE_ID
    assert edges(store) == PARTED
    node = store.node(LABS_ID)
    assert node is not None
    assert node.aliases == ("Halden",)
    assert [(one.names, one.times) for one in store.namings(JARLE_ID)] == [(("Jarle Halden",), 2)]
    [summary] = store.articles()
    assert summary.entities == 4
    [decision] = store.decisions()
    store.take_back([decision])
    assert store.canonical() == before


def test_what_was_taken_out_stays_out_of_articles_that_are_read_later(store: Store) -> None:
    first, again = read(), _retold("Again 🙂: ")  # Java counts such a sign as two
    store.add([first])
    store.take_out(LABS_ID, "Jarle Halden")
    store.add([again])
    assert edges(store) == PARTED
    one_by_one = store.canonical()
    store.remove(first.article.id)
    store.remove(again.article.id)
    store.add([again, first])
    assert store.canonical() == one_by_one
    store.take_back(store.decisions())
    assert edges(store) == AS_READ
    node = store.node(LABS_ID)
    assert node is not None
    assert node.support == 2


def _retold(before: str) -> Linked:
    """The same article, behind other words."""
    article = Article(before + TEXT)
    by = len(before)
    moved = {m.id: replace(m, article=article.id, start=m.start + by, end=m.end + by) for m in ALL}
    same = [Judgement(moved[LABS.id].id, moved[m.id].id, "same", "drawn") for m in (JARLE, HE, HALDEN, IT)]
    relations = []
    for one in (said(HE, "OWNS", CORVID), said(ANA, "LEADS", IT)):
        ends = [moved[one.subject], moved[one.object]]
        where = replace(
            one.evidence, article=article.id, start=by, end=by + len(TEXT), trigger=(by, by + 1),
            subject=(ends[0].start, ends[0].end), object=(ends[1].start, ends[1].end),
        )  # fmt: skip
        relations.append(replace(one, subject=ends[0].id, object=ends[1].id, evidence=where))
    return link(Extraction(article, tuple(moved.values()), tuple(relations), tuple(same)))


def test_words_mean_whom_somebody_says_and_what_hangs_on_them_follows(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    her = Referent(HE.article, (HE.start, HE.end), "Person", "Ana Lund", "he")
    assert store.refer([her]) == []
    assert edges(store) == {("Ana Lund", "OWNS", "Corvid"), ("Ana Lund", "LEADS", "Halden Labs")}
    [told] = store.referents()
    assert (told.referent, told.is_met, told.referent.text) == (her, True, "he")
    tern = Referent(HE.article, (HE.start, HE.end), "Organization", "Tern Ltd")
    store.refer([tern])
    assert edges(store) == {("Tern Ltd", "OWNS", "Corvid"), ("Ana Lund", "LEADS", "Halden Labs")}
    store.unrefer([tern])
    assert store.canonical() == before


def test_who_is_meant_is_called_as_was_said_last(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    for name in ("mona lee", "Mona Lee"):
        store.refer([Referent(HE.article, (HE.start, HE.end), "Person", name)])
        assert (name, "OWNS", "Corvid") in edges(store)
    store.refer([Referent(HE.article, (HE.start, HE.end), "Organization", "halden labs")])  # as it was read
    assert edges(store) == AS_READ
    store.unrefer(one.referent for one in store.referents())
    assert store.canonical() == before


def test_what_is_said_of_an_article_that_is_not_there_waits_for_it(store: Store) -> None:
    her = Referent(HE.article, (HE.start, HE.end), "Person", "Ana Lund")
    nowhere = Referent(HE.article, (len(TEXT), len(TEXT) + 3), "Person", "Ana Lund")
    assert store.refer([her, nowhere]) == [her, nowhere]
    store.add([read()])
    assert ("Ana Lund", "OWNS", "Corvid") in edges(store)
    assert {one.referent: one.is_met for one in store.referents()} == {her: True, nowhere: False}
    store.unrefer([her])
    assert edges(store) == AS_READ
    store.remove(HE.article)
    assert [one.is_met for one in store.referents()] == [False]


def test_words_that_nobody_read_name_somebody_once_somebody_says_so(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    [summary] = store.articles()
    at = TEXT.index("leads")
    tern = Referent(HE.article, (at, at + 5), "Organization", "Leads", "leads")
    assert store.refer([tern]) == []
    node = store.node(tern.entity)
    assert node is not None
    assert (node.name, node.support) == ("leads", 1)
    [told] = store.referents()
    assert (told.is_met, told.is_made, told.was) == (True, True, None)
    [now] = store.articles()
    assert (now.mentions, now.entities) == (summary.mentions + 1, summary.entities + 1)
    store.remove(HE.article)
    store.add([read()])
    assert store.node(tern.entity) == node
    store.unrefer([tern])
    assert store.canonical() == before
    [as_read] = store.articles()
    assert (as_read.mentions, as_read.entities) == (summary.mentions, summary.entities)


def test_words_that_were_said_to_mean_somebody_in_vain_do_once_the_graph_is_made_ready(
    store: Store, driver: neo4j.Driver, neo4j_server: Neo4jSettings
) -> None:
    at = TEXT.index("leads")
    tern = Referent(HE.article, (at, at + 5), "Organization", "Leads", "leads")
    store.refer([tern])
    store.add([read()])
    wanted = store.canonical()
    store.unrefer([tern])
    driver.execute_query(WRITE_REFERENTS, rows=[rows.referent(tern)])  # as a graph of form 8 took it
    assert [one.is_met for one in store.referents()] == [False]
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 8")
    with Store.open(neo4j_server, identity=IDENTITY) as opened:
        assert [one.is_made for one in opened.referents()] == [True]
        assert opened.canonical() == wanted


def test_what_was_corrected_and_turned_goes_to_whom_its_words_mean(store: Store) -> None:
    store.add([read()])
    [owns] = [one for one in store.statements() if one.predicate == "OWNS"]
    store.amend([owns], Claim("SUED", "asserted", is_turned=True))
    assert ("Corvid", "SUED", "Halden Labs") in edges(store)
    store.take_out(LABS_ID, "Jarle Halden")
    assert ("Corvid", "SUED", "Jarle Halden") in edges(store)
    [sued] = [one for one in store.statements() if one.predicate == "SUED"]
    store.unamend([sued])
    assert edges(store) == PARTED
    store.take_back(store.decisions())
    assert edges(store) == AS_READ


def test_what_is_struck_out_stays_so_when_its_words_mean_another(store: Store) -> None:
    store.add([read()])
    store.strike([one for one in store.statements() if one.predicate == "OWNS"])
    store.take_out(LABS_ID, "Jarle Halden")
    assert edges(store) == {("Ana Lund", "LEADS", "Halden Labs")}
    store.put_back(store.struck())
    assert edges(store) == PARTED


def test_the_name_itself_cannot_be_taken_out_nor_what_nobody_is_called(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    with pytest.raises(CorrectionError, match="is the name itself"):
        store.take_out(LABS_ID, "Halden Labs")
    for id, form in ((LABS_ID, "Nobody"), ("0nothing", "Halden")):
        with pytest.raises(NotFoundError):
            store.take_out(id, form)
    with pytest.raises(CorrectionError, match="no type 'Firm'"):
        store.refer([Referent(HE.article, (HE.start, HE.end), "Firm", "Tern")])
    assert store.canonical() == before


@law
@given(corpora(), st.data())
def test_when_it_is_said_tells_no_difference_and_taken_back_it_was_never_said(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    places = [(m.article, m.span) for linked in corpus for m, _ in linked.mentions]
    places += [(linked.article.id, (at, at + 4)) for linked in corpus for at in (0, 5)]  # read or not
    people = st.sampled_from([("Person", "Ana Lund"), ("Organization", "Halden Labs"), ("Organization", "Nobody")])
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=3, unique=True))
    referents = [Referent(*place, *data.draw(people)) for place in chosen]
    forms = {(id, entity_id(m.type, m.text)) for linked in corpus for m, id in linked.mentions if m.kind == "name"}
    apart = [Judgement(*pair, "different", "by hand", by=PERSON) for pair in sorted(forms) if len(set(pair)) == 2]
    assume(referents or apart)
    store.add(corpus)
    plain = store.canonical()
    store.judge(apart)
    store.refer(referents)
    late = store.canonical()
    empty()
    store.refer(referents)
    store.judge(apart)
    store.add(corpus, articles_at_once=1)
    assert store.canonical() == late
    store.take_back(store.decisions())
    store.unrefer(referents)
    assert store.canonical() == plain


def test_a_form_is_taken_out_behind_signs_that_java_counts_as_two(store: Store) -> None:
    store.add([_retold("🙂🙂🙂 ")])
    assert store.take_out(LABS_ID, "Jarle Halden") == JARLE_ID
    assert edges(store) == PARTED
