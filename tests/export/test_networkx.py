"""networkx, which knows nothing of Inkweb, reads what Inkweb writes."""

from __future__ import annotations

import csv as tables
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pandas
import pytest

from inkweb.export import Quotes, csv, gexf, graphml, nodelink
from inkweb.model import Graph


def check(G: Any, graph: Graph) -> None:
    assert G.is_directed() and G.is_multigraph()
    assert set(G.nodes) == {node.id for node in graph.nodes}
    assert sorted((s, o, key) for s, o, key in G.edges(keys=True)) == sorted(
        (edge.subject, edge.object, edge.id) for edge in graph.edges
    )


def test_networkx_reads_graphml(graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    graphml.write(graph, tmp_path / "g.graphml", quotes)
    G = nx.read_graphml(tmp_path / "g.graphml")
    check(G, graph)
    assert G.graph["left_out"] == 7
    assert G.nodes["p1"]["name"] == 'Ann "Ace" O\'Hara'
    assert G.nodes["q1"]["value"] == 5e11 and G.nodes["o1"]["degree"] == 3
    edge = G.edges["p1", "o1", "e1"]
    assert (edge["predicate"], edge["confidence"], edge["first_seen"]) == ("LEADS", 1.0, "2025-01-01")
    assert json.loads(edge["evidence"])[0]["text"] == 'Halden\'s "Ann" leads'


def read_gexf(path: Path) -> Any:
    """Read GEXF 1.3. The last networkx for Python 3.10 knows only 1.2, which has the same elements."""
    if "1.3" in nx.readwrite.gexf.GEXF.versions:
        return nx.read_gexf(path, version="1.3")
    text = path.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    path.write_text(text, encoding="utf-8")
    return nx.read_gexf(path, version="1.2draft")


def test_networkx_reads_gexf(graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    gexf.write(graph, tmp_path / "g.gexf", quotes)
    G = read_gexf(tmp_path / "g.gexf")
    check(G, graph)
    assert G.nodes["m1"]["label"] == "Fjord 🕸" and G.nodes["m1"]["type"] == "Model"
    assert G.nodes["m1"]["viz"]["color"] == {"r": 0xCC, "g": 0x79, "b": 0xA7, "a": 1.0}
    assert G.edges["o1", "p1", "e3"]["weight"] == 2.0
    assert json.loads(G.edges["o1", "p1", "e3"]["modalities"]) == ["reported", "denied"]


def test_networkx_reads_node_link(graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    nodelink.write(graph, tmp_path / "g.json", quotes)
    G = nx.node_link_graph(json.loads((tmp_path / "g.json").read_text(encoding="utf-8")), edges="edges")
    check(G, graph)
    assert G.nodes["p1"]["aliases"] == ["Ann", "A.\nO'Hara"]
    said, corrected = G.edges["p1", "o1", "e1"]["evidence"]
    assert said["title"] == "News <1>" and "read_predicate" not in said
    assert (corrected["read_predicate"], corrected["read_modality"], corrected["read_turned"]) == (
        "HIRED",
        "planned",
        True,
    )


@pytest.mark.parametrize(
    ("part", "count", "first"),
    [("nodes", 4, {"name": 'Ann "Ace" O\'Hara'}), ("edges", 5, {"source": "o1", "target": "p1"})],
)
def test_any_reader_of_tables_sees_one_row_for_each(
    graph: Graph, tmp_path: Path, part: str, count: int, first: dict[str, str]
) -> None:
    csv.write(graph, tmp_path / "g.csv")
    with (tmp_path / f"g.{part}.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(tables.DictReader(lines))
    assert len(rows) == count
    assert first.items() <= rows[0].items()


def test_a_spreadsheet_says_who_an_edge_leads_from_and_to(graph: Graph, tmp_path: Path) -> None:
    """The edges had ids alone, which nobody can read."""
    csv.write(graph, tmp_path / "g.csv")
    with (tmp_path / "g.edges.csv").open(encoding="utf-8-sig", newline="") as lines:
        first = next(tables.DictReader(lines))
    assert list(first)[:5] == ["id", "source", "target", "source_name", "target_name"]
    assert (first["source_name"], first["target_name"]) == ("Halden Labs", 'Ann "Ace" O\'Hara')


def test_excel_knows_the_letters_and_pandas_the_columns(graph: Graph, tmp_path: Path) -> None:
    csv.write(graph, tmp_path / "g.csv")
    for part in ("nodes", "edges"):
        path = tmp_path / f"g.{part}.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbfid,")
        assert pandas.read_csv(path).columns[0] == "id"


def test_gexf_names_its_version_and_keeps_parallel_edges_apart(graph: Graph, tmp_path: Path) -> None:
    gexf.write(graph, tmp_path / "g.gexf")
    text = (tmp_path / "g.gexf").read_text(encoding="utf-8")
    assert '<gexf xmlns="http://gexf.net/1.3"' in text and 'version="1.3"' in text
    assert 'kind="LEADS"' in text and 'kind="FOUNDED"' in text
