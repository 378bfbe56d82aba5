"""Put articles into the graph, each whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from neo4j import ManagedTransaction

from inkweb.model import Linked
from inkweb.store import correcting, regrouping, rows
from inkweb.store.change import Change
from inkweb.store.cypher import loading as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import ask
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.partial import rejoin
from inkweb.store.triple import Triple


def add(tx: ManagedTransaction, batch: Sequence[Linked], identity: Identity) -> int:
    """Add the articles of the batch that are not there yet, and say how many; all of it in this transaction."""
    tx.run(state.LOCK).consume()
    fresh = _fresh(tx, batch)
    if not fresh:
        return 0
    said, read = regrouping.told(tx, fresh), fresh
    fresh = [regrouping.as_told(one, said, identity) if one.article.id in said else one for one in read]
    names = Names(tx, identity)
    names.count([(row, 1) for linked in fresh for row in rows.mentions(linked)])
    change = names.settle()
    _write(tx, fresh, names.canonical, change, ids=[it.id for linked in read for it in linked.statements])
    if said:
        regrouping.mark(tx, [linked for linked in fresh if linked.article.id in said], said)
    correcting.remember(tx, [linked.article.id for linked in fresh], change)
    change.join(rejoin(tx, names, identity))
    correcting.settle(tx, change)
    return len(fresh)


def _fresh(tx: ManagedTransaction, batch: Iterable[Linked]) -> list[Linked]:
    by_id = {linked.article.id: linked for linked in batch}
    known = {record["id"] for record in ask(tx, cypher.KNOWN_ARTICLES, ids=list(by_id))}
    return [linked for id, linked in by_id.items() if id not in known]


def _write(
    tx: ManagedTransaction, fresh: list[Linked], canonical: dict[str, str], change: Change, *, ids: list[str]
) -> None:
    """Write articles, mentions and statements, and note which edges and nodes they touch.

    ``ids`` are those of the statements as they were read: they stay when somebody says whom their words mean.
    """
    told = (it for linked in fresh for it in linked.statements)
    stated = [rows.statement(it, canonical, id=id) for it, id in zip(told, ids, strict=True)]
    mentioned: list[rows.Row] = [
        {"article": linked.article.id, "to": canonical[about["entity"]], "about": about}
        for linked in fresh
        for about in rows.mentions(linked)
    ]
    change.entities |= {row["to"] for row in mentioned}
    change.quantities |= {row["to"] for row in stated if "object_value" in row["about"]}
    triples: list[Triple | None] = [row.pop("triple") for row in stated]
    change.triples |= {triple for triple in triples if triple is not None}
    ask(tx, cypher.WRITE_ARTICLES, rows=[rows.article(linked) for linked in fresh])
    ask(tx, cypher.MAKE_QUANTITIES, ids=sorted(change.quantities))
    ask(tx, cypher.WRITE_MENTIONS, rows=mentioned)
    ask(tx, cypher.WRITE_STATEMENTS, rows=stated)
