"""Mount what sees to it that a page is left in order."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

KEY = "leaving"


def watch() -> None:
    """Have a popover that stands open closed, and its closing heard, before the link of another page is followed."""
    _component()(key=KEY)


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.leaving", js="leaving.js", isolate_styles=False)
