"""Quote what articles say for an edge, so that an exported graph can prove itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inkweb.model import ArticleSummary, Modality, Statement, source_name


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one article, how it commits itself, and where they can be read.

    ``article.text[start:end] == text``; ``by`` is who says so, in the article's words. ``source`` is an address, or the
    name of a file without its folders. ``confidence`` is the program's own; ``confirmed`` is the day on which a person
    said that it is right.
    """

    text: str
    modality: Modality
    by: str | None
    article: str
    start: int
    end: int
    confidence: float = 1.0
    confirmed: date | None = None
    title: str = ""
    date: date | None = None
    source: str = ""


Quotes = Mapping[str, Sequence[Quote]]
"""The quotes behind each edge, by the edge's id; an edge without any may be left out."""


def quotes(statements: Iterable[Statement], articles: Iterable[ArticleSummary]) -> dict[str, list[Quote]]:
    """Gather the words behind each edge, in the order of the statements.

    >>> from inkweb.model import Evidence
    >>> said = Evidence("a1", 0, 20, "Ann Lund leads Fjord", (0, 8), (9, 14), (15, 20))
    >>> article = ArticleSummary("a1", "News", "/home/ann/leaks/n.txt")
    >>> [[found]] = quotes([Statement("ann", "LEADS", "fjord", said)], [article]).values()
    >>> found.text, found.title, found.source
    ('Ann Lund leads Fjord', 'News', 'n.txt')
    """
    known = {article.id: article for article in articles}
    gathered: dict[str, list[Quote]] = {}
    for statement in statements:
        gathered.setdefault(statement.edge_id, []).append(_quote(statement, known))
    return gathered


def _quote(statement: Statement, articles: Mapping[str, ArticleSummary]) -> Quote:
    where = statement.evidence
    quote = Quote(
        where.text,
        statement.modality,
        statement.by,
        where.article,
        where.start,
        where.end,
        confidence=statement.confidence,
        confirmed=statement.confirmed,
    )
    article = articles.get(where.article)
    if article is None:
        return quote
    return replace(quote, title=article.title, date=article.date, source=article.url or source_name(article.source))
