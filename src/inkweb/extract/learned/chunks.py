"""Cut a long article into stretches that the encoder reads at once."""

from __future__ import annotations

import numpy as np

from inkweb.extract.learned.words import NO_SHAPE, Ints, Range, Words

MOST_PIECES = 254
"""With its two end marks a chunk fills the 256 places that the encoder was made for."""


def chunks(words: Words, *, most: int = MOST_PIECES) -> list[Range]:
    """Give ranges of words of at most ``most`` pieces each, cut at the end of a sentence where one is in reach.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> cut = WordPiece(["[UNK]", "[CLS]", "[SEP]"])
    >>> chunks(words("One two. Three four.", [(0, 8), (9, 20)], cut), most=5)
    [(0, 3), (3, 6)]
    """
    found: list[Range] = []
    start = border = 0
    for word in range(len(words)):
        if word and words.sentence[word] != words.sentence[word - 1]:
            border = word
        if words.offsets[word + 1] - words.offsets[start] > most:
            cut = border if border > start else word
            found.append((start, cut))
            start = cut
    if start < len(words):
        found.append((start, len(words)))
    return found


def framed(words: Words, first: int, last: int, *, marks: Range) -> tuple[Ints, Ints]:
    """Give the pieces of a chunk and their words' shapes, a mark before and after, as the encoder wants them."""
    pieces = words.pieces[words.offsets[first] : words.offsets[last]]
    shapes = np.repeat(words.shape[first:last], np.diff(words.offsets[first : last + 1]))
    return np.concatenate([marks[:1], pieces, marks[1:]]), np.pad(shapes, 1, constant_values=NO_SHAPE)
