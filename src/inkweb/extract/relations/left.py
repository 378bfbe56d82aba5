"""Choose the argument to the left of a trigger, most often its subject."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.extract.relations.chains import CONTROL, antecedent, verb_chain
from inkweb.extract.relations.search import Choice, Search, cheapest
from inkweb.extract.relations.skeleton import Skeleton


def best_left(search: Search, anchor: int) -> Choice | None:
    """Choose the argument to the left of the trigger that starts at ``anchor``."""
    return cheapest(_choices(search, anchor), search.weights["limit"])


def _choices(search: Search, anchor: int) -> Iterator[Choice]:
    bones = search.bones
    at, link = verb_chain(bones, anchor - 1)
    head = _head(search, at, link)
    if head is not None:
        yield Choice(head, 0.0)
    elif link == "initial":
        yield from _main_clause_subject(search, anchor)
    elif at > 0 and bones.words[at] == ",":
        yield from _before_aside(search, at)
        yield from _backwards(search, anchor, at, is_shared=link != "relative")
    else:
        yield from _backwards(search, anchor, at, is_shared=link == "shared")


def _head(search: Search, at: int, link: str) -> int | None:
    """Give the fitting mention on which a relative clause hangs."""
    head = antecedent(search.bones, at) if link == "relative" else None
    return head if head is not None and search.fits(head) else None


def _backwards(search: Search, anchor: int, at: int, *, is_shared: bool) -> Iterator[Choice]:
    """Walk left from ``at`` until it has cost too much; past another verb only where the subject may be shared."""
    bones, cost = search.bones, 0.0
    is_noun = bones.tags[anchor] in ("NP", "NN")
    is_shared = is_shared or is_noun
    while at >= 0 and cost <= search.weights["limit"]:
        if bones.words[at] == ")":
            at = _opening(bones, at)
        elif bones.mentions[at] >= 0 and search.fits(at):
            yield Choice(at, cost + _against(search, at))
            cost += search.weights["candidate"]
        elif is_shared and bones.tags[at] in ("VERB", "SAY"):
            at, link = verb_chain(bones, at - 1)
            is_shared = link == "shared"
            head = _head(search, at, link)
            if head is not None:
                yield Choice(head, cost)
            continue
        else:
            is_shared = is_shared and not (is_noun and bones.words[at] == ",")
            cost += search.passing(at)
        at -= 1


def _before_aside(search: Search, comma: int) -> Iterator[Choice]:
    """Yield the subject that an aside parts from its verb: "Fjord, known for Tern, raised ..."."""
    bones = search.bones
    for i in range(comma - 1, -1, -1):
        if bones.words[i] == ";" or (bones.words[i] == ":" and i < comma - 2):
            return
        if bones.mentions[i] >= 0 and bones.words[i + 1] == "," and i + 1 < comma and search.fits(i):
            governor = search.governor(i)
            if governor < 0 or bones.tags[governor] not in ("PREP", "TO", "VERB", "BE"):
                yield Choice(i, 0.2)
                return


def _main_clause_subject(search: Search, anchor: int) -> Iterator[Choice]:
    bones = search.bones
    comma = next((i for i in range(anchor, len(bones)) if bones.words[i] == ","), None)
    if comma is None:
        return
    for i in range(comma + 1, min(comma + 8, len(bones))):
        if bones.mentions[i] >= 0 and search.fits(i):
            yield Choice(i, 0.5)
            return


def _opening(bones: Skeleton, at: int) -> int:
    i = at
    while i > 0 and bones.words[i] != "(":
        i -= 1
    return i if bones.words[i] == "(" else at


def _against(search: Search, at: int) -> float:
    """Give what speaks against a mention as subject."""
    bones, governor = search.bones, search.governor(at)
    tag = bones.tags[governor] if governor >= 0 else ""
    is_controlled = at + 1 < len(bones) and bones.tags[at + 1] == "TO"
    against = search.against_modifier(at)
    if tag in ("PREP", "TO"):
        against += 0.0 if is_controlled and bones.words[governor] == "for" else search.weights["after-preposition"]
    elif tag == "VERB" and not (is_controlled and bones.words[governor] in CONTROL):
        against += search.weights["after-verb"]
    return against
