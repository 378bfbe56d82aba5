"""Copy the post that somebody holds from the words around a trigger."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from inkweb.extract.relations.skeleton import Skeleton
from inkweb.extract.rulebook import rulebook

_LEFT = 4
_NOT_PART = frozenset(
    "former ex then new its his her their an a the current outgoing incoming then now once".split(" ")
)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(rulebook("phrases.yml")["post-nouns"])


def role_near(doc: Doc, bones: Skeleton, first: int, last: int) -> str | None:
    """Give the post named in the trigger, or close after it ("as chief scientist"), in the article's words."""
    near = sorted(range(max(0, first - 3), min(len(bones), last + 9)), key=lambda i: max(first - i, i - last, 0))
    at = next((i for i in near if bones.words[i] in _nouns() and bones.mentions[i] < 0), None)
    if at is None:
        return None
    start, end = at, at
    while start > 0 and at - start < _LEFT and _is_part(bones, start - 1):
        start -= 1
    while end + 1 < len(bones) and bones.words[end + 1] in _nouns():
        end += 1
    end = _of_what(bones, end)
    low, high = bones.range(start, end)
    return doc[low:high].text


def _is_part(bones: Skeleton, at: int) -> bool:
    return bones.mentions[at] < 0 and bones.tags[at] in ("NP", "NN", "NUM") and bones.words[at] not in _NOT_PART


def _of_what(bones: Skeleton, end: int) -> int:
    """Take "of architecture" along, but not "of Microsoft"."""
    at = end + 1
    if at >= len(bones) or bones.words[at] not in ("of", "for"):
        return end
    while at + 1 < len(bones) and bones.tags[at + 1] in ("NP", "NN") and bones.mentions[at + 1] < 0:
        at += 1
    return at if at > end + 1 and (at + 1 >= len(bones) or bones.tags[at + 1] != "POSS") else end
