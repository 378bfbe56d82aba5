"""Write the buttons beside a sentence, and mount what listens to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

import streamlit as st

from inkweb.model import Statement

KEY = "pressing"
_HEARD = "presses heard"
Pressed = Literal["right", "back", "wrong", "instead"]
_LABELS: dict[Pressed, tuple[str, str]] = {
    "right": ("It is right", "certain from now on, for all who use this graph"),
    "back": ("Take it back", "it is as it was read"),
    "wrong": ("Strike it out", "it counts for nothing any more"),
    "instead": ("It says something else", "say what, and that is certain"),
}


def buttons(one: Statement) -> str:
    """Give in HTML the buttons that say what a person thinks of a sentence, by what was said of it."""
    first: Pressed = "back" if one.confirmed else "right"
    some: tuple[Pressed, ...] = ("back",) if one.added else (first, "wrong", "instead")
    return f'<span class="says">{"".join(_button(one, what) for what in some)}</span>'


def _button(one: Statement, what: Pressed) -> str:
    label, why = _LABELS[what]
    of = f'data-edge="{one.edge_id}" data-of="{one.id}"'
    return f'<button type="button" data-says="{what}" {of} aria-label="{label}" title="{label}: {why}"></button>'


def listen(on_press: Callable[[str, str, str], None]) -> None:
    """Have a press of one of these buttons, wherever on the page, told as what it says, of which edge and statement.

    The browser tells what it was not said to be heard again and again; each press counts once.
    """

    def pressed() -> None:
        for number, what, edge, of in _presses(st.session_state[KEY].get("pressed")):
            if number > heard():
                on_press(what, edge, of)
                st.session_state[_HEARD] = number  # afterwards: a run that is broken off in between is told again

    def heard() -> int:
        return int(st.session_state.get(_HEARD, 0))

    _component()(key=KEY, data={"heard": heard()}, on_pressed_change=pressed)


def _presses(told: object) -> list[tuple[int, str, str, str]]:
    """Read what a browser tells; what is no press is left out."""
    rows = [row for row in told if isinstance(row, list) and len(row) == 4] if isinstance(told, list) else []
    return [(number, str(what), str(edge), str(of)) for number, what, edge, of in rows if isinstance(number, int)]


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.pressing", js="pressing.js", isolate_styles=False)
