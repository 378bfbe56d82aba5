"""Write and read node-link JSON, the form that networkx, d3 and sigma's graphology tools take.

The form is that of ``networkx.node_link_data(G, edges="edges")``: a directed multigraph whose edge keys are edge ids.
"""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from inkweb.export.quote import Quotes
from inkweb.export.rows import edge_of, edge_row, node_of, node_row
from inkweb.model import Graph


def write(graph: Graph, path: Path, quotes: Quotes = MappingProxyType({})) -> None:
    """Write the graph as one JSON object; dates are ISO 8601.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> write(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.json")
    >>> read(home / "ann.json").nodes[0].name
    'Ann Lund'
    """
    data: dict[str, Any] = {"directed": True, "multigraph": True, "graph": {"left_out": graph.left_out}}
    data["nodes"] = [node_row(node) for node in graph.nodes]
    data["edges"] = [_keyed(edge_row(edge, quotes.get(edge.id, ()))) for edge in graph.edges]
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> Graph:
    """Read a node-link file that ``write`` made."""
    data = json.loads(path.read_text(encoding="utf-8"))
    edges = ({name: value for name, value in row.items() if name != "key"} for row in data["edges"])
    return Graph(tuple(map(node_of, data["nodes"])), tuple(map(edge_of, edges)), data["graph"]["left_out"])


def _keyed(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "key": row["id"]}
