"""Keep what a page beside Explore shows in its address: a link that is opened elsewhere shows the same."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import Literal

import streamlit as st

from inkweb.app import address, arrival, session
from inkweb.app.view import View

LATE, KEPT = 2.0, 8
"""Seconds for which a browser may not have heard of an address, and addresses remembered for that."""

Given = dict[str, list[str]]
Takes = Literal["nothing", "filter", "view"]
"""What of an address beside a page's own names counts."""


def arrive(page: str, names: Iterable[str], takes: Takes) -> dict[str, str] | None:
    """Give what the address says of the page by these names; nothing when this session wrote it, or it says nothing."""
    given = _given()
    if not given or given == session.recall(_key(page), None) or _is_late(page, given):
        return None
    if takes != "nothing":  # taken once: what somebody chooses before the page is drawn goes before it
        session.remember(_key(page), dict(given))
    own = {name: given.pop(name)[0] for name in names if given.get(name)}
    if takes == "view" and given:
        arrival.enter(given)
    elif takes == "filter":
        arrival.sift(given)
    return own


def sign(page: str, own: Mapping[str, str], view: View | None = None) -> None:
    """Write into the address what the page shows, and of which view."""
    written = (address.write(view) if view else {}) | {name: [value] for name, value in own.items() if value}
    before = session.recall(_key(page), None)
    if written != before:
        session.remember(f"{_key(page)} before", [*_before(page), (before, time.monotonic())][-KEPT:])
        session.remember(_key(page), written)
    if written != _given():
        st.query_params.from_dict(written)


def _is_late(page: str, given: Given) -> bool:
    """Whether a browser that was clicked quickly tells the address from before it heard of the next."""
    return any(given == old and time.monotonic() - when < LATE for old, when in _before(page))


def _before(page: str) -> list[tuple[Given | None, float]]:
    held: list[tuple[Given | None, float]] = session.recall(f"{_key(page)} before", [])
    return held


def filtered(view: View) -> View:
    """Give a view that has nothing of this one but its filter.

    >>> filtered(View(("a",), starts=("a",))) == View(is_first=True)
    True
    """
    return View(filter=view.filter, is_first=True)


def _given() -> Given:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _key(page: str) -> str:
    return f"address of {page}"
