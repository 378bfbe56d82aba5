"""Find the posts that a sentence names, and whose each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton
from inkweb.extract.rulebook import rulebook

_LEFT = 4
"""So many words may stand before a post's noun and belong to it: "associate general counsel"."""
_RIGHT = 3
"""So far on may the next noun of a post stand: "chief information security officer"."""
_NOUNS = ("NN", "NP")
_BEFORE = frozenset(("DET", "ADV", "BE", "HAVE", "MODAL", "NN", "NP", "NUM", "REL", POSSESSIVE))
"""Classes of words between a person and the post that is the person's: "Ana Lund, who has long been the ..."."""
_ACTING = frozenset(("TO", "MODAL", "REL", "PRON", "HAVE"))
_NOMINAL = frozenset(("DET", "NN", "NP", POSSESSIVE))
_FORMER = frozenset(("former", "ex", "then", "previous", "ex-", "formerly"))
_BETWEEN = frozenset((",", "--", "(", "-"))


@dataclass(frozen=True, slots=True)
class Post:
    """Skeleton words ``first`` to ``last``. ``owner`` and ``firm`` are entities, ``None`` where nothing ties it to one.

    ``is_of_several`` is true of "directors", not of "head of mergers"; ``is_as`` says that "as" opens it,
    ``is_past`` that it is called former.
    """

    first: int
    last: int
    owner: int | None
    firm: int | None
    is_of_several: bool
    is_as: bool
    is_past: bool


def posts(scene: Scene) -> Iterator[Post]:
    """Give every post of a sentence once, in text order."""
    bones, end = scene.bones, -1
    for at in range(len(bones)):
        if at > end and _is_noun(bones, at):
            first, last = _whole(bones, at, end)
            end = _of_what(bones, last)
            yield Post(
                first,
                end,
                owner=_owner(scene, first, end),
                firm=_firm(scene, first, end),
                is_of_several=bones.words[last].endswith("s") or bones.words[end] == "directors",
                is_as=_opens(bones, first) == "as",
                is_past=_is_past(bones, first),
            )


def in_words(text: str) -> str | None:
    """Give the post that a description of a person names: "the bank's former chief economist".

    >>> in_words("the bank's former chief economist"), in_words("the researcher from Oslo"), in_words("the Swede")
    ('chief economist', 'researcher', None)
    """
    words = text.split()
    at = next((i for i, word in enumerate(words) if is_post(word.lower())), None)
    if at is None:
        return None
    first = at
    while (
        first > 0 and words[first - 1].lower() not in _nots() and not words[first - 1].endswith(("'s", "’s", "'", "’"))
    ):
        first -= 1
    while at + 1 < len(words) and is_post(words[at + 1].lower()):
        at += 1
    return " ".join(words[first : at + 1])


def is_post(word: str) -> bool:
    """Whether a word in small letters names a post, alone or of several people.

    >>> is_post("directors"), is_post("tree")
    (True, False)
    """
    return word in _posts() or word.removesuffix("s") in _posts()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(rulebook("phrases.yml")["post-verbs"])


@cache
def _posts() -> frozenset[str]:
    return frozenset(rulebook("phrases.yml")["post-nouns"])


@cache
def _nots() -> frozenset[str]:
    return frozenset(rulebook("phrases.yml")["post-nots"])


def _is_noun(bones: Skeleton, at: int) -> bool:
    """Whether a post's noun stands here; "to lead" and "who heads Tern" are none."""
    if bones.mentions[at] >= 0 or not is_post(bones.words[at]):
        return False
    before = bones.tags[at - 1] if at else ""
    if bones.words[at].removesuffix("s") in _verbs():
        after = at + 1 if at + 1 < len(bones) else at
        is_held = bones.words[after] in ("of", "for") or bones.tags[after] == "PER"
        return before not in _ACTING and (is_held or before in _NOMINAL or (at > 0 and bones.words[at - 1] == "as"))
    return bones.tags[at] != "SAY"


def _whole(bones: Skeleton, at: int, end_before: int) -> tuple[int, int]:
    """Give the first and last word of the post around its first noun; "chairman and chief executive" are one."""
    first, last = at, _last_noun(bones, at)
    while first > end_before + 1 and at - first < _LEFT and _is_part(bones, first - 1):
        first -= 1
    if last + 1 < len(bones) and bones.words[last + 1] in ("and", "&"):
        other = next((i for i in range(last + 2, min(len(bones), last + 4)) if _is_noun(bones, i)), None)
        if other is not None and all(_is_part(bones, i) for i in range(last + 2, other)):
            last = _last_noun(bones, other)
    return first, last


def _last_noun(bones: Skeleton, at: int) -> int:
    """Give the last noun of a post that begins with one: of "chief technology officer" the officer."""
    last, reach = at, at + 1
    while reach < len(bones) and reach - last <= _RIGHT and _is_part(bones, reach):
        if is_post(bones.words[reach]):
            last = reach
        reach += 1
    return last


def _is_part(bones: Skeleton, at: int) -> bool:
    is_word = bones.tags[at] in (*_NOUNS, "NUM") or bones.words[at].endswith("ing")
    return bones.mentions[at] < 0 and is_word and bones.words[at] not in _nots()


def _of_what(bones: Skeleton, end: int) -> int:
    """Take "of architecture" and "of Tern's design team" along, but not "of Tern"."""
    at = end + 1
    if at >= len(bones) or bones.words[at] not in ("of", "for"):
        return end
    if at + 2 < len(bones) and bones.tags[at + 1] == "ORG" and bones.tags[at + 2] == POSSESSIVE:
        at += 2
    elif at + 1 < len(bones) and bones.words[at + 1] in ("the", "its", "their"):
        at += 1
    start = at
    while at + 1 < len(bones) and bones.mentions[at + 1] < 0 and _may_be_field(bones, at + 1):
        at += 1
    return at if at > start and (at + 1 >= len(bones) or bones.tags[at + 1] != POSSESSIVE) else end


def _may_be_field(bones: Skeleton, at: int) -> bool:
    return bones.tags[at] in _NOUNS or bones.words[at].endswith("ing")


def _opens(bones: Skeleton, first: int) -> str:
    """Give the word before the post, past its article and what calls it new or acting."""
    at = first - 1
    while (
        at >= 0
        and bones.words[at] != "as"
        and (bones.tags[at] in ("DET", POSSESSIVE) or bones.words[at] in _nots() or bones.mentions[at] >= 0)
    ):
        at -= 1
    return bones.words[at] if at >= 0 else ""


def _is_past(bones: Skeleton, first: int) -> bool:
    return not _FORMER.isdisjoint(bones.words[max(0, first - 2) : first])


def _owner(scene: Scene, first: int, last: int) -> int | None:
    """Give the person of the post: named right after it, or before it with a comma or a form of "be" between."""
    bones = scene.bones
    if last + 1 < len(bones) and bones.tags[last + 1] == "PER":
        return scene.entity(last + 1)
    at, is_tied = first - 1, False
    while at >= 0 and (bones.tags[at] in _BEFORE or bones.words[at] in _BETWEEN or bones.tags[at] in ("ORG", "PLACE")):
        is_tied = is_tied or bones.words[at] in _BETWEEN or bones.tags[at] == "BE"
        at -= 1
    return scene.entity(at) if is_tied and at >= 0 and bones.tags[at] == "PER" else None


def _firm(scene: Scene, first: int, last: int) -> int | None:
    """Give the organisation that the post is said to be of: "of Halden", "Halden's", or "Halden" right before it."""
    bones = scene.bones
    at = last + 1
    if at < len(bones) and bones.words[at] in ("of", "at", "for", "with", "in"):
        at += 1
        while at < len(bones) and bones.mentions[at] < 0 and bones.tags[at] in ("DET", "NN", "NP"):
            at += 1
        if at < len(bones) and bones.tags[at] == "ORG":
            return scene.entity(at)
    at = first - 1
    while (
        at >= 0
        and bones.mentions[at] < 0
        and (bones.tags[at] in (POSSESSIVE, "NN", "NP") or bones.words[at] in _nots())
    ):
        at -= 1
    return scene.entity(at) if at >= 0 and bones.tags[at] == "ORG" else None
