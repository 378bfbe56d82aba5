"""With gold mentions the rules keep what they reached on the held-out articles of the corpus."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture(scope="module")
def rules():
    sys.path.insert(0, str(TRAINING))
    try:
        import rules
    finally:
        sys.path.remove(str(TRAINING))
    return rules


def test_held_out_articles_keep_their_figures(rules):
    precision, recall, f1 = rules.figures(dev=True, every=3)[""]
    assert precision > 0.70
    assert recall > 0.38
    assert f1 > 0.50


def test_every_confidence_belongs_to_a_rule_and_lies_between_the_limits():
    from inkweb.extract.relations.rulebase import entries
    from inkweb.extract.rulebook import rulebook

    named = {f"{p.name} {entry['name']}" for p, entry in entries()}
    confidences = rulebook("confidence.yml")
    assert set(confidences) <= named
    assert all(0.3 <= value <= 0.95 for value in confidences.values())
