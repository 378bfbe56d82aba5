"""Find the longer names that a shorter one may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from inkweb.extract.names.votes import Words
from inkweb.model import fold


def kin(types: Mapping[Words, str]) -> dict[Words, list[Words]]:
    """Give for each surface the longer ones that it may stand for.

    >>> kin({("Halden",): "Person", ("Halden", "Labs"): "Organization"})
    {('Halden',): [('Halden', 'Labs')], ('Halden', 'Labs'): []}
    """
    by_end: dict[str, list[Words]] = defaultdict(list)
    for surface in types:
        folded = _folded(surface)
        for word in {folded[0], folded[-1]}:
            by_end[word].append(surface)
    return {
        surface: [
            other
            for other in by_end[_folded(surface)[0]]
            if is_short_for(_folded(surface), _folded(other), types[other])
        ]
        for surface in types
    }


def is_short_for(short: Words, long: Words, type: str) -> bool:
    """Whether ``short`` may stand for the longer name: its first words, or a person's surname.

    >>> is_short_for(("raman",), ("priya", "raman"), "Person")
    True
    >>> is_short_for(("labs",), ("fjord", "labs"), "Organization")
    False
    """
    if len(short) >= len(long):
        return False
    is_last = type == "Person" and long[-len(short) :] == short
    return is_last or long[: len(short)] == short


@lru_cache(maxsize=4096)
def _folded(surface: Words) -> Words:
    return tuple(fold(word, "") for word in surface)
