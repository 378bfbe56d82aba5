"""Tell whether one name is a form of another: a part of it, its initials, a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from inkweb.extract.coreference.name import Name
from inkweb.extract.rulebook import records

_DIGITS = re.compile(r"\d+(?:[ .]\d+)*")
_SIZE = re.compile(r"\d+(?: \d+)?[bm]")
_SMALL_WORDS = frozenset("of the and for de la du der di &".split())
#: How alike surnames must be, in per cent of their letters, to be one name heard twice.
_ALIKE = 70
#: A misspelling differs in one letter, in long names in two.
_ONE, _TWO = 5, 8


def _have_same_digits(name: Name, other: Name) -> bool:
    return _DIGITS.findall(name.folded) == _DIGITS.findall(other.folded)


def _is_same(name: Name, other: Name) -> bool:
    """The same words under another type, or run together; the rarer one gives way."""
    alike = name.folded.replace(" ", "") == other.folded.replace(" ", "")
    return alike and (name.count, -name.first) < (other.count, -other.first)


def _is_part(name: Name, other: Name) -> bool:
    words, longer = name.words, other.words
    if len(words) >= len(longer) or name.type != other.type or not _have_same_digits(name, other):
        return False
    if name.type == "Person":
        return longer[-len(words) :] == words or (len(words) == 1 and longer[0] == words[0])
    if name.type == "Place":
        return False
    return longer[: len(words)] == words or (len(words) > 1 and longer[-len(words) :] == words)


def _is_without_size(name: Name, other: Name) -> bool:
    """A model called without its size; a version is not left out: "Fjord" is "Fjord-7B", but not "Fjord 2"."""
    if name.type != other.type or name.type != "Model" or name.surface in _known():
        return False
    return other.folded.startswith(name.folded + " ") and bool(_SIZE.fullmatch(other.folded[len(name.folded) + 1 :]))


def _is_initials(name: Name, other: Name) -> bool:
    words = other.words
    if name.type != other.type or not name.surface.isupper() or not name.surface.isalpha() or len(words) < 2:
        return False
    full = "".join(word[0] for word in words)
    heavy = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return len(name.surface) >= 2 and name.folded in (full, heavy)


def _is_misspelt(name: Name, other: Name) -> bool:
    """A rarer, unknown name that differs from a name of the same type, or from one word of it, in a letter or two."""
    if name.type != other.type or name.surface in _known() or not _have_same_digits(name, other):
        return False
    if (name.count, -name.first) > (other.count, -other.first):
        return False
    return any(_is_slip_in(name.folded, form) for form in _forms(other))


def _forms(other: Name) -> Iterator[str]:
    yield other.folded
    words = other.words
    if len(words) > 1:
        yield words[-1] if other.type == "Person" else words[0]


def _is_slip_in(name: str, other: str) -> bool:
    """Whether names of several words have a slip within one of them: "Hans Berg" is not "Lars Berg".

    A name that the other has in more words or fewer may be written together.
    """
    words, others = name.split(), other.split()
    if len(words) != len(others) or len(words) == 1:
        return _is_slip(name, other)
    apart = [(one, two) for one, two in zip(words, others, strict=True) if one != two]
    return len(apart) == 1 and all((x[0], x[-1]) == (y[0], y[-1]) and _is_slip(x, y) for x, y in apart)


def _is_slip(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _ONE or word == other:
        return False
    allowed = 2 if min(len(word), len(other)) >= _TWO else 1
    return bool(OSA.distance(word, other, score_cutoff=allowed) <= allowed)


def _is_heard_wrong(name: Name, other: Name) -> bool:
    """A bare surname that nobody in the article bears, and another's that sounds like it ("Mizuguchi", "Minakuchi")."""
    if not name.type == other.type == "Person" or len(name.words) != 1 or len(other.words) < 2:
        return False
    surname = other.words[-1]
    return name.surface not in _known() and surname[0] == name.folded[0] and ratio(surname, name.folded) >= _ALIKE


@cache
def _known() -> frozenset[str]:
    return frozenset(record["name"] for record in records("names.jsonl"))


#: The reasons in the order in which they are tried, each with its score and what it asks of a name and another.
RULES: tuple[tuple[str, float, Callable[[Name, Name], bool]], ...] = (
    ("same letters", 1.0, _is_same),
    ("short form", 0.95, _is_part),
    ("short form without size", 0.85, _is_without_size),
    ("initials", 0.9, _is_initials),
    ("misspelling", 0.8, _is_misspelt),
    ("surname spelt otherwise", 0.7, _is_heard_wrong),
)
