"""Of two names that a text sets against each other, what it rules out is denied."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from inkweb.extract.learned.contrast import contrast
from inkweb.extract.learned.pipeline import COMPONENTS
from inkweb.extract.rulebook import rulebook
from tests.extract.learned.claims import claimed


@pytest.mark.parametrize("test", rulebook("contrast.yml")["tests"])
def test_a_name_that_is_ruled_out_is_denied(test: str) -> None:
    told, sentence = test.split(": ", 1)
    before, after = (side.split(", ") for side in told.split(" > "))
    [trigger] = re.findall(r"<(.*)>", sentence)
    marked = re.sub(r"\b(Fjord|Tern|Bit)\b", r"[Organization \1]", re.sub(r"[<>]", "", sentence))
    doc = claimed(marked, *((name, "ACQUIRED", "Bit", trigger, 0.6) for name in ("Fjord", "Tern")))
    doc._.relations = tuple(replace(found, modality=it) for found, it in zip(doc._.relations, before, strict=True))
    assert [found.modality for found in contrast(doc)._.relations] == after


def test_the_two_may_also_be_what_something_is_done_to() -> None:
    doc = claimed(
        "[Organization Fjord] bought [Organization Bit], not [Organization Tern].",
        *(("Fjord", "ACQUIRED", name, "bought", 0.6) for name in ("Bit", "Tern")),
    )
    assert [found.modality for found in contrast(doc)._.relations] == ["asserted", "denied"]


def test_what_is_told_of_them_in_other_words_stays() -> None:
    doc = claimed(
        "[Organization Fjord], not [Organization Tern], bought [Organization Bit], which it sold.",
        ("Fjord", "ACQUIRED", "Bit", "bought", 0.6),
        ("Tern", "ACQUIRED", "Bit", "sold", 0.6),
    )
    assert [found.modality for found in contrast(doc)._.relations] == ["asserted", "asserted"]


def test_it_comes_after_all_that_is_said_of_one_alone() -> None:
    names = list(COMPONENTS)
    assert names.index("inkweb_commitment") < names.index("inkweb_contrast") < names.index("inkweb_particulars")
