"""Mount what sees to it that a page is left in order."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

KEY = "leaving"


def watch() -> None:
    """Have what stands open over the page closed when the link of another is followed, and one step lead back from it.

    The closing of a popover is heard before.
    """
    _component()(key=KEY)


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.leaving", js="leaving.js", isolate_styles=False)
