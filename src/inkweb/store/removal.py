"""Take an article out of the graph, as if it had never been there."""

from __future__ import annotations

from dataclasses import dataclass

from neo4j import ManagedTransaction

from inkweb.errors import NotFoundError
from inkweb.store import cypher
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.partial import rejoin
from inkweb.store.refreshing import refresh


@dataclass(frozen=True, slots=True)
class Removed:
    """What went: the article, its statements, and how many entities it alone had mentioned."""

    article: str
    title: str
    statements: int
    entities: int


def remove(tx: ManagedTransaction, id: str, identity: Identity) -> Removed:
    """Remove one article with its statements and mentions; all of it in this transaction.

    Raises:
        NotFoundError: there is no such article.
    """
    tx.run(cypher.LOCK).consume()
    article = tx.run(cypher.ARTICLE, id=id).single()
    if article is None:
        raise NotFoundError(f"There is no article with the id {id}. `inkweb articles` lists them.")
    mentioned = [record["mention"] for record in tx.run(cypher.ARTICLE_MENTIONS, id=id)]
    stated = [dict(record) for record in tx.run(cypher.ARTICLE_STATEMENTS, id=id)]
    tx.run(cypher.DELETE_ARTICLE, id=id).consume()
    names = Names(tx, identity)
    names.count([(mention, -1) for mention in mentioned])
    change = names.settle()
    change.join(rejoin(tx, names, identity))
    change.touch(stated)
    refresh(tx, change)
    tx.run(cypher.STAMP).consume()
    gone = sum(mention["entity"] not in names.canonical for mention in mentioned)
    return Removed(id, article["a"]["title"], len(stated), gone)
