"""Take an article out of the graph, as if it had never been there."""

from __future__ import annotations

from typing import Any

from neo4j import ManagedTransaction

from inkweb.errors import NotFoundError
from inkweb.model import MODALITIES, Loss, Modality, Removed
from inkweb.store import correcting
from inkweb.store.cypher import evidence, state
from inkweb.store.cypher import removal as cypher
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.partial import rejoin


def remove(tx: ManagedTransaction, id: str, identity: Identity) -> Removed:
    """Remove one article with its statements and mentions; all of it in this transaction.

    Raises:
        NotFoundError: there is no such article.
    """
    tx.run(state.LOCK).consume()
    article = tx.run(evidence.ARTICLE, id=id).single()
    if article is None:
        raise NotFoundError(f"There is no article with the id {id}. `inkweb articles` lists them.")
    alone, losses = _only_here(tx, id), _losses(tx, id)
    mentioned = [record["mention"] for record in tx.run(evidence.ARTICLE_MENTIONS, id=id)]
    stated = [dict(record) for record in tx.run(cypher.ARTICLE_STATEMENTS, id=id)]
    tx.run(cypher.DELETE_ARTICLE, id=id).consume()
    names = Names(tx, identity)
    names.count([(mention, -1) for mention in mentioned])
    change = names.settle()
    change.join(rejoin(tx, names, identity))
    change.touch(stated)
    correcting.settle(tx, change)
    return Removed(id, article["a"]["title"], len(stated), alone, losses, names.parted(), names.joined())


def _only_here(tx: ManagedTransaction, id: str) -> tuple[str, ...]:
    found = sorted(tx.run(cypher.ONLY_HERE, id=id), key=lambda one: (-one["degree"], one["name"], one["id"]))
    return tuple(one["name"] for one in found)


def _losses(tx: ManagedTransaction, id: str) -> tuple[Loss, ...]:
    found = [_loss(**record) for record in tx.run(cypher.SPOKEN_OF, id=id)]
    return tuple(sorted(found, key=lambda one: (one.others, -one.statements, one.subject, one.object, one.edge)))


def _loss(modalities: list[Modality], **record: Any) -> Loss:
    return Loss(modality=min(modalities, key=MODALITIES.index), **record)
