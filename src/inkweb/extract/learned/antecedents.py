"""List which earlier mentions each mention may go back to, and what is plain to see about each pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.labels import NAME, NOMINAL, PRONOUN, UNKNOWN_TYPE, VALUE
from inkweb.extract.learned.likeness import FEATURES, NOTHING, SAME, SAME_END, Likeness, folded, likeness
from inkweb.extract.learned.spans import Spans, boxed
from inkweb.extract.learned.words import Ints, Words

FARTHEST = 60
"""How many mentions back is looked."""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Pairs of mentions, ordered by the later, then by the earlier.

    ``kinds``, ``types``, ``gap`` (in mentions) and ``sentences`` (apart) are numbers for tables of the model;
    ``alike`` is a row of ``likeness`` for each pair.
    """

    earlier: Ints
    later: Ints
    kinds: Ints
    types: Ints
    gap: Ints
    sentences: Ints
    alike: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.later)

    def blocks(self, size: int) -> Iterator[tuple[slice, tuple[NDArray[Any], ...]]]:
        """Give ``size`` pairs at a time: the mentions that they are of, and the columns, counted from the first."""
        for at in range(0, len(self), size):
            earlier, later, *plain = (getattr(self, column)[at : at + size] for column in self.__slots__)
            first, last = int(earlier.min()), int(later.max()) + 1
            yield slice(first, last), (earlier - first, later - first, *plain)


def antecedents(words: Words, spans: Spans) -> Antecedents:
    """Pair every mention that is no value with those up to ``FARTHEST`` before it."""
    places = np.arange(len(spans))
    later, back = np.nonzero(np.arange(FARTHEST, 0, -1)[None] <= places[:, None])
    earlier = later - FARTHEST + back
    is_value = spans.kind == VALUE
    keep = ~(is_value[later] | is_value[earlier])
    earlier, later = earlier[keep], later[keep]
    sentence = spans.sentence(words)
    return Antecedents(
        earlier=earlier,
        later=later,
        kinds=spans.kind[earlier] * 4 + spans.kind[later],
        types=spans.type[earlier] * (UNKNOWN_TYPE + 1) + spans.type[later],
        gap=boxed(later - earlier),
        sentences=boxed(np.abs(sentence[later] - sentence[earlier])),
        alike=_alike(spans, spans.surfaces(words), earlier, later),
    )


def _alike(spans: Spans, surfaces: list[str], earlier: Ints, later: Ints) -> NDArray[np.float32]:
    """Compare the surfaces of each pair of one kind; each two different surfaces are compared once."""
    rows = np.zeros((len(later), FEATURES), np.float32)
    different, number = np.unique(surfaces, return_inverse=True)
    both = number[earlier] * len(different) + number[later]
    for kind, compare in _COMPARE.items():
        (here,) = np.nonzero((spans.kind[earlier] == kind) & (spans.kind[later] == kind))
        pairs, which = np.unique(both[here], return_inverse=True)
        if len(here):
            seen = [
                compare(str(different[p // len(different)]), str(different[p % len(different)])) for p in pairs.tolist()
            ]
            rows[here] = np.array(seen, np.float32)[which]
    return rows


def _same_head(one: str, other: str) -> Likeness:
    return _HEAD if folded(one).split()[-1:] == folded(other).split()[-1:] else NOTHING


def _same_word(one: str, other: str) -> Likeness:
    return _SAME if one.lower() == other.lower() else NOTHING


_COMPARE: dict[int, Callable[[str, str], Likeness]] = {NAME: likeness, NOMINAL: _same_head, PRONOUN: _same_word}
_HEAD: Likeness = tuple(int(way == SAME_END) for way in range(FEATURES))
_SAME: Likeness = tuple(int(way == SAME) for way in range(FEATURES))
