"""The card of an entity says what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkweb.cli.card import print_card
from inkweb.model import Edge, Evidence, Graph, Node, Statement

TEXT = "Halden bought Tern and Corvid."
EVIDENCE = Evidence("a1", 0, len(TEXT), TEXT, (0, 6), (7, 13), (14, 18))


@pytest.mark.parametrize(
    ("objects", "told"), [(["t"], "1 more connection is not shown."), (["t", "c"], "2 more connections are not shown.")]
)
def test_a_single_connection_that_is_left_out_was_told_as_several(
    capsys: pytest.CaptureFixture[str], objects: list[str], told: str
) -> None:
    statements = [Statement("h", "ACQUIRED", one, EVIDENCE) for one in objects]
    print_card(Node("h", "Organization", "Halden"), Graph(), statements, {})
    assert capsys.readouterr().out.splitlines()[-1] == told


def test_an_edge_says_how_many_of_its_articles_repeat_another(capsys: pytest.CaptureFixture[str]) -> None:
    said = Statement("h", "ACQUIRED", "t", EVIDENCE)
    again = replace(said, evidence=replace(EVIDENCE, article="a2"))
    nodes = (Node("h", "Organization", "Halden"), Node("t", "Organization", "Tern"))
    graph = Graph(nodes, (Edge(said.edge_id, "h", "ACQUIRED", "t", support=1, articles=2, statements=2),))
    print_card(nodes[0], graph, [said, again], {})
    assert (
        "acquired Tern  (stated as fact, 2 articles, 1 word for word as another, 100% sure)" in capsys.readouterr().out
    )
