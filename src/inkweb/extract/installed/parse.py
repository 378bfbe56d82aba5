"""What an installed pipeline found, in the tokens of our ``Doc``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Span

from inkweb.extract.rulebook import rulebook

_RULES = rulebook("installed.yml")
_SUBJECTS, _RELATIVES, _SHARED, _LISTS, _UNCOUNTED = (
    frozenset(_RULES[kind]) for kind in ("subjects", "relatives", "shared", "lists", "uncounted")
)


def register() -> None:
    """Register the layer with spaCy; calling it again changes nothing."""
    Doc.set_extension("parse", default=None, force=True)


@dataclass
class Parse:
    """For each token its head (itself at a root, and where nothing is known) and its dependency, "" when unknown.

    ``starts`` are the tokens at which the pipeline begins a sentence.
    """

    heads: list[int]
    labels: list[str]
    starts: set[int] = field(default_factory=set)

    @classmethod
    def empty(cls, size: int) -> Parse:
        """Make one that knows nothing."""
        return cls(list(range(size)), [""] * size)

    def above(self, token: int) -> Iterator[int]:
        """Give a token, its head, that one's head, and so on up to the root.

        >>> list(Parse([1, 1, 1], ["nsubj", "ROOT", "dobj"]).above(2))
        [2, 1]
        """
        seen: set[int] = set()  # two tokens of theirs in one of ours could make a ring
        while token not in seen:
            seen.add(token)
            yield token
            token = self.heads[token]

    def head_of(self, start: int, end: int) -> int:
        """Give the token of a span whose head lies outside it."""
        for token in range(start, end):
            if not start <= self.heads[token] < end or self.heads[token] == token:
                return token
        return end - 1

    def head(self, span: Span) -> int:
        """Give the token of a span whose head lies outside it."""
        return self.head_of(span.start, span.end)

    def steps(self, one: int, other: int) -> int | None:
        """Count the links between two tokens; ``None`` when they hang in different trees.

        >>> parse = Parse([1, 1, 1, 2, 4], ["nsubj", "ROOT", "prep", "pobj", "ROOT"])  # "Ana works at Fjord. Yes"
        >>> parse.steps(0, 3), parse.steps(0, 4)
        (2, None)
        """
        up, down = list(self.above(one)), list(self.above(other))
        meeting = next((token for token in up if token in down), None)
        if meeting is None:
            return None
        links = up[: up.index(meeting)] + down[: down.index(meeting)]
        return sum(self.labels[token] not in _UNCOUNTED for token in links)

    def subject(self, verb: int, names: Collection[int]) -> int:
        """Give the subject of a verb, -1 when none is seen; "who" and "that", unless ``names``, give their noun.

        >>> parse = Parse([1, 1, 1], ["nsubj", "ROOT", "conj"])  # "Fjord grew (and) sold"
        >>> parse.subject(2, {0})
        0
        """
        for token in self.above(verb):
            own = next((below for below in self._below[token] if self.labels[below] in _SUBJECTS), None)
            is_relative = self.labels[token] in _RELATIVES
            if own is not None and (own in names or not is_relative):
                return own
            if is_relative:
                return self.heads[token]
            if self.labels[token] not in _SHARED:
                break
        return -1

    def list_head(self, token: int) -> int:
        """Give the first member of the list in which a token stands, itself when in none."""
        return next(above for above in self.above(token) if self.labels[above] not in _LISTS)

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = defaultdict(list)
        for token, head in enumerate(self.heads):
            if head != token:
                below[head].append(token)
        return below
