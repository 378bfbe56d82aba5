"""What is loaded for good is set aside once, not looked through after each run of a page."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from inkweb.app import aside


@pytest.fixture(autouse=True)
def nothing_aside() -> Iterator[None]:
    gc.unfreeze()
    aside._put.clear()
    yield
    gc.collect()
    gc.freeze()  # as it was


def test_after_each_click_all_libraries_were_looked_through_for_garbage() -> None:
    aside.put()
    assert gc.get_freeze_count() > 50_000 > len(gc.get_objects())


def test_what_is_there_for_a_moment_is_set_aside_only_with_what_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    aside.put()
    before, moment = gc.get_freeze_count(), [[] for _ in range(10_000)]
    aside.put()
    assert gc.get_freeze_count() <= before
    for number in range(100):
        monkeypatch.setitem(sys.modules, f"loaded_{number}", ModuleType("loaded"))
    aside.put()
    assert gc.get_freeze_count() > before + len(moment) / 2
