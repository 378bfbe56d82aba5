"""Turn what a query gives into plain values that JSON can write, and pick the graph out of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

from neo4j.graph import Node as Neo4jNode
from neo4j.graph import Path as Neo4jPath
from neo4j.graph import Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from inkweb.model import Edge, Node
from inkweb.ontology import ontology
from inkweb.store import records


def plain(value: Any) -> Any:
    """Turn one value into JSON's kinds; times are written in ISO 8601.

    >>> plain({"since": Date(2024, 3, 19), "how long": Duration(days=2), "of": float("nan")})
    {'since': '2024-03-19', 'how long': 'P2D', 'of': 'nan'}
    """
    if isinstance(value, (Date, DateTime, Duration, Time)):
        return value.iso_format()
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, Neo4jNode):
        return {"labels": sorted(value.labels), "properties": plain(dict(value.items()))}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": plain(dict(value.items()))}
    if isinstance(value, Neo4jPath):
        return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
    return _container(value)


def _container(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): plain(it) for key, it in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(it) for it in value]
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value if isinstance(value, (str, int, float, type(None))) else str(value)


def nodes(values: Iterable[Any]) -> dict[str, Node]:
    """Pick the entities and quantities out of the values, by id."""
    found = (it for it in parts(values) if isinstance(it, Neo4jNode) and it.labels & {"Entity", "Quantity"})
    return {it["id"]: records.node(it) for it in found if {"id", "type", "name"} <= set(it.keys())}


def edges(values: Iterable[Any]) -> dict[str, Edge]:
    """Pick the direct edges out of the values, by id."""
    found = (it for it in parts(values) if isinstance(it, Relationship) and it.type in ontology().predicates)
    return {it["id"]: records.edge(it) for it in found if {"id", "subject", "object"} <= set(it.keys())}


def parts(values: Iterable[Any]) -> Iterator[Any]:
    """Give every node and relationship among the values, also from inside lists, maps and paths."""
    for value in values:
        if isinstance(value, (Neo4jNode, Relationship)):
            yield value
        elif isinstance(value, Neo4jPath):
            yield from (*value.nodes, *value.relationships)
        elif isinstance(value, dict):
            yield from parts(value.values())
        elif isinstance(value, (list, tuple)):
            yield from parts(value)
