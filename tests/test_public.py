"""What each room offers is named in one sorted list, and is there."""

from __future__ import annotations

import importlib

import pytest

ROOMS = [
    "inkweb",
    "inkweb.model",
    "inkweb.read",
    "inkweb.extract",
    "inkweb.link",
    "inkweb.evaluate",
    "inkweb.store",
    "inkweb.analyse",
    "inkweb.draw",
    "inkweb.export",
    "inkweb.workspace",
]


@pytest.mark.parametrize("room", ROOMS)
def test_all_is_sorted_and_complete(room: str) -> None:
    module = importlib.import_module(room)
    # Constants, classes, functions, each in order: as ruff's RUF022 has it.
    assert list(module.__all__) == sorted(
        module.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name)
    )
    for name in module.__all__:
        assert hasattr(module, name), f"{room}.{name}"


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_offered_is_documented(room: str) -> None:
    module = importlib.import_module(room)
    for name in module.__all__:
        thing = getattr(module, name)
        if callable(thing) and getattr(thing, "__module__", "").startswith("inkweb"):
            assert (thing.__doc__ or "").strip(), f"{room}.{name} has no docstring"
