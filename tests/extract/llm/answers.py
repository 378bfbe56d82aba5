"""Answers as a model would write them, for tests."""

from __future__ import annotations

import json
from typing import Any

from tests.extract.llm.endpoint import Played, completion

STORY = """Halden Labs hires Priya Raman

Halden Labs, the Oslo-based maker of the Fjord models, has hired Priya Raman as chief scientist. 🧪
She previously led research at Corvid, which Raman left in January 2025.

The lab may buy Tern AI for $40 million, said Ana Lund. Fjord-2 has 70 billion parameters.
"""
NAMES = {
    "halden": ("Organization", ["Halden Labs", "Halden"]),
    "raman": ("Person", ["Priya Raman", "Raman"]),
    "corvid": ("Organization", ["Corvid"]),
    "tern": ("Organization", ["Tern AI"]),
    "fjord": ("Model", ["Fjord-2"]),
    "lund": ("Person", ["Ana Lund"]),
}
HIRES = "Halden Labs hires Priya Raman"
HAS_HIRED = "Halden Labs, the Oslo-based maker of the Fjord models, has hired Priya Raman as chief scientist."
LED = "She previously led research at Corvid, which Raman left in January 2025."
BUY = "The lab may buy Tern AI for $40 million, said Ana Lund."
COUNT = "Fjord-2 has 70 billion parameters."


def entities(names: dict[str, tuple[str, list[str]]] = NAMES) -> list[dict[str, Any]]:
    """Write entities from ``{id: (type, names)}``."""
    return [{"id": id, "type": type, "names": forms} for id, (type, forms) in names.items()]


def claim(subject: str, predicate: str, object: str | None, words: str, **more: str | None) -> dict[str, Any]:
    """Write a statement; ``words`` are those of subject, trigger and object, between bars."""
    subject_words, trigger, object_words = words.split("|")
    plain = {"modality": "asserted", "by": None, "role": None, "when": None, "amount": None}
    said = {"subject": subject, "predicate": predicate, "object": object, "trigger": trigger}
    return said | {"subject_words": subject_words, "object_words": object_words} | plain | more


def answer(sentences: dict[str, list[dict[str, Any]]], names: dict[str, tuple[str, list[str]]] = NAMES) -> str:
    """Write an answer from ``{quote: statements}``."""
    quoted = [{"quote": quote, "statements": said} for quote, said in sentences.items()]
    return json.dumps({"entities": entities(names), "sentences": quoted}, ensure_ascii=False)


def good() -> Played:
    """Answer rightly about ``STORY``."""
    return completion(
        answer(
            {
                HIRES: [claim("halden", "HIRED", "raman", "Halden Labs|hires|Priya Raman")],
                HAS_HIRED: [
                    claim("halden", "HIRED", "raman", "Halden Labs|has hired|Priya Raman", role="chief scientist")
                ],
                LED: [
                    claim("raman", "FORMERLY_LED", "corvid", "She|previously led|Corvid"),
                    claim("raman", "LEFT", "corvid", "Raman|left|Corvid", when="January 2025"),
                ],
                BUY: [
                    claim(
                        "halden", "ACQUIRED", "tern", "The lab|may buy|Tern AI",
                        modality="speculated", by="Ana Lund", amount="$40 million",
                    )
                ],
                COUNT: [claim("fjord", "HAS_PARAMETERS", None, "Fjord-2|has|70 billion parameters")],
            }
        )
    )  # fmt: skip
