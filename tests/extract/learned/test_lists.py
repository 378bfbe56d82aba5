"""Counts of a list go to the models of the list before it."""

from __future__ import annotations

import re

import pytest

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.learned.lists import COUNTED, lists
from inkweb.extract.rulebook import rulebook
from tests.extract.learned.claims import claimed
from tests.extract.marked import marked


def _counts(told: str) -> list[tuple[str, str]]:
    return [(name, count) for name, count in (pair.split("=") for pair in told.split())]


@pytest.mark.parametrize("test", rulebook("lists.yml")["tests"])
def test_lists_are_dealt_out_as_their_test_sentences_say(test: str) -> None:
    told, sentence = test.split(": ", 1)
    before, after = map(_counts, told.split(" > "))
    sentence = re.sub(r"\b(Halden|Corvid)\b", r"[Organization \1]", sentence)
    sentence = re.sub(r"\b([ABC])\b", r"[Model \1]", sentence)
    sentence = re.sub(r"<(\d+)>", r"[Quantity \1]", sentence)
    verb = "has" if " has " in sentence else "have"
    doc = lists(claimed(sentence, *((name, COUNTED, count, verb, 0.9) for name, count in before)))
    names = [mention.text for mention in doc.spans[MENTIONS]]
    assert sorted((names[one.subject], names[one.object]) for one in doc._.relations) == sorted(after)


def test_what_is_dealt_out_keeps_its_words_and_all_else_stays() -> None:
    doc, _, _ = marked("[Organization Halden]'s [Model Fjord] and [Model Gale] have [Quantity 7] and [Quantity 34].")
    halden, fjord, gale, seven, many = range(5)
    owns = Found(halden, "DEVELOPS", fjord, (1, 2), (0, len(doc)), confidence=0.8)
    counted = Found(gale, COUNTED, many, (5, 6), (0, len(doc)), modality="reported", confidence=0.7)
    doc._.relations = (owns, counted)
    told = lists(doc)._.relations
    assert told[0] == owns
    assert {(one.subject, one.object) for one in told[1:]} == {(fjord, seven), (gale, many)}
    assert {(one.trigger, one.modality, one.confidence) for one in told[1:]} == {((5, 6), "reported", 0.7)}
