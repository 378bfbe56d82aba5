"""Lay nodes and edges out as rows of plain values: the columns that all formats share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Literal

from inkweb.export.quote import Quote
from inkweb.model import Edge, Node, Quantity, When

Row = dict[str, Any]
"""Text, numbers and lists by column name; what is not known has no key."""

Kind = Literal["string", "long", "double", "date", "list"]
"""What a column holds. Dates are ISO 8601; where a format has no lists, they are written as JSON."""

NODE_COLUMNS: Mapping[str, Kind] = {
    "id": "string",
    "type": "string",
    "name": "string",
    "aliases": "list",
    "labels": "list",
    "degree": "long",
    "support": "long",
    "value": "double",
    "unit": "string",
    "pagerank": "double",
    "community": "long",
}
EDGE_COLUMNS: Mapping[str, Kind] = {
    "id": "string",
    "source": "string",
    "target": "string",
    "predicate": "string",
    "modality": "string",
    "modalities": "list",
    "support": "long",
    "articles": "long",
    "statements": "long",
    "confidence": "double",
    "first_seen": "date",
    "last_seen": "date",
    "evidence": "list",
}

XML_TYPES: Mapping[Kind, str] = {
    "string": "string",
    "long": "long",
    "double": "double",
    "date": "string",
    "list": "string",
}
"""What GraphML and GEXF, which share these words, call each kind."""

# Graph tools look for an edge's ends under these names (Gephi's tables, networkx, d3).
_ENDS = {"subject": "source", "object": "target"}


def node_row(node: Node) -> Row:
    """Give a node as a row.

    >>> node_row(Node("n1", "Person", "Ann Lund"))
    {'id': 'n1', 'type': 'Person', 'name': 'Ann Lund', 'aliases': [], 'labels': [], 'degree': 0, 'support': 0}
    """
    return _row(node)


def edge_row(edge: Edge, quotes: Sequence[Quote] = ()) -> Row:
    """Give an edge as a row; its quotes stand in the column ``evidence``.

    >>> row = edge_row(Edge("e1", "n1", "LEADS", "n2", last_seen=date(2025, 3, 4)))
    >>> row["source"], row["predicate"], row["target"], row["last_seen"]
    ('n1', 'LEADS', 'n2', '2025-03-04')
    """
    row = {_ENDS.get(name, name): value for name, value in _row(edge).items()}
    if quotes:
        row["evidence"] = [_row(quote) for quote in quotes]
    return row


def node_of(row: Row) -> Node:
    """Make the node that a row came from.

    >>> ann = Node("n1", "Person", "Ann Lund", ("Ann",))
    >>> node_of(node_row(ann)) == ann
    True
    """
    return Node(**{**row, "aliases": tuple(row["aliases"]), "labels": tuple(row["labels"])})


def edge_of(row: Row) -> Edge:
    """Make the edge that a row came from; quotes are not read back.

    >>> edge = Edge("e1", "n1", "LEADS", "n2", last_seen=date(2025, 3, 4))
    >>> edge_of(edge_row(edge)) == edge
    True
    """
    names = {column: name for name, column in _ENDS.items()}
    plain = {names.get(column, column): value for column, value in row.items() if column != "evidence"}
    plain["modalities"] = tuple(plain["modalities"])
    for day in ("first_seen", "last_seen"):
        if day in plain:
            plain[day] = date.fromisoformat(plain[day])
    return Edge(**plain)


def _row(record: Node | Edge | Quote | Quantity | When) -> Row:
    pairs = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: _plain(value) for name, value in pairs if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Quantity | When):
        return _row(value)
    return value.isoformat() if isinstance(value, date) else value
