"""Every cue of modality governs its test sentences."""

from __future__ import annotations

import pytest

from inkweb.extract.modality.component import Modalities
from inkweb.extract.relations.component import Relations
from inkweb.extract.rulebook import rulebook
from tests.extract.marked import NLP, marked

RELATIONS, MODALITIES = Relations(NLP.vocab), Modalities(NLP.vocab)
CASES = [(entry["modality"], t) for entry in rulebook("modality.yml") for t in entry["tests"]]


def _modalities(sentence):
    doc, subjects, objects = marked(sentence)
    doc = MODALITIES(RELATIONS(doc))
    return {f.modality for f in doc._.relations if f.subject in subjects and f.object in objects}


@pytest.mark.parametrize(("modality", "sentence"), CASES)
def test_a_cue_governs_its_sentence(modality, sentence):
    assert _modalities(sentence) == {modality}


@pytest.mark.parametrize(
    ("modality", "sentence"),
    [
        ("asserted", "[S Fjord] has acquired [O Bit]."),
        ("asserted", "[Organization Gull] may challenge [S Fjord]'s [O:Model Tern]."),
        (
            "asserted",
            "[Organization Gull] will use chips made by [Organization Bit], which [S Fjord] bought; [O Bit] grew.",
        ),
        ("asserted", "[S Fjord] bought [O Bit], which may hire [Person Ana Lund]."),
        ("reported", "[S Fjord] has acquired [O Bit], [Person Ana Lund] said."),
        ("planned", "[S Fjord] will acquire [O Bit], [Person Ana Lund] said."),
    ],
)
def test_scope_is_the_clause(modality, sentence):
    assert _modalities(sentence) <= {modality}


def test_who_says_so_is_copied():
    doc, *_ = marked("[S Fjord] has acquired [O Bit], [Person Ana Lund] said.")
    [found] = [f for f in MODALITIES(RELATIONS(doc))._.relations if f.predicate == "ACQUIRED"]
    assert (found.modality, found.by) == ("reported", "Ana Lund")


def test_according_to_somebody_is_reported():
    doc, *_ = marked("According to [Person Ana Lund], [S Fjord] has acquired [O Bit].")
    [found] = [f for f in MODALITIES(RELATIONS(doc))._.relations if f.predicate == "ACQUIRED"]
    assert (found.modality, found.by) == ("reported", "Ana Lund")
