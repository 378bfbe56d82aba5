"""A firm is labelled where the list or the text shows it, at every mention of that name."""

from __future__ import annotations

from typing import Any

import pytest

from inkweb.extract import Extractor, extractor
from inkweb.extract.rulebook import rulebook
from inkweb.model import Article


@pytest.mark.parametrize("name", ["learned", "rules"])
def test_every_extractor_tells_firms(name: str) -> None:
    found = labels(extractor(name), "Microsoft has sued NASA, and Halden Labs, a chip maker, has sued Microsoft.")
    assert dict(found) == {"Microsoft": ("Company",), "NASA": (), "Halden Labs": ("Company",)}


@pytest.fixture(scope="module")
def rules() -> Extractor:
    return extractor("rules")


def labels(rules: Extractor, text: str) -> list[tuple[str, tuple[str, ...]]]:
    [found] = rules.extract([Article(text)])
    return [(mention.text, mention.labels) for mention in found.mentions]


@pytest.mark.parametrize("rule", rulebook("firms.yml"), ids=lambda rule: rule["where"])
def test_a_rule_labels_the_name_of_its_example(rules: Extractor, rule: dict[str, Any]) -> None:
    assert (rule["name"], ("Company",)) in labels(rules, rule["example"])


def test_every_mention_of_the_name_is_labelled(rules: Extractor) -> None:
    assert labels(rules, "Halden, a chip maker, grows. Nobody sued Halden.") == [("Halden", ("Company",))] * 2


def test_a_known_firm_is_labelled_and_a_known_agency_is_not(rules: Extractor) -> None:
    assert labels(rules, "Microsoft met NASA.") == [("Microsoft", ("Company",)), ("NASA", ())]
