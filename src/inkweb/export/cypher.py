"""Write a Cypher script that builds the graph in another Neo4j (5 or later).

Each statement is one line that ends with ``;``, so ``cypher-shell -f graph.cypher`` runs it, and so does a driver, line
by line. Everything is merged by id: running the script twice changes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from inkweb.errors import ExportError
from inkweb.export.columns import table
from inkweb.export.quote import Quote, Quotes, quoted, unquoted
from inkweb.export.rows import EDGE_COLUMNS, NODE_COLUMNS, Row, edge_row, node_row
from inkweb.model import Edge, Graph, Node

T = TypeVar("T")

BATCH = 2000
"""Rows in one statement, which is one transaction."""

_CONSTRAINT = "CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;"
_NODES = (
    "WITH {columns} UNWIND range(0, size(id) - 1) AS i MERGE (n:{label} {{id: id[i]}}) SET n += {{{values}}}{more};"
)
_EDGES = (
    "WITH {columns} UNWIND range(0, size(id) - 1) AS i MATCH (a:{a} {{id: source[i]}}) MATCH (b:{b} {{id: target[i]}}) "
    "MERGE (a)-[e:{predicate} {{id: id[i]}}]->(b) SET e += {{{values}}};"
)
# Cypher has no parameter for these in a script; a name is nothing but a name.
_NAME = re.compile(r"[A-Za-z0-9_]+")


def write(graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    """Write the graph as one script; evidence becomes a list of JSON texts on the relationship.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> write(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.cypher")
    >>> last = (home / "ann.cypher").read_text().splitlines()[-1]
    >>> "split('Ann Lund', '|') AS name" in last, last[-10:]
    (True, ' n:Person;')
    """
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in script(graph, quotes))


def script(graph: Graph, quotes: Quotes = unquoted) -> Iterator[str]:
    """Give the lines of the script: constraints, nodes, relationships.

    >>> [line[-10:] for line in script(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)))]
    ['IS UNIQUE;', 'IS UNIQUE;', ' n:Person;']
    """
    about = f"/* Made by Inkweb: {len(graph.nodes)} nodes, {len(graph.edges)} relationships. */"
    yield f"{about} {_CONSTRAINT.format(label='Entity')}"
    yield _CONSTRAINT.format(label="Quantity")
    bases = {node.id: _base(node) for node in graph.nodes}
    yield from _node_lines(graph.nodes)
    yield from _edge_lines(graph.edges, bases, quotes)


def _node_lines(nodes: Sequence[Node]) -> Iterator[str]:
    for labels, alike in _groups((_labels(node), _node(node)) for node in nodes):
        more = "".join(f", n:{plain(label)}" for label in labels[1:])
        for rows in _batches(alike):
            columns, values = table(rows, NODE_COLUMNS)
            yield _NODES.format(columns=columns, values=values, label=plain(labels[0]), more=more)


def _edge_lines(edges: Sequence[Edge], bases: Mapping[str, str], quotes: Quotes) -> Iterator[str]:
    kinds: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in edges:
        kinds.setdefault((edge.predicate, bases[edge.subject], bases[edge.object]), []).append(edge)
    for (predicate, a, b), alike in kinds.items():
        for some in _batches(alike):
            for _, rows in _groups((None, _edge(edge, said)) for edge, said in quoted(some, quotes)):
                columns, values = table(rows, EDGE_COLUMNS)
                yield _EDGES.format(columns=columns, values=values, a=a, b=b, predicate=plain(predicate))


def _base(node: Node) -> str:
    return "Quantity" if node.type == "Quantity" else "Entity"


def _labels(node: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys((_base(node), node.type, *node.labels)))


def _node(node: Node) -> Row:
    return {key: value for key, value in node_row(node).items() if key != "labels"}


def _edge(edge: Edge, quotes: Sequence[Quote]) -> Row:
    row = edge_row(edge, quotes)
    del row["predicate"]
    if "evidence" in row:
        row["evidence"] = [json.dumps(quote, ensure_ascii=False) for quote in row["evidence"]]
    return row


def plain(word: str) -> str:
    """Give a label or relationship type as it may stand in a script.

    Raises:
        ExportError: it is not a plain name.

    >>> plain("Person"), plain("3_CONNECTIONS")  # how many lie between two groups
    ('Person', '`3_CONNECTIONS`')
    """
    if not _NAME.fullmatch(word):
        raise ExportError(f"{word!r} cannot be a label in Cypher. Use letters, digits and underscores.")
    return f"`{word}`" if word[0].isdigit() else word


def _groups(pairs: Iterable[tuple[T, Row]]) -> Iterator[tuple[T, list[Row]]]:
    """Put together what one query text can write: the same labels or predicate, and the same properties."""
    groups: dict[tuple[T, tuple[str, ...]], list[Row]] = {}
    for kind, row in pairs:
        groups.setdefault((kind, tuple(row)), []).append(row)
    yield from ((kind, rows) for (kind, _), rows in groups.items())


def _batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    return (rows[at : at + BATCH] for at in range(0, len(rows), BATCH))
