"""Move names to another entity, and their statements and mentions with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from neo4j import ManagedTransaction

from inkweb.store.change import Change
from inkweb.store.cypher import naming as cypher
from inkweb.store.driver import ask
from inkweb.store.triple import orient


class Move(NamedTuple):
    """A name, the entity it named (none when it is new), and the one it names from now on."""

    name: str
    old: str | None
    new: str


def move(tx: ManagedTransaction, moves: list[Move], canonical: Mapping[str, str]) -> Change:
    """Carry out the moves and note what they touch."""
    ask(tx, cypher.MAKE_ENTITIES, ids=sorted({it.new for it in moves}))
    ask(tx, cypher.POINT_NAMES, rows=[{"name": it.name, "entity": it.new} for it in moves])
    settled = [it._asdict() for it in moves if it.old]
    change = Change(entities={id for it in moves for id in (it.old, it.new) if id})
    if settled:
        _move_statements(tx, settled, canonical, change)
        ask(tx, cypher.MOVE_MENTIONS, rows=settled)
    return change


def _move_statements(
    tx: ManagedTransaction, moves: list[dict[str, Any]], canonical: Mapping[str, str], change: Change
) -> None:
    moved = {record["id"]: record for record in ask(tx, cypher.MOVED_STATEMENTS, rows=moves)}
    for row in moved.values():
        before = orient(row["from"], row["predicate"], row["to"])
        row["from"] = canonical.get(row["subject"], row["from"])
        row["to"] = canonical.get(row["object"], row["to"])
        after = orient(row["from"], row["predicate"], row["to"])
        row["edge"] = after.id if after else None
        change.triples |= {triple for triple in (before, after) if triple}
    ask(tx, cypher.MOVE_STATEMENTS, rows=list(moved.values()))
