"""What is told of the wrong one of those whom a sentence names is dropped or denied."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from inkweb.extract.layers import MENTIONS, SameAs
from inkweb.extract.learned.parties import parties
from inkweb.extract.learned.pipeline import COMPONENTS
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.learned.claims import claimed

RULES = rulebook("parties.yml")


@pytest.mark.parametrize("test", [test for rule in RULES.values() for test in rule["tests"]])
def test_each_is_told_of_the_right_party(test: str) -> None:
    told, sentence = test.split(": ", 1)
    before, after = ([claim.split() for claim in side.split(", ") if claim] for side in told.split(" > "))
    [trigger] = re.findall(r"<(.*)>", sentence)
    marked = re.sub(r"\b(Fjord|Tern|Bit)\b", r"[Organization \1]", re.sub(r"[<>]", "", sentence))
    doc = claimed(marked, *((subject, predicate, object, trigger, 0.6) for subject, predicate, object, *_ in before))
    modalities = [claim[3] if len(claim) > 3 else "asserted" for claim in before]
    doc._.relations = tuple(replace(found, modality=it) for found, it in zip(doc._.relations, modalities, strict=True))
    names = [mention.text for mention in parties(doc).spans[MENTIONS]]
    left = [[names[one.subject], one.predicate, names[one.object], one.modality] for one in doc._.relations]
    assert left == [claim if len(claim) > 3 else [*claim, "asserted"] for claim in after]


def test_a_second_name_of_who_is_sued_is_sued() -> None:
    doc = claimed(
        "[Organization Fjord] sued [Organization Bit], saying that [Organization Bit] stole.",
        ("Fjord", "SUED", "Bit", "sued", 0.6),
    )
    [found] = doc._.relations
    doc._.relations = (found, replace(found, object=2))
    doc._.same = (SameAs(1, 2, "same name"),)
    assert len(parties(doc)._.relations) == 2


def test_the_rules_name_predicates_of_the_ontology() -> None:
    assert set(RULES["outbid"]["predicates"]) <= ontology().predicates.keys()


def test_it_comes_before_what_is_said_of_one_alone() -> None:
    names = list(COMPONENTS)
    assert names.index("inkweb_coherence") < names.index("inkweb_parties") < names.index("inkweb_commitment")
