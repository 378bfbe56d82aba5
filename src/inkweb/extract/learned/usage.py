"""Read from how an article uses two names whether they are one entity or two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from inkweb.extract.learned.labels import TYPES
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import Words
from inkweb.model import fold

Names = Mapping[int, str]
"""The names of an article in text order, by the number of their mention."""

ORGANIZATION, PLACE, EVENT = (TYPES.index(it) for it in ("Organization", "Place", "Event"))
SETTLED = 2
"""In so many sentences a short name stands before the longer one comes, when the longer is another's. Of the articles
that the weights are trained on, so in 45 of 53 such pairs; of pairs met earlier, 66 of 844 are two organisations."""
HEADLINES = 2
"""So many sentences, a headline and what stands over or under it, may use a short form before it is introduced."""
_KNOWN_AS = re.compile(r"\s*[,(]?\s*(?:(?:also|better|commonly|now|formerly|previously) )?known as (?:the )?", re.I)

#: A short form or a ticker, alone in brackets after the name.
_BRACKETED = re.compile(r" ?\( ?[A-Z][A-Z&]{1,5} ?\)")
#: A name of plain words, which has nothing of a short form: "Tern Labs (Corvid)" may tell who owns it.
_PLAIN = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_CLOSES = re.compile(r" ?\)")
_YEAR = re.compile(r"(.+?) ?(?:19|20)\d\d")


def units(words: Words, spans: Spans, names: Names) -> frozenset[tuple[str, str]]:
    """Give the pairs of names that are a firm and a unit of it, both ways round.

    A text gives the full name of an organisation first, or soon; what it has called "Tern" for two sentences it does
    not introduce as "Tern Robotics" afterwards, though it may say "Tern Inc."
    """
    sentences: dict[str, set[int]] = {}
    found: set[tuple[str, str]] = set()
    for mention, sentence in zip(names, spans.sentence(words)[list(names)].tolist(), strict=True):
        name = names[mention]
        if spans.type[mention] != ORGANIZATION:
            continue
        if name not in sentences:
            parts = name.split(" ")
            openings = (" ".join(parts[:count]) for count in range(1, len(parts)))
            settled = (short for short in openings if len(sentences.get(short, ())) >= SETTLED)
            found |= {(short, name) for short in settled if fold(short, "Organization") != fold(name, "Organization")}
        sentences.setdefault(name, set()).add(sentence)
    return frozenset(found | {(name, short) for short, name in found})


def known_as(words: Words, spans: Spans, names: Names) -> Iterator[tuple[int, int]]:
    """Give the pairs of names of which the text says that they are one: "Tern Labs, known as TL", "Tern Labs (TLB)".

    The names are of one type, or the second abbreviates the first: a name in capitals is easily taken for a product.
    What first stands in brackets after an organisation may be any short form of it ("Tern Labs (iTern)"): so in all of
    7 pairs of the annotated articles.
    """
    seen: set[str] = set()
    for one, other in pairwise(names):
        if words.sentence[spans.first[one]] >= HEADLINES:
            seen.add(names[one])
        start = words.end[spans.last[one] - 1]
        between = words.text[start : words.start[spans.first[other]]]
        is_alike = spans.type[one] == spans.type[other] or abbreviates(names[other], names[one])
        is_said = _KNOWN_AS.fullmatch(between) is not None
        if between.strip() == "(":
            is_form = (
                spans.type[one] == ORGANIZATION and names[other] not in seen and _is_form(names[other], names[one])
            )
            is_alone = _CLOSES.match(words.text, words.end[spans.last[other] - 1]) is not None
            is_said = _BRACKETED.match(words.text, start) is not None or (is_form and is_alone)
        if is_alike and is_said:
            yield one, other


def _is_form(short: str, name: str) -> bool:
    """Whether it shares a word with the name, or is written as no plain words are: "iTern", "CPB Funds"."""
    return not _PLAIN.fullmatch(short) or not set(short.split()).isdisjoint(name.split())


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals hold the first letter of each word of a name, and all their letters stand in it in this order.

    >>> abbreviates("GHB", "Green Hydrobase"), abbreviates("TL", "Tern Labs"), abbreviates("TX", "Tern Labs")
    (True, True, False)
    """
    words = name.lower().split()
    initials = "".join(word[0] for word in words)
    return short.isupper() and _is_in_order(initials, short.lower()) and _is_in_order(short.lower(), "".join(words))


def _is_in_order(letters: str, text: str) -> bool:
    """Whether the letters stand in the text in this order, others between them or not."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def places(spans: Spans, names: Names) -> Iterator[tuple[int, int]]:
    """Give the pairs of a place and the one place that is it with its region: "Holm" and "Holm, Texas"."""
    regions: dict[str, dict[str, int]] = {}
    for mention, name in names.items():
        if spans.type[mention] == PLACE and ", " in name:
            regions.setdefault(name.split(", ")[0], {}).setdefault(name, mention)
    for mention, name in names.items():
        if spans.type[mention] == PLACE and len(regions.get(name, ())) == 1:
            [whole] = regions[name].values()
            yield min(mention, whole), max(mention, whole)


def editions(spans: Spans, names: Names) -> Iterator[tuple[int, int]]:
    """Give the pairs of an event and the one event of its name with a year: "Fjord Days" and "Fjord Days 2024"."""
    dated: dict[str, dict[str, int]] = {}
    events = {mention: name for mention, name in names.items() if spans.type[mention] == EVENT}
    for mention, name in events.items():
        if found := _YEAR.fullmatch(name):
            dated.setdefault(found[1], {}).setdefault(name, mention)
    for mention, name in events.items():
        if len(dated.get(name, ())) == 1:
            [whole] = dated[name].values()
            yield min(mention, whole), max(mention, whole)
