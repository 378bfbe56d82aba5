"""Let people say whom words of an article mean, and take it back: it counts whenever the article is read."""

from __future__ import annotations

from collections.abc import Iterable

from neo4j import ManagedTransaction

from inkweb.errors import CorrectionError
from inkweb.model import Referent, Referred
from inkweb.ontology import ontology
from inkweb.store import correcting, records, regrouping, rows
from inkweb.store.cypher import regrouping as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import Connection, ask
from inkweb.store.identity import Identity
from inkweb.store.names import Names


def refer(tx: ManagedTransaction, referents: Iterable[Referent], identity: Identity) -> list[Referent]:
    """Take over whom words mean; gives what waits for its article. Words that nobody read become mentions.

    Raises:
        CorrectionError: there is no such type; none is taken over then.
    """
    said = list(referents)
    for one in said:
        if one.type not in ontology().entity_types:
            raise CorrectionError(f"There is no type {one.type!r}. There are: {', '.join(ontology().entity_types)}.")
    tx.run(state.LOCK).consume()
    ask(tx, cypher.WRITE_REFERENTS, rows=[rows.referent(one) for one in said])
    settle(tx, {one.article for one in said}, identity)
    met = {row["id"] for row in ask(tx, cypher.MET, ids=[one.id for one in said])}
    return [one for one in said if one.id not in met]


def unrefer(tx: ManagedTransaction, referents: Iterable[Referent], identity: Identity) -> None:
    """Take back whom words mean, as if nobody had said it."""
    said = list(referents)
    tx.run(state.LOCK).consume()
    ask(tx, cypher.DELETE_REFERENTS, ids=[one.id for one in said])
    settle(tx, {one.article for one in said}, identity)


def referents(connection: Connection) -> list[Referred]:
    """Give all that people said of whom words mean, the last of it first."""
    return [
        Referred(records.referent(row["r"]), row["is_met"], row["was"], row["is_made"])
        for row in connection.read(cypher.REFERENTS)
    ]


def settle(tx: ManagedTransaction, articles: Iterable[str], identity: Identity) -> None:
    """Have articles follow what is said of whom their words mean."""
    correcting.settle(tx, regrouping.regroup(tx, Names(tx, identity), sorted(articles), identity))
