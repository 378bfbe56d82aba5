"""Write and read a pair of CSV tables, for spreadsheets, pandas and Gephi's table import.

``graph.csv`` becomes ``graph.nodes.csv`` and ``graph.edges.csv`` (RFC 4180, UTF-8, a header line). The ends of an
edge are called ``source`` and ``target``, as Gephi and ``networkx.from_pandas_edgelist`` expect; their names stand
beside them, for people. Lists stand as JSON. A byte order mark tells Excel that it is UTF-8, which would take the
letters for others; pandas, Gephi and Neo4j know it, ``open`` calls it ``utf-8-sig``. A text that a spreadsheet would
take for a formula has an apostrophe before it. How many edges a limit left out has no place in a table and is not kept.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from inkweb.export.cell import from_text, guarded, to_text, unguarded
from inkweb.export.quote import Quote, Quotes, quoted, unquoted
from inkweb.export.rows import EDGE_COLUMNS, NODE_COLUMNS, Kind, Row, edge_of, edge_row, node_of, node_row
from inkweb.model import Edge, Graph

#: What the ends are called, for people alone: a reader has it from the table of nodes.
_NAMES: Mapping[str, Kind] = {"source_name": "string", "target_name": "string"}
#: Characters of a cell that may be read; Python's own limit is 128 KiB, which the quotes of one edge can pass.
_LONGEST_CELL = 2**31 - 1


def write(graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    """Write the graph as two tables beside each other.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> write(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.csv")
    >>> sorted(file.name for file in home.iterdir())
    ['ann.edges.csv', 'ann.nodes.csv']
    """
    _write(table(path, "nodes"), NODE_COLUMNS, map(node_row, graph.nodes))
    names = {node.id: node.name for node in graph.nodes}
    rows = (_edge(edge, said, names) for edge, said in quoted(graph.edges, quotes))
    _write(table(path, "edges"), _edge_columns(), rows)


def read(path: Path) -> Graph:
    """Read a pair of tables that ``write`` made, by the name it was given."""
    nodes = _read(table(path, "nodes"), NODE_COLUMNS)
    edges = _read(table(path, "edges"), EDGE_COLUMNS)
    return Graph(tuple(map(node_of, nodes)), tuple(map(edge_of, edges)))


def table(path: Path, part: str) -> Path:
    """Name one of the pair.

    >>> table(Path("out/graph.csv"), "nodes").name
    'graph.nodes.csv'
    """
    return path.with_name(f"{path.stem}.{part}.csv")


def _edge_columns() -> Mapping[str, Kind]:
    """Put the names of the ends after their ids."""
    ids = {name: EDGE_COLUMNS[name] for name in ("id", "source", "target")}
    return {**ids, **_NAMES, **EDGE_COLUMNS}


def _edge(edge: Edge, said: Sequence[Quote], names: Mapping[str, str]) -> Row:
    row = edge_row(edge, said)
    return row | {"source_name": names.get(edge.subject, ""), "target_name": names.get(edge.object, "")}


def _write(path: Path, columns: Mapping[str, Kind], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows({name: _written(value) for name, value in row.items()} for row in rows)


def _read(path: Path, columns: Mapping[str, Kind]) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            told = {name: text for name, text in row.items() if name not in _NAMES}
            yield {name: _value(text, columns[name]) for name, text in told.items() if text or _may_be_empty(name)}


def _written(value: Any) -> str:
    text = to_text(value)
    return guarded(text) if isinstance(value, str) else text


def _value(text: str, kind: Kind) -> Any:
    return from_text(unguarded(text) if kind in ("string", "date") else text, kind)


def _may_be_empty(name: str) -> bool:
    return name == "name"  # any other empty cell is a value that is not known
