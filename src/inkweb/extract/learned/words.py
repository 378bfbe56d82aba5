"""See a text as the model does: words, their sentences and shapes, and the pieces they are cut into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.wordpiece import WordPiece

Ints = NDArray[np.int64]
Range = tuple[int, int]

_WORD = re.compile(r"\w+|[^\w\s]")
#: The shape of what is no word of the text: the marks at a chunk's ends.
NO_SHAPE = 28
SHAPES = 32


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article, in numbers that run side by side.

    ``sentence`` is the number of each word's sentence; ``shape`` is below ``SHAPES``; ``pieces`` holds the numbers
    of all pieces one after the other and ``offsets`` where each word's begin, with one more at the end.
    """

    text: str
    start: Ints
    end: Ints
    sentence: Ints
    shape: Ints
    pieces: Ints
    offsets: Ints

    def __len__(self) -> int:
        return len(self.start)

    def surface(self, first: int, last: int) -> str:
        """Give the text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.start[first] : self.end[last - 1]]


def words(text: str, sentences: Sequence[Range], cut: WordPiece) -> Words:
    """Find the words of ``sentences`` (character ranges in text order); what lies outside them is left out.

    >>> found = words("It pays. Ok", [(0, 8)], WordPiece(["[UNK]", "[CLS]", "[SEP]", "it", "pays"]))
    >>> [found.surface(i, i + 1) for i in range(len(found))], found.pieces.tolist()
    (['It', 'pays', '.'], [3, 4, 0])
    """
    ranges: list[Range] = []
    sentence: list[int] = []
    for number, (start, end) in enumerate(sentences):
        here = [match.span() for match in _WORD.finditer(text, start, end)]
        ranges += here
        sentence += [number] * len(here)
    pieces = [cut(text[start:end]) for start, end in ranges]
    starts, ends = (np.array([r[side] for r in ranges], np.int64) for side in (0, 1))
    return Words(
        text=text,
        start=starts,
        end=ends,
        sentence=np.array(sentence, np.int64),
        shape=np.array(_shapes(text, ranges), np.int64),
        pieces=np.array(list(chain.from_iterable(pieces)), np.int64),
        offsets=np.cumsum([0, *map(len, pieces)], dtype=np.int64),
    )


def _shapes(text: str, ranges: Sequence[Range]) -> list[int]:
    """Number the shape of each word, whether it touches the word before, and whether it begins a line."""
    numbers = []
    before = None
    for start, end in ranges:
        is_glued = before == start
        begins_line = before is None or (not is_glued and "\n" in text[before:start])
        numbers.append((_shape(text[start:end]) * 2 + is_glued) * 2 + begins_line)
        before = end
    return numbers


@lru_cache(maxsize=20_000)
def _shape(word: str) -> int:
    """Number the shape: lower, Title, UPPER, X, miXed, 12, x1, punctuation."""
    if not (word[0].isalnum() or word[0] == "_"):
        return 7
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    if word.islower():
        return 0
    if word.isupper():
        return 3 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 4
