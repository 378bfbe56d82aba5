"""Quote what articles say for an edge, so that an exported graph can prove itself.

A graph's sentences are many times its edges: those of a few edges are asked for at a time, and never stand in memory
together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from inkweb.model import ArticleSummary, Edge, Modality, Quantity, Statement, When, source_name

AT_ONCE = 2000
"""Edges whose quotes are asked for together."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one article, how it commits itself, what it tells beside that, and where they can be read.

    ``article.text[start:end] == text``; ``by`` is who says so, in the article's words, ``amount`` the sum or share,
    ``role`` the post and ``when`` the time of what is told; ``date`` is the article's day. ``source`` is an address, or
    the name of a file without its folders. ``confidence`` is the program's own; ``confirmed`` is the day on which a
    person said that it is right, or what the words say instead of what the program had read: ``read_predicate`` and
    ``read_modality``, ``read_turned`` where it had subject and object the other way round. ``added`` is true where no
    program read it, but a person.
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
    read_predicate: str | None = None
    read_modality: Modality | None = None
    read_turned: bool | None = None
    amount: Quantity | None = None
    role: str | None = None
    when: When | None = None
    added: bool | None = None


Quotes = Callable[[Sequence[Edge]], Mapping[str, Sequence[Quote]]]
"""Gives the quotes behind some edges, by the edge's id; an edge without any may be left out."""


def unquoted(_: Sequence[Edge]) -> Mapping[str, Sequence[Quote]]:
    """Give no quotes, whatever the edges.

    >>> unquoted([Edge("e1", "ann", "LEADS", "fjord")])
    {}
    """
    return {}


def quoted(edges: Iterable[Edge], quotes: Quotes) -> Iterator[tuple[Edge, Sequence[Quote]]]:
    """Give each edge with its quotes, in their order, and hold those of ``AT_ONCE`` edges at a time.

    >>> edges = [Edge(f"e{n}", "ann", "LEADS", "fjord") for n in range(AT_ONCE + 1)]
    >>> asked = []
    >>> len(list(quoted(edges, lambda some: asked.append(len(some)) or {}))), asked
    (2001, [2000, 1])
    """
    waiting = iter(edges)
    while some := list(islice(waiting, AT_ONCE)):
        found = quotes(some)
        yield from ((edge, found.get(edge.id, ())) for edge in some)


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
    where, read = statement.evidence, statement.read
    quote = Quote(
        where.text,
        statement.modality,
        statement.by,
        where.article,
        where.start,
        where.end,
        confidence=statement.confidence,
        confirmed=statement.confirmed,
        read_predicate=read.predicate if read else None,
        read_modality=read.modality if read else None,
        read_turned=read.is_turned if read else None,
        amount=statement.amount,
        role=statement.role,
        when=statement.when,
        added=statement.added or None,
    )
    article = articles.get(where.article)
    if article is None:
        return quote
    return replace(quote, title=article.title, date=article.date, source=article.url or source_name(article.source))
