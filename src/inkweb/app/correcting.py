"""Say what was read wrongly, what rightly and what it should be, and take it back: for all who use this graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from inkweb.app import amending, asking, leafing, listing, pressing, session
from inkweb.app.known import known
from inkweb.model import Correction, Statement

HINT = "All who use this graph see what you say of a sentence. The page Quality lists it and takes it back."


def listen() -> None:
    """Have what is pressed beside a sentence of a card said of it; once on a page, in what is to be drawn anew then."""
    pressing.listen(_pressed)


def _pressed(what: str, edge: str, of: str) -> None:
    with session.acting():
        said = {"right": _confirm, "back": _unconfirm, "wrong": _strike, "instead": amending.turn_to}
        for one in asking.statements(edge=edge):
            if one.id == of and what in said:
                said[what](one)


def rows(statements: Sequence[Statement], *, name: str) -> None:
    """Draw statements, each with buttons that say that it is right, strike it out, and say what it should be."""
    names = known(statements)
    for one in statements:
        key = f"{name}-{one.id}"  # not its place: once it is gone a second click would be for the one that has it then
        st.html(listing.unsure(one, names))
        with st.container(horizontal=True):
            if one.confirmed:
                _take_back(one, f"{key}-right")
            else:
                st.button("It is right", icon=":material/check:", key=f"{key}-right", on_click=_confirm, args=(one,))
            st.button("Strike it out", icon=":material/ink_eraser:", key=key, on_click=_strike, args=(one,))
            amending.button(one, key)
        amending.choice(one, key, names)


def said() -> None:
    """Draw what is struck out, said to be right or corrected, each with a button that takes it back."""
    _listed("Struck out", asking.struck(), _put_it_back, key="struck", icon=":material/ink_eraser:")
    _listed("Said right by hand", asking.confirmed(), _take_back, key="confirmed", icon=":material/check:")
    _listed("Corrected by hand", asking.amended(), _take_back, key="amended", icon=":material/edit:")
    _listed("Added by hand", asking.added(), _take_back, key="added", icon=":material/add:")
    _waiting(asking.waiting())


def _waiting(said: Sequence[Correction]) -> None:
    """Draw what was said of readings that are not in the graph: it counts once an article is read so."""
    if not said:
        return
    with st.expander(f"Waiting for an article: {len(said):,}", icon=":material/hourglass_empty:", key="waiting"):
        shown = leafing.cut(said, "waiting")
        articles = asking.summaries(one.article for one in shown)
        for one in shown:
            st.html(listing.waiting(one, articles.get(one.article)))
            st.button("Take it back", icon=":material/undo:", key=f"waiting-{one.id}", on_click=_withdraw, args=(one,))
        leafing.buttons("waiting", has_more=leafing.goes_on(said, "waiting"))


def _listed(
    title: str, statements: Sequence[Statement], offer: Callable[[Statement, str], None], *, key: str, icon: str
) -> None:
    """Draw statements of which the same was said, folded, each with the button that ``offer`` draws."""
    if not statements:
        return
    with st.expander(f"{title}: {len(statements):,}", icon=icon, key=key):
        shown = leafing.cut(statements, key)
        names = known(shown)
        for one in shown:
            st.html(listing.unsure(one, names))
            offer(one, f"{key}-{one.id}")
        leafing.buttons(key, has_more=leafing.goes_on(statements, key))


def last() -> None:
    """Offer to put back what was struck out last in this session, as long as it is."""
    one: Statement | None = session.recall("struck last", None)
    if one is not None and one.id in {other.id for other in asking.struck()}:
        st.caption("Struck out:")
        st.html(listing.unsure(one, known([one])))
        _put_it_back(one, "last")


def _put_it_back(one: Statement, key: str) -> None:
    st.button("Put it back", icon=":material/undo:", key=key, on_click=_put_back, args=(one,))


def _take_back(one: Statement, key: str) -> None:
    st.button("Take it back", icon=":material/undo:", key=key, on_click=_unconfirm, args=(one,))


def _confirm(statement: Statement) -> None:
    with session.acting():
        session.hold()
        some = amending.all_alike(statement)
        session.workspace().confirm(some)
        where = amending.too(some)
        session.note(
            f"It is right, and certain from now on{where}. The page Quality takes it back.", ":material/check:"
        )


def _unconfirm(statement: Statement) -> None:
    with session.acting():
        session.hold()
        if statement.added:
            session.workspace().withdraw([Correction.of(statement, "added")])
            session.note("Taken back: it is not in the graph any more.", ":material/undo:")
            return
        some = amending.all_alike(statement)
        if statement.read:
            amending.take_back(some)
        else:
            session.workspace().unconfirm(some)
        session.note(f"Taken back: it is as sure as its reading{amending.too(some)}.", ":material/undo:")


def _strike(statement: Statement) -> None:
    with session.acting():
        session.hold()
        some = amending.all_alike(statement)
        session.workspace().strike(some)
        session.remember("struck last", statement)
        session.note(f"Struck out{amending.too(some)}. The page Quality puts it back.", ":material/ink_eraser:")


def _put_back(statement: Statement) -> None:
    with session.acting():
        session.hold()
        some = amending.all_alike(statement)
        session.workspace().put_back(some)
        session.note(f"It is back{amending.too(some)}.", ":material/undo:")


def _withdraw(one: Correction) -> None:
    with session.acting():
        session.workspace().withdraw([one])
        session.note("Taken back: it will not count when the article is read.", ":material/undo:")
