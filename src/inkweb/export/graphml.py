"""Write and read GraphML, the exchange format of yEd, Cytoscape, igraph and networkx.

The format: http://graphml.graphdrawing.org/specification.html. Lists stand in it as JSON text.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from inkweb.export.cell import from_text
from inkweb.export.markup import Markup, document
from inkweb.export.quote import Quotes, quoted, unquoted
from inkweb.export.rows import EDGE_COLUMNS, NODE_COLUMNS, XML_TYPES, Kind, Row, edge_of, edge_row, node_of, node_row
from inkweb.model import Graph

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_IN_TAG = ("id", "source", "target")


def write(graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    """Write the graph as one GraphML file.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> graph = Graph(nodes=(Node("n1", "Person", "Ann Lund"),))
    >>> write(graph, home / "ann.graphml")
    >>> read(home / "ann.graphml") == graph
    True
    """
    with document(path) as page, page.element("graphml", {"xmlns": _SPACE}):
        page.line()
        page.leaf("key", {"id": "left_out", "for": "graph", "attr.name": "left_out", "attr.type": "long"})
        _keys(page, "node", NODE_COLUMNS)
        _keys(page, "edge", EDGE_COLUMNS)
        page.line()
        with page.element("graph", {"id": "inkweb", "edgedefault": "directed"}):
            page.leaf("data", {"key": "left_out"}, graph.left_out)
            for node in graph.nodes:
                _item(page, "node", node_row(node))
            for edge, said in quoted(graph.edges, quotes):
                _item(page, "edge", edge_row(edge, said))
            page.line()


def read(path: Path) -> Graph:
    """Read a GraphML file that ``write`` made."""
    graph = ElementTree.parse(path).getroot().find(f"{{{_SPACE}}}graph")
    assert graph is not None, "GraphML without a graph"
    data = graph.find(f"{{{_SPACE}}}data")
    nodes = (node_of(_row(item, "node", NODE_COLUMNS)) for item in graph.findall(f"{{{_SPACE}}}node"))
    edges = (edge_of(_row(item, "edge", EDGE_COLUMNS)) for item in graph.findall(f"{{{_SPACE}}}edge"))
    return Graph(tuple(nodes), tuple(edges), int(data.text or 0) if data is not None else 0)


def _keys(page: Markup, scope: str, columns: Mapping[str, Kind]) -> None:
    for name, kind in columns.items():
        if name not in _IN_TAG:
            page.line()
            about = {"id": f"{scope}.{name}", "for": scope, "attr.name": name, "attr.type": XML_TYPES[kind]}
            page.leaf("key", about)


def _item(page: Markup, scope: str, row: Row) -> None:
    page.line()
    with page.element(scope, {name: row[name] for name in _IN_TAG if name in row}):
        for name, value in row.items():
            if name not in _IN_TAG:
                page.leaf("data", {"key": f"{scope}.{name}"}, value)


def _row(item: ElementTree.Element, scope: str, columns: Mapping[str, Kind]) -> Row:
    texts = dict(item.attrib)
    texts |= {data.attrib["key"].removeprefix(f"{scope}."): data.text or "" for data in item}
    return {name: from_text(text, columns[name]) for name, text in texts.items()}
