"""Say how unsure it is whom each mention means: what a relation says of "it" is as unsure as "it" is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.layers import SameAs

SUREST = 0.999
"""Scores of links have three places; nothing is surer than this."""


def doubts(is_named: Sequence[bool], same: Iterable[SameAs]) -> NDArray[np.float32]:
    """Give for each mention how far the weakest link on its surest way to a name is from ``SUREST``, in log-odds.

    A name, and what leads to none, is in no doubt. Links are taken up from the surest down, so a description has
    reached its name as soon as both are in one cluster (Kruskal 1956: the way with the strongest weakest link).

    >>> found = doubts([True, False, False], [SameAs(0, 1, "description", 0.5), SameAs(1, 2, "pronoun", 1.0)])
    >>> [round(doubt, 1) for doubt in found.tolist()]
    [0.0, 6.9, 6.9]
    """
    clusters = [[mention] for mention in range(len(is_named))]
    has_name = list(is_named)
    found = np.zeros(len(is_named), np.float32)
    for link in sorted(same, key=lambda link: -link.score):
        one, other = clusters[link.earlier], clusters[link.later]
        if one is other:
            continue
        for here, there in ((one, other), (other, one)):
            if has_name[here[0]] and not has_name[there[0]]:
                found[there] = _shortfall(link.score)
        is_named_now = has_name[one[0]] or has_name[other[0]]
        one += other
        has_name[one[0]] = is_named_now
        for mention in other:
            clusters[mention] = one
    return found


def _shortfall(score: float) -> float:
    return _odds(SUREST) - _odds(min(max(score, 1 - SUREST), SUREST))


def _odds(score: float) -> float:
    return math.log(score / (1 - score))
