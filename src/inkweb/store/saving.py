"""Keep views that people have named, for all who use the graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inkweb.model import SavedView, Standing
from inkweb.store.cypher import saving as cypher
from inkweb.store.driver import Connection


def save(connection: Connection, name: str, address: str, standing: Standing) -> None:
    """Keep a view under this name; an older one of this name is replaced. The graph's state stays what it is."""
    places = standing.places
    stood: dict[str, Any] = {
        "ids": list(places),
        "xs": [x for x, _ in places.values()],
        "ys": [y for _, y in places.values()],
        "camera": list(standing.camera) if standing.camera else None,
    }
    connection.write(lambda tx: tx.run(cypher.WRITE_VIEW, name=name, address=address, **stood).consume())


def standing(connection: Connection, name: str) -> Standing:
    """Say where everything stood in a saved view; nothing where that was not kept."""
    for row in connection.read(cypher.VIEW_STANDING, name=name):
        places = zip(row["ids"] or (), zip(row["xs"] or (), row["ys"] or (), strict=True), strict=True)
        return Standing(dict(places), tuple(row["camera"]) if row["camera"] else None)
    return Standing()


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
