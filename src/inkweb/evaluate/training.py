"""Say which articles the shipped weights were trained on: of these, figures tell what they remember."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from inkweb.evaluate.corpus import is_dev, read_file
from inkweb.evaluate.gold import Gold
from inkweb.evaluate.sources import CORPUS, MARKED

TRAINED = ("learned",)
"""The extractors that have weights of ours."""
_ID = re.compile(r"(?P<file>[a-z]{1,2}\d\d)-\d{3}")


def trained_on(golds: Iterable[Gold], extractor: str) -> list[str]:
    """Give the ids of those articles that the weights of this extractor were trained on.

    They are the articles of our corpus that are not held out. Where the corpus lies beside the code, their texts are
    compared with it too, for somebody else's article may have the same id.

    >>> trained_on([Gold("a01-001", "Another text."), Gold("story-001", "A story.")], "learned")
    []
    """
    return [gold.id for gold in golds if _is_trained(gold)] if extractor in TRAINED else []


def _is_trained(gold: Gold) -> bool:
    match = _ID.fullmatch(gold.id)
    if match is None or is_dev(gold.id):
        return False
    return not CORPUS.is_dir() or _texts(match["file"]).get(gold.id) == gold.text


@cache
def _texts(file: str) -> dict[str, str]:
    """Give the texts of one file of the corpus by the ids of their articles."""
    path = CORPUS / f"{file}{MARKED}"
    return {one.id: one.text for one in read_file(path)} if path.is_file() else {}
