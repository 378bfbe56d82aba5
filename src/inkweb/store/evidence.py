"""Look up articles and the statements they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from inkweb.errors import NotFoundError
from inkweb.model import ArticleSummary, Member, Naming, Reading, Reprint, Seen, Statement
from inkweb.store import records
from inkweb.store.cypher import evidence as cypher
from inkweb.store.driver import Connection

#: Neo4j sorts before it gives anything, and has little memory to do so.
EDGES_AT_ONCE = 2000


def articles(connection: Connection) -> Iterator[ArticleSummary]:
    """Give the articles as they come, newest first, those without a date last."""
    for row in connection.stream(cypher.ARTICLES):
        yield records.summary(row["article"])


def summaries(connection: Connection, ids: Iterable[str], *, patiently: bool = False) -> dict[str, ArticleSummary]:
    """Give these articles as the list shows them, by id; unknown ids are left out. A load asks ``patiently``."""
    read = connection.read_patiently if patiently else connection.read
    found = read(cypher.ARTICLES_BY_ID, ids=list(ids))
    return {row["article"]["id"]: records.summary(row["article"]) for row in found}


def outlets(connection: Connection) -> dict[str, int]:
    """Count articles by outlet, the busiest first; ``""`` stands for those that name none."""
    return {row["outlet"]: row["articles"] for row in connection.read(cypher.OUTLETS)}


def namings(connection: Connection, entity: str, *, limit: int) -> list[Naming]:
    """Say which articles name an entity and how, the newest first."""
    found = connection.read(cypher.NAMED_IN, id=entity, limit=limit)
    return [Naming(row["article"], tuple(sorted(set(row["names"]))), row["times"]) for row in found]


def named_in(connection: Connection, article: str) -> list[Member]:
    """Give whom an article names, as it names them, by name."""
    found = connection.read(cypher.NAMED_BY, id=article)
    return [Member(row["id"], row["type"], row["name"], 1, tuple(row["forms"])) for row in found]


def seen(connection: Connection, entity: str) -> Seen:
    """Count the articles that name an entity, and say of which days the first and the last are."""
    [row] = connection.read(cypher.SEEN, id=entity)
    return Seen(row["articles"], records.day(row["first"]), records.day(row["last"]))


def reprints(connection: Connection, article: str, *, limit: int) -> list[Reprint]:
    """Give the articles with at least half of an article's sentences that state something, those with most first."""
    found = connection.read(cypher.REPRINTS, id=article, limit=limit)
    return [Reprint(records.summary(row["article"]), row["same"], row["of"]) for row in found]


def naming_all(connection: Connection, ids: list[str], *, limit: int) -> list[ArticleSummary]:
    """Give the articles that name all these entities and quantities, the newest first; each id is given once."""
    return [records.summary(row["article"]) for row in connection.read(cypher.NAMING_ALL, ids=ids, limit=limit)]


def reading(connection: Connection, id: str) -> Reading:
    """Give an article with its mentions in text order and its statements.

    Raises:
        NotFoundError: there is no such article.
    """
    found = connection.read(cypher.ARTICLE, id=id)
    if not found:
        raise NotFoundError(f"There is no article with the id {id!r}. The list of articles shows their ids.")
    article = records.article(found[0]["a"])
    pairs = [
        (mention, row["entity"])
        for row in connection.read(cypher.ARTICLE_MENTIONS, id=id)
        for mention in records.mentions(row["mention"], article)
    ]
    pairs.sort(key=lambda pair: pair[0].span)
    return Reading(article, tuple(pairs), tuple(statements(connection, article=id)))


def statements(
    connection: Connection,
    *,
    edge: str | None = None,
    entity: str | None = None,
    article: str | None = None,
) -> list[Statement]:
    """Give the statements of an edge, an entity, an article, or of all that are named; newest article first.

    Subject and object are the entities as they are joined now.
    """
    text = (
        cypher.STATEMENTS_OF_EDGE if edge
        else cypher.STATEMENTS_OF_ARTICLE if article
        else cypher.STATEMENTS_OF_ENTITY if entity
        else cypher.STATEMENTS
    )  # fmt: skip
    return [records.told(row) for row in connection.read(text, edge=edge, entity=entity, article=article)]


def behind(connection: Connection, edges: Iterable[str]) -> Iterator[Statement]:
    """Give the statements behind these edges as they come; those of one edge are ordered, edges are not."""
    nothing = {"article": None, "entity": None, "edge": None}
    waiting = iter(edges)
    while some := list(islice(waiting, EDGES_AT_ONCE)):
        for row in connection.stream(cypher.STATEMENTS_OF_EDGES, edges=some, **nothing):
            yield records.told(row)
