"""Keep views that people have named, for all who use the graph."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.model import SavedView
from inkweb.store import cypher
from inkweb.store.driver import Connection


def save(connection: Connection, name: str, address: str) -> None:
    """Keep a view under this name; an older one of this name is replaced. The graph's state stays what it is."""
    connection.write(lambda tx: tx.run(cypher.WRITE_VIEW, name=name, address=address).consume())


def forget(connection: Connection, name: str) -> None:
    """Drop the view of this name, if there is one."""
    connection.write(lambda tx: tx.run(cypher.DELETE_VIEW, name=name).consume())


def views(connection: Connection) -> list[SavedView]:
    """Give all saved views by name."""
    found = connection.read(cypher.VIEWS)
    return [SavedView(row["name"], row["address"], row["saved"].to_native()) for row in found]


def begun(connection: Connection, beginnings: Iterable[str]) -> list[str]:
    """Give the ids of entities and quantities that begin so, in this order: addresses shorten ids."""
    wanted = list(dict.fromkeys(beginnings))
    found: dict[str, list[str]] = {}
    for row in connection.read(cypher.IDS_BEGINNING, beginnings=wanted):
        found.setdefault(row["beginning"], []).append(row["id"])
    return [id for beginning in wanted for id in sorted(found.get(beginning, ()))]
