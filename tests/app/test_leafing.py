"""What people said is listed to its end, leaf by leaf, with buttons of their own: without a browser and a graph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from inkweb.app import asking, correcting, state
from inkweb.app.saying import Known
from inkweb.model import Statement
from tests.app.test_stated import statement

ONE = statement("a", "OWNS", "b", 1)
SAID = [replace(ONE, evidence=replace(ONE.evidence, article=f"article {number}")) for number in range(125)]


class People:
    """A workspace in which people said much."""

    def version(self) -> str:
        return "one state"

    def struck(self) -> list[Statement]:
        return []

    def confirmed(self) -> list[Statement]:
        return SAID

    def amended(self) -> list[Statement]:
        return []

    def added(self) -> list[Statement]:
        return []

    def corrections(self) -> list[object]:
        return []


@pytest.fixture(autouse=True)
def people(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put it in the place of the app's own."""
    held = People()
    monkeypatch.setattr(state, "workspace", lambda: held)
    monkeypatch.setattr(asking, "workspace", lambda: held)
    monkeypatch.setattr(correcting, "known", lambda _said: Known({"a": "Tern", "b": "Halden"}, {}))


def listed() -> None:
    """Draw what people said."""
    from inkweb.app import correcting

    correcting.said()


def judged() -> None:
    """Draw statements that can be judged."""
    import streamlit as st

    from inkweb.app import correcting

    correcting.rows(st.session_state["rows"], name="some")


def keys(app: AppTest, label: str) -> list[str | None]:
    return [button.key for button in app.button if button.label == label]


def test_all_that_was_said_right_is_counted_and_can_be_taken_back() -> None:
    app = AppTest.from_function(listed, default_timeout=30).run()
    assert not app.exception and [told.label for told in app.expander] == ["Said right by hand: 125"]
    found = keys(app, "Take it back")
    while not app.button(key="Next-confirmed").disabled:
        app.button(key="Next-confirmed").click().run()
        found += keys(app, "Take it back")
    assert len(set(found)) == len(SAID)
    app.button(key="Before-confirmed").click().run()
    assert len(keys(app, "Take it back")) == 10


def test_a_second_click_is_for_the_same_statement_and_not_for_the_next() -> None:
    app = AppTest.from_function(judged, default_timeout=30)
    app.session_state["rows"] = SAID[:3]
    before = keys(app.run(), "Strike it out")
    app.session_state["rows"] = SAID[1:3]
    assert keys(app.run(), "Strike it out") == before[1:]
