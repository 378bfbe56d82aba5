"""Write and read node-link JSON, the form that networkx, d3 and sigma's graphology tools take.

The form is that of ``networkx.node_link_data(G, edges="edges")``: a directed multigraph whose edge keys are edge ids. A
node or an edge is a line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from inkweb.export.quote import Quotes, quoted, unquoted
from inkweb.export.rows import Row, edge_of, edge_row, node_of, node_row
from inkweb.model import Graph


def write(graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    """Write the graph as one JSON object; dates are ISO 8601.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> write(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.json")
    >>> read(home / "ann.json").nodes[0].name
    'Ann Lund'
    """
    head = {"directed": True, "multigraph": True, "graph": {"left_out": graph.left_out}}
    edges = (_keyed(edge_row(edge, said)) for edge, said in quoted(graph.edges, quotes))
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps(head).removesuffix("}"))
        out.writelines(_listed("nodes", map(node_row, graph.nodes)))
        out.writelines(_listed("edges", edges))
        out.write("}\n")


def read(path: Path) -> Graph:
    """Read a node-link file that ``write`` made."""
    data = json.loads(path.read_text(encoding="utf-8"))
    edges = ({name: value for name, value in row.items() if name != "key"} for row in data["edges"])
    return Graph(tuple(map(node_of, data["nodes"])), tuple(map(edge_of, edges)), data["graph"]["left_out"])


def _listed(name: str, rows: Iterable[Row]) -> Iterator[str]:
    r"""Write rows as one more list of an object that is being written, as they come.

    >>> print("".join(_listed("nodes", [{"id": "a"}, {"id": "b"}])))
    , "nodes": [
    {"id": "a"},
    {"id": "b"}
    ]
    """
    yield f', "{name}": ['
    for number, row in enumerate(rows):
        yield f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}"
    yield "\n]"


def _keyed(row: Row) -> Row:
    return {**row, "key": row["id"]}
