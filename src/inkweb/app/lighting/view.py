"""Mount the choice of light or dark on a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import streamlit as st

KEY = "lighting"


def choice(pages: Sequence[str]) -> None:
    """Draw the choice; it holds for this browser, on all ``pages``, which are named by their addresses."""
    _component()(key=KEY, data={"pages": list(pages)})


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.lighting", js="lighting.js", isolate_styles=False)
