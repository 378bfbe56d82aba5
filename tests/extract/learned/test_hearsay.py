from dataclasses import replace

import pytest

from inkweb.extract.learned.hearsay import Hearsay
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.learned.claims import claimed
from tests.extract.marked import NLP

HEARSAY = Hearsay(NLP.vocab)
FIRMS = "[Organization Fjord]", "[Organization Bit]"


def modality(sentence: str, trigger: str, *, predicate: str = "ACQUIRED", told: str = "asserted") -> str:
    """Give the modality of what Fjord does to Bit after the component, when the model said ``told``."""
    for firm in FIRMS:
        sentence = sentence.replace(firm.split()[1][:-1], firm)
    doc = claimed(sentence, ("Fjord", predicate, "Bit", trigger, 0.6))
    doc._.relations = tuple(replace(found, modality=told) for found in doc._.relations)
    [found] = HEARSAY(doc)._.relations
    return found.modality


def test_the_rules_are_words_and_predicates() -> None:
    rules = rulebook("coherence.yml")["hearsay"]
    assert all(isinstance(word, str) for word in rules["words"] + rules["nameless"])
    assert set(rules["presupposed"]) <= ontology().predicates.keys()


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("According to [Person Ana Lund], Fjord acquired Bit.", "reported"),
        ("Fjord acquired Bit, people familiar with the sale said.", "reported"),
        ("Fjord has reportedly acquired Bit.", "reported"),
        ("Fjord is said to have acquired Bit.", "rumoured"),
        ("Fjord is rumoured to have acquired Bit.", "rumoured"),
        ("Fjord allegedly acquired Bit.", "rumoured"),
    ],
)
def test_what_is_passed_on_is_no_fact(sentence: str, meant: str) -> None:
    assert modality(sentence, "acquired") == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "Fjord acquired Bit.",
        "Fjord acquired Bit, [Person Ana Lund] said.",
        "Fjord, which hired people in May, acquired Bit.",
    ],
)
def test_what_nothing_passes_on_stays(sentence: str) -> None:
    assert modality(sentence, "acquired") == "asserted"


def test_what_is_taken_for_granted_stays() -> None:
    assert modality("Fjord's Bit is said to be big.", "'s", predicate="OWNS") == "asserted"
    assert modality("Allegedly Fjord, owner of Bit, sleeps.", "owner", predicate="OWNS") == "asserted"


@pytest.mark.parametrize("told", ["planned", "denied", "speculated"])
def test_other_modalities_stay(told: str) -> None:
    assert modality("Fjord is said to have acquired Bit.", "acquired", told=told) == told


def test_what_is_reported_may_be_a_rumour() -> None:
    assert modality("Fjord is said to have acquired Bit.", "acquired", told="reported") == "rumoured"
