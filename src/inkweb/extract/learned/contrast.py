"""Deny what is told of a name that the text sets against another: "Fjord, not Tern, bought Bit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import Found, by_quote
from inkweb.extract.relations.skeleton import POSSESSIVE, Skeleton, skeleton, starts_of
from inkweb.extract.rulebook import rulebook

_SIGNS = frozenset(("not", "n't", "rather", "instead", "over"))
_MENTION = "@"
_Pair = tuple[int, int]


@Language.component("inkweb_contrast", requires=["doc._.relations"], assigns=["doc._.relations"])
def contrast(doc: Doc) -> Doc:
    """Mend the modality of the relations of one ``Doc`` where of two names the text rules one out."""
    starts = starts_of(doc)
    mended: dict[Found, Found] = {}
    for (start, end), some in by_quote(doc).items():
        if len(some) > 1 and not _SIGNS.isdisjoint(token.lower_ for token in doc[start:end]):
            mended |= _mended(skeleton(doc[start:end], starts), some)
    doc._.relations = tuple(mended.get(found, found) for found in doc._.relations)
    return doc


def _mended(bones: Skeleton, relations: list[Found]) -> dict[Found, Found]:
    """Give what is told otherwise: of the name ruled out, and of the other where the denial was taken for its own."""
    spoken = rulebook("contrast.yml")["unless"]
    told = {
        (found.predicate, found.subject, found.object): found for found in relations if found.predicate not in spoken
    }
    is_single = sum(tag == "NEG" for tag in bones.tags) < 2
    mended = {}
    for kept, ruled_out in _pairs(bones):
        for found, other in _alike(told, kept, ruled_out):
            mended[other] = replace(other, modality="denied")
            if found.modality == "denied" and other.modality == "denied" and is_single:
                mended[found] = replace(found, modality="asserted")
    return mended


def _alike(told: dict[tuple[str, int, int], Found], kept: int, ruled_out: int) -> Iterable[tuple[Found, Found]]:
    """Give what is told of the one name together with the same of the other, in the same words."""
    swap = {kept: ruled_out}
    for found in told.values():
        key = (found.predicate, swap.get(found.subject, found.subject), swap.get(found.object, found.object))
        other = told.get(key)
        if other and other is not found and _is_same(found.trigger, other.trigger):
            yield found, other


def _is_same(words: _Pair, others: _Pair) -> bool:
    """Whether two triggers share a word."""
    return words[0] < others[1] and others[0] < words[1]


def _pairs(bones: Skeleton) -> Iterable[_Pair]:
    """Give the mentions that are set against each other: the one that is meant, and the one that is not."""
    words = [_MENTION if bones.mentions[i] >= 0 else word for i, word in enumerate(bones.words)]
    places = [0]
    for word in words:
        places.append(places[-1] + len(word) + 1)
    at = {place: i for i, place in enumerate(places)}
    text = " ".join(words) + " "
    for pattern in _patterns():
        for match in pattern.finditer(text):
            kept, ruled_out = (at[match.start(name)] for name in ("kept", "ruled_out"))
            if POSSESSIVE not in bones.tags[ruled_out + 1 : ruled_out + 2]:  # "not Tern's rival" is not Tern
                yield bones.mentions[kept], bones.mentions[ruled_out]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = rulebook("contrast.yml")
    return tuple(re.compile(rf"(?<!\S){one.replace('{before}', rules['before'])}(?!\S)") for one in rules["patterns"])
