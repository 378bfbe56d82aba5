"""Tell which one-word names are part of a person's full name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from inkweb.extract.learned.likeness import folded
from inkweb.extract.learned.people import TITLES

_JOINT = re.compile(r"(?<!\d) | (?!\d)")  # not between digits: "1.5" is not "15"
_TITLE = re.compile(rf"^(?:{'|'.join(sorted(TITLES))}) (?=\w)")
LONG = 7
"""From so many letters on, two last names that differ in one or two are one, of whatever type they were taken for."""

SHORTENED = 3
"""A first name cut short has at least so many letters."""


@lru_cache(maxsize=5_000)
def bare(name: str) -> str:
    """Give a name without case, accents and joints: two spellings of a name that differ in nothing else are one.

    >>> bare("Bystro-Plát") == bare("Bystroplat"), bare("Tern 1.5") == bare("Tern 15"), bare("Dr. Ana Lund")
    (True, False, 'analund')
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", folded(name)) if not unicodedata.combining(c))
    return _JOINT.sub("", _TITLE.sub("", plain))


class People:
    """The people of an article who have a full name, each with a number, found by the first and the last word of it."""

    def __init__(self, people: Iterable[tuple[int, str]]) -> None:
        self._first: dict[str, set[int]] = {}
        self._last: dict[str, set[int]] = {}
        for number, full in people:
            parts = full.split()
            if len(parts) > 1:
                self._first.setdefault(bare(parts[0]), set()).add(number)
                self._last.setdefault(bare(parts[-1]), set()).add(number)

    def namesake(self, name: str, *, is_person: bool, may_be_first: bool = False) -> int | None:
        """Give the number of the one person whose first or last name this is; ``None`` if there is none, or several.

        A first name counts if it was taken for a person's, or ``may_be_first``; a misspelt last name when nobody bears
        it as written, if it was taken for a person's or is long.

        >>> people = People([(1, "Rasa Jonynienė"), (2, "Ana Lund"), (3, "Per Lund")])
        >>> people.namesake("Jonyniene", is_person=False), people.namesake("Lund", is_person=True)
        (1, None)
        >>> People([(1, "Alexander Lund"), (2, "Ana Lund")]).namesake("Alex", is_person=True)
        1
        """
        plain = bare(name)
        written = set(self._last.get(plain, ()))
        if is_person or may_be_first:
            written |= self._first.get(plain, set())
        if is_person and not written and len(plain) >= SHORTENED:  # "Alex" of an Alexander
            written = {number for first, people in self._first.items() if first.startswith(plain) for number in people}
        if not written and (is_person or len(name) >= LONG):
            written = self._near(plain, _edits(plain))
        return written.pop() if len(written) == 1 else None

    def _near(self, name: str, edits: int) -> set[int]:
        """Give the people whose last name differs in at most so many letters."""
        if not name or not edits:
            return set()
        near = (last for last in self._last if last and Levenshtein.distance(name, last, score_cutoff=edits) <= edits)
        return {number for last in near for number in self._last[last]}


def _edits(name: str) -> int:
    return 0 if len(name) < 5 else 1 if len(name) <= LONG else 2
