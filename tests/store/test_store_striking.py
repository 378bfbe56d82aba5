"""Laws of striking out and putting back, on the real Neo4j."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inkweb.errors import NotFoundError
from inkweb.model import Filter, Linked, Statement
from inkweb.store import Store
from tests.store.test_store_laws import law
from tests.strategies import corpora


def some_of(statements: list[Statement], data: st.DataObject) -> list[Statement]:
    return data.draw(st.lists(st.sampled_from(statements), unique=True)) if statements else []


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
    for change in (store.strike, store.put_back):
        with pytest.raises(NotFoundError, match="no longer"):
            change(told)
    assert store.canonical() == before
