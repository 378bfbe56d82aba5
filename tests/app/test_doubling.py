"""Names that may be one, drawn without a browser over a graph that is said to be large."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from inkweb.app import asking, doubling, state
from inkweb.model import Duplicate, Node

SHORT, FULL, SHARED = (Node(id, "Person", name) for id, name in (("s", "Lund"), ("f", "Ana Lund"), ("t", "Per Berg")))


def offered() -> None:
    from inkweb.app import doubling

    doubling.offered()


@pytest.mark.parametrize("size", [doubling.UNASKED, doubling.UNASKED + 1])
def test_in_a_large_graph_they_are_looked_for_when_somebody_asks(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    asked: list[int] = []

    def duplicates(limit: int) -> list[Duplicate]:
        asked.append(limit)
        return [Duplicate(SHORT, FULL, 1, (SHARED,), 0)]

    monkeypatch.setattr(state, "size", lambda: size)
    monkeypatch.setattr(asking, "duplicates", duplicates)
    app = AppTest.from_function(offered, default_timeout=60).run()
    if size > doubling.UNASKED:
        assert not asked and not app.markdown
        app.button[0].click().run()
    assert not app.exception and asked
    assert app.markdown[1].value.startswith("**Lund** (Person, 0 connections) and **Ana Lund**")
    app.run()
    assert [one.label for one in app.button if one.key] == ["They are one", "They are two", "Look"]
