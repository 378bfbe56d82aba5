"""Find the noun group of each mention, the word that governs it, and lists of mentions."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton

_INSIDE = frozenset(("NP", "NN", "DET", "NUM"))
_JOINERS = frozenset((",", "and", "or", "&", "plus", "nor"))
_PHRASE_JOINERS = (("as", "well", "as"), ("along", "with"), ("together", "with"))


@dataclass(slots=True)
class Groups:
    """For each skeleton token that is a mention: the token before its noun group (-1 at the sentence's start),
    and the list it stands in, itself included.
    """

    governor: dict[int, int]
    members: dict[int, tuple[int, ...]]


def groups(bones: Skeleton) -> Groups:
    """Find them for a sentence."""
    governor: dict[int, int] = {}
    head: dict[int, int] = {}
    for at, mention in enumerate(bones.mentions):
        if mention < 0:
            continue
        governor[at] = _through_apposition(bones, _through_examples(bones, _before_group(bones, at)))
        left = _listed_with(bones, governor[at], at)
        head[at] = head[left] if left is not None and left in head else at
    lists: dict[int, list[int]] = {}
    for at, first in head.items():
        lists.setdefault(first, []).append(at)
    members = {at: tuple(lists[first]) for at, first in head.items()}
    return Groups(governor, {at: _true_list(bones, listed, at) for at, listed in members.items()})


def _before_group(bones: Skeleton, at: int) -> int:
    i = at - 1
    while i >= 0:
        if bones.tags[i] in _INSIDE:
            i -= 1
        elif bones.tags[i] == POSSESSIVE:
            i -= 2
        elif bones.mentions[i] >= 0 and bones.tags[i] in ("ORG", "PLACE") and bones.tags[at] != "ORG":
            i -= 1  # "Microsoft chief Nadella", "Google Gemini"
        elif bones.words[i] == '"':
            i -= 1
        else:
            break
    return i


def _through_examples(bones: Skeleton, governor: int) -> int:
    """In "hired two founders and some engineers, including Ana Lund" the name is governed by "hired"."""
    if governor < 2 or bones.words[governor] != "including":
        return governor
    i = governor - 1 - (bones.words[governor - 1] == ",")
    if bones.tags[i] not in _INSIDE:
        return governor
    while i >= 0 and (bones.tags[i] in _INSIDE or bones.words[i] in _JOINERS):
        i -= 1
    return i


def _through_apposition(bones: Skeleton, governor: int) -> int:
    """In "owned by its founder, Ana Lund" the name is governed by "by", not by the comma."""
    if governor < 2 or bones.words[governor] != "," or bones.tags[governor - 1] not in ("NP", "NN"):
        return governor
    before = _before_group(bones, governor)
    has_article = before + 1 < governor - 1 and any(
        bones.tags[i] in ("DET", POSSESSIVE) for i in range(before + 1, governor)
    )
    return before if has_article and before >= 0 and bones.tags[before] in ("PREP", "TO", "VERB", "SAY") else governor


def _listed_with(bones: Skeleton, governor: int, at: int) -> int | None:
    """Give the mention before the comma or "and" that governs this one, when it is of the same type."""
    i = governor
    while i >= 0 and bones.words[i] in _JOINERS:
        i -= 1
    if i == governor:
        i = _before_phrase(bones, governor)
    if i < 0:
        return None
    if bones.words[i] == ")":
        while i > 0 and bones.words[i] != "(":
            i -= 1
        i -= 1
    if bones.words[i] in ('"', "too", "both"):
        i -= 1
    return i if i >= 0 and bones.mentions[i] >= 0 and bones.tags[i] == bones.tags[at] else None


def _before_phrase(bones: Skeleton, governor: int) -> int:
    for phrase in _PHRASE_JOINERS:
        first = governor - len(phrase) + 1
        if first > 0 and tuple(bones.words[first : governor + 1]) == phrase:
            return first - 1 - (bones.words[first - 1] == ",")
    return -1


def _true_list(bones: Skeleton, listed: tuple[int, ...], at: int) -> tuple[int, ...]:
    """A list has an "and" before its last member; commas alone make one of three or more."""
    if len(listed) < 2:
        return (at,)
    between = bones.words[listed[-2] + 1 : listed[-1]] + bones.words[listed[-1] + 1 : listed[-1] + 2]
    return (
        listed
        if len(listed) > 2 or any(w in between for w in ("and", "or", "&", "plus", "nor", "as", "with"))
        else (at,)
    )


def is_owned(bones: Skeleton, groups: Groups, at: int) -> bool:
    """Whether a mention's own noun group names an owner: "Gull" in "Fjord's Tern, Bit's Gull" and "the Gull of Bit"."""
    before = range(groups.governor[at] + 1, at)
    has_owner = any(bones.tags[i] == POSSESSIVE or bones.tags[i] == "ORG" for i in before)
    return has_owner or (at + 1 < len(bones) and bones.words[at + 1] == "of")
