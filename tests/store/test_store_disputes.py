"""On what articles disagree, by what passes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from inkweb.model import Filter, Linked, Quantity
from inkweb.store import Store
from tests.store.test_store_filters import told
from tests.store.test_store_views import MODEL, ORG, Said

OWNS: Said = (ORG, "Halden", "OWNS", ORG, "Corvid")
BUYS: Said = (ORG, "Tern", "ACQUIRED", ORG, "Corvid")
BUILDS: Said = (ORG, "Corvid", "DEVELOPS", MODEL, "Fjord-3")

pytestmark = pytest.mark.neo4j


def paid(title: str, *sums: float) -> Linked:
    """Write an article in which somebody is bought for these sums, one in each statement."""
    linked = told(*[BUYS for _ in sums], title=title)
    statements = (
        replace(one, amount=Quantity(value, "USD", f"${value:g}"))
        for one, value in zip(linked.statements, sums, strict=True)
    )
    return replace(linked, statements=tuple(statements))


def sized(title: str, *sizes: float) -> Linked:
    """Write an article that gives a model these sizes."""
    linked = told(*[BUILDS for _ in sizes], title=title)
    statements = (
        replace(
            one, subject=one.object_id, predicate="HAS_PARAMETERS", object=Quantity(value, "parameters", f"{value:g}")
        )
        for one, value in zip(linked.statements, sizes, strict=True)
    )
    return replace(linked, statements=tuple(statements))


def claims(store: Store, filter: Filter = Filter()) -> list[list[str]]:  # noqa: B008 - frozen
    return [[side.claim for side in dispute.sides] for dispute in store.disputes(filter=filter)]


def test_what_is_told_and_denied_has_two_sides_with_their_words(store: Store) -> None:
    store.add([
        told(OWNS, title="a"),
        told(OWNS, title="b", modality="planned"),
        told(OWNS, title="c", modality="denied"),
        told(BUILDS, title="d"),
    ])  # fmt: skip
    [dispute] = store.disputes()
    assert [(side.claim, side.articles, len(side.statements)) for side in dispute.sides] == [
        ("told", 2, 2),
        ("denied", 1, 1),
    ]
    assert {one.modality for one in dispute.sides[0].statements} == {"asserted", "planned"}
    assert len(dispute.edges) == 1 and all(one.evidence.text for side in dispute.sides for one in side.statements)


def test_what_different_articles_tell_and_deny_comes_before_what_one_does(store: Store) -> None:
    both = told(BUILDS, BUILDS, title="x")
    first, second = both.statements
    store.add([
        replace(both, statements=(first, replace(second, modality="denied"))),
        told(OWNS, title="a"),
        told(OWNS, title="b", modality="denied"),
    ])  # fmt: skip
    assert [one.sides[0].statements[0].predicate for one in store.disputes()] == ["OWNS", "DEVELOPS"]
    assert [one.sides[0].statements[0].predicate for one in store.disputes(limit=1)] == ["OWNS"]


def test_only_what_passes_disagrees(store: Store) -> None:
    store.add([
        told(OWNS, title="a", on=date(2024, 1, 5)),
        told(OWNS, title="b", modality="denied", confidence=0.4, on=date(2024, 6, 5), outlet="Weir"),
    ])  # fmt: skip
    assert claims(store) == [["told", "denied"]]
    for filter in (
        Filter(confidence=0.5),
        Filter(modalities=("asserted",)),
        Filter(until=date(2024, 3, 1)),
        Filter(outlets=("Weir",)),
        Filter(types=("Person",)),
        Filter(support=3),
        Filter(predicates=("LEADS",)),
    ):
        assert claims(store, filter) == [], filter
    assert claims(store, Filter(support=2)) == [["told", "denied"]]


def test_what_is_struck_out_disagrees_no_more(store: Store) -> None:
    store.add([told(OWNS, title="a"), told(OWNS, title="b", modality="denied")])
    [[_, denied]] = [dispute.sides for dispute in store.disputes()]
    store.strike(denied.statements)
    assert claims(store) == []


def test_sums_that_lie_apart_are_sides_and_sums_that_are_rounded_are_not(store: Store) -> None:
    store.add([paid("a", 100.0), paid("b", 104.0)])
    assert claims(store) == []
    store.add([paid("c", 150.0), paid("d", 150.0)])
    assert claims(store) == [["$150", "$100", "$104"]]


def test_a_model_of_several_sizes_is_one_dispute_about_several_lines(store: Store) -> None:
    store.add([sized("a", 5e11), sized("b", 1e12)])
    [dispute] = store.disputes()
    assert sorted(side.claim for side in dispute.sides) == ["1e+12", "5e+11"] and len(dispute.edges) == 2
