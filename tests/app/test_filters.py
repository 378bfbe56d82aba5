"""What a person lets through stays as it was chosen: without a browser and without a graph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkweb.app import asking, filters, finding, session, walk
from inkweb.app.view import View
from inkweb.model import Filter

HELD = View(("a", "b"), starts=("a", "b"), filter=Filter(types=("Person",), confidence=0.0))


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> list[View]:
    """Have a session with a view, and no graph; what it keeps is written down."""
    kept = [HELD]
    monkeypatch.setattr(session, "view", lambda: kept[-1])
    monkeypatch.setattr(session, "keep", kept.append)
    monkeypatch.setattr(asking, "nodes", lambda _ids: ())
    return kept


def test_no_filters_leaves_the_dial_where_it_is(kept: list[View]) -> None:
    filters._clear()
    assert kept[-1].filter == Filter(confidence=0.0)


def test_that_there_is_no_way_is_said_of_the_filter_by_which_it_was_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "connect", lambda view, _ids: view)
    finding.connect(HELD.starts)
    assert finding.starts(HELD).startswith("No way of four connections or fewer")
    assert finding.starts(replace(HELD, filter=Filter(confidence=0.5))) == ""
