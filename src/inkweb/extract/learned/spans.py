"""The mentions of one article, in numbers that run side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inkweb.extract.learned.words import Ints, Words


@dataclass(frozen=True, slots=True)
class Spans:
    """Mentions in text order: first word, word after the last, kind (``labels.KINDS``), type (``labels.TYPES``)."""

    first: Ints
    last: Ints
    kind: Ints
    type: Ints

    def __len__(self) -> int:
        return len(self.first)

    def surfaces(self, words: Words) -> list[str]:
        """Give the text of each."""
        starts, ends = words.start[self.first].tolist(), words.end[self.last - 1].tolist()
        return [words.text[start:end] for start, end in zip(starts, ends, strict=True)]

    def sentence(self, words: Words) -> Ints:
        """Give the number of the sentence that each begins in."""
        return words.sentence[self.first]


#: Distances fall into ten boxes: 0 to 4 each its own, then 5-7, 8-11, 12-19, 20-39, 40 and more.
BOXES = 10
_LIMITS = np.array([1, 2, 3, 4, 5, 8, 12, 20, 40])


def boxed(distance: Ints) -> Ints:
    """Give the box of each distance; below zero counts as zero.

    >>> boxed(np.array([-1, 4, 5, 11, 12, 99])).tolist()
    [0, 4, 5, 6, 7, 9]
    """
    return np.searchsorted(_LIMITS, distance, side="right")
