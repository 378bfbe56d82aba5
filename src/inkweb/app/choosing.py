"""Offer a few words of which one holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from inkweb.app import words
from inkweb.model import Clock

Value = TypeVar("Value")


def one_of(
    label: str,
    options: Mapping[Value, str],
    *,
    key: str,
    default: Value | None = None,
    is_labelled: bool = False,
    is_wide: bool = False,
    help: str | None = None,
    on_change: Callable[[], None] | None = None,
) -> Value | None:
    """Draw the words side by side; gives what holds, nothing when a person has let go of it."""
    return st.segmented_control(
        label,
        list(options),
        default=default,
        key=key,
        format_func=options.__getitem__,
        on_change=on_change,
        label_visibility="visible" if is_labelled else "collapsed",
        help=help,
        width="stretch" if is_wide else "content",
    )


def clock(
    label: str,
    *,
    key: str,
    default: Clock | None = None,
    is_labelled: bool = False,
    on_change: Callable[[], None] | None = None,
) -> Clock | None:
    """Draw the choice of what a day means."""
    told = (
        "Happened: as the sentence says, or, where it names no time, the day of its article. "
        "What is told of a year or a month alone stands at its first day."
    )
    return one_of(
        label, words.CLOCKS, key=key, default=default, is_labelled=is_labelled, help=told, on_change=on_change
    )
