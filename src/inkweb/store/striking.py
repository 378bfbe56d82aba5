"""Strike out what was read wrongly, and put it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from neo4j import ManagedTransaction

from inkweb.errors import NotFoundError
from inkweb.model import Statement
from inkweb.store import cypher, records
from inkweb.store.change import Change
from inkweb.store.driver import Connection, Rows, ask
from inkweb.store.refreshing import refresh
from inkweb.store.triple import orient


def strike(tx: ManagedTransaction, statements: Iterable[Statement]) -> int:
    """Take statements out of their edges and say how many were in; who is who is judged as before.

    Raises:
        NotFoundError: one of them is not there.
    """
    found = [row for row in _ends(tx, statements) if not row["struck"]]
    ask(tx, cypher.STRIKE, ids=[row["id"] for row in found])
    return _settled(tx, found)


def put_back(tx: ManagedTransaction, statements: Iterable[Statement]) -> int:
    """Put statements that were struck out back into their edges and say how many; all is as it was before.

    Raises:
        NotFoundError: one of them is not there.
    """
    found = [row for row in _ends(tx, statements) if row["struck"]]
    edges = [(row["id"], orient(row["from"], row["predicate"], row["to"])) for row in found]
    ask(tx, cypher.PUT_BACK, rows=[{"id": id, "edge": triple and triple.id} for id, triple in edges])
    return _settled(tx, found)


def struck(connection: Connection, *, limit: int) -> list[Statement]:
    """Give what is struck out, the last one first."""
    return [records.told(row) for row in connection.read(cypher.STRUCK, limit=limit)]


def _ends(tx: ManagedTransaction, statements: Iterable[Statement]) -> Rows:
    """Find statements by their words: their ids are those of the time when their article was read."""
    tx.run(cypher.LOCK).consume()
    wanted = list(dict.fromkeys(statements))
    found = ask(tx, cypher.ENDS, rows=[_place(one) for one in wanted])
    if len(found) < len(wanted):
        raise NotFoundError("The graph holds this statement no longer: its article has been taken out.")
    return found


def _place(statement: Statement) -> Mapping[str, Any]:
    where = statement.evidence
    return {
        "article": where.article, "predicate": statement.predicate, "modality": statement.modality,
        "subject": list(where.subject), "trigger": list(where.trigger), "object": list(where.object),
    }  # fmt: skip


def _settled(tx: ManagedTransaction, found: Rows) -> int:
    if found:
        change = Change()
        change.touch(found)
        refresh(tx, change)
        tx.run(cypher.STAMP).consume()
    return len(found)
