"""Read names out of open annotated sets; what a set does not annotate, it says nothing about.

The sets are those of the folder given as ``--open-data``; each holds documents as JSON lines with ``text``,
``tokens`` and ``entities`` (start, end, label). Their licences stand in ``docs/extraction.md``.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from open_data import EVENT, ORGANIZATION, PERSON, PLACE, SETS, OpenSet
from sample import Sample, begin_tag

from inkweb.extract.learned.labels import TAGGED, TAGS
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import Words, words

TOGETHER = 110
"""Short documents are put together up to so many words."""
SHORTEST, LONGEST = 4, 230

#: Published labels and the tags they may be; an empty tuple is no mention, ``ANY`` may be anything.
ANY = tuple(TAGGED)
LABELS: dict[str, tuple[str, ...]] = (
    dict.fromkeys(("person", "researcher", "scientist", "politician", "writer", "Person", "PER"), (PERSON,))
    | dict.fromkeys(("organisation", "university", "politicalparty", "Organisation", "ORG"), (ORGANIZATION,))
    | dict.fromkeys(("Company", "corporation", "BusinessUnit", "?"), (ORGANIZATION,))
    | dict.fromkeys(("location", "country", "Location", "LOC", "GeopoliticalEntity"), (PLACE,))
    | dict.fromkeys(("conference", "event", "election"), (EVENT,))
    | {"product": ("Model", "Product"), "Money": ("Money",)}
    | dict.fromkeys(("Date", "TIME", "Temporal", "DATE"), ("Date",))
    | dict.fromkeys(("Sector", "Designation", "Action", "field", "task", "metrics", "discipline", "theory"), ())
)


def groups(folder: Path, cut: WordPiece) -> list[Sample]:
    """Give samples of about ``TOGETHER`` words from all sets."""
    return [_sample(group, one, cut) for one in SETS for group in _together(_documents(folder, one))]


def _documents(folder: Path, one: OpenSet) -> list[dict[str, Any]]:
    found = [json.loads(line) for path in one.paths(folder) for line in path.read_text(encoding="utf-8").splitlines()]
    telling = [
        d for d in found if SHORTEST <= len(d["tokens"]) <= LONGEST and (d["entities"] or len(one.annotates) > 2)
    ]
    return random.sample(telling, min(one.most, len(telling)))


def _together(documents: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    group: list[dict[str, Any]] = []
    for document in documents:
        if group and sum(len(d["tokens"]) for d in [*group, document]) > TOGETHER:
            yield group
            group = []
        group.append(document)
    if group:
        yield group


def _sample(group: Sequence[dict[str, Any]], one: OpenSet, cut: WordPiece) -> Sample:
    """Put documents one after the other, each a sentence."""
    starts = np.cumsum([0, *(len(document["text"]) + 1 for document in group)]).tolist()
    text = " ".join(document["text"] for document in group)
    found = words(text, [(start, end - 1) for start, end in pairwise(starts)], cut)
    tags = np.zeros((len(found), TAGS), bool)
    tags[:, [0, *(begin_tag(tag) + on for tag in TAGGED if tag not in one.annotates for on in (0, 1))]] = True
    for start, document in zip(starts, group, strict=False):
        for entity in document["entities"]:
            _allow(tags, found, start + entity["start"], start + entity["end"], LABELS.get(entity["label"], ANY))
    nothing = np.zeros(0, np.int64)
    return Sample(one.files[0], found, tags, Spans(nothing, nothing, nothing, nothing), nothing, None)


def _allow(tags: np.ndarray, found: Words, start: int, end: int, what: tuple[str, ...]) -> None:
    """Allow the tags of one annotated name; one that does not begin and end with a word is passed over."""
    first, last = np.searchsorted(found.start, start), np.searchsorted(found.end, end)
    is_whole = last < len(found) and found.start[first] == start and found.end[last] == end
    if not (what and is_whole):
        return
    tags[first : last + 1] = what is ANY
    for tag in what:
        tags[first, begin_tag(tag)] = True
        tags[first + 1 : last + 1, begin_tag(tag) + 1] = True
