"""Tell which one-word names are part of a person's full name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from inkweb.extract.learned.likeness import folded
from inkweb.extract.learned.people import TITLES

_JOINT = re.compile(r"(?<!\d) | (?!\d)")  # not between digits: "1.5" is not "15"
_TITLE = re.compile(rf"^(?:{'|'.join(sorted(TITLES))}) (?=\w)")
LONG = 7
"""From so many letters on, two last names that differ in one or two are one, of whatever type they were taken for."""


@lru_cache(maxsize=100_000)
def bare(name: str) -> str:
    """Give a name without case, accents and joints: two spellings of a name that differ in nothing else are one.

    >>> bare("Bystro-Plát") == bare("Bystroplat"), bare("Tern 1.5") == bare("Tern 15"), bare("Dr. Ana Lund")
    (True, False, 'analund')
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", folded(name)) if not unicodedata.combining(c))
    return _JOINT.sub("", _TITLE.sub("", plain))


def namesake(
    name: str, people: Iterable[tuple[int, str]], *, is_person: bool, may_be_first: bool = False
) -> int | None:
    """Give the number of the one person whose first or last name this is; ``None`` if there is none, or several.

    A first name counts if it was taken for a person's, or ``may_be_first``; a misspelt last name when nobody bears it
    as written, if it was taken for a person's or is long.

    >>> people = [(1, "Rasa Jonynienė"), (2, "Ana Lund"), (3, "Per Lund")]
    >>> namesake("Jonyniene", people, is_person=False), namesake("Lund", people, is_person=True)
    (1, None)
    """
    known = list(people)
    written = set(_bearers(bare(name), known, edits=0, places=(0, -1) if is_person or may_be_first else (-1,)))
    if not written and (is_person or len(name) >= LONG):
        written = set(_bearers(bare(name), known, edits=_edits(bare(name)), places=(-1,)))
    return written.pop() if len(written) == 1 else None


def _bearers(name: str, people: list[tuple[int, str]], *, edits: int, places: tuple[int, ...]) -> Iterator[int]:
    for number, full in people:
        parts = full.split()
        if len(parts) > 1 and any(_distance(name, bare(parts[place])) <= edits for place in places):
            yield number


def _edits(name: str) -> int:
    return 0 if len(name) < 5 else 1 if len(name) <= LONG else 2


def _distance(one: str, other: str) -> int:
    return Levenshtein.distance(one, other) if one and other else 99
