"""Say how far a figure would move if other articles of the kind had been annotated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from inkweb.evaluate.score import Score, Scores

Floats = NDArray[np.float64]

DRAWS = 1000
SEED = 20250304
"""Fixed, so that the same articles always give the same interval."""


def interval(
    articles: Sequence[Scores], parts: Sequence[str], *, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float]:
    """Give the 95% interval of the mean F1 of ``parts``: articles are drawn again and again, with repetition, and the
    2.5th and 97.5th percentile taken (the percentile bootstrap; Efron and Tibshirani 1993, chapter 13).

    >>> interval([{"x": Score(1, 1, 1, 1)}, {"x": Score(0, 1, 0, 1)}], ["x"])
    (0.0, 1.0)
    """
    counts = np.array([[_row(scores.get(part, Score())) for part in parts] for scores in articles], float)
    if not len(counts):
        return 0.0, 0.0
    f1 = _f1(np.tensordot(_weights(len(counts), draws, seed), counts, 1))
    low, high = np.percentile(f1, [2.5, 97.5])
    return float(low), float(high)


@lru_cache(maxsize=2)
def _weights(articles: int, draws: int, seed: int) -> Floats:
    """Say how often each article is drawn, draws by articles: the same for every figure."""
    drawn = np.random.default_rng(seed).multinomial(articles, np.full(articles, 1 / articles), draws)
    return drawn.astype(float)


def _row(score: Score) -> tuple[float, ...]:
    return score.right, score.found, score.met, score.annotated


def _f1(sums: Floats) -> Floats:
    """Give the mean F1 over the parts that there is something of; ``sums`` is draws by parts by four."""
    right, found, met, annotated = np.moveaxis(sums, -1, 0)
    precision, recall = _share(right, found), _share(met, annotated)
    f1 = _share(2 * precision * recall, precision + recall)
    there = (found + annotated) > 0
    return np.asarray(_share((f1 * there).sum(1), there.sum(1)))


def _share(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros(np.shape(whole)), where=whole > 0)
