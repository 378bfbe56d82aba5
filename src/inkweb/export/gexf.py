"""Write and read GEXF 1.3, the format of Gephi: labels, colours by type, and parallel edges kept apart by kind.

The format: https://gexf.net (1.3). Lists stand in it as JSON text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from inkweb.export.cell import from_text
from inkweb.export.markup import Markup, document
from inkweb.export.quote import Quotes, quoted, unquoted
from inkweb.export.rows import EDGE_COLUMNS, NODE_COLUMNS, XML_TYPES, Kind, Row, edge_of, edge_row, node_of, node_row
from inkweb.model import Graph
from inkweb.ontology import ontology

_SPACE = "http://gexf.net/1.3"
_ROOT = {"xmlns": _SPACE, "xmlns:viz": f"{_SPACE}/viz", "version": "1.3"}
# What GEXF has a place of its own for, in the tag of a node or an edge.
_NODE_TAG = {"id": "id", "name": "label"}
_EDGE_TAG = {"id": "id", "source": "source", "target": "target", "predicate": "kind"}
_LEFT_OUT = re.compile(r"(\d+) edges were left out")


def write(graph: Graph, path: Path, quotes: Quotes = unquoted) -> None:
    """Write the graph as one GEXF file. ``weight`` is the support, ``kind`` and ``label`` of an edge its predicate.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> graph = Graph(nodes=(Node("n1", "Person", "Ann Lund"),), left_out=3)
    >>> write(graph, home / "ann.gexf")
    >>> read(home / "ann.gexf") == graph
    True
    >>> "3 edges were left out by a limit or a filter." in (home / "ann.gexf").read_text()
    True
    """
    with document(path) as page, page.element("gexf", _ROOT):
        _meta(page, graph)
        with page.element("graph", {"defaultedgetype": "directed", "mode": "static"}):
            _attributes(page, "node", NODE_COLUMNS, _NODE_TAG)
            _attributes(page, "edge", EDGE_COLUMNS, _EDGE_TAG)
            with page.element("nodes"):
                for node in graph.nodes:
                    _node(page, node_row(node))
            with page.element("edges"):
                for edge, said in quoted(graph.edges, quotes):
                    _edge(page, edge_row(edge, said))
            page.line()


def read(path: Path) -> Graph:
    """Read a GEXF file that ``write`` made."""
    root = ElementTree.parse(path).getroot()
    told = _LEFT_OUT.search(root.findtext(f"{{{_SPACE}}}meta/{{{_SPACE}}}description", ""))
    nodes = (node_of(_row(item, NODE_COLUMNS, _NODE_TAG)) for item in root.iter(f"{{{_SPACE}}}node"))
    edges = (edge_of(_row(item, EDGE_COLUMNS, _EDGE_TAG)) for item in root.iter(f"{{{_SPACE}}}edge"))
    return Graph(tuple(nodes), tuple(edges), int(told[1]) if told else 0)


def _meta(page: Markup, graph: Graph) -> None:
    with page.element("meta"):
        page.leaf("creator", text="Inkweb")
        if graph.left_out:
            page.leaf("description", text=f"{graph.left_out} edges were left out by a limit or a filter.")
    page.line()


def _attributes(page: Markup, scope: str, columns: Mapping[str, Kind], tag: Mapping[str, str]) -> None:
    page.line()
    with page.element("attributes", {"class": scope}):
        for name, kind in columns.items():
            if name not in tag:
                page.leaf("attribute", {"id": name, "title": name, "type": XML_TYPES[kind]})


def _node(page: Markup, row: Row) -> None:
    page.line()
    with page.element("node", {place: row[name] for name, place in _NODE_TAG.items()}):
        _values(page, row, _NODE_TAG)
        if row["type"] in ontology().types:
            page.leaf("viz:color", _rgb(ontology().types[row["type"]].colour))


def _edge(page: Markup, row: Row) -> None:
    page.line()
    places = {place: row[name] for name, place in _EDGE_TAG.items()}
    with page.element("edge", places | {"label": row["predicate"], "weight": row["support"]}):
        _values(page, row, _EDGE_TAG)


def _values(page: Markup, row: Row, tag: Mapping[str, str]) -> None:
    with page.element("attvalues"):
        for name, value in row.items():
            if name not in tag:
                page.leaf("attvalue", {"for": name, "value": value})


def _rgb(colour: str) -> dict[str, object]:
    return {channel: int(colour[at : at + 2], 16) for channel, at in (("r", 1), ("g", 3), ("b", 5))}


def _row(item: ElementTree.Element, columns: Mapping[str, Kind], tag: Mapping[str, str]) -> Row:
    texts = {name: item.attrib[place] for name, place in tag.items()}
    texts |= {value.attrib["for"]: value.attrib["value"] for value in item.iter(f"{{{_SPACE}}}attvalue")}
    return {name: from_text(text, columns[name]) for name, text in texts.items()}
