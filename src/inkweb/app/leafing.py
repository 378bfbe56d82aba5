"""Turn the leaves of a list that is too long for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from inkweb.app import session

T = TypeVar("T")
AT_ONCE = 10
"""What a leaf holds."""


def first(name: str) -> int:
    """Give the place in the list ``name`` of the first thing on the leaf that is open."""
    return AT_ONCE * int(session.recall(f"leaf of {name}", 0))


def cut(items: Sequence[T], name: str) -> Sequence[T]:
    """Give what stands on the leaf that is open; where there is so much no longer, on the last one."""
    if items and first(name) >= len(items):
        _turn(name, (len(items) - 1) // AT_ONCE)
    return items[first(name) : first(name) + AT_ONCE]


def goes_on(items: Sequence[object], name: str) -> bool:
    """Whether more stands after the leaf that is open."""
    return first(name) + AT_ONCE < len(items)


def buttons(name: str, *, has_more: bool) -> None:
    """Draw what turns to the leaf before and to the next one, where there are any."""
    leaf = first(name) // AT_ONCE
    if not leaf and not has_more:
        return
    with st.container(horizontal=True):
        for label, icon, to, is_there in (
            ("Before", ":material/arrow_back:", leaf - 1, leaf > 0),
            ("Next", ":material/arrow_forward:", leaf + 1, has_more),
        ):
            key = f"{label}-{name}"
            st.button(label, key=key, icon=icon, disabled=not is_there, on_click=_turn, args=(name, to))


def _turn(name: str, leaf: int) -> None:
    session.remember(f"leaf of {name}", leaf)
