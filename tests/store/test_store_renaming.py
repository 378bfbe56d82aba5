"""People say what names are called and are, on the real Neo4j: articles give way, and all can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timezone

import neo4j
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.model import Claim, Linked, Node, Renaming
from inkweb.ontology import ontology
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from tests.store.conftest import IDENTITY
from tests.store.test_store_laws import law, naming
from tests.store.test_store_views import MODEL, ORG, PER, Said, article, id_of
from tests.strategies import corpora

SAID: Said = (MODEL, "Fjord-3", "HAS_PARAMETERS", "Quantity", "7e9 parameters")


@pytest.fixture(autouse=True)
def unsaid(empty: Callable[[], None]) -> Iterator[None]:
    """What was said outlives its articles: other tests of this server must not find it."""
    yield
    empty()


def node(store: Store, id: str) -> Node:
    found = store.node(id)
    assert found is not None
    return found


def test_what_is_said_stands_before_what_articles_have_and_those_stay_beside_it(store: Store) -> None:
    store.add([naming("Halden Labs")])
    [plain] = store.search("Halden")
    assert store.rename(plain.id, name="  Halden\nResearch ", type="Product")
    called = node(store, plain.id)
    assert (called.name, called.type, called.aliases) == ("Halden Research", "Product", ("Halden Labs",))
    assert [one.id for one in store.search("Halden Research")] == [one.id for one in store.search("Halden Labs")]
    [found] = store.query("MATCH (p:Product) RETURN p.name AS name").rows
    assert found == ("Halden Research",)
    [said] = store.renamings(plain.id)
    assert (said.entity, said.name, said.type) == (plain.id, plain.name, plain.type)
    assert store.renamings() == [said]
    assert not store.rename(plain.id, name="Halden Research", type="Product")


def test_what_articles_have_anyway_is_not_written_down(store: Store) -> None:
    store.add([naming("Halden Labs")])
    [plain] = store.search("Halden")
    before = store.canonical()
    assert not store.rename(plain.id, name=plain.name, type=plain.type)
    assert store.rename(plain.id, name=plain.name, type="Product")
    assert [one.renaming for one in store.renamings()] == [Renaming(plain.id, type="Product")]
    assert store.rename(plain.id, name=plain.name, type=plain.type)
    assert (store.canonical(), store.renamings()) == (before, [])


def test_a_statement_and_its_edge_stay_where_they_were(store: Store) -> None:
    store.add([article(SAID)])
    model = id_of(MODEL, "Fjord-3")
    edges = store.around([model]).edges
    store.rename(model, name="Fjord III", type="Product")
    assert store.around([model]).edges == edges
    [said] = store.statements(edge=edges[0].id)
    start, end = (place - said.evidence.start for place in said.evidence.subject)
    assert (said.subject, said.evidence.text[start:end]) == (model, "Fjord-3")


def test_it_outlives_its_articles_and_goes_to_another_graph(store: Store, empty: Callable[[], None]) -> None:
    paper = naming("Halden Labs")
    store.add([paper])
    [plain] = store.search("Halden")
    store.rename(plain.id, name="Halden Research")
    once = store.canonical()
    store.remove(paper.article.id)
    assert [(one.entity, one.name) for one in store.renamings()] == [(None, None)]
    store.add([paper])
    assert store.canonical() == once

    said = [one.renaming for one in store.renamings()]
    empty()
    assert store.apply_renamings(said) == said  # nobody is called so here
    store.add([paper])
    assert store.canonical() == once
    assert store.apply_renamings(said) == []
    assert [one.renaming.at for one in store.renamings()] == [one.at for one in said]


def test_it_goes_with_its_name_when_two_are_joined_and_parted(store: Store) -> None:
    store.add([naming("Halden Labs"), naming("Corvid"), naming("Corvid", "Tern")])
    halden, corvid = (store.search(name)[0].id for name in ("Halden Labs", "Corvid"))
    store.rename(halden, name="Halden Research")
    apart = store.canonical()
    store.join(halden, corvid)
    assert node(store, corvid).name == "Halden Research"
    store.take_back(store.decisions())
    assert store.canonical() == apart


def test_of_two_who_were_joined_the_last_word_counts_and_the_other_comes_back(store: Store) -> None:
    store.add([naming("Halden Labs"), naming("Corvid"), naming("Corvid", "Tern")])
    halden, corvid = (store.search(name)[0].id for name in ("Halden Labs", "Corvid"))
    store.rename(halden, name="Halden Research", type="Product")
    apart = store.canonical()
    store.join(halden, corvid)
    joined = store.canonical()
    store.rename(halden, name="The House", type="Organization")  # tied to Corvid, which most articles use
    assert (node(store, halden).name, node(store, halden).type) == ("The House", "Organization")
    assert store.rename(corvid)  # as articles have it, whatever was said of the other
    assert (node(store, halden).name, node(store, halden).type) == ("Corvid", "Organization")
    assert not store.rename(halden, name="Corvid")
    store.rename(halden, name="The House")
    store.take_back(store.decisions())
    assert (node(store, corvid).name, node(store, halden).name) == ("The House", "Halden Research")
    store.join(halden, corvid)
    assert [one.renaming.name for one in store.renamings(halden)] == ["The House", "Halden Research"]
    store.unrename([store.renamings(halden)[0].renaming])
    assert store.canonical() == joined
    store.take_back(store.decisions())
    assert store.canonical() == apart


def test_the_later_word_counts_in_whatever_order_they_come(store: Store) -> None:
    store.add([naming("Halden Labs")])
    [plain] = store.search("Halden")
    early, late = (
        Renaming(plain.id, name=f"of {year}", at=datetime(year, 5, 7, tzinfo=timezone.utc)) for year in (2021, 2024)
    )
    store.apply_renamings([late, early])
    assert node(store, plain.id).name == "of 2024"
    store.apply_renamings([early])
    assert node(store, plain.id).name == "of 2024"
    store.rename(plain.id, name="of today")
    store.apply_renamings([late])
    assert node(store, plain.id).name == "of today"


def test_what_can_be_said_of_a_sentence_follows_the_type_that_somebody_gave(store: Store) -> None:
    store.add([article((PER, "Halden", "WORKS_FOR", ORG, "Tern"))])
    [said] = store.statements(entity=id_of(PER, "Halden"))
    plain, claim = store.canonical(), Claim("ACQUIRED", "asserted")
    with pytest.raises(CorrectionError):
        store.amend([said], claim)
    store.rename(said.subject, type=ORG)
    assert claim in store.could_say(said)
    store.amend([said], claim)
    amended = store.canonical()
    [renamed] = store.renamings()
    store.unrename([renamed.renaming])
    assert [one.predicate for one in store.statements(entity=said.subject)] == ["WORKS_FOR"]  # what was read
    store.rename(said.subject, type=ORG)
    assert store.canonical() == amended  # it counts again
    store.unamend(store.amended())
    store.unrename([renamed.renaming])
    assert store.canonical() == plain


def test_what_a_sentence_was_corrected_to_follows_the_type_that_counts_once_names_are_joined(store: Store) -> None:
    store.add([article((PER, "Halden", "WORKS_FOR", ORG, "Tern")), naming("Corvid")])
    [said] = store.statements(entity=id_of(PER, "Halden"))
    store.rename(said.subject, type=ORG)
    store.amend([said], Claim("ACQUIRED", "asserted"))
    store.rename(store.search("Corvid")[0].id, type=PER)
    apart = store.canonical()
    store.join(said.subject, store.search("Corvid")[0].id)
    assert node(store, said.subject).type == PER  # the later word
    assert [one.predicate for one in store.statements(entity=said.subject)] == ["WORKS_FOR"]  # what was read
    store.take_back(store.decisions())
    assert store.canonical() == apart


@law
@given(corpora(), st.data())
def test_what_is_taken_back_was_never_said(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    ids = sorted({entity.id for linked in corpus for entity in linked.entities})
    before = store.canonical()
    for id in data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3)):
        name, type = data.draw(st.sampled_from(["Alder", "Birch"])), data.draw(st.sampled_from(ontology().entity_types))
        store.rename(id, name=name, type=type)
        assert (node(store, id).name, node(store, id).type) == (name, type)
    gone = data.draw(st.sampled_from(corpus))
    store.remove(gone.article.id)
    store.add([gone])
    store.unrename([one.renaming for one in store.renamings()])
    assert store.canonical() == before


def test_of_a_name_too_long_to_be_given_the_type_can_be_said(store: Store) -> None:
    store.add([naming("Halden " * 40 + "Labs")])
    [long] = store.search("Halden")
    assert store.rename(long.id, name=long.name, type="Product")
    assert (node(store, long.id).name, node(store, long.id).type) == (long.name, "Product")


def test_what_cannot_be_is_told_and_changes_nothing(store: Store) -> None:
    store.add([naming("Halden Labs")])
    [plain] = store.search("Halden")
    before = store.canonical()
    with pytest.raises(CorrectionError, match="1 to 200 characters"):
        store.rename(plain.id, name=" \n")
    with pytest.raises(CorrectionError, match="no type 'Ship'"):
        store.rename(plain.id, type="Ship")
    with pytest.raises(CorrectionError, match="no type 'Quantity'"):
        store.apply_renamings([Renaming(plain.id, name="Halden"), Renaming("other", type="Quantity")])
    with pytest.raises(NotFoundError, match="0nothing"):
        store.rename("0nothing", name="Halden")
    assert store.canonical() == before


def test_a_graph_of_the_form_before_is_made_ready(
    store: Store, driver: neo4j.Driver, neo4j_server: Neo4jSettings
) -> None:
    store.add([naming("Halden Labs")])
    [plain] = store.search("Halden")
    driver.execute_query("DROP CONSTRAINT inkweb_renaming_of")
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 6")
    with Store.open(neo4j_server, identity=IDENTITY) as opened:
        opened.rename(plain.id, name="Halden Research")
        made, _, _ = driver.execute_query("SHOW CONSTRAINTS YIELD name WHERE name = 'inkweb_renaming_of' RETURN name")
        assert len(made) == 1
        again = replace(opened.renamings()[0].renaming, name="Halden")
        opened.apply_renamings([again])
        assert node(opened, plain.id).name == "Halden"
