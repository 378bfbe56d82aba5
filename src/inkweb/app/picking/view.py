"""Mount what listens to the keys of a search box."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import streamlit as st

KEY = "picking"


def keys(*, box: str, typed: str, offers: Sequence[str]) -> None:
    """Have Enter in a text input press the first of the buttons offered, and the arrows go from one to the next.

    ``box`` is the input's key and ``offers`` are those of the buttons, which answer ``typed``. Enter waits until what
    was typed last is answered.
    """
    _component()(key=KEY, data={"box": box, "typed": typed, "offers": list(offers)})


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.picking", js="picking.js", isolate_styles=False)
