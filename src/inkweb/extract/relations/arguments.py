"""Choose the subject and the object of a trigger among the mentions of its sentence.

Every fitting mention on the right side of the trigger is given a cost: what lies between, and what speaks against
it. The cheapest wins, so a trigger gives one pair, or one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inkweb.extract.relations.chains import CONTROL, antecedent, verb_chain
from inkweb.extract.relations.groups import Groups
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton
from inkweb.extract.rulebook import rulebook

_KIND_OF_COST = {
    "VERB": "verb", "SAY": "verb", "BE": "verb", "MODAL": "verb", "HAVE": "verb", "DO": "verb", "SUB": "clause",
    "REL": "relative", "QUOTE": "quote", "COORD": "coordination", "PREP": "preposition", "TO": "preposition",
}  # fmt: skip
_NEVER = 99.0
BY = frozenset(("by",))

Fits = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention (skeleton index) and what it costs."""

    at: int
    cost: float


def best_left(bones: Skeleton, groups: Groups, anchor: int, fits: Fits) -> Choice | None:
    """Choose the argument to the left of the trigger that starts at ``anchor``."""
    weights = rulebook("weights.yml")["left"]
    return _cheapest(_left(bones, groups, anchor, fits, weights), weights["limit"])


def best_right(bones: Skeleton, groups: Groups, anchor: int, fits: Fits, prepositions: frozenset[str]) -> Choice | None:
    """Choose the argument to the right of the trigger whose last token is ``anchor``.

    A direct object may not stand after a preposition, ``of`` excepted.
    """
    weights = rulebook("weights.yml")["right"]
    limit = weights["agent"] if prepositions == BY else weights["limit"]
    return _cheapest(_right(bones, groups, anchor, fits, prepositions, weights), limit)


def _cheapest(choices: Iterator[Choice], limit: float) -> Choice | None:
    best: Choice | None = None
    for choice in choices:
        if choice.cost <= limit and (best is None or choice.cost < best.cost):
            best = choice
    return best


def _left(bones: Skeleton, groups: Groups, anchor: int, fits: Fits, weights: dict[str, float]) -> Iterator[Choice]:
    at, cost = anchor - 1, 0.0
    at, link = verb_chain(bones, at)
    if link == "relative":
        nearest = antecedent(bones, at)
        if nearest is not None and fits(nearest):
            yield Choice(nearest, 0.0)
            return
    if link == "initial":
        yield from _main_clause_subject(bones, anchor, fits)
        return
    if at > 0 and bones.words[at] == ",":
        yield from _before_aside(bones, groups, at, fits)
        link = link or "shared"
    is_noun = bones.tags[anchor] in ("NP", "NN")
    is_shared = link == "shared" or is_noun
    while at >= 0 and cost <= weights["limit"]:
        word, tag = bones.words[at], bones.tags[at]
        if word == ")":
            at = _opening(bones, at) - 1
            continue
        if bones.mentions[at] >= 0:
            if fits(at):
                yield Choice(at, cost + _against_subject(bones, groups, at, weights))
                cost += weights["candidate"]
            else:
                cost += weights["mention"] if tag not in ("DATE", "MONEY", "QUANT") else 0.05
        elif is_shared and tag in ("VERB", "SAY"):
            at, link = verb_chain(bones, at - 1)
            is_shared = link == "shared"
            nearest = antecedent(bones, at) if link == "relative" else None
            if nearest is not None and fits(nearest):
                yield Choice(nearest, cost)
            continue
        else:
            is_shared = is_shared and not (is_noun and word == ",")
            cost += _passing(word, tag, weights)
        at -= 1


def _before_aside(bones: Skeleton, groups: Groups, comma: int, fits: Fits) -> Iterator[Choice]:
    """Yield the subject that an aside parts from its verb: "Fjord, known for Tern, raised ..."."""
    for i in range(comma - 1, -1, -1):
        if bones.words[i] == ";" or (bones.words[i] == ":" and i < comma - 2):
            return
        if bones.mentions[i] >= 0 and bones.words[i + 1] == "," and i + 1 < comma and fits(i):
            governor = groups.governor[groups.members[i][0]]
            if governor < 0 or bones.tags[governor] not in ("PREP", "TO", "VERB", "BE"):
                yield Choice(i, 0.2)
                return


def _main_clause_subject(bones: Skeleton, anchor: int, fits: Fits) -> Iterator[Choice]:
    comma = next((i for i in range(anchor, len(bones)) if bones.words[i] == ","), None)
    if comma is None:
        return
    for i in range(comma + 1, min(comma + 8, len(bones))):
        if bones.mentions[i] >= 0 and fits(i):
            yield Choice(i, 0.5)
            return


def _opening(bones: Skeleton, at: int) -> int:
    i = at
    while i > 0 and bones.words[i] != "(":
        i -= 1
    return i if bones.words[i] == "(" else at


def _passing(word: str, tag: str, weights: dict[str, float]) -> float:
    if word in (";", ":", "--"):
        return weights["stop"]
    if word == ",":
        return weights["comma"]
    if word in ("but", "while", "whereas"):
        return weights["clause"]
    return weights[_KIND_OF_COST.get(tag, "word")]


def _against_subject(bones: Skeleton, groups: Groups, at: int, weights: dict[str, float]) -> float:
    against = 0.0
    governor = groups.governor[groups.members[at][0]]
    tag = bones.tags[governor] if governor >= 0 else ""
    is_controlled = at + 1 < len(bones) and bones.tags[at + 1] == "TO"
    if tag in ("PREP", "TO"):
        against += 0.0 if is_controlled and bones.words[governor] == "for" else weights["after-preposition"]
    elif tag == "VERB" and not (is_controlled and bones.words[governor] in CONTROL):
        against += weights["after-verb"]
    return against + _as_modifier(bones, at, weights)


def _as_modifier(bones: Skeleton, at: int, weights: dict[str, float]) -> float:
    following = at + 1
    if following >= len(bones):
        return 0.0
    if bones.tags[following] == POSSESSIVE:
        is_pronoun = bones.spans[following] == bones.spans[at]
        return weights["pronoun" if is_pronoun else "possessive"]
    while following < len(bones) and bones.tags[following] in ("NP", "NN"):
        following += 1
    is_modifier = (
        following < len(bones) and bones.mentions[following] >= 0 and bones.tags[following] in ("PER", "MODEL", "PROD")
    )
    return weights["modifier"] if is_modifier and bones.tags[at] in ("ORG", "PLACE") else 0.0


def _right(
    bones: Skeleton, groups: Groups, anchor: int, fits: Fits, prepositions: frozenset[str], weights: dict[str, float]
) -> Iterator[Choice]:
    at, cost = anchor + 1, 0.0
    while at < len(bones) and cost <= weights["limit"]:
        word, tag = bones.words[at], bones.tags[at]
        if bones.mentions[at] >= 0:
            if fits(at):
                yield Choice(at, cost + _against_object(bones, groups, at, anchor, prepositions, weights))
                cost += weights["candidate"]
            else:
                cost += weights["mention"] if tag not in ("DATE", "MONEY", "QUANT") else 0.05
        elif word not in prepositions:
            cost += _passing(word, tag, weights)
        at += 1


def _against_object(
    bones: Skeleton, groups: Groups, at: int, anchor: int, prepositions: frozenset[str], weights: dict[str, float]
) -> float:
    governor = groups.governor[groups.members[at][0]]
    tag = bones.tags[governor] if governor > anchor else ""
    against = _as_modifier(bones, at, weights)
    if prepositions:
        is_governed = (governor > anchor and bones.words[governor] in prepositions) or (
            governor <= anchor and bones.words[anchor] in prepositions
        )
        return against if is_governed else _NEVER
    if tag in ("PREP", "TO"):
        against += weights["after-preposition"] if bones.words[governor] == "of" else _NEVER
    elif tag == "VERB":
        against += weights["after-verb"]
    return against


def extracted(bones: Skeleton, groups: Groups, subject: int, fits: Fits) -> Choice | None:
    """Choose an object that stands before its subject: "Tern, which Fjord built", "Tern, the model Fjord built"."""
    governor = groups.governor[groups.members[subject][0]]
    if governor <= 0:
        return None
    is_relative = bones.tags[governor] == "REL" or bones.words[governor] == "that"
    has_head = bones.words[governor] == "," and any(bones.tags[i] in ("NP", "NN") for i in range(governor + 1, subject))
    nearest = antecedent(bones, governor - 1) if is_relative or has_head else None
    return Choice(nearest, 0.3) if nearest is not None and fits(nearest) else None
