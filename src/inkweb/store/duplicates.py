"""Find entities that may be one, where no rule is sure enough to say so."""

from __future__ import annotations

from inkweb.model import PERSON, Duplicate
from inkweb.store.cypher import duplicates as cypher
from inkweb.store.driver import Connection
from inkweb.store.neighbourhood import canonical
from inkweb.store.partial import MOST

TYPES = ("Organization", "Person", "Product", "Model")
"""What is called by a part of its name, or taken for another of these."""
_SHOWN = 3
"""Neighbours in common that are told by name, those with the fewest connections first: they say most."""


def duplicates(connection: Connection, *, limit: int) -> list[Duplicate]:
    """Give pairs that have a neighbour in common and of which nobody has said whether they are one."""
    rows = connection.read(cypher.DUPLICATES, types=sorted(TYPES), most=MOST, by=PERSON, shown=_SHOWN, limit=limit)
    nodes = canonical(connection, {id for row in rows for id in (row["short"], row["full"], *row["neighbours"])})
    return [
        Duplicate(
            nodes[row["short"]],
            nodes[row["full"]],
            row["shared"],
            tuple(nodes[id] for id in row["neighbours"]),
            row["articles"],
        )
        for row in rows
    ]
