"""Set aside what is loaded for good, so that nobody waits while it is looked through for garbage.

Streamlit has Python look through all that it holds after each run of a page, which with all libraries loaded is a third
of what the server does for a click.
"""

from __future__ import annotations

import gc
import sys

import streamlit as st


def put() -> None:
    """Set aside all that is there, unless next to nothing was loaded since that was done."""
    _put(len(sys.modules) // 100)


@st.cache_resource(show_spinner=False)
def _put(modules: int) -> None:  # noqa: ARG001
    gc.collect()  # what is garbage already would stay
    gc.freeze()
