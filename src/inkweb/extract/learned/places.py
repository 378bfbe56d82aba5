"""Mark the listed places that the model saw nothing in: "Portugal's Azul", "the U.K.-based maker"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span

from inkweb.extract.names.gazetteer import listed_types
from inkweb.extract.rulebook import words

_PLACE = "Place"


def places(doc: Doc) -> Iterator[Span]:
    """Give the listed places that stand by themselves, in text order.

    What touches another word with a capital may be a part of a longer name ("Bank of America Tower"), and what is also
    a common word ("Nice", "Split") is left to the model.

    >>> import spacy
    >>> from inkweb.extract import layers
    >>> layers.register()
    >>> [place.text for place in places(spacy.blank("en")("Japan's SoftBank left New York for the Tokyo Tower."))]
    ['Japan', 'New York']
    """
    at = 0
    while at < len(doc):
        end = next((at + size for size in _sizes().get(doc[at].text, ()) if _is_listed(doc, at, at + size)), at)
        if end > at and _stands_alone(doc, at, end):
            place = Span(doc, at, end, label=_PLACE)
            place._.kind, place._.value = "name", None
            yield place
        at = max(end, at + 1)


@cache
def _names() -> frozenset[str]:
    common = words("common-words.txt")
    return frozenset(name for name, type in listed_types().items() if type == _PLACE and name.casefold() not in common)


@cache
def _sizes() -> dict[str, list[int]]:
    """Give for the first word of a place how many words it may have, the longest first."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for name in _names():
        first, *further = name.split()
        sizes[first].add(1 + len(further))
    return {first: sorted(found, reverse=True) for first, found in sizes.items()}


def _is_listed(doc: Doc, start: int, end: int) -> bool:
    return end <= len(doc) and doc[start:end].text in _names()


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    is_led = (
        before is not None and (before.text[:1].isupper() or before.text in ("-", "&")) and not before.is_sent_start
    )
    return not is_led and not (after is not None and (after.text[:1].isupper() or after.text == "&"))
