"""Keep which mentions are one entity."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from inkweb.extract.learned.bodies import are_two as are_two_bodies
from inkweb.extract.learned.labels import NAME, VALUE
from inkweb.extract.learned.likeness import may_be_one
from inkweb.extract.learned.people import are_two
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import Ints


@dataclass(frozen=True, slots=True)
class Link:
    """Mention ``later`` goes back to ``earlier``; ``score`` is in log-odds."""

    earlier: int
    later: int
    reason: str
    score: float


class Clusters:
    """Which mentions are one entity so far.

    >>> clusters = Clusters(3, {0: "Halden", 2: "Corvid"})
    >>> clusters.join(0, 1)
    >>> clusters.of, clusters.may_join(1, 2)
    ([0, 0, 2], False)
    """

    def __init__(self, count: int, names: dict[int, str], apart: frozenset[tuple[str, str]] = frozenset()) -> None:
        """Begin with each mention alone; ``apart`` are pairs of names, both ways round, that are never one."""
        self._apart = apart
        self.of = list(range(count))
        self._members = [[mention] for mention in range(count)]
        self._names = [dict.fromkeys([names[mention]] if mention in names else []) for mention in range(count)]

    def names(self, mention: int) -> list[str]:
        """Give the different names of the entity of a mention, the first first."""
        return list(self._names[self.of[mention]])

    def may_join(self, one: int, other: int) -> bool:
        """Whether two clusters have names that may mean one entity, or one of them has none."""
        a, b = self._names[self.of[one]], self._names[self.of[other]]
        if any((x, y) in self._apart or are_two(x, y) or are_two_bodies(x, y) for x in a for y in b):
            return False
        return not a or not b or any(may_be_one(x, y) for x in a for y in b)

    def join(self, one: int, other: int) -> None:
        """Make two clusters one."""
        kept, lost = self.of[one], self.of[other]
        if kept == lost:
            return
        for mention in self._members[lost]:
            self.of[mention] = kept
        self._members[kept] += self._members[lost]
        self._names[kept] |= self._names[lost]


def voted(spans: Spans, entity: Ints) -> Ints:
    """Give each mention the type that most names of its entity have; the type first met wins a tie."""
    types: Ints = spans.type.copy()
    ballots: dict[int, list[int]] = {}
    for number, kind, type in zip(entity.tolist(), spans.kind.tolist(), spans.type.tolist(), strict=True):
        if kind == NAME:
            ballots.setdefault(number, []).append(type)
    won = {number: Counter(named).most_common(1)[0][0] for number, named in ballots.items()}
    for place, (number, kind) in enumerate(zip(entity.tolist(), spans.kind.tolist(), strict=True)):
        if kind != VALUE and number in won:
            types[place] = won[number]
    return types
