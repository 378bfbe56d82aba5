"""What every extractor is: articles in, extractions out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, runtime_checkable

from inkweb.errors import ExtractError
from inkweb.model import Article, Cost, Extraction
from inkweb.registry import extractors, families, paid_families
from inkweb.settings import Settings


class Extractor(Protocol):
    """Reads articles and says what they state; the same article always gives the same extraction."""

    name: str

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order, a few at a time."""
        ...


class Allowance(Protocol):
    """How much an extractor may spend, in tokens."""

    limit: int


@runtime_checkable
class Paid(Protocol):
    """What an extractor that costs money is beside; it spends nothing beyond ``budget.limit``."""

    budget: Allowance

    def cost(self, articles: Iterable[Article]) -> Cost:
        """Estimate what reading these articles costs."""
        ...


def is_paid(name: str) -> bool:
    """Whether reading with the extractor of this name costs something, without making it.

    >>> is_paid("llm:gpt-5-mini"), is_paid("learned")
    (True, False)
    """
    family, colon, _ = name.partition(":")
    return bool(colon) and family in paid_families


def extractor(name: str, *, settings: Settings | None = None, remark: Callable[[str], None] | None = None) -> Extractor:
    """Make the extractor called ``name``; what stands after a colon is what a family is to work with.

    ``remark`` is told, in one line an article, what else is to be said about a reading.

    Raises:
        ExtractError: no extractor has that name, or it cannot run here.

    >>> extractor("rules").name
    'rules'
    """
    family, colon, part = name.partition(":")
    for some in (families, paid_families):
        if colon and family in some:
            member: Extractor = some.get(family)(part, settings or Settings.read(), remark)
            return member
    if name not in extractors:
        named = sorted([*families.get_all(), *paid_families.get_all()])
        known = ", ".join([*sorted(extractors.get_all()), *(f"{family}:NAME" for family in named)])
        raise ExtractError(f"No extractor is called {name!r}. There are: {known}.")
    made: Extractor = extractors.get(name)()
    return made
