"""Choose the argument to the right of a trigger, most often its object."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.extract.relations.chains import antecedent
from inkweb.extract.relations.search import Choice, Search, cheapest

BY = frozenset(("by",))
_NEVER = 99.0


def best_right(search: Search, anchor: int, prepositions: frozenset[str]) -> Choice | None:
    """Choose the argument to the right of the trigger whose last token is ``anchor``.

    A direct object may not stand after a preposition, ``of`` excepted.
    """
    limit = search.weights["agent" if prepositions == BY else "limit"]
    return cheapest(_choices(search, anchor, prepositions), limit)


def _choices(search: Search, anchor: int, prepositions: frozenset[str]) -> Iterator[Choice]:
    bones, cost = search.bones, 0.0
    for at in range(anchor + 1, len(bones)):
        if cost > search.weights["limit"]:
            return
        if bones.mentions[at] >= 0 and search.fits(at):
            yield Choice(at, cost + _against(search, at, anchor, prepositions))
            cost += search.weights["candidate"]
        elif bones.words[at] not in prepositions:
            cost += search.passing(at)


def _against(search: Search, at: int, anchor: int, prepositions: frozenset[str]) -> float:
    """Give what speaks against a mention as object."""
    bones, governor = search.bones, search.governor(at)
    against = search.against_modifier(at)
    if prepositions:
        return against if bones.words[max(governor, anchor)] in prepositions else _NEVER
    tag = bones.tags[governor] if governor > anchor else ""
    if tag in ("PREP", "TO"):
        against += search.weights["after-preposition"] if bones.words[governor] == "of" else _NEVER
    elif tag == "VERB":
        against += search.weights["after-verb"]
    return against


def extracted(search: Search, subject: int) -> Choice | None:
    """Choose an object that stands before its subject: "Tern, which Fjord built", "Tern, the model Fjord built"."""
    bones, governor = search.bones, search.governor(subject)
    if governor <= 0:
        return None
    is_relative = bones.tags[governor] == "REL" or bones.words[governor] == "that"
    has_head = bones.words[governor] == "," and any(bones.tags[i] in ("NP", "NN") for i in range(governor + 1, subject))
    nearest = antecedent(bones, governor - 1) if is_relative or has_head else None
    return Choice(nearest, 0.3) if nearest is not None and search.fits(nearest) else None
