"""What every extractor is: articles in, extractions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from inkweb.errors import ExtractError
from inkweb.model import Article, Extraction
from inkweb.registry import extractors, families
from inkweb.settings import Settings


class Extractor(Protocol):
    """Reads articles and says what they state; the same article always gives the same extraction."""

    name: str

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order, a few at a time."""
        ...


def extractor(name: str, *, settings: Settings | None = None) -> Extractor:
    """Make the extractor called ``name``; what stands after a colon is what a family is to work with.

    Raises:
        ExtractError: no extractor has that name, or it cannot run here.

    >>> extractor("rules").name
    'rules'
    """
    family, colon, part = name.partition(":")
    if colon and family in families:
        member: Extractor = families.get(family)(part, settings or Settings.read())
        return member
    if name not in extractors:
        known = ", ".join([*sorted(extractors.get_all()), *(f"{family}:NAME" for family in sorted(families.get_all()))])
        raise ExtractError(f"No extractor is called {name!r}. There are: {known}.")
    made: Extractor = extractors.get(name)()
    return made
