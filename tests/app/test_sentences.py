"""What is told of a sentence that was found by its words."""

from __future__ import annotations

import pytest

from inkweb.app.sentences import Sentence, _label
from inkweb.model import Evidence, Modality, Statement

TEXT = "Halden has hired Ana Lund and plans to buy Tern."
WHERE = Evidence("a", 0, len(TEXT), TEXT, (0, 6), (11, 16), (17, 25))


@pytest.mark.parametrize(
    ("told", "badge"),
    [
        (("planned", "asserted"), ""),
        (("rumoured", "planned"), " :gray-badge[planned]"),
        (("denied",), " :gray-badge[denied]"),
    ],
)
def test_a_sentence_that_hires_and_plans_is_no_plan(told: tuple[Modality, ...], badge: str) -> None:
    said = tuple(Statement("h", "HIRED", str(at), WHERE, modality=how) for at, how in enumerate(told))
    assert _label(Sentence(said), "hired") == TEXT.replace("hired", "**hired**") + badge
