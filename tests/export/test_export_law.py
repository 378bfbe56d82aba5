"""What a format writes, it reads back: read(write(graph)) == graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import given, settings

from inkweb.export import Quote, csv, gexf, graphml, nodelink
from inkweb.model import Graph
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
def test_quotes_do_not_change_the_graph(
    format: ModuleType, graph: Graph, quotes: dict[str, list[Quote]], tmp_path: Path
) -> None:
    format.write(graph, tmp_path / "g", quotes)
    assert replace(format.read(tmp_path / "g"), left_out=7) == graph


def test_tables_take_any_number_of_quotes(graph: Graph, quotes: dict[str, list[Quote]], tmp_path: Path) -> None:
    """A cell longer than 128 KiB was written and could not be read back."""
    csv.write(graph, tmp_path / "g", {"e1": quotes["e1"] * 2000})
    assert replace(csv.read(tmp_path / "g"), left_out=7) == graph


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
