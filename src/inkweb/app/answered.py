"""Lead from the rows of an answer to names of the graph and to the words behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import streamlit as st

from inkweb.app import asking, inspector, seeing, session, words
from inkweb.app.view import View
from inkweb.model import Edge, Filter, Graph, Node

LOOKED_UP, LONG = 60, 100
"""Words of chosen rows that are looked up as names, and characters that none has: sentences are no names."""
AT_ONCE = 5
"""Cards shown at most."""
NOTHING = "These rows name nothing in the graph. Return names, or what is connected."


def show(rows: Sequence[Sequence[Any]]) -> None:
    """Draw what articles say of the connections in these rows; where there are none, of those between their names.

    A row of plain words that names both ends and the predicate of one connection is about that one.
    """
    cells = [value for row in rows for value in row]
    found = found_in(cells)
    graph = seeing.graph(View(found, selected=found, filter=Filter()))
    named = {id for cell in cells for id in _edges(cell)}
    between = {edge.id for row in rows for edge in _between(row, graph)}
    edges = [edge for edge in graph.edges if edge.id in (named or between)] if named or between else graph.edges
    things: Sequence[Edge | Node] = edges or graph.nodes
    for thing in things[:AT_ONCE]:
        if isinstance(thing, Edge):
            inspector.judged(thing, Filter(), place="-row")
        else:
            st.html(inspector.told(thing, Filter()))
    if len(things) > AT_ONCE:
        noun = "connection" if edges else "name"
        st.caption(f"and {words.count(len(things) - AT_ONCE, f'more {noun}')} in the rows that are picked.")
    if not things:
        st.caption(NOTHING)


def _between(row: Sequence[Any], graph: Graph) -> list[Edge]:
    """Give the connections between the names of a row; of several, the one of which the row has the predicate.

    >>> firms = Node("a", "Organization", "Halden"), Node("b", "Organization", "Tern")
    >>> graph = Graph(firms, (Edge("x", "a", "OWNS", "b"), Edge("y", "b", "SUED", "a")))
    >>> [edge.id for edge in _between(("Tern", "SUED", "Halden"), graph)]
    ['y']
    >>> [edge.id for edge in _between(("Tern", "Halden"), graph)]
    ['x', 'y']
    """
    said = {value for value in row if isinstance(value, str)}
    ends = {id for value in row for id in _ids(value)} | {node.id for node in graph.nodes if node.name in said}
    joining = [edge for edge in graph.edges if {edge.subject, edge.object} <= ends]
    meant = [edge for edge in joining if edge.predicate in said]
    return meant if len(meant) == 1 else joining


def has_connections(rows: Sequence[Sequence[Any]]) -> bool:
    """Whether some row has a connection, or a statement behind one, and not only words."""
    return any(id for row in rows for value in row for id in _edges(value))


def found_in(values: Iterable[Any]) -> tuple[str, ...]:
    """Give the ids of what the values of an answer are or speak of: nodes, ends of relationships, exact names."""
    cells = list(values)
    ids = [id for cell in cells for id in _ids(cell)]
    names = list(dict.fromkeys(cell for cell in cells if isinstance(cell, str) and len(cell) <= LONG))[:LOOKED_UP]
    near = [node for name in names for node in asking.called(name, limit=5) if node.name == name]
    there = session.workspace().nodes(dict.fromkeys(ids))
    return tuple(dict.fromkeys((*(there[id].id for id in ids if id in there), *(node.id for node in near))))


def _ids(value: Any) -> Iterator[str]:
    """Give the ids in a value: a node's own, the two ends of a relationship or a statement, those on a path."""
    for kept in _kept(value):
        yield from (kept[name] for name in ("id", "subject", "object") if isinstance(kept.get(name), str))


def _edges(value: Any) -> Iterator[str]:
    """Give the ids that may be those of edges: a relationship's own, or of the edge that a statement is behind."""
    for kept in _kept(value):
        yield from (kept[name] for name in ("id", "edge") if "subject" in kept and isinstance(kept.get(name), str))


def _kept(value: Any) -> Iterator[dict[str, Any]]:
    """Give the properties of the nodes and relationships in a value, of lists and paths too."""
    if isinstance(value, list):
        for one in value:
            yield from _kept(one)
    elif isinstance(value, dict) and {"nodes", "relationships"} <= value.keys():
        yield from _kept([*value["nodes"], *value["relationships"]])
    elif isinstance(value, dict) and "properties" in value:
        yield value["properties"]
