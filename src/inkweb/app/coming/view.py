"""Mount what brings an answer into the window."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

KEY = "coming"


def into_sight(place: str, *, number: int) -> None:
    """Scroll to the container of this key when a further answer has come into it and it begins far down, or below.

    ``number`` tells one answer from the next; the one that is there when the page is come to stays where it is.
    """
    _component()(key=KEY, data={"place": place, "number": number})


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.coming", js="coming.js", isolate_styles=False)
