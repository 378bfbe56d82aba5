"""What did not come about is denied, whatever the weights say."""

from __future__ import annotations

from typing import Any

import pytest

from inkweb.extract.learned.commitment import commitment
from inkweb.extract.learned.undone import signs
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.learned.claims import claimed
from tests.extract.learned.test_commitment import mended

RULES = rulebook("undone.yml")


@pytest.mark.parametrize(("rule", "test"), [(rule, test) for rule in RULES.values() for test in rule["tests"]])
def test_a_rule_denies_its_sentences(rule: dict[str, Any], test: str) -> None:
    told, right = mended({"predicates": ["ACQUIRED"]}, test)
    assert told == right


@pytest.mark.parametrize(("adverb", "told"), [("almost", "denied"), ("", "asserted")])
def test_who_almost_leaves_one_for_another_does_not_join_it(adverb: str, told: str) -> None:
    sentence = f"[Person Lund] {adverb} left [Organization Bit] for [Organization Fjord]."
    [found] = commitment(claimed(sentence, ("Lund", "JOINED", "Fjord", "for", 0.6)))._.relations
    assert found.modality == told


def test_what_a_denied_report_says_to_end_is_not_denied() -> None:
    test = "rumoured > rumoured: Fjord quashed rumours that it would <leave> Bit."
    told, right = mended({"predicates": ["PARTNERS_WITH"]}, test)
    assert told == right


def test_every_phrase_shows_itself_by_a_sign() -> None:
    phrases = (*RULES["missed"]["words"], *RULES["fallen"]["ends"], *RULES["refuted"]["denials"])
    assert all(signs() & set(phrase.split()) for phrase in phrases)


def test_the_rules_name_predicates_of_the_ontology() -> None:
    named = {*RULES["fallen"]["predicates"], *RULES["refuted"]["predicates"]}
    assert named <= ontology().predicates.keys()
