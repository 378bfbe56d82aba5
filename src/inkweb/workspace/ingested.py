"""What became of each article that was to go into the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from inkweb.model import Article, ArticleSummary, Fault, Linked


@dataclass(frozen=True, slots=True)
class Ingested:
    """What one article gave. ``is_new`` is false when the graph held it already, and nothing was added.

    ``remark`` is a line on why it cannot be relied on, as where it is not English.
    """

    id: str
    title: str
    source: str
    entities: int = 0
    statements: int = 0
    is_new: bool = True
    remark: str | None = None


def first(articles: Iterable[Article]) -> dict[str, Article]:
    """Give the articles by id, of copies the first."""
    found: dict[str, Article] = {}
    for article in articles:
        found.setdefault(article.id, article)
    return found


def each(
    batch: Iterable[Article | Fault], read: Mapping[str, Linked | Fault], known: Mapping[str, ArticleSummary]
) -> Iterator[Ingested | Fault]:
    """Say what became of each item; a copy of one before it adds nothing."""
    told: dict[str, Ingested] = {}
    for item in batch:
        one = _told(item, read, known)
        if isinstance(one, Ingested) and one.id in told:
            one = replace(told[one.id], source=item.source, is_new=False)
        elif isinstance(one, Ingested):
            told[one.id] = one
        yield one


def _told(
    item: Article | Fault, read: Mapping[str, Linked | Fault], known: Mapping[str, ArticleSummary]
) -> Ingested | Fault:
    if isinstance(item, Fault):
        return item
    if item.id in known:
        held = known[item.id]
        return Ingested(item.id, held.title, item.source, held.entities, held.statements, is_new=False)
    one = read[item.id]
    if isinstance(one, Fault):
        return replace(one, source=item.source)
    from inkweb.read import foreign

    counts = len(one.entities), len(one.statements)
    return Ingested(item.id, item.title, item.source, *counts, remark=foreign(item))
