"""The queries asked before."""

from __future__ import annotations

from inkweb.app.editor.history import MOST, line, remembered


def test_the_newest_stands_first_and_the_oldest_is_forgotten() -> None:
    history: tuple[str, ...] = ()
    for number in range(MOST + 5):
        history = remembered(history, f"RETURN {number}")
    assert len(history) == MOST
    assert history[0] == f"RETURN {MOST + 4}" and history[-1] == "RETURN 5"
    history = remembered(history, "RETURN\n7")
    assert len(history) == len(set(map(line, history))) == MOST and history[0] == "RETURN\n7"
