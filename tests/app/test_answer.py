"""What the graph is told when it asks."""

from __future__ import annotations

from typing import Any

import pytest

from inkweb.app import canvas
from inkweb.app.component import Answer, Cards, Relations
from inkweb.app.view import View
from inkweb.draw import Picture
from inkweb.model import Graph


@pytest.mark.parametrize(
    ("answer", "later"), [(Cards(7, {"a": "<p>"}), None), (count := Relations(7), count)], ids=["cards", "count"]
)
def test_cards_are_sent_once_and_a_count_until_the_next(
    monkeypatch: pytest.MonkeyPatch, answer: Answer, later: Answer | None
) -> None:
    held: dict[str, Any] = {"canvas answer": answer}
    sent: list[Answer | None] = []
    monkeypatch.setattr(canvas.session, "recall", held.get)
    monkeypatch.setattr(canvas.session, "remember", held.__setitem__)
    monkeypatch.setattr(canvas.saving, "wanted", lambda: 0)
    monkeypatch.setattr(canvas, "_drawn", lambda graph, view: (Picture("v1"), False))
    monkeypatch.setattr(canvas, "graph_view", lambda *_, answer, **__: sent.append(answer))
    for _ in range(2):
        canvas.explore(Graph(), View())
    assert sent == [answer, later]
