"""People say who is who, on the real Neo4j: the rules give way, and all can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inkweb.errors import NotFoundError
from inkweb.model import PERSON, Linked
from inkweb.store import Store
from tests.store.test_store_laws import law, naming
from tests.store.test_store_views import MODEL, Said, article, id_of
from tests.strategies import corpora


def who(store: Store, id: str) -> str:
    node = store.node(id)
    assert node is not None
    return node.id


@pytest.fixture
def three(store: Store) -> list[str]:
    """Two spellings that the rules take for one entity, and a name that somebody has joined with them; by their ids."""
    store.add([naming("HaldenLabs"), naming("Halden Labs Inc."), naming("Corvid")])
    [corvid] = [node.id for node in store.search("Corvid")]
    [labs] = [node.id for node in store.search("HaldenLabs")]
    store.join(corvid, labs)
    return [member.id for member in store.members(labs)]


def test_one_of_three_is_taken_apart_and_the_others_stay_together(store: Store, three: list[str]) -> None:
    assert len(three) == 3
    corvid = next(member.id for member in store.members(three[0]) if member.name == "Corvid")
    spellings = [id for id in three if id != corvid]
    store.take_apart(corvid)
    assert [member.id for member in store.members(corvid)] == [corvid]
    assert {who(store, id) for id in spellings} == {min(spellings)}
    assert {j.verdict for j in store.decisions()} == {"different"}
    store.join(spellings[1], corvid)
    assert {who(store, id) for id in three} == {min(three)}
    assert {j.verdict for j in store.decisions()} == {"same"}


def test_what_is_parted_stays_so_when_articles_come_and_go(store: Store, three: list[str]) -> None:
    store.take_back(store.decisions())
    one = next(id for id in three if len(store.members(id)) == 2)
    before = store.canonical()
    store.take_apart(one)
    fresh = naming("Halden Labs", "HaldenLabs", "Tern")
    store.add([fresh])
    assert [member.id for member in store.members(one)] == [one]
    store.remove(fresh.article.id)
    store.take_back(store.decisions())
    assert store.canonical() == before


def test_what_no_rule_would_join_is_joined_by_hand_and_told_so(store: Store, three: list[str]) -> None:
    node = store.node(three[0])
    assert node is not None
    assert node.support == 3
    assert {j.reason for j in store.judgements(three) if j.by == PERSON} == {"joined by hand"}
    assert len({j.reason for j in store.judgements(three)}) == 2


def test_a_quantity_has_the_connections_that_stand_at_it_when_models_are_joined_and_parted(store: Store) -> None:
    said: list[Said] = [(MODEL, name, "HAS_PARAMETERS", "Quantity", "7e9 parameters") for name in ("Fjord-3", "Gale")]
    papers = [article(one, title=one[1]) for one in said]
    store.add(papers)
    [quantity] = [node.id for node in store.everything().nodes if node.type == "Quantity"]
    apart = store.canonical()
    store.join(id_of(MODEL, "Fjord-3"), id_of(MODEL, "Gale"))
    assert degree(store, quantity) == 1
    joined = store.canonical()
    store.remove(papers[1].article.id)
    store.add(papers)
    assert store.canonical() == joined
    store.take_back(store.decisions())
    assert degree(store, quantity) == 2
    assert store.canonical() == apart


def degree(store: Store, id: str) -> int:
    node = store.node(id)
    assert node is not None
    assert node.degree == len(store.around([id]).edges)
    return node.degree


@law
@given(corpora(), st.data())
def test_a_decision_that_is_taken_back_was_never_made(
    store: Store, empty: Callable[[], None], corpus: list[Linked], data: st.DataObject
) -> None:
    empty()
    store.add(corpus)
    ids = sorted({entity.id for linked in corpus for entity in linked.entities})
    assume(len(ids) > 1)
    before = store.canonical()
    one, other = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    store.join(one, other)
    assert who(store, one) == who(store, other)
    store.take_apart(one)
    assert [member.id for member in store.members(one)] == [one]
    store.take_back(store.decisions())
    assert store.canonical() == before


def test_an_id_that_no_article_uses_is_told(store: Store, three: list[str]) -> None:
    before = store.canonical()
    for wrong in (lambda: store.take_apart("0nothing"), lambda: store.join(three[0], "0nothing")):
        with pytest.raises(NotFoundError, match="0nothing"):
            wrong()
    assert store.canonical() == before


def test_what_was_decided_last_comes_first(store: Store) -> None:
    names = [f"{name} Labs" for name in ("Alder", "Birch", "Corvid", "Dunlin", "Elm", "Fern")]
    store.add([naming(name) for name in names])
    ids = [store.search(name)[0].id for name in names]
    pairs = [sorted(pair) for pair in zip(ids[::2], ids[1::2], strict=True)]
    for one, other in pairs:
        store.join(one, other)
    assert [[j.left, j.right] for j in store.decisions()] == pairs[::-1]
