"""Mount the text of an article on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import streamlit as st

from inkweb.app import lit
from inkweb.model import Reading


def article_text(
    reading: Reading,
    *,
    key: str,
    graph: str,
    head: str = "",
    who: Mapping[str, str] | None = None,
    sure: float = 0.0,
    selected: Sequence[str] = (),
    on_choose: Callable[[tuple[str, ...]], None] | None = None,
) -> None:
    """Show the text; ``graph`` is the key of the canvas beside it, ``selected`` the ids chosen there.

    ``head`` is HTML that stands before it; ``who`` tells whom mentions mean, by the ids of their entities; what is less
    than ``sure`` leads to no edge.

    ``on_choose`` is given the edges of the sentence that somebody clicked, or chose with Enter.
    """
    html = head + lit.reading(reading.article, reading.mentions, reading.statements, who=who, sure=sure)
    data = {"html": html, "article": reading.article.id, "graph": graph, "selected": list(selected)}

    def chosen() -> None:
        ids = st.session_state[key].get("chosen")
        if on_choose and isinstance(ids, list):
            on_choose(tuple(id for id in ids if isinstance(id, str)))

    _component()(key=key, data=data, on_chosen_change=chosen)


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.reading_view", js="reading.js", isolate_styles=False)
