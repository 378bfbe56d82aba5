"""Say of what was read that it is wrong, or that it is right, and take it back: it outlives the reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from neo4j import ManagedTransaction

from inkweb.errors import NotFoundError
from inkweb.model import Corrected, Correction, Ruling, Statement
from inkweb.store import records, rows
from inkweb.store.change import Change
from inkweb.store.cypher import correcting as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import Connection, Rows, ask
from inkweb.store.refreshing import refresh
from inkweb.store.triple import orient


def rule(tx: ManagedTransaction, statements: Iterable[Statement], ruling: Ruling) -> int:
    """Say this of statements and give of how many it was not said before. What is wrong leaves its edge.

    Raises:
        NotFoundError: one of them is not there.
    """
    said = _said(statements, ruling)
    found = [row for row in _meet_all(tx, said) if row["ruling"] != ruling]
    ids = {row["correction"] for row in found}
    _write(tx, [one for one in said if one.id in ids])
    _apply(tx, found, ruling)
    return _settled(tx, found)


def unrule(tx: ManagedTransaction, statements: Iterable[Statement], ruling: Ruling) -> int:
    """Take back that this was said of statements and give of how many it was; all is as if nothing had been said.

    What was said last is all that is kept of a reading: a confirmation that was struck out does not come back.

    Raises:
        NotFoundError: one of them is not there.
    """
    found = [row for row in _meet_all(tx, _said(statements, ruling)) if row["ruling"] == ruling]
    ask(tx, cypher.DELETE_CORRECTIONS, ids=[row["correction"] for row in found])
    ask(tx, cypher.UNRULE, rows=_with_edges(found))
    return _settled(tx, found)


def ruled(connection: Connection, ruling: Ruling, *, limit: int) -> list[Statement]:
    """Give of what this was said, the last one first."""
    return [records.told(row) for row in connection.read(cypher.RULED[ruling], limit=limit)]


def confirmed_edges(connection: Connection) -> frozenset[str]:
    """Give the edges behind which a statement is said to be right."""
    return frozenset(row["id"] for row in connection.read(cypher.CONFIRMED_EDGES))


def corrections(connection: Connection) -> list[Corrected]:
    """Give all that was said, the first of it first, each with the statement that it meets."""
    return [
        Corrected(records.correction(row["c"]), records.told(row) if row["st"] else None)
        for row in connection.read(cypher.CORRECTIONS)
    ]


def correct(tx: ManagedTransaction, corrections: Iterable[Correction]) -> list[Correction]:
    """Take over what was said elsewhere; gives what meets no statement, and waits for one."""
    tx.run(state.LOCK).consume()
    said = list({one.id: one for one in corrections}.values())
    _write(tx, said)
    found = _remember(tx, said)
    _settled(tx, found)
    tx.run(state.STAMP).consume()
    met = {row["correction"] for row in found}
    return [one for one in said if one.id not in met]


def withdraw(tx: ManagedTransaction, corrections: Iterable[Correction]) -> None:
    """Take back what was said, whether a statement is read so or not: all is as if nobody had said it."""
    tx.run(state.LOCK).consume()
    said = {one.id: one for one in corrections}
    found = [row for row in _meet(tx, said.values()) if row["ruling"] == said[row["correction"]].ruling]
    ask(tx, cypher.DELETE_CORRECTIONS, ids=list(said))
    ask(tx, cypher.UNRULE, rows=_with_edges(found))
    _settled(tx, found)
    tx.run(state.STAMP).consume()


def remember(tx: ManagedTransaction, articles: Iterable[str]) -> None:
    """Let what was said of these articles before count for what has just been read in them; edges are not settled."""
    _remember(tx, [records.correction(row["c"]) for row in ask(tx, cypher.CORRECTIONS_OF, ids=list(articles))])


def _remember(tx: ManagedTransaction, said: Iterable[Correction]) -> Rows:
    by_ruling: dict[Ruling, list[Correction]] = defaultdict(list)
    for one in said:
        by_ruling[one.ruling].append(one)
    met: Rows = []
    for ruling, some in by_ruling.items():
        found = _meet(tx, some)
        _apply(tx, found, ruling)
        met += found
    return met


def _said(statements: Iterable[Statement], ruling: Ruling) -> list[Correction]:
    return [Correction.of(one, ruling) for one in dict.fromkeys(statements)]


def _meet_all(tx: ManagedTransaction, said: list[Correction]) -> Rows:
    tx.run(state.LOCK).consume()
    found = _meet(tx, said)
    if len(found) < len(said):
        raise NotFoundError("The graph holds this statement no longer: its article has been taken out.")
    return found


def _meet(tx: ManagedTransaction, said: Iterable[Correction]) -> Rows:
    """Find statements by their words: their ids are those of the time when their article was read."""
    return ask(tx, cypher.ENDS, rows=[rows.correction(one) for one in said])


def _write(tx: ManagedTransaction, said: Iterable[Correction]) -> None:
    ask(tx, cypher.WRITE_CORRECTIONS, rows=[rows.correction(one) for one in said])


def _apply(tx: ManagedTransaction, found: Rows, ruling: Ruling) -> None:
    ask(tx, cypher.RULE[ruling], rows=_with_edges(found))


def _with_edges(found: Rows) -> Rows:
    """Name the edge to which each statement belongs when it counts."""
    edges = (orient(row["from"], row["predicate"], row["to"]) for row in found)
    return [{**row, "edge": triple and triple.id} for row, triple in zip(found, edges, strict=True)]


def _settled(tx: ManagedTransaction, found: Rows) -> int:
    if found:
        change = Change()
        change.touch(found)
        refresh(tx, change)
        tx.run(state.STAMP).consume()
    return len(found)
