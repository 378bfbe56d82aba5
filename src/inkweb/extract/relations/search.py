"""Search a sentence for an argument: every fitting mention is given a cost, and the cheapest wins.

The cost is what lies between mention and trigger, and what speaks against the mention; so a trigger gives one pair,
or one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inkweb.extract.relations.groups import Groups
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton

_KIND_OF_COST = {
    "VERB": "verb", "SAY": "verb", "BE": "verb", "MODAL": "verb", "HAVE": "verb", "DO": "verb", "SUB": "clause",
    "REL": "relative", "QUOTE": "quote", "COORD": "coordination", "PREP": "preposition", "TO": "preposition",
}  # fmt: skip

Fits = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention (skeleton index) and what it costs."""

    at: int
    cost: float


@dataclass(frozen=True, slots=True)
class Search:
    """A sentence, which of its mentions fit the role that is to be filled, and what each hindrance costs."""

    bones: Skeleton
    groups: Groups
    fits: Fits
    weights: dict[str, float]

    def governor(self, at: int) -> int:
        """Give the token that governs a mention, through the head of its list; -1 for none."""
        return self.groups.governor[self.groups.members[at][0]]

    def passing(self, at: int) -> float:
        """Give what it costs to pass a token that is no fitting mention."""
        word, tag = self.bones.words[at], self.bones.tags[at]
        if self.bones.mentions[at] >= 0:
            return self.weights["mention"] if tag not in ("DATE", "MONEY", "QUANT") else 0.05
        if word in (";", ":", "--"):
            return self.weights["stop"]
        if word == ",":
            return self.weights["comma"]
        if word in ("but", "while", "whereas"):
            return self.weights["clause"]
        return self.weights[_KIND_OF_COST.get(tag, "word")]

    def against_modifier(self, at: int) -> float:
        """Give what speaks against a mention that stands before a noun or another name, or owns something."""
        bones, following = self.bones, at + 1
        if following >= len(bones):
            return 0.0
        if bones.tags[following] == POSSESSIVE:
            is_pronoun = bones.spans[following] == bones.spans[at]
            return self.weights["pronoun" if is_pronoun else "possessive"]
        while following < len(bones) and bones.tags[following] in ("NP", "NN"):
            following += 1
        is_before_name = following < len(bones) and bones.mentions[following] >= 0
        is_modifier = is_before_name and bones.tags[following] in ("PER", "MODEL", "PROD")
        return self.weights["modifier"] if is_modifier and bones.tags[at] in ("ORG", "PLACE") else 0.0


def cheapest(choices: Iterable[Choice], limit: float) -> Choice | None:
    """Give the cheapest choice within the limit, of equals the first.

    >>> cheapest([Choice(4, 0.5), Choice(2, 0.1), Choice(1, 0.1)], 1.0)
    Choice(at=2, cost=0.1)
    """
    return min((choice for choice in choices if choice.cost <= limit), key=lambda choice: choice.cost, default=None)
