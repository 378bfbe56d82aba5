"""Find the words that carry a relation: where the model looked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from inkweb.extract.learned.words import Ints, Range

SHARE = 0.35
"""A neighbour belongs to the trigger when it was looked at this much, compared with the word looked at most."""


def trigger(doc: Doc, borders: Ints, gaze: NDArray[np.float32], start: int) -> Range:
    """Give the trigger in tokens: the word that was looked at most, outside the two mentions if there is any, and
    its neighbours in the same sentence.

    ``borders`` is a row of ``Candidates.borders``; ``gaze`` holds a number for each word from word ``start`` on.
    """
    words = doc._.encoded.words
    seen = gaze.copy()
    for first, last in ((borders[0], borders[1]), (borders[2], borders[3])):
        seen[first - start : last - start] *= 0.01
    top = int(seen.argmax())
    first = last = top
    while first > 0 and _goes_on(seen, words.sentence, start, first - 1, top):
        first -= 1
    while last + 1 < len(seen) and _goes_on(seen, words.sentence, start, last + 1, top):
        last += 1
    return tokens(doc, int(words.start[start + first]), int(words.end[start + last]))


def tokens(doc: Doc, start: int, end: int) -> Range:
    """Give the tokens that a stretch of words touches."""
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None, "words lie on tokens"
    return span.start, span.end


def _goes_on(seen: NDArray[np.float32], sentence: Ints, start: int, at: int, top: int) -> bool:
    return bool(seen[at] >= SHARE * seen[top] and sentence[start + at] == sentence[start + top])
