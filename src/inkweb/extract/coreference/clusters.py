"""Put the names of one article that mean the same together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from inkweb.extract.coreference.aliases import aliases
from inkweb.extract.coreference.name import names_of
from inkweb.model import fold


@dataclass(frozen=True, slots=True)
class Link:
    """Two spans that are the same, by the first token of each."""

    earlier: int
    later: int
    reason: str
    score: float


def clusters(names: Sequence[Span]) -> tuple[list[int], list[Link]]:
    """Give for each name the number of its entity, and the links that say so.

    >>> import spacy
    >>> doc = spacy.blank("en")("Halden Labs met Tern and Halden")
    >>> names = [Span(doc, 0, 2, "Organization"), Span(doc, 3, 4, "Organization"), Span(doc, 5, 6, "Organization")]
    >>> numbers, links = clusters(names)
    >>> numbers[0] == numbers[2] != numbers[1], [link.reason for link in links]
    (True, ['short form'])
    """
    gathered = names_of([(span.text, span.label_) for span in names])
    numbers = {(name.folded, name.type): at for at, name in enumerate(gathered)}
    owner = [numbers[fold(span.text, span.label_), span.label_] for span in names]
    links = list(_repeats(names, owner))
    into = list(range(len(gathered)))
    for alias in aliases(gathered):
        short, long = names[gathered[alias.short].first], names[gathered[alias.long].first]
        links.append(Link(min(short.start, long.start), max(short.start, long.start), alias.reason, alias.score))
        _merge(into, alias.short, alias.long)
    return [_root(into, number) for number in owner], links


def _repeats(names: Sequence[Span], owner: Sequence[int]) -> Iterator[Link]:
    first: dict[int, Span] = {}
    for span, number in zip(names, owner, strict=True):
        if number in first:
            yield Link(first[number].start, span.start, "same name", 1.0)
        else:
            first[number] = span


def _merge(into: list[int], left: int, right: int) -> None:
    into[_root(into, left)] = _root(into, right)


def _root(into: Sequence[int], at: int) -> int:
    while into[at] != at:
        at = into[at]
    return at
