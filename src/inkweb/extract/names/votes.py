"""Votes for the types of a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

Words = tuple[str, ...]
"""A name as its tokens."""
Votes = defaultdict[str, float]
"""How much speaks for each type."""


def add(votes: Votes, more: Mapping[str, float], factor: float = 1.0) -> None:
    """Add votes to others, ``factor`` times.

    >>> votes = Votes(float, {"Model": 1.0})
    >>> add(votes, {"Model": 2.0, "Product": 1.0}, 0.5)
    >>> dict(votes)
    {'Model': 2.0, 'Product': 0.5}
    """
    for type, count in more.items():
        votes[type] += count * factor


def winner(votes: Mapping[str, float]) -> str:
    """Give the type with the most votes, of equals the first in the alphabet.

    >>> winner({"Product": 1.0, "Model": 1.0, "Place": 0.0})
    'Model'
    """
    return max(sorted(votes), key=lambda type: votes[type])
