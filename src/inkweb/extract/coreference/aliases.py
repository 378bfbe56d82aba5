"""Tell which names of one article are the same, and why."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from inkweb.extract.rulebook import records
from inkweb.model import fold

_DIGITS = re.compile(r"\d+(?:[ .]\d+)*")
_SIZE = re.compile(r"\d+(?: \d+)?[bm]")
_SMALL_WORDS = frozenset("of the and for de la du der di &".split())
#: How alike surnames must be, in per cent of their letters, to be one name heard twice.
_ALIKE = 70
#: A misspelling differs in one letter, in long names in two.
_ONE, _TWO = 5, 8


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


@dataclass(frozen=True, slots=True)
class Alias:
    """The name at ``short`` means the name at ``long`` (positions in a list of ``Name``), and why."""

    short: int
    long: int
    reason: str
    score: float = 1.0


def names_of(surfaces: Sequence[tuple[str, str]]) -> list[Name]:
    """Gather (surface, type) pairs in text order into names, those that fold alike together.

    >>> [(n.surface, n.count) for n in names_of([("Fjord Inc.", "Organization"), ("Fjord", "Organization")])]
    [('Fjord Inc.', 2)]
    """
    keys = [(fold(surface), type) for surface, type in surfaces]
    counts = Counter(keys)
    first = {key: at for at, key in reversed(list(enumerate(keys)))}
    return [
        Name(surfaces[at][0], key[1], key[0], counts[key], at)
        for key, at in sorted(first.items(), key=lambda kv: kv[1])
    ]


def aliases(names: Sequence[Name]) -> Iterator[Alias]:
    """Give for each name at most one other that it stands for.

    >>> found = names_of([(n, "Organization") for n in ("Example Machine Works", "EMW", "Example", "Exmaple")])
    >>> for alias in aliases(found):
    ...     print(found[alias.short].surface, "->", found[alias.long].surface, f"({alias.reason})")
    EMW -> Example Machine Works (initials)
    Example -> Example Machine Works (short form)
    Exmaple -> Example (misspelling)
    """
    near = _near(names)
    for short, name in enumerate(names):
        for reason, score, is_alias in _RULES:
            longs = [long for long in near[short] if long != short and is_alias(name, names[long])]
            if longs:
                yield Alias(short, _best(name, names, longs), reason, score)
                break


def _near(names: Sequence[Name]) -> list[list[int]]:
    """Give for each name those worth comparing: with a letter, an ending, a word or the initials in common."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for key in _keys(name):
            buckets[key].append(at)
    return [sorted({at for key in _keys(name) for at in buckets[key]}) for name in names]


def _keys(name: Name) -> set[str]:
    words = name.words or [name.folded]
    starts = {f"{name.type} {word[:1]}" for word in (words[0], words[-1])}
    return starts | {f"{name.type} -{word[-3:]}" for word in (words[0], words[-1])} | {name.folded.replace(" ", "")}


def _best(name: Name, names: Sequence[Name], longs: Sequence[int]) -> int:
    """The nearest name before, else the first after; the more frequent of two that start alike far off."""
    before = [long for long in longs if names[long].first < name.first]
    return before[-1] if before else longs[0]


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
    if (
        name.type != other.type
        or not _have_same_digits(name, other)
        or (name.surface in _known() and other.surface in _known())
    ):
        return False
    if name.count > other.count or (name.count == other.count and name.first < other.first) or name.surface in _known():
        return False
    return any(_is_slip(name.folded, form) for form in _forms(other))


def _forms(other: Name) -> Iterator[str]:
    yield other.folded
    words = other.words
    if len(words) > 1:
        yield words[-1] if other.type == "Person" else words[0]


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


_RULES: tuple[tuple[str, float, Callable[[Name, Name], bool]], ...] = (
    ("same letters", 1.0, _is_same),
    ("short form", 0.95, _is_part),
    ("short form without size", 0.85, _is_without_size),
    ("initials", 0.9, _is_initials),
    ("misspelling", 0.8, _is_misspelt),
    ("surname spelt otherwise", 0.7, _is_heard_wrong),
)
