"""What judging across articles promises."""

from __future__ import annotations

from itertools import permutations

from inkweb.link import Resolver, compare, resolve
from inkweb.link.compare import judge
from inkweb.model import Entity, Judgement, entity_id

NAMES = ("Open AI", "OpenAI", "Open-AI Inc.", "Deep Mind", "DeepMind", "Corvid")
ENTITIES = [Entity(entity_id("Organization", name), "Organization", name) for name in NAMES]


def test_judging_does_not_depend_on_the_order() -> None:
    found = [set(compare(order)) for order in permutations(ENTITIES, 6)]
    assert len(found[0]) == 2
    assert all(one == found[0] for one in found)


def test_new_against_known_finds_what_all_at_once_finds() -> None:
    together = set(compare(ENTITIES))
    for cut in range(len(ENTITIES)):
        apart = set(compare(ENTITIES[:cut])) | set(compare(ENTITIES[cut:], ENTITIES[:cut]))
        assert apart == together


def test_blocking_finds_what_comparing_all_pairs_finds() -> None:
    pairs = {j for a in ENTITIES for b in ENTITIES if a.id < b.id and (j := judge(a, b))}
    assert set(compare(ENTITIES)) == pairs


def test_other_types_are_never_the_same() -> None:
    place = Entity(entity_id("Place", "Open AI"), "Place", "Open AI")
    assert list(compare([place], ENTITIES)) == []


def test_different_wins_over_any_chain_of_same() -> None:
    chain = [Judgement("a", "b", "same", "x"), Judgement("b", "c", "same", "x", score=0.9)]
    resolver = Resolver([*chain, Judgement("a", "c", "different", "seen side by side", by="ana")])
    assert resolver.members("a") == ("a", "b")
    assert resolver.canonical("c") == "c"


def test_taking_a_judgement_back_undoes_the_merge() -> None:
    first, second = Judgement("a", "b", "same", "x"), Judgement("b", "c", "same", "x")
    before = resolve("abc", [first])
    assert resolve("abc", [first, second]) == {"a": "a", "b": "a", "c": "a"}
    assert resolve("abc", [first]) == before == {"a": "a", "b": "a", "c": "c"}


def test_resolving_does_not_depend_on_the_order() -> None:
    judged = [
        Judgement("a", "b", "same", "x", 0.9), Judgement("b", "c", "same", "x", 0.9),
        Judgement("c", "d", "same", "x", 0.9), Judgement("a", "d", "different", "x"),
    ]  # fmt: skip
    assert len({str(resolve("abcd", order)) for order in permutations(judged)}) == 1
