"""Tell which names of one article are the same, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkweb.extract.coreference.forms import RULES
from inkweb.extract.coreference.name import Name


@dataclass(frozen=True, slots=True)
class Alias:
    """The name at ``short`` means the name at ``long`` (positions in a list of ``Name``), and why."""

    short: int
    long: int
    reason: str
    score: float = 1.0


def aliases(names: Sequence[Name]) -> Iterator[Alias]:
    """Give for each name at most one other that it stands for.

    >>> from inkweb.extract.coreference.name import names_of
    >>> found = names_of([(n, "Organization") for n in ("Example Machine Works", "EMW", "Example", "Exmaple")])
    >>> for alias in aliases(found):
    ...     print(found[alias.short].surface, "->", found[alias.long].surface, f"({alias.reason})")
    EMW -> Example Machine Works (initials)
    Example -> Example Machine Works (short form)
    Exmaple -> Example (misspelling)
    """
    near = _near(names)
    for short, name in enumerate(names):
        for reason, score, is_alias in RULES:
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
    """Give the nearest name before, else the first after."""
    before = [long for long in longs if names[long].first < name.first]
    return before[-1] if before else longs[0]
