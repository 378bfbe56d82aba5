"""A name that stands alone is who bears it in full, as long as the whole graph allows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import permutations
from threading import Thread

import neo4j
import pytest

from inkweb.link import link
from inkweb.model import Article, Evidence, Extraction, Linked, Mention, Relation, entity_id
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from inkweb.store.names import Name, Names
from tests.store.conftest import IDENTITY


def leads(person: str, firm: str, *beside: str, type: str = "Person", predicate: str = "LEADS") -> Linked:
    """An article that says who leads a firm (or what else is told of them), and names others beside them."""
    text = f"{person} leads {firm}"
    article = Article(" and ".join((text, *beside)))
    who = Mention(article.id, 0, len(person), person, "name", type)
    what = Mention(article.id, len(text) - len(firm), len(text), firm, "name", "Organization")
    others = []
    at = len(text) + 5
    for other in beside:
        others.append(Mention(article.id, at, at + len(other), other, "name", "Person"))
        at += len(other) + 5
    trigger = (who.end + 1, who.end + 6)
    where = Evidence(article.id, 0, len(text), text, (who.start, who.end), trigger, (what.start, what.end))
    return link(Extraction(article, (who, what, *others), (Relation(who.id, predicate, what.id, where),)))


LUND, SHORT, ELSEWHERE = leads("Ana Lund", "Tern"), leads("Lund", "Tern"), leads("Lund", "Corvid")
RIVAL, BESIDE = leads("Per M. Lund", "Halden"), leads("Ana Lund", "Kestrel", "Lund")


def people(store: Store) -> list[str]:
    """Name the people of the graph."""
    return sorted(node.name for node in store.everything().nodes if node.type == "Person")


def test_a_surname_is_the_one_who_bears_it_beside_the_same_firm(store: Store) -> None:
    store.add([LUND, SHORT])
    assert people(store) == ["Ana Lund"]
    (judged,) = json.loads(store.canonical())["judgements"]
    assert judged["reason"] == "nobody else is called so: lund"


def test_a_surname_without_a_neighbour_in_common_stays_alone(store: Store) -> None:
    store.add([LUND, ELSEWHERE])
    assert people(store) == ["Ana Lund", "Lund"]


def test_a_rival_parts_them_again_and_its_going_joins_them(store: Store) -> None:
    store.add([LUND, SHORT])
    joined = store.canonical()
    store.add([RIVAL])
    assert people(store) == ["Ana Lund", "Lund", "Per M. Lund"]
    [told] = store.would_remove([RIVAL.article.id])
    assert (told.names, told.parted, told.joined) == (("Halden", "Per M. Lund"), (), (("Ana Lund", "Lund"),))
    assert store.remove(RIVAL.article.id) == told
    assert store.canonical() == joined


def test_an_article_that_has_both_parts_them(store: Store) -> None:
    store.add([LUND, SHORT, BESIDE])
    assert people(store) == ["Ana Lund", "Lund"]


def test_the_order_of_articles_does_not_matter(store: Store, empty: Callable[[], None]) -> None:
    for articles in ((LUND, SHORT, RIVAL), (LUND, SHORT, ELSEWHERE), (SHORT, BESIDE, LUND)):
        states = set()
        for order in permutations(articles):
            empty()
            store.add(order, articles_at_once=1)
            states.add(store.canonical())
        empty()
        store.add(articles)
        assert states == {store.canonical()}


def test_removing_either_article_parts_them(store: Store) -> None:
    store.add([LUND, SHORT])
    store.remove(SHORT.article.id)
    alone = store.canonical()
    store.add([SHORT])
    store.remove(LUND.article.id)
    assert people(store) == ["Lund"]
    store.add([LUND])
    store.remove(SHORT.article.id)
    assert store.canonical() == alone


def test_an_article_without_which_two_names_are_no_longer_one_is_told_before_it_goes(store: Store) -> None:
    store.add([LUND, SHORT, leads("Ana Lund", "Corvid")])
    assert people(store) == ["Ana Lund"]
    [told] = store.would_remove([LUND.article.id])
    assert (told.names, told.parted, told.joined) == ((), (("Ana Lund", "Lund"),), ())
    assert [(one.subject, one.predicate, one.object, one.modality, one.others) for one in told.losses] == [
        ("Ana Lund", "LEADS", "Tern", "asserted", 1)
    ]
    assert people(store) == ["Ana Lund"]
    store.remove(LUND.article.id)
    assert people(store) == ["Ana Lund", "Lund"]


def test_a_name_of_form_4_meets_the_same_name_of_an_article_read_later(
    store: Store, neo4j_server: Neo4jSettings, driver: neo4j.Driver
) -> None:
    now, then = entity_id("Person", "A. Lund"), entity_id("Person", "Lund")
    store.add([named_before(leads("A. Lund", "Tern"), now, then)])
    driver.execute_query("MATCH (n:Name {id: $id}) SET n.spelling = 'Person|lund' REMOVE n.head, n.tail", id=then)
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 4")
    with Store.open(neo4j_server, identity=IDENTITY) as reopened:
        reopened.add([leads("A. Lund", "Corvid")])
        assert people(reopened) == ["A. Lund"]
        assert {reopened.node(id) for id in (now, then)} == {reopened.node(then)}


def test_what_another_command_loads_while_names_are_keyed_was_not_counted(
    store: Store, neo4j_server: Neo4jSettings, driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add([LUND])
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 4")
    write, other = Names._write, Thread(target=store.add, args=([leads("Ana Lund", "Corvid")],))

    def write_late(names: Names, written: Iterable[Name]) -> None:
        if other.ident is None:
            other.start()
            other.join(2)  # it must wait for this transaction, which has read the names
        write(names, written)

    monkeypatch.setattr(Names, "_write", write_late)
    with Store.open(neo4j_server, identity=IDENTITY) as reopened:
        other.join()
        reopened.remove(LUND.article.id)
        assert people(reopened) == ["Ana Lund"]


def named_before(linked: Linked, now: str, then: str) -> Linked:
    """An article whose person has the id that an earlier form of the graph gave."""
    return replace(
        linked,
        entities=tuple(replace(it, id=then) if it.id == now else it for it in linked.entities),
        statements=tuple(replace(it, subject=then) for it in linked.statements),
        mentions=tuple((it, then if owner == now else owner) for it, owner in linked.mentions),
    )


def test_a_graph_of_form_1_is_brought_up_to_date(
    store: Store, neo4j_server: Neo4jSettings, driver: neo4j.Driver
) -> None:
    store.add([LUND])
    now = store.canonical()
    driver.execute_query("MATCH (n:Name) REMOVE n.first, n.last")
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 1")
    with Store.open(neo4j_server, identity=IDENTITY) as reopened:
        assert reopened.canonical() == now
        reopened.add([SHORT])
        assert people(reopened) == ["Ana Lund"]
