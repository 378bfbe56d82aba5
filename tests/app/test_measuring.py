"""A big graph is grouped when somebody asks for it, and never at a plain click: without a browser and a graph."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from inkweb.app import measuring, state
from inkweb.model import Filter, Graph, Group


def test_groups_that_were_let_go_are_not_worked_out_again_at_a_click(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    grouped: list[Graph] = []

    def groups(graph: Graph) -> list[Group]:
        grouped.append(graph)
        return []

    held = SimpleNamespace(everything=lambda **_: Graph(), groups=groups, marked=lambda graph, *_: graph)
    monkeypatch.setattr(state, "workspace", lambda: held)
    monkeypatch.setattr(state, "version", lambda: f"of {id(grouped)}")
    monkeypatch.setattr(state, "size", lambda: measuring.MEASURED + 1)
    filters = [Filter(support=number) for number in range(2, 9)]
    for filter in filters:
        measuring.groups(filter)
    for filter in filters:
        measuring.marked(Graph(), filter)
    assert len(grouped) == len(filters)
