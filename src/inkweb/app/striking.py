"""Strike out what was read wrongly, and put it back: for all who use this graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from inkweb.app import asking, card, session
from inkweb.app.known import known
from inkweb.model import Edge, Statement

AT_ONCE = 10
"""Statements behind one edge that can be struck out at a time, the least sure first."""


def offer(edge: Edge) -> None:
    """Draw the way to say that a statement behind an edge is wrong."""
    key = f"wrong-{edge.id}"
    # Whether it is open hangs on its key; what nobody sees is not drawn, so that a click on a line costs no more.
    with st.popover("Is it wrong?", icon=":material/ink_eraser:", key=key, on_change="rerun"):
        if not session.recall(key, False):
            return
        st.caption(
            "Strike out a sentence that was read wrongly. It counts for nothing any more, for all who use this graph, "
            "and a line that no other sentence bears out goes. The page Quality lists it and puts it back."
        )
        behind = sorted(asking.statements(edge=edge.id), key=lambda one: (one.confidence, one.id))
        rows(behind[:AT_ONCE], name=f"strike-{edge.id}")


def rows(statements: Sequence[Statement], *, name: str) -> None:
    """Draw statements, each with a button that strikes it out."""
    _rows(statements, name, "Strike it out", ":material/ink_eraser:", _strike)


def struck() -> None:
    """Draw what is struck out, each with a button that puts it back."""
    gone = asking.struck()
    if gone:
        with st.expander(f"Struck out: {len(gone):,}", icon=":material/ink_eraser:", key="struck"):
            _rows(gone, "back", "Put it back", ":material/undo:", _put_back)


def _rows(statements: Sequence[Statement], name: str, label: str, icon: str, act: Callable[[Statement], None]) -> None:
    names = known(statements)
    for at, one in enumerate(statements):
        st.html(card.unsure(one, names))
        st.button(label, icon=icon, key=f"{name}-{at}", on_click=act, args=(one,))


def last() -> None:
    """Offer to put back what was struck out last in this session, as long as it is."""
    one: Statement | None = session.recall("struck last", None)
    if one is not None and one.id in {other.id for other in asking.struck()}:
        st.caption("Struck out:")
        _rows([one], "last", "Put it back", ":material/undo:", _put_back)


def _strike(statement: Statement) -> None:
    with session.acting():
        session.workspace().strike([statement])
        session.remember("struck last", statement)
        session.note("Struck out. The page Quality puts it back.", ":material/ink_eraser:")


def _put_back(statement: Statement) -> None:
    with session.acting():
        session.workspace().put_back([statement])
        session.note("It is back.", ":material/undo:")
