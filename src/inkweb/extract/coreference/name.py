"""The names of one article: each surface of one type once, with how often it stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inkweb.model import fold


@dataclass(frozen=True, slots=True)
class Name:
    """A surface of one type: its folded words, how often it stands in the article, and where first."""

    surface: str
    type: str
    folded: str
    count: int
    first: int

    @property
    def words(self) -> list[str]:
        """The folded words."""
        return self.folded.split()


def names_of(surfaces: Sequence[tuple[str, str]]) -> list[Name]:
    """Gather (surface, type) pairs in text order into names, those that fold alike together.

    >>> [(n.surface, n.count) for n in names_of([("Fjord Inc.", "Organization"), ("Fjord", "Organization")])]
    [('Fjord Inc.', 2)]
    """
    keys = [(fold(surface, type), type) for surface, type in surfaces]
    counts = Counter(keys)
    first = {key: at for at, key in reversed(list(enumerate(keys)))}
    return [
        Name(surfaces[at][0], key[1], key[0], counts[key], at)
        for key, at in sorted(first.items(), key=lambda kv: kv[1])
    ]
