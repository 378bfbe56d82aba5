"""Choose the best tags of each sentence."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.words import Ints

_NEVER = np.float32(-1e9)


def best_tags(scores: NDArray[np.float32], sentence: Ints) -> Ints:
    """Give the tag of each word: the best path in which nothing goes on that has not begun in its sentence (Viterbi).

    ``scores`` is words by tags.

    >>> scores = np.array([[0, 0, 9, 0, 0], [0, 1, 5, 0, 0], [0, 0, 4, 0, 0]], np.float32)
    >>> best_tags(scores, np.array([0, 0, 0])).tolist()
    [1, 2, 2]
    """
    tags = np.asarray(scores.argmax(1), np.int64) if len(scores) else np.zeros(0, np.int64)
    broken = np.isin(sentence, np.unique(sentence[_is_broken(tags, sentence)]))
    if broken.any():
        tags[broken] = _best_paths(scores[broken], sentence[broken])
    return tags


def _is_broken(tags: Ints, sentence: Ints) -> NDArray[np.bool_]:
    """Whether a tag goes on with what has not begun; where none does, the best tags are the best path."""
    before = np.concatenate([[0], tags[:-1]]) * (np.diff(sentence, prepend=-1) == 0)
    return np.asarray((tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1))


def _best_paths(scores: NDArray[np.float32], sentence: Ints) -> Ints:
    """Follow all these sentences at once."""
    _, start, length = np.unique(sentence, return_index=True, return_counts=True)
    row = np.repeat(np.arange(len(start)), length)
    column = np.arange(len(scores)) - start[row]
    padded = np.zeros((len(start), length.max(), scores.shape[1]), np.float32)
    padded[row, column] = scores
    return np.asarray(_paths(padded, length)[row, column])


def _paths(scores: NDArray[np.float32], length: Ints) -> Ints:
    """Follow each row of sentences by places by tags up to its length, then walk back."""
    count, longest, _ = scores.shape
    value = scores[:, 0].copy()
    value[:, 2::2] = _NEVER
    back = np.zeros(scores.shape, np.int16)
    for place in range(1, longest):
        step, back[:, place] = _step(value)
        value = np.where((place < length)[:, None], step + scores[:, place], value)
    tags = np.zeros((count, longest), np.int64)
    every, tag = np.arange(count), value.argmax(1)
    for place in range(longest - 1, -1, -1):
        inside = place < length
        tags[:, place] = tag
        tag = np.where(inside, back[every, place, tag], tag)
    return tags


def _step(value: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int16]]:
    """Give for each tag the best value of a tag that may stand before it, and which one that is."""
    best = value.argmax(1)
    step = np.repeat(value.max(1)[:, None], value.shape[1], 1)
    before = np.repeat(best[:, None], value.shape[1], 1).astype(np.int16)
    begun, going = value[:, 1::2], value[:, 2::2]
    step[:, 2::2] = np.maximum(begun, going)
    begins = np.arange(1, value.shape[1], 2, dtype=np.int16)
    before[:, 2::2] = np.where(begun >= going, begins, begins + 1)
    return step, before


def tagged(tags: Ints) -> Iterator[tuple[int, int, int]]:
    """Give each mention that the tags mark: first word, word after the last, position in ``labels.TAGGED``.

    >>> list(tagged(np.array([1, 2, 0, 3, 1])))
    [(0, 2, 0), (3, 4, 1), (4, 5, 0)]
    """
    (begins,) = np.nonzero(tags % 2 == 1)
    for begin in begins.tolist():
        end = begin + 1
        while end < len(tags) and tags[end] == tags[begin] + 1:
            end += 1
        yield begin, end, int(tags[begin]) // 2
