"""Write a Cypher script that builds the graph in another Neo4j (5 or later).

Each statement is one line that ends with ``;``, so ``cypher-shell -f graph.cypher`` runs it, and so does a driver, line
by line. Everything is merged by id: running the script twice changes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from inkweb.errors import ExportError
from inkweb.export.quote import Quote, Quotes
from inkweb.export.rows import Row, edge_row, node_row
from inkweb.model import Edge, Graph, Node

T = TypeVar("T")

BATCH = 500
"""Rows in one statement: Neo4j compiles each line anew, and longer ones take longer by the row."""

_CONSTRAINT = "CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;"
_NODES = "UNWIND {rows} AS row MERGE (n:{label} {{id: row.id}}) SET n += row{more};"
_EDGES = (
    "UNWIND {rows} AS row MATCH (a:{a} {{id: row.source}}) MATCH (b:{b} {{id: row.target}}) "
    "MERGE (a)-[e:{predicate} {{id: row.edge.id}}]->(b) SET e += row.edge;"
)
# Cypher has no parameter for these in a script; a name is nothing but a name.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# In a script Neo4j reads \uXXXX before it reads strings, so a backslash may stand only before one of these.
_ESCAPES = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r"})


def write(graph: Graph, path: Path, quotes: Quotes = MappingProxyType({})) -> None:
    """Write the graph as one script; evidence becomes a list of JSON texts on the relationship.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> write(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.cypher")
    >>> print((home / "ann.cypher").read_text().splitlines()[-1])  # doctest: +ELLIPSIS
    UNWIND [{id: 'n1', name: 'Ann Lund', ...}] AS row MERGE (n:Entity {id: row.id}) SET n += row, n:Person;
    """
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in script(graph, quotes))


def script(graph: Graph, quotes: Quotes = MappingProxyType({})) -> Iterator[str]:
    """Give the lines of the script: a comment, the constraints, nodes, relationships."""
    yield f"// Made by Inkweb: {len(graph.nodes)} nodes, {len(graph.edges)} relationships. Run it with cypher-shell -f."
    bases = {node.id: _base(node) for node in graph.nodes}
    for label in sorted(set(bases.values())):
        yield _CONSTRAINT.format(label=label)
    yield from _node_lines(graph.nodes)
    yield from _edge_lines(graph.edges, bases, quotes)


def _node_lines(nodes: Sequence[Node]) -> Iterator[str]:
    for labels, alike in groupby(sorted(nodes, key=_labels), key=_labels):
        more = "".join(f", n:{name(label)}" for label in labels[1:])
        for batch in _batches(alike):
            yield _NODES.format(rows=literal([_node(node) for node in batch]), label=name(labels[0]), more=more)


def _edge_lines(edges: Sequence[Edge], bases: dict[str, str], quotes: Quotes) -> Iterator[str]:
    def kind(edge: Edge) -> tuple[str, str, str]:
        return edge.predicate, bases[edge.subject], bases[edge.object]

    for (predicate, a, b), alike in groupby(sorted(edges, key=kind), key=kind):
        for batch in _batches(alike):
            rows = [_edge(edge, quotes.get(edge.id, ())) for edge in batch]
            yield _EDGES.format(rows=literal(rows), a=a, b=b, predicate=name(predicate))


def _base(node: Node) -> str:
    return "Quantity" if node.type == "Quantity" else "Entity"


def _labels(node: Node) -> tuple[str, ...]:
    kinds = (_base(node), node.type, *node.labels)
    return tuple(dict.fromkeys(kinds))


def _node(node: Node) -> Row:
    return {key: value for key, value in node_row(node).items() if key not in ("type", "labels")}


def _edge(edge: Edge, quotes: Sequence[Quote]) -> Row:
    row = edge_row(edge, quotes)
    ends = {end: row.pop(end) for end in ("source", "target")}
    if "evidence" in row:
        row["evidence"] = [json.dumps(quote, ensure_ascii=False) for quote in row["evidence"]]
    del row["predicate"]
    return {**ends, "edge": row}


def name(word: str) -> str:
    """Give a label or relationship type as it may stand in a script.

    Raises:
        ExportError: it is not a plain name.
    """
    if not _NAME.fullmatch(word):
        raise ExportError(f"{word!r} cannot be a label in Cypher. Use letters, digits and underscores.")
    return word


def literal(value: Any) -> str:
    r"""Write a value as a Cypher literal.

    >>> print(literal({"name": "O'Hara\n", "value": 5e11, "unit": None, "aliases": ["C:\\users"]}))
    {name: 'O\'Hara\n', value: 500000000000.0, unit: null, aliases: ['C:\\users']}
    """
    if isinstance(value, str):
        return f"'{value.translate(_ESCAPES)}'"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    return "null" if value is None else repr(value)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    stream = iter(items)
    while batch := list(islice(stream, BATCH)):
        yield batch
