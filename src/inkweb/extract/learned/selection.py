"""Choose which of the likely relations are told: each statement once for each sentence that makes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.candidates import Candidates
from inkweb.extract.learned.labels import SYMMETRIC
from inkweb.extract.learned.words import Ints


@dataclass(frozen=True, slots=True)
class Selected:
    """A predicate of a pair of mentions, and how likely it is."""

    pair: int
    predicate: int
    likely: float


def select(
    likely: NDArray[np.float32], pairs: Candidates, entity: Ints, sentence: Ints, threshold: float
) -> list[Selected]:
    """Give for each two entities, predicate and sentences the likeliest pair of mentions, in text order.

    What one sentence says by itself is not told again from two sentences. ``likely`` is pairs by predicates.
    """
    rows, predicates = np.nonzero(likely >= threshold)
    best: dict[tuple[int, ...], Selected] = {}
    for pair, predicate in zip(rows.tolist(), predicates.tolist(), strict=True):
        one = Selected(pair, predicate, float(likely[pair, predicate]))
        key = (
            *_ends(entity, pairs, one),
            predicate,
            *sorted((sentence[pairs.subject[pair]], sentence[pairs.object[pair]])),
        )
        if key not in best or one.likely > best[key].likely:
            best[key] = one
    alone = {(*key[:3], key[3]) for key in best if key[3] == key[4]}
    kept = [
        one for key, one in best.items() if key[3] == key[4] or not {(*key[:3], key[3]), (*key[:3], key[4])} & alone
    ]
    return sorted(kept, key=lambda one: (int(pairs.borders[one.pair, 0]), one.pair, one.predicate))


def _ends(entity: Ints, pairs: Candidates, one: Selected) -> tuple[int, int]:
    """Give the two entities; of a symmetric predicate in one order, whichever way round it was found."""
    subject, object = int(entity[pairs.subject[one.pair]]), int(entity[pairs.object[one.pair]])
    return (min(subject, object), max(subject, object)) if one.predicate in SYMMETRIC else (subject, object)
