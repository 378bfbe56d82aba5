"""What the store answers with, beside graphs: articles as listed, paths, the rows of a query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from inkweb.model.article import Article
from inkweb.model.graph import Edge, Graph, Node
from inkweb.model.mention import Mention
from inkweb.model.relation import Modality
from inkweb.model.statement import Statement


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of the list of articles; the counts are of this article alone. ``added`` is when the graph took it in."""

    id: str
    title: str
    source: str
    url: str | None = None
    date: date | None = None
    outlet: str | None = None
    language: str | None = None
    entities: int = 0
    mentions: int = 0
    statements: int = 0
    added: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with all that was found in it; each mention is paired with its entity's id."""

    article: Article
    mentions: tuple[tuple[Mention, str], ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A way from the first node to the last; ``edges[i]`` joins ``nodes[i]`` and ``nodes[i + 1]``, either way round."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a user's Cypher gave: rows of plain values, and the graph of all nodes and edges among them.

    ``has_more`` says that a cap on rows kept some back; ``remarks`` name what the query asks for and the graph does not
    have.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    graph: Graph = field(default_factory=Graph)
    has_more: bool = False
    seconds: float = 0.0
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """An input that gave no article, and one line that says why and what to do."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view that somebody named; ``address`` is what its link has after the question mark."""

    name: str
    address: str
    saved: datetime | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """That an article names an entity: the forms it uses, sorted, and at how many places."""

    article: str
    names: tuple[str, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article that has ``same`` of the ``of`` sentences by which another states something, word for word."""

    article: ArticleSummary
    same: int
    of: int


@dataclass(frozen=True, slots=True)
class Seen:
    """How many articles name an entity, and the days of the first and of the last of them that have one."""

    articles: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Member:
    """One of the ids that are one entity now: the name and type that articles give it, and in how many it stands.

    ``forms`` are other names by which they call it, that of most articles first; spellings of its own are left out.
    """

    id: str
    type: str
    name: str
    articles: int
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """How many statements of one modality a month has; ``day`` is its first."""

    day: date
    modality: Modality
    statements: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement with the day by which it is ordered."""

    day: date
    statement: Statement
