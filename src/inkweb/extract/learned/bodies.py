"""Tell which descriptions repeat the noun of a body's name: "the university" after "University of Halden"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from inkweb.extract.learned.labels import NAME, NOMINAL
from inkweb.extract.learned.likeness import folded
from inkweb.extract.learned.spans import Spans
from inkweb.extract.rulebook import rulebook

#: Said of bodies whose names do without the noun, too: of 73 times "the bank" 15 did not mean the one "... Bank".
_LOOSE = frozenset(("bank", "fund"))
_SMALL = frozenset(("and", "for", "of", "the"))
_FEWEST = 2


def bodies(spans: Spans, surfaces: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give pairs of a name and a later description, "the" with a noun that only one name so far bears.

    In the annotated articles such a description means the bearer of that name 386 times of 395.
    """
    bearers: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for mention, (kind, surface) in enumerate(zip(spans.kind.tolist(), surfaces, strict=True)):
        if kind == NAME:
            name = frozenset(folded(surface).split())
            for noun in name & _nouns() if len(name) > 1 else ():
                bearers.setdefault(noun, []).append((mention, name))
        elif kind == NOMINAL:
            named = bearers.get(_noun(surface), ())
            if named and _is_one([name for _, name in named]):
                yield named[-1][0], mention


def are_two(one: str, other: str) -> bool:
    """Whether two names of bodies that end with one noun have too many words of their own to mean one body.

    Of 1,007 pairs of names in the annotated articles that end alike and have each a word of its own 16 mean one; none
    of bodies with three such words.

    >>> are_two("Federal Tide Board Commission", "Harbour Board Commission"), are_two("Tide Court", "High Court")
    (True, False)
    """
    a, b = (folded(name).split() for name in (one, other))
    if len(a) < _FEWEST or len(b) < _FEWEST or a[-1] != b[-1] or a[-1] not in _nouns() | _LOOSE:
        return False
    own = set(a) - set(b) - _SMALL, set(b) - set(a) - _SMALL
    return all(own) and sum(map(len, own)) > _FEWEST


@cache
def _nouns() -> frozenset[str]:
    listed = (noun for rule in rulebook("anaphora.yml")["particular"] for noun in rule["nouns"])
    return frozenset(listed) - _LOOSE


def _noun(description: str) -> str:
    """Give the noun of "the commission"; a longer description has words of its own that may tell another."""
    words = description.lower().split()
    return words[1] if len(words) == 2 and words[0] == "the" else ""


def _is_one(names: Sequence[frozenset[str]]) -> bool:
    """Whether all names are the longest or a part of it."""
    longest = max(names, key=len)
    return all(name <= longest for name in names)
