"""The Timeline's choices: what its address says, its own clock, and the last day that the filter lets through."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from inkweb.app.address import WIDTH
from inkweb.app.pages import timeline
from inkweb.app.view import View
from inkweb.model import FAIRLY_SURE
from inkweb.workspace import Workspace

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def page() -> None:
    from inkweb.app.pages import timeline

    timeline.page()


@pytest.fixture
def app(opened: Workspace) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def test_an_address_about_what_its_sender_selected_opens_as_that(app: AppTest, opened: Workspace) -> None:
    first = opened.overview(limit=20, filter=FAIRLY_SURE)
    shown, chosen = "".join(node.id[:WIDTH] for node in first.nodes), first.nodes[0].id
    for name, value in {"about": "selected", "show": shown, "chosen": chosen[:WIDTH]}.items():
        app.query_params[name] = value
    app.run()
    assert not app.info and app.select_slider
    assert app.session_state["view"].selected == (chosen,)
    assert chosen[:WIDTH] in app.query_params["chosen"]


def test_nothing_after_the_filters_last_day_is_shown_however_long_the_steps_are(
    app: AppTest, opened: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = opened.days(filter=FAIRLY_SURE)
    last = next(day for day in days if (day + timedelta(days=1)).month == day.month and _month(day) & set(days))
    monkeypatch.setattr(timeline, "DAYS", 1)
    app.session_state["view"] = View(is_first=True, filter=replace(FAIRLY_SURE, until=last))
    app.run()
    told = " ".join(one.value for one in app.get("html"))
    listed = [date.fromisoformat(day) for day in re.findall(r"<h4>(\d{4}-\d\d-\d\d)</h4>", told)]
    assert listed and max(listed) <= last


def _month(day: date) -> set[date]:
    """Give the days of a month that come after this one."""
    later = (day + timedelta(days=n) for n in range(1, 31))
    return {one for one in later if one.month == day.month}


def test_days_are_read_by_one_clock(app: AppTest) -> None:
    app.run()
    clocks = [one for one in app.get("button_group") if "Added here" in one.options]
    assert [one.key for one in clocks] == ["timeline-clock"]


@pytest.mark.parametrize(("clock", "until"), [("published", "Known"), ("event", "Happened"), ("read", "Added")])
def test_the_slider_says_what_was_until_then(app: AppTest, clock: str, until: str) -> None:
    app.session_state["timeline by"] = clock
    app.run()
    labels = [one.label for one in app.select_slider]
    assert labels == ([f"{until} until"] if labels else []) and (labels or clock == "read")  # all were added on one day
