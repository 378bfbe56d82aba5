"""Write the buttons beside a sentence, and mount what listens to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

import streamlit as st

from inkweb.model import Statement

KEY = "pressing"
Pressed = Literal["right", "back", "wrong", "instead"]
_LABELS: dict[Pressed, tuple[str, str]] = {
    "right": ("It is right", "certain from now on, for all who use this graph"),
    "back": ("Take it back", "it is as sure as its reading again"),
    "wrong": ("Strike it out", "it counts for nothing any more"),
    "instead": ("It says something else", "say what, and that is certain"),
}


def buttons(one: Statement) -> str:
    """Give in HTML the buttons that say what a person thinks of a sentence, by what was said of it."""
    first: Pressed = "back" if one.confirmed else "right"
    return f'<span class="says">{"".join(_button(one, what) for what in (first, "wrong", "instead"))}</span>'


def _button(one: Statement, what: Pressed) -> str:
    label, why = _LABELS[what]
    of = f'data-edge="{one.edge_id}" data-of="{one.id}"'
    return f'<button type="button" data-says="{what}" {of} aria-label="{label}" title="{label}: {why}"></button>'


def listen(on_press: Callable[[str, str, str], None]) -> None:
    """Have a press of one of these buttons, wherever on the page, told as what it says, of which edge and statement."""

    def pressed() -> None:
        told = st.session_state[KEY].get("pressed")
        if isinstance(told, list) and len(told) == 3:
            what, edge, of = map(str, told)
            on_press(what, edge, of)

    _component()(key=KEY, on_pressed_change=pressed)


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.pressing", js="pressing.js", isolate_styles=False)
