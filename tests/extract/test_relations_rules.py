"""Every rule finds its test sentences and leaves its counter-examples alone."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from inkweb.extract.relations.component import Relations
from inkweb.extract.relations.rulebase import entries
from inkweb.extract.relations.wordclasses import word_classes
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.marked import NLP, marked

RELATIONS = Relations(NLP.vocab)
CASES = [(p, e["name"], t) for p, e in entries() for t in e["tests"]]
COUNTER_CASES = [(p, e["name"], t) for p, e in entries() for t in e.get("not", ())]


def _id(case):
    return f"{case[0].name}-{case[1]}-{case[2]}"


@pytest.mark.parametrize(("predicate", "name", "sentence"), CASES, ids=map(_id, CASES))
def test_a_rule_finds_its_sentence(predicate, name, sentence):
    doc, subjects, objects = marked(sentence, predicate)
    found = {(f.subject, f.object) for f in RELATIONS(doc)._.relations if f.predicate == predicate.name}
    expected = {(s, o) for s in subjects for o in objects}
    assert expected <= found | ({(o, s) for s, o in found} if predicate.is_symmetric else set())


@pytest.mark.parametrize(("predicate", "name", "sentence"), COUNTER_CASES, ids=map(_id, COUNTER_CASES))
def test_a_rule_leaves_its_counter_example_alone(predicate, name, sentence):
    doc, subjects, objects = marked(sentence, predicate)
    found = [f for f in RELATIONS(doc)._.relations if (f.predicate, f.reason) == (predicate.name, name)]
    assert not [f for f in found if f.subject in subjects and f.object in objects]


def test_every_predicate_has_rules():
    assert {p.name for p, _ in entries()} == set(ontology().predicates)


def test_names_of_rules_are_unique_within_a_predicate():
    names = Counter((p.name, e["name"]) for p, e in entries())
    assert [n for n, times in names.items() if times > 1] == []


def test_every_verb_of_a_pattern_is_a_known_word():
    patterns = [pattern for _, entry in entries() for pattern in entry["patterns"]]
    verbs = {verb for pattern in patterns for verb in re.findall(r"([a-z][a-z-]+)[*+](?=[|) ])", pattern)}
    known = word_classes()
    closed = set(rulebook("words.yml")["BE"].split()) | {"be", "have", "do"}
    assert sorted(verb for verb in verbs - closed if verb not in known) == []
