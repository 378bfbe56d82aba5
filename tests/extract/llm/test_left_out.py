"""What a model says that the article does not bear out is left out, and told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inkweb.model import Article, Boilerplate
from tests.extract.llm.answers import HAS_HIRED, LED, STORY, answer, claim, entities
from tests.extract.llm.conftest import Make
from tests.extract.llm.endpoint import Endpoint, completion

HIRED = claim("halden", "HIRED", "raman", "Halden Labs|has hired|Priya Raman")


@pytest.mark.parametrize(
    ("quote", "said", "reason"),
    [
        ("Halden Labs has hired Priya Raman.", HIRED, "1 whose quote is not in the article"),
        (HAS_HIRED.replace("chief", "Chief"), HIRED, "1 whose quote is not in the article"),
        ("", HIRED, "1 whose quote is not in the article"),
        (HAS_HIRED, HIRED | {"trigger": "recruited"}, "1 whose trigger is not in the quote"),
        (HAS_HIRED, HIRED | {"object": "corvid", "predicate": "ACQUIRED"}, "1 whose subject or object is not in the"),
        (HAS_HIRED, HIRED | {"predicate": "LEADS"}, "1 that the ontology does not allow"),
        (HAS_HIRED, HIRED | {"predicate": "MARRIED"}, "1 not in the ontology"),
        (HAS_HIRED, HIRED | {"modality": "likely"}, "1 not in the ontology"),
        (HAS_HIRED, HIRED | {"object": "nobody"}, "1 about an entity that is not listed"),
        (HAS_HIRED, HIRED | {"object": "halden", "predicate": "OWNS"}, "1 about an entity that is not listed"),
        (HAS_HIRED, {"subject": "halden"}, "1 not of the form asked for"),
        (HAS_HIRED, HIRED | {"why": "because"}, "1 not of the form asked for"),
        (HAS_HIRED, HIRED | {"predicate": "HAS_PARAMETERS", "object": None}, "1 that the ontology does not allow"),
    ],
)
def test_one_wrong_statement_is_left_out_and_told(
    endpoint: Endpoint, make: Make, remarks: list[str], quote: str, said: dict[str, Any], reason: str
) -> None:
    right = claim("raman", "LEFT", "corvid", "Raman|left|Corvid")
    endpoint.script(completion(answer({quote: [said], LED: [right]})))
    [found] = make().extract([Article(STORY, source="story.txt")])
    assert [relation.predicate for relation in found.relations] == ["LEFT"]
    [line] = remarks
    assert line.startswith("story.txt: of what the model said 1 left out: ") and reason in line


def test_a_detail_that_is_not_in_the_quote_is_left_out_alone(
    endpoint: Endpoint, make: Make, remarks: list[str]
) -> None:
    said = HIRED | {"role": "chief executive", "amount": "$70 million", "when": "in May", "by": "Bo Ek"}
    endpoint.script(completion(answer({HAS_HIRED: [said]})))
    [found] = make().extract([Article(STORY)])
    [relation] = found.relations
    assert (relation.role, relation.amount, relation.when, relation.by) == (None, None, None, None)
    assert "4 a detail not in its quote" in remarks[0]


def test_a_quote_in_boilerplate_is_no_quote(endpoint: Endpoint, make: Make, remarks: list[str]) -> None:
    advert = "Corvid has acquired Tern AI."
    text = f"{STORY}\n{advert}"
    endpoint.script(completion(answer({advert: [claim("corvid", "ACQUIRED", "tern", "Corvid|has acquired|Tern AI")]})))
    start = len(STORY) + 1
    [found] = make().extract([Article(text, boilerplate=(Boilerplate(start, len(text), "advert"),))])
    assert found.relations == () and "1 whose quote is not in the article" in remarks[0]
    assert all(mention.end <= start for mention in found.mentions)


def test_evidence_never_runs_over_boilerplate(endpoint: Endpoint, make: Make, remarks: list[str]) -> None:
    text = "Corvid grows. Share this page. It bought Tern AI."
    quote = "Corvid grows. Share this page. It bought Tern AI."
    endpoint.script(completion(answer({quote: [claim("corvid", "ACQUIRED", "tern", "Corvid|bought|Tern AI")]})))
    [found] = make().extract([Article(text, boilerplate=(Boilerplate(14, 30, "share"),))])
    assert found.relations == () and "whose quote is not in the article" in remarks[0]


def test_evidence_runs_over_two_sentences_at_most(endpoint: Endpoint, make: Make, remarks: list[str]) -> None:
    text = "Corvid grows. Others shrink. It bought Tern AI."
    endpoint.script(completion(answer({text: [claim("corvid", "ACQUIRED", "tern", "Corvid|bought|Tern AI")]})))
    [found] = make().extract([Article(text)])
    assert found.relations == () and "whose words stand too far apart" in remarks[0]


def test_an_entity_without_a_name_in_the_article_is_left_out(
    endpoint: Endpoint, make: Make, remarks: list[str]
) -> None:
    names = {"a": ("Person", ["she"]), "b": ("Person", ["Zoe Quill"]), "c": ("Ghost", ["Corvid"])}
    endpoint.script(completion(json.dumps({"entities": entities(names), "sentences": []})))
    [found] = make().extract([Article(STORY)])
    assert [mention for mention in found.mentions if mention.kind == "name"] == []
    assert "3 without a name in the article" in remarks[0]


def test_words_of_another_entity_are_no_argument(endpoint: Endpoint, make: Make, remarks: list[str]) -> None:
    said = claim("corvid", "HIRED", "raman", "Halden Labs|has hired|Priya Raman")
    endpoint.script(completion(answer({HAS_HIRED: [said]})))
    [found] = make().extract([Article(STORY)])
    assert found.relations == () and "whose subject or object is not in the quote" in remarks[0]
