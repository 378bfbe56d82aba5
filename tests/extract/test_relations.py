"""The relations component: who does what to whom, and what is copied along."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from inkweb.errors import ExtractError
from inkweb.extract.layers import BOILERPLATE, MENTIONS, SameAs
from inkweb.extract.relations.component import Relations, best
from inkweb.extract.relations.patterns import shapes
from inkweb.extract.relations.resolve import Pair
from inkweb.ontology import ontology
from tests.extract.marked import NLP, marked

RELATIONS = Relations(NLP.vocab)


def triples(sentence):
    doc, *_ = marked(sentence)
    names = [span.text for span in doc.spans[MENTIONS]]
    return {(names[f.subject], f.predicate, names[f.object]) for f in RELATIONS(doc)._.relations}


ORG_A, ORG_B, ORG_C = "[Organization Fjord]", "[Organization Bit]", "[Organization Gull]"
ANA, BO = "[Person Ana Lund]", "[Person Bo Ek]"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{ORG_A} was bought by {ORG_B}.", {("Bit", "ACQUIRED", "Fjord")}),
        (f"{ORG_A}, which {ORG_B} bought last year, grew.", {("Bit", "ACQUIRED", "Fjord")}),
        (f"{ORG_A}, known for its maps, acquired {ORG_B}.", {("Fjord", "ACQUIRED", "Bit")}),
        (f"{ORG_A} sued {ORG_B} and bought {ORG_C}.", {("Fjord", "SUED", "Bit"), ("Fjord", "ACQUIRED", "Gull")}),
        (f"{ORG_A} has hired {ANA} and {BO}.", {("Fjord", "HIRED", "Ana Lund"), ("Fjord", "HIRED", "Bo Ek")}),
        (f"{ORG_A} plans to acquire {ORG_B}.", {("Fjord", "ACQUIRED", "Bit")}),
        (f"After buying {ORG_B}, {ORG_A} grew.", {("Fjord", "ACQUIRED", "Bit")}),
        (f"{ANA} left {ORG_A} to found {ORG_B}.", {("Ana Lund", "LEFT", "Fjord"), ("Ana Lund", "FOUNDED", "Bit")}),
        (f"{ORG_A} bought chips from {ORG_B}.", {("Bit", "SUPPLIES", "Fjord")}),
        (f"{ORG_A} met {ORG_B}.", set()),
        # Of several verbs, none is one where it stands as a noun.
        (f"{ORG_A} sued to stop the purchase, and {ORG_B} gave up.", set()),
        (f"{ORG_A} will call one hall by the name of {ANA}.", set()),
    ],
)
def test_arguments_are_those_of_the_clause(sentence, expected):
    assert triples(sentence) == expected


def test_models_in_a_list_each_keep_their_own_maker():
    found = triples("They named [Organization Fjord]'s [Model Tern], [Organization Bit]'s [Model Gull] and others.")
    assert found == {("Fjord", "DEVELOPS", "Tern"), ("Bit", "DEVELOPS", "Gull")}


def test_role_amount_and_time_are_copied():
    doc, *_ = marked(f"{ORG_A} paid {ORG_B} [Money $4m] in [Date May].")
    [paid] = [f for f in RELATIONS(doc)._.relations if f.predicate == "PAID"]
    assert (paid.amount.text, paid.when.text) == ("$4m", "May")
    doc, *_ = marked(f"{ORG_A} hired {ANA} as head of safety.")
    [hired] = [f for f in RELATIONS(doc)._.relations if f.predicate == "HIRED"]
    assert hired.role == "head of safety"


def test_nothing_is_found_in_boilerplate():
    doc, *_ = marked(f"{ORG_A} bought {ORG_B}.")
    doc.spans[BOILERPLATE] = [doc[:]]
    assert RELATIONS(doc)._.relations == ()


def test_nothing_relates_to_itself():
    doc, *_ = marked(f"{ORG_A} bought {ORG_B}.")
    doc._.same = (SameAs(0, 1, "alias"),)
    assert RELATIONS(doc)._.relations == ()


def test_types_are_those_of_the_ontology():
    doc, *_ = marked(f"{ANA} said {ORG_A} bought {ORG_B} and hired {BO} in [Place Oslo].")
    labels = [span.label_ for span in doc.spans[MENTIONS]]
    found = RELATIONS(doc)._.relations
    assert found
    assert all(ontology().predicates[f.predicate].allows(labels[f.subject], labels[f.object]) for f in found)


def test_trigger_and_quote_lie_in_the_text():
    doc, *_ = marked(f"{ORG_A} has acquired {ORG_B}.")
    [found] = RELATIONS(doc)._.relations
    assert doc[slice(*found.trigger)].text == "acquired"
    assert found.quote == (0, len(doc))
    assert found.reason == "buys"


@pytest.mark.parametrize("pattern", ["{subject} .. (buy* .. {object}", "{subject} .. {object}", "{subject} .. buy* .."])
def test_a_pattern_that_cannot_be_read_says_so(pattern):
    with pytest.raises(ExtractError):
        list(shapes(pattern))


def test_what_a_dropped_pair_stood_on_is_free_for_others():
    """The pair of 3 to 4 lost to that of 4, and the one of 3 alone had been dropped for it."""
    scene = SimpleNamespace(entities=[0, 1, 2, 3], bones=SimpleNamespace(mentions=[0, 1, 2, 3]))
    predicate = ontology().predicates["ACQUIRED"]
    pairs = [Pair(0, 1, 4, 4, cost=0.0), Pair(0, 2, 3, 4, cost=1.0), Pair(0, 3, 3, 3, cost=2.0)]
    rules = [SimpleNamespace(predicate=predicate, name=str(number)) for number in range(3)]
    assert [pair.object for _, pair in best(scene, zip(rules, pairs, strict=True))] == [3, 1]
