"""Cut a long article into stretches that the encoder reads at once."""

from __future__ import annotations

import numpy as np

from inkweb.extract.learned.words import NO_SHAPE, Ints, Range, Words

MOST_PIECES = 254
"""With its two end marks a chunk fills half of a BERT's places. 382 or 510 found no more on the held-out articles, and
take an eighth or a quarter more time a word, since attention grows with the square.
"""


def chunks(words: Words, *, most: int = MOST_PIECES) -> list[Range]:
    """Give ranges of words of at most ``most`` pieces, as few and as even as can be, cut between sentences where that
    is in reach.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> cut = WordPiece(["[UNK]", "[CLS]", "[SEP]"])
    >>> chunks(words("One two. Three four.", [(0, 8), (9, 20)], cut), most=5)
    [(0, 3), (3, 6)]
    """
    found: list[Range] = []
    start, pieces = 0, words.offsets
    (borders,) = np.nonzero(np.diff(words.sentence, prepend=-1))
    while start < len(words):
        left = int(pieces[-1] - pieces[start])
        even = pieces[start] + left / -(-left // most)
        farthest = max(int(np.searchsorted(pieces, pieces[start] + most, side="right")) - 1, start + 1)
        near = borders[(borders > start) & (borders <= farthest)]
        end = len(words) if left <= most else farthest
        if left > most and len(near):
            end = int(near[np.abs(pieces[near] - even).argmin()])
        found.append((start, end))
        start = end
    return found


def framed(words: Words, first: int, last: int, *, marks: Range) -> tuple[Ints, Ints]:
    """Give the pieces of a chunk and their words' shapes, a mark before and after, as the encoder wants them."""
    pieces = words.pieces[words.offsets[first] : words.offsets[last]]
    shapes = np.repeat(words.shape[first:last], np.diff(words.offsets[first : last + 1]))
    return np.concatenate([marks[:1], pieces, marks[1:]]), np.pad(shapes, 1, constant_values=NO_SHAPE)
