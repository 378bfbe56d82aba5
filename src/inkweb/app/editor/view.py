"""Mount the editor, and keep what Python had it show and what somebody has written since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import streamlit as st

from inkweb.app.editor.vocabulary import vocabulary

KEY = "editor"
_PLACED = "placed in the editor"


@dataclass(frozen=True, slots=True)
class Fault:
    """Where ``query`` is wrong, counted from 1, and what is told of it."""

    query: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text that Python had the editor show; the number tells it from the one before."""

    text: str = ""
    number: int = 0


def put(text: str) -> None:
    """Have the editor show a text in place of what is written there, which undo brings back."""
    st.session_state[_PLACED] = _Placed(text, _placed().number + 1)


def written() -> str:
    """Give what is written, as far as the browser has told: with the form, and of the text put there last."""
    told = st.session_state.get(KEY)
    now = told.get("written") if isinstance(told, Mapping) else None
    if isinstance(now, Mapping) and now.get("number") == _placed().number and isinstance(now.get("text"), str):
        return str(now["text"])
    return _placed().text


def keep() -> str:
    """Give what is written, and have it there again for who comes back to a page whose browser has forgotten it."""
    text = written()
    st.session_state[_PLACED] = _Placed(text, _placed().number)
    return text


def show(*, label: str, placeholder: str = "", asked: int = 0, fault: Fault | None = None) -> None:
    """Draw the editor in a form, which tells what is written when it is submitted.

    Ctrl-Enter presses the form's button. ``asked`` counts the queries that were asked: ``fault`` is that of the last,
    and what somebody has mended since is not marked again.
    """
    placed = _placed()
    data = {
        "key": KEY,
        "label": label,
        "placeholder": placeholder,
        "text": placed.text,
        "number": placed.number,
        "asked": asked,
        "fault": asdict(fault) if fault else None,
        "vocabulary": vocabulary(),
    }
    _component()(key=KEY, data=data, on_written_change=lambda: None)


def _placed() -> _Placed:
    placed: _Placed = st.session_state.get(_PLACED, _Placed())
    return placed


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.editor", js="editor-*.js")
