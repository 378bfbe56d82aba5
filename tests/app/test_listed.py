"""Lists of pages say what is: without a browser and without a graph."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from inkweb.app import asking, listing, session
from inkweb.app.pages import articles
from inkweb.app.saying import Known
from inkweb.model import ArticleSummary, Clock, Dated, Evidence, Statement, When


def summary(id: str) -> ArticleSummary:
    return ArticleSummary(id, title=id, source="", outlet="", date=None, url=None, entities=1, statements=1)


@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_click_is_of_the_article_that_stood_there_when_it_was_made(
    monkeypatch: pytest.MonkeyPatch, is_ticked: bool
) -> None:
    held: dict[str, object] = {}
    monkeypatch.setattr(session, "recall", held.get)
    monkeypatch.setattr(session, "remember", held.__setitem__)
    selection: dict[str, list[object]] = {"rows": [], "cells": []}
    monkeypatch.setattr(st, "dataframe", lambda *_, **__: {"selection": selection})

    def click(row: int) -> None:
        selection["rows" if is_ticked else "cells"] = [row if is_ticked else (row, "Title")]

    old, nothing = [summary("second"), summary("first")], (None, [])
    first = (None, ["first"]) if is_ticked else ("first", [])
    assert articles._table(old) == nothing
    click(1)
    assert articles._table([summary("third"), *old]) == first  # somebody added one meanwhile
    click(2)
    assert articles._table(old[:1]) == first  # somebody took it out: the page says so
    assert articles._table(old[:1]) == nothing


def settings() -> None:
    """Draw what reads new articles."""
    from inkweb.app.pages import settings

    settings._extractor()


@pytest.mark.parametrize("used", ["llm:gpt-5-mini", "rules"])
def test_the_extractor_of_the_settings_is_marked_and_another_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch, used: str
) -> None:
    held = SimpleNamespace(settings=SimpleNamespace(extractor=used))
    monkeypatch.setattr(session, "workspace", lambda: held)
    monkeypatch.setattr(asking, "extractors", lambda: ["learned", "rules"])
    app = AppTest.from_function(settings, default_timeout=30).run()
    assert app.radio[0].value == used
    app.radio[0].set_value("learned").run()
    assert app.session_state["extractor"] == "learned"
    assert used in app.radio[0].options


@pytest.mark.parametrize(("clock", "lent"), [("event", 1), ("published", 0), ("read", 0)])
def test_what_has_no_time_of_its_own_did_not_happen_on_the_day_of_its_article_without_a_word(
    clock: Clock, lent: int
) -> None:
    text = "A founded B"
    plain = Statement("a", "FOUNDED", "b", Evidence("x", 0, len(text), text, (0, 1), (2, 9), (10, 11)))
    dated = replace(plain, when=When("in 2016", date(2016, 1, 1), date(2016, 12, 31)))
    both = [Dated(date(2026, 5, 8), plain), Dated(date(2016, 1, 1), dated)]
    assert listing.days(both, Known({"a": "Ana", "b": "Tern"}, {}), clock).count("day of its article") == lent
