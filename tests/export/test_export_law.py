"""What a format writes, it reads back: read(write(graph)) == graph."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from csv import DictReader
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from inkweb.export import Quote, Quotes, csv, cypher, gexf, graphml, nodelink, quote
from inkweb.model import Edge, Evidence, Graph, Node, Quantity, Statement, When
from tests.export.graphs import graphs


def through(format: ModuleType, graph: Graph) -> Graph:
    with TemporaryDirectory() as home:
        format.write(graph, Path(home) / "g")
        back: Graph = format.read(Path(home) / "g")
        return back


@pytest.mark.parametrize("format", [graphml, gexf, nodelink], ids=lambda f: f.__name__)
@settings(max_examples=40, deadline=None)
@given(graph=graphs())
def test_reading_what_was_written_gives_the_graph(format: ModuleType, graph: Graph) -> None:
    assert through(format, graph) == graph


@settings(max_examples=40, deadline=None)
@given(graph=graphs())
def test_tables_keep_all_but_what_was_left_out(graph: Graph) -> None:
    assert through(csv, graph) == replace(graph, left_out=0)


@pytest.mark.parametrize("format", [graphml, gexf, nodelink, csv], ids=lambda f: f.__name__)
def test_quotes_do_not_change_the_graph(format: ModuleType, graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    format.write(graph, tmp_path / "g", quotes)
    assert replace(format.read(tmp_path / "g"), left_out=7) == graph


def test_tables_take_any_number_of_quotes(graph: Graph, quotes: Quotes, tmp_path: Path) -> None:
    """A cell longer than 128 KiB was written and could not be read back."""
    csv.write(graph, tmp_path / "g", lambda edges: {edge: said * 2000 for edge, said in quotes(edges).items()})
    assert replace(csv.read(tmp_path / "g"), left_out=7) == graph


@pytest.mark.parametrize("format", [graphml, gexf, nodelink, csv, cypher], ids=lambda f: f.__name__)
def test_the_quotes_of_few_edges_are_held_at_a_time(
    format: ModuleType, graph: Graph, quotes: Quotes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quote, "AT_ONCE", 2)
    asked: list[list[str]] = []

    def noting(edges: Sequence[Edge]) -> Mapping[str, Sequence[Quote]]:
        asked.append([edge.id for edge in edges])
        return quotes(edges)

    format.write(graph, tmp_path / "g", noting)
    assert sorted(chain(*asked)) == sorted(edge.id for edge in graph.edges)
    assert max(map(len, asked)) <= 2


def nodelinked(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))["edges"][0]["evidence"]


def tabled(path: Path) -> Any:
    with csv.table(path, "edges").open(encoding="utf-8-sig", newline="") as lines:
        return json.loads(next(DictReader(lines))["evidence"])


def marked(path: Path) -> Any:
    found = [it for it in ElementTree.parse(path).iter() if "evidence" in (it.get("for"), it.get("key", "")[5:])]
    return json.loads(found[0].get("value") or found[0].text or "")


def scripted(path: Path) -> Any:
    [text] = re.findall(r"\{.*\}(?=', '.'\) AS evidence)", path.read_text(encoding="utf-8"))
    return [json.loads(text.replace("\\\\", "\\"))]


@pytest.mark.parametrize(
    ("format", "read"),
    [(graphml, marked), (gexf, marked), (nodelink, nodelinked), (csv, tabled), (cypher, scripted)],
    ids=lambda f: f.__name__,
)
def test_a_quote_tells_how_much_as_what_when_and_who_says_so(
    format: ModuleType, read: Callable[[Path], Any], tmp_path: Path
) -> None:
    """A graph that was taken away did not tell that the half which Lindqvay owns is 35%."""
    said = Evidence("a1", 0, 20, "Lindqvay owns Halden", (0, 8), (9, 13), (14, 20))
    full = Statement(
        "l",
        "OWNS",
        "h",
        said,
        by="Ann Lund",
        amount=Quantity(35, "%", "35%"),
        role="chair",
        when=When("since May 2024", date(2024, 5, 1)),
    )
    bare = Statement("l", "OWNS", "h", said)
    graph = Graph(
        (Node("l", "Organization", "Lindqvay"), Node("h", "Organization", "Halden")),
        (Edge(full.edge_id, "l", "OWNS", "h"),),
    )
    for one in (full, bare):
        format.write(graph, tmp_path / "g", lambda _, told=one: quote.quotes([told], []))
        [found] = read(tmp_path / "g")
        beside = {name: found[name] for name in ("by", "amount", "role", "when") if name in found}
        assert beside == (
            {
                "by": "Ann Lund",
                "amount": {"value": 35, "unit": "%", "text": "35%"},
                "role": "chair",
                "when": {"text": "since May 2024", "start": "2024-05-01"},
            }
            if one is full
            else {}
        )
        assert format is cypher or format.read(tmp_path / "g") == graph


def test_no_text_of_a_table_is_a_formula(graph: Graph, tmp_path: Path) -> None:
    """A web page could name somebody so that a spreadsheet asked an address for it."""
    odd = '=HYPERLINK("http://fjord.example", "Ann")', "+1", "-1", "@ann", "\t=1", "'=1"
    people = tuple(Node(f"n{at}", "Person", name) for at, name in enumerate(odd))
    edges = tuple(Edge(f"e{at}", "n0", "SPOKE_ABOUT", node.id) for at, node in enumerate(people))
    csv.write(Graph(people, edges), tmp_path / "g")
    for part in ("nodes", "edges"):
        with csv.table(tmp_path / "g", part).open(encoding="utf-8-sig", newline="") as lines:
            cells = [cell for row in DictReader(lines) for cell in row.values()]
        assert cells and not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert csv.read(tmp_path / "g") == Graph(people, edges)


@pytest.mark.parametrize("format", [graphml, gexf, nodelink, csv], ids=lambda f: f.__name__)
def test_writing_twice_gives_the_same_bytes(format: ModuleType, graph: Graph, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        format.write(graph, tmp_path / folder / "g")
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_half_a_surrogate_pair_survives_xml(graph: Graph, tmp_path: Path) -> None:
    odd = replace(graph, nodes=(replace(graph.nodes[0], name="\ud83d"), *graph.nodes[1:]))
    for format in (graphml, gexf, csv):
        format.write(odd, tmp_path / "g")
        assert format.read(tmp_path / "g").nodes[0].name == "\ud83d"
