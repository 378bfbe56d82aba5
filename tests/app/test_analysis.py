"""The Analysis page, drawn without a browser over a small graph."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from inkweb import analyse
from inkweb.app import measuring, state
from inkweb.model import Edge, Graph, Modality, Node

NODES = (Node("a", "Person", "Ana Lund"), Node("h", "Organization", "Halden"), Node("q", "Quantity", "40 million"))


def answer(asked: str) -> None:
    from inkweb.app.pages import analysis

    analysis._answer(asked)


@pytest.mark.parametrize("asked", ["connections", "importance", "between", "groups", "bridges"])
@pytest.mark.parametrize("edges", [(), ("denied",)], ids=["nothing", "denials"])
def test_where_denials_alone_pass_nothing_is_ranked_and_nothing_holds_together(
    monkeypatch: pytest.MonkeyPatch, asked: str, edges: tuple[Modality, ...]
) -> None:
    """All names were equally important, and everything hung together in several ways."""
    graph = Graph(NODES, tuple(Edge("e", "a", "LEADS", "h", modality=modality) for modality in edges))
    held = SimpleNamespace(
        everything=lambda **_: graph, ranking=analyse.ranking, groups=analyse.groups, bridges=analyse.bridges
    )
    monkeypatch.setattr(state, "workspace", lambda: held)
    monkeypatch.setattr(state, "version", lambda: f"of {id(graph)}")
    monkeypatch.setattr(state, "size", lambda: len(NODES))
    measuring._whole.clear()
    app = AppTest.from_function(answer, default_timeout=60, args=(asked,)).run()
    assert not app.exception
    assert [one.value for one in app.info] == [
        "Nothing that counts passes the filters. Choose “All”, or take filters away."
    ]
    assert not app.button
