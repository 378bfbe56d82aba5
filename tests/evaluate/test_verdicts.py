"""What counts as right, wrong and neither: each rule of conventions.yml, and what it must not let pass."""

from __future__ import annotations

import pytest

from inkweb.evaluate.conventions import conventions
from inkweb.evaluate.gold import Fact, Gold, GoldEntity
from inkweb.evaluate.matching import match
from inkweb.evaluate.verdicts import Outcome, verdicts
from inkweb.model import Entity, Evidence, Modality, Quantity, Statement
from inkweb.ontology import ontology

NAMES = {"a": "Halden", "b": "Tern", "c": "Corvid"}
FOUND = [Entity(f"e{id}", "Organization", name) for id, name in NAMES.items()]
WHERE = Evidence("x", 0, 12, "x" * 12, (0, 3), (4, 7), (8, 11))


def gold(*facts: Fact, negatives: tuple = ()) -> Gold:
    entities = tuple(GoldEntity(id, "Organization", name, (name,)) for id, name in NAMES.items())
    return Gold("x", "", entities=entities, facts=facts, negatives=negatives)


def told(subject: str, predicate: str, object: str | Quantity, modality: Modality = "asserted") -> Statement:
    return Statement(
        f"e{subject}", predicate, object if isinstance(object, Quantity) else f"e{object}", WHERE, modality
    )


def outcomes(of: Gold, *statements: Statement) -> list[Outcome]:
    return [one.outcome for one in verdicts(of, statements, match(of, FOUND))]


@pytest.mark.parametrize(("name", "inverse"), conventions()["inverse"].items())
def test_the_inverse_name_is_right_the_other_way_round_only(name: str, inverse: str) -> None:
    of = gold(Fact("a", name, "b", "asserted"))
    assert outcomes(of, told("b", inverse, "a")) == ["right"]
    assert outcomes(of, told("a", inverse, "b")) == ["wrong"]


@pytest.mark.parametrize(
    ("name", "implied"), [(name, one) for name, some in conventions()["implied"].items() for one in some]
)
def test_what_follows_is_neutral_and_does_not_stand_for_the_fact(name: str, implied: str) -> None:
    of = gold(Fact("a", name, "b", "asserted"))
    ends = ("b", "a") if implied.startswith("-") else ("a", "b")
    assert outcomes(of, told(ends[0], implied.lstrip("-"), ends[1])) == ["neutral"]
    assert outcomes(of, told("c", implied.lstrip("-"), "b")) == ["wrong"]


def test_every_convention_speaks_of_predicates_that_there_are() -> None:
    rules = conventions()
    names = {*rules["inverse"], *rules["inverse"].values(), *rules["implied"]}
    names |= {one.lstrip("-") for some in rules["implied"].values() for one in some}
    assert names <= ontology().predicates.keys()


def test_a_symmetric_predicate_is_right_either_way_and_once() -> None:
    of = gold(Fact("a", "PARTNERS_WITH", "b", "asserted"))
    assert outcomes(of, told("b", "PARTNERS_WITH", "a")) == ["right"]
    assert outcomes(of, told("b", "PARTNERS_WITH", "a"), told("a", "PARTNERS_WITH", "b")) == ["right"]


def test_direction_counts_where_a_predicate_has_one() -> None:
    assert outcomes(gold(Fact("a", "ACQUIRED", "b", "asserted")), told("b", "ACQUIRED", "a")) == ["wrong"]


def test_a_fact_and_its_denial_are_two() -> None:
    of = gold(Fact("a", "ACQUIRED", "b", "rumoured"), Fact("a", "ACQUIRED", "b", "denied"))
    judged = verdicts(of, [told("a", "ACQUIRED", "b", "denied"), told("a", "ACQUIRED", "b")], match(of, FOUND))
    assert [(one.outcome, one.agrees) for one in judged] == [("right", True), ("right", False)]


def test_hedged_and_reported_forms_agree_by_step() -> None:
    of = gold(Fact("a", "ACQUIRED", "b", "planned"))
    for modality, agrees in (("speculated", True), ("rumoured", True), ("reported", False), ("denied", False)):
        [one] = verdicts(of, [told("a", "ACQUIRED", "b", modality)], match(of, FOUND))  # type: ignore[arg-type]
        assert one.agrees == agrees


def test_counts_may_differ_a_little() -> None:
    of = gold(Fact("a", "HAS_PARAMETERS", 7e9, "asserted"))
    assert outcomes(of, told("a", "HAS_PARAMETERS", Quantity(7.1e9, "parameters", "7.1B"))) == ["right"]
    assert outcomes(of, told("a", "HAS_PARAMETERS", Quantity(8e9, "parameters", "8B"))) == ["wrong"]


def test_a_listed_negative_is_wrong_though_it_follows() -> None:
    fact = Fact("a", "RELEASED", "b", "asserted")
    assert outcomes(gold(fact, negatives=(("a", "DEVELOPS", "b"),)), told("a", "DEVELOPS", "b")) == ["wrong"]


def test_an_optional_fact_is_neither_asked_for_nor_wrong() -> None:
    assert outcomes(gold(Fact("a", "ACQUIRED", "b", "asserted", is_optional=True)), told("a", "ACQUIRED", "b")) == [
        "neutral"
    ]
