"""Files appear whole or not at all, and nothing that was there is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inkweb.errors import ExportError
from inkweb.export import export
from inkweb.model import Edge, Graph


@pytest.mark.parametrize(
    "name, files",
    [
        ("g.graphml", ["g.graphml"]),
        ("g.gexf", ["g.gexf"]),
        ("g.json", ["g.json"]),
        ("g.cypher", ["g.cypher"]),
        ("g.CQL", ["g.CQL"]),
        ("g.csv", ["g.edges.csv", "g.nodes.csv"]),
    ],
)
def test_the_suffix_picks_the_format(graph: Graph, tmp_path: Path, name: str, files: list[str]) -> None:
    assert [file.name for file in export(graph, tmp_path / name)] == files
    assert sorted(file.name for file in tmp_path.iterdir()) == files


def test_a_named_format_wins_over_the_suffix(graph: Graph, tmp_path: Path) -> None:
    export(graph, tmp_path / "g.txt", "gexf")
    assert "<gexf" in (tmp_path / "g.txt").read_text(encoding="utf-8")


def test_an_unknown_format_is_named_with_the_known_ones(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"'xlsx'.*csv, cypher, gexf, graphml, nodelink"):
        export(graph, tmp_path / "g.xlsx")


def test_a_file_that_is_there_stays_unless_forced(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "g.nodes.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="is there already"):
        export(graph, tmp_path / "g.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["g.nodes.csv"]
    assert (tmp_path / "g.nodes.csv").read_text(encoding="utf-8") == "mine"
    export(graph, tmp_path / "g.csv", force=True)
    assert "mine" not in (tmp_path / "g.nodes.csv").read_text(encoding="utf-8")


def test_a_failure_leaves_the_old_file_and_nothing_else(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "g.cypher").write_text("old", encoding="utf-8")
    odd = replace(graph, edges=(*graph.edges, Edge("e9", "p1", "IS `A` KIND", "o1")))
    with pytest.raises(ExportError, match="cannot be a label"):
        export(odd, tmp_path / "g.cypher", force=True)
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("g.cypher", "old")]


def test_a_pair_of_files_is_replaced_as_a_pair_or_not_at_all(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "g.edges.csv").write_text("old", encoding="utf-8")
    (tmp_path / "g.nodes.csv").mkdir()
    with pytest.raises(ExportError, match=r"g\.nodes\.csv is there already, and is no file"):
        export(graph, tmp_path / "g.csv", force=True)
    assert (tmp_path / "g.edges.csv").read_text(encoding="utf-8") == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["g.edges.csv", "g.nodes.csv"]


def test_a_missing_folder_is_said_in_one_line(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="No such file or directory"):
        export(graph, tmp_path / "nowhere" / "g.gexf")
