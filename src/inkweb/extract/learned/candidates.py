"""List which pairs of mentions a relation may join, and what is plain to see about each pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inkweb.extract.learned.labels import UNKNOWN_TYPE, allowed
from inkweb.extract.learned.spans import BOXES, Spans, boxed
from inkweb.extract.learned.words import Ints, Words

NO_MENTION = UNKNOWN_TYPE + 1
REACH = 1
"""How many sentences apart subject and object may stand."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Ordered pairs of mentions. Below, ``left`` is whichever of the two comes first in the text.

    ``borders`` has a row for each pair: where the left one begins and ends, where the right one does, and where the
    sentences that hold both begin and end, all in words. ``distance``, ``between``, ``order`` and ``types`` are
    numbers for tables of the model.
    """

    subject: Ints
    object: Ints
    borders: Ints
    distance: Ints
    between: Ints
    order: Ints
    types: Ints

    def __len__(self) -> int:
        return len(self.subject)

    def at(self, rows: Ints | slice) -> Candidates:
        """Give some of the pairs."""
        return Candidates(*(getattr(self, column)[rows] for column in self.__slots__))

    @classmethod
    def together(cls, parts: Sequence[Candidates]) -> Candidates:
        """Put pairs one after the other."""
        return cls(*(np.concatenate([getattr(part, column) for part in parts]) for column in cls.__slots__))


def candidates(words: Words, spans: Spans, entity: Ints) -> Candidates:
    """Pair mentions of different entities, at most ``REACH`` sentences apart, that some predicate allows.

    They are ordered by the sentences that they stand in, so that neighbours look at the same words.
    """
    sentence = spans.sentence(words)
    subject, object = _near(sentence)
    is_possible = np.asarray(allowed().any(2))[spans.type[subject], spans.type[object]]
    (kept,) = np.nonzero(is_possible & (subject != object) & (entity[subject] != entity[object]))
    found = pairs(words, spans, subject[kept], object[kept])
    return found.at(np.lexsort((found.borders[:, 5], found.borders[:, 4])))


def pairs(words: Words, spans: Spans, subject: Ints, object: Ints) -> Candidates:
    """Measure given pairs."""
    sentence = spans.sentence(words)
    is_forward = spans.first[subject] < spans.first[object]
    left, right = np.where(is_forward, (subject, object), (object, subject))
    low, high = np.minimum(sentence[subject], sentence[object]), np.maximum(sentence[subject], sentence[object])
    start, end = np.searchsorted(words.sentence, low), np.searchsorted(words.sentence, high, side="right")
    borders = (spans.first[left], spans.last[left], spans.first[right], spans.last[right], start, end)
    between = np.searchsorted(spans.first, spans.first[right]) - np.searchsorted(spans.first, spans.last[left])
    return Candidates(
        subject=subject,
        object=object,
        borders=np.stack(borders, 1),
        distance=boxed(spans.first[right] - spans.last[left]) + BOXES * is_forward,
        between=boxed(between),
        order=(high > low) * 2 + is_forward,
        types=spans.type[subject] * (UNKNOWN_TYPE + 1) + spans.type[object],
    )


def _near(sentence: Ints) -> tuple[Ints, Ints]:
    """Pair all mentions within reach of each other; ``sentence`` never falls."""
    first = np.searchsorted(sentence, sentence - REACH)
    count = np.searchsorted(sentence, sentence + REACH, side="right") - first
    subject = np.repeat(np.arange(len(sentence)), count)
    within = np.arange(len(subject)) - np.repeat(np.cumsum(count) - count, count)
    return subject, first[subject] + within


def word_types(words: Words, spans: Spans) -> Ints:
    """Give for each word the type of the mention that it is in, or ``NO_MENTION``."""
    types = np.full(len(words), NO_MENTION, np.int64)
    for first, last, type in zip(spans.first.tolist(), spans.last.tolist(), spans.type.tolist(), strict=True):
        types[first:last] = type
    return types
