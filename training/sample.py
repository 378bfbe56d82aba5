"""One article as the losses want it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.chunks import chunks
from inkweb.extract.learned.labels import TAGGED, TAGS, TYPES
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import Ints, Range, Words


@dataclass(frozen=True)
class Stated:
    """A statement in numbers: entities, predicate, first and last sentence, modality, the words of its trigger."""

    subject: int
    predicate: int
    object: int
    sentences: Range
    modality: int
    trigger: tuple[int, ...]


@dataclass
class Sample:
    """An annotated article. ``tags`` is words by tags: true for each tag that the annotation allows.

    ``entity`` numbers the entity of each mention; without ``stated`` (``None``) only names are learned from it.
    """

    id: str
    words: Words
    tags: NDArray[np.bool_]
    spans: Spans
    entity: Ints
    stated: list[Stated] | None
    lines: list[str] | None = None
    """The lines that it was read from, where it may be told again with other names."""
    chunks: list[Range] = field(init=False)

    def __post_init__(self) -> None:
        self.chunks = chunks(self.words)


def tag_table(count: int, spans: Spans) -> NDArray[np.bool_]:
    """Allow exactly the tags of these mentions, and "outside" everywhere else."""
    tags = np.zeros((count, TAGS), bool)
    tags[:, 0] = True
    for first, last, kind, type in zip(spans.first, spans.last, spans.kind, spans.type, strict=True):
        begin = begin_tag(TAGGED[len(TYPES) + kind - 1] if kind in (1, 2) else TYPES[type])
        tags[first:last] = False
        tags[first, begin] = True
        tags[first + 1 : last, begin + 1] = True
    return tags


def begin_tag(tagged: str) -> int:
    """Give the tag that begins a mention of this kind; the next number goes on with it."""
    return 1 + 2 * TAGGED.index(tagged)
