"""Leave off what is said before a name and is no part of it."""

from __future__ import annotations

from functools import cache

from inkweb.extract.learned.people import TITLES
from inkweb.extract.rulebook import rulebook


def untitled(name: str) -> str:
    """Give a name without the titles before it, in capitals or not; a title alone may be a name.

    >>> untitled("Mr Achterberg"), untitled("the Rt. Hon. Dr. Ana Lund"), untitled("chief executive Ana Lund")
    ('Achterberg', 'the Rt. Hon. Dr. Ana Lund', 'Ana Lund')
    >>> untitled("Lord"), untitled("Halden Labs")
    ('Lord', 'Halden Labs')
    """
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _titles():
        words = words[1:]
    return " ".join(words)


@cache
def _titles() -> frozenset[str]:
    return TITLES | {title.lower().rstrip(".") for title in rulebook("notnames.yml")["titles"]}
