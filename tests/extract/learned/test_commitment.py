"""Every rule of how a text commits itself mends its test sentences, and no others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from inkweb.extract.learned.commitment import commitment
from inkweb.extract.learned.pipeline import COMPONENTS
from inkweb.extract.rulebook import rulebook
from inkweb.model import Modality
from inkweb.ontology import ontology
from tests.extract.learned.claims import claimed

RULES = rulebook("commitment.yml")
CASES = [(rule, test) for name, rule in RULES.items() if name != "still" for test in rule["tests"]]


def mended(rule: dict[str, Any], test: str) -> tuple[str, str]:
    told, sentence = test.split(": ", 1)
    before, after = told.split(" > ")
    subject = "Lund" if "Lund" in sentence else "Fjord"
    [trigger] = re.findall(r"<(.*)>", sentence)
    marked = (
        re.sub(r"[<>]", "", sentence)
        .replace("Fjord", "[Organization Fjord]")
        .replace("Bit", "[Organization Bit]")
        .replace("Tern", "[Organization Tern]")
    )
    predicate = rule.get("predicates", ["ACQUIRED"])[0]
    doc = claimed(marked.replace("Lund", "[Person Lund]"), (subject, predicate, "Bit", trigger, 0.6))
    doc._.relations = tuple(replace(found, modality=before) for found in doc._.relations)
    [found] = commitment(doc)._.relations
    return found.modality, after


@pytest.mark.parametrize(("rule", "test"), CASES)
def test_a_rule_mends_its_sentences(rule: dict[str, Any], test: str) -> None:
    told, right = mended(rule, test)
    assert told == right


@pytest.mark.parametrize("predicate", RULES["still"]["predicates"])
@pytest.mark.parametrize("test", RULES["still"]["tests"])
def test_who_is_to_leave_holds_the_post_now(test: str, predicate: str) -> None:
    told, sentence = test.split(": ", 1)
    held, left = told.split(", ")
    before, after = held.split(" > ")
    marked = re.sub(r"[<>]", "", sentence).replace("Fjord", "[Organization Fjord]").replace("Lund", "[Person Lund]")
    trigger = "head"
    doc = claimed(marked, ("Lund", predicate, "Fjord", trigger, 0.6), ("Lund", "LEFT", "Fjord", trigger, 0.6))
    holds, leaves = doc._.relations
    doc._.relations = (replace(holds, modality=before), replace(leaves, modality=left))
    assert [found.modality for found in commitment(doc)._.relations] == [after, left]


@pytest.mark.parametrize(
    ("predicate", "sentence", "trigger", "told"),
    [
        (
            "INVESTED_IN",
            "[Organization Fjord], which put money into [Organization Bit], sold out in May.",
            "sold",
            "denied",
        ),
        ("FOUNDED", "[Organization Bit]'s founder, [Person Lund], will chair it.", "founder", "planned"),
    ],
)
def test_what_was_once_is_told_whatever_is_to_come(predicate: str, sentence: str, trigger: str, told: Modality) -> None:
    subject = "Lund" if "Lund" in sentence else "Fjord"
    doc = claimed(sentence, (subject, predicate, "Bit", trigger, 0.6))
    doc._.relations = tuple(replace(found, modality=told) for found in doc._.relations)
    assert [found.modality for found in commitment(doc)._.relations] == ["asserted"]


def test_who_takes_over_for_a_while_on_a_day_to_come_does_not_yet() -> None:
    doc = claimed(
        "[Person Lund] takes over at [Organization Bit] in [Date May] on an interim basis.",
        ("Lund", "LEADS", "Bit", "takes over", 0.6),
    )
    doc._.relations = tuple(replace(found, modality="planned") for found in doc._.relations)
    assert [found.modality for found in commitment(doc)._.relations] == ["planned"]


def test_the_rules_name_predicates_of_the_ontology() -> None:
    named = {
        name
        for rule in RULES.values()
        for part in ("predicates", "verbs", "ends", "nouns", "denied", "ahead")
        for name in (rule.get(part, ()) if part != "nouns" or isinstance(rule.get(part), dict) else ())
    }
    assert named <= ontology().predicates.keys()


def test_who_says_so_is_looked_for_when_it_is_known_whether_anybody_may() -> None:
    names = list(COMPONENTS)
    assert (
        names.index("inkweb_learned_relations") < names.index("inkweb_commitment") < names.index("inkweb_particulars")
    )
