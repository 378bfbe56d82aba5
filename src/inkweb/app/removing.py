"""Take articles out of the graph, after showing what goes with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from inkweb.app import asking, session, words
from inkweb.model import TOLD_AS, Loss, Removed, altogether

SHOWN = 10
"""Names, and connections, that are told one by one."""


def offer(id: str, title: str) -> None:
    """Draw the button that asks what would go."""
    if session.pressed(st.button, "Remove this article", key=f"ask-{id}", icon=":material/delete:"):
        _ask([id], title)


def offer_all(ids: Sequence[str]) -> None:
    """Draw the button that asks what would go with those that are ticked."""
    if session.pressed(st.button, "Remove ticked", key="remove-ticked", icon=":material/delete:", disabled=not ids):
        _ask(ids, words.count(len(ids), "article"))


@st.dialog("Remove from the graph?", width="large")
def _ask(ids: Sequence[str], title: str) -> None:
    with session.telling():
        it, goes = words.agreed(len(ids), "it", "them"), words.agreed(len(ids), "goes", "go")
        st.markdown(f"**{words.plain(title)}** {goes}, for all who use this graph.")
        with st.spinner(f"Looking what would go with {it} ..."):
            told = asking.would_remove(ids)
        with st.container(key="going"):
            _preview(altogether(told), it)
        yes, no = st.columns(2)
        is_sure = session.pressed(yes.button, f"Remove {it}", key=f"remove-{ids[0]}", type="primary", width="stretch")
        if session.pressed(no.button, f"Keep {it}", key=f"keep-{ids[0]}", width="stretch"):
            st.rerun()
        if is_sure:
            _remove(ids)


def _remove(ids: Sequence[str]) -> None:
    there = session.workspace().summaries(ids)  # somebody else may have taken some out since
    session.remember("removed", [session.workspace().remove(id) for id in ids if id in there])
    st.query_params.clear()
    st.session_state.pop("added", None)
    st.session_state.pop("articles-table", None)
    st.rerun()


def _preview(told: Removed, it: str) -> None:
    names = f": {words.plain(_some(told.names))}." if told.names else "."
    go = words.agreed(len(told.names), "goes", "go")
    st.markdown(f"{_counted(told.names, 'name')} that no other article mentions {go} with {it}{names}")
    gone, left = st.columns(2)
    with gone:
        go = words.agreed(len(told.gone), "goes", "go")
        st.markdown(f"{_counted(told.gone, 'connection')} that no other article states {go}")
        st.html(_listing(map(_line, told.gone)))
    with left:
        stay = words.agreed(len(told.weakened), "stays, with less behind it", "stay, with less behind them")
        st.markdown(f"{_counted(told.weakened, 'connection')} {stay}")
        st.html(_listing(map(_left, told.weakened)))
    if told.parted:
        st.markdown(f"Without {it}, these are no longer taken for one:")
        st.html(_listing(escape(" and ".join(some)) for some in told.parted))
    if told.joined:
        st.markdown(f"Without {it}, these are taken for one:")
        st.html(_listing(escape(" and ".join(some)) for some in told.joined))


def _counted(some: Sequence[object], noun: str) -> str:
    return f"**{words.count(len(some), noun)}**"


def _some(names: Sequence[str]) -> str:
    more = [f"and {len(names) - SHOWN:,} more"] if len(names) > SHOWN else []
    return ", ".join((*names[:SHOWN], *more))


def _listing(lines: Iterable[str]) -> str:
    """List the first of them, and say how many more there are."""
    held = list(lines)
    more = [f"and {len(held) - SHOWN:,} more"] if len(held) > SHOWN else []
    return f'<ul class="ink listing">{"".join(f"<li>{line}</li>" for line in (*held[:SHOWN], *more))}</ul>'


def _line(one: Loss) -> str:
    line = f"{escape(one.subject)} <b>{escape(words.phrase(one.predicate))}</b> {escape(one.object)}"
    if one.modality == "asserted":
        return line
    return f'{line} <span class="tag {one.modality}">{TOLD_AS[one.modality]}</span>'


def _left(one: Loss) -> str:
    return f'{_line(one)} <span class="where">· then in {words.count(one.others, "article")}</span>'


def tell() -> None:
    """Say once what went with the articles that were taken out last."""
    removed: Sequence[Removed] = session.recall("removed", ())
    if removed:
        session.remember("removed", ())
        told = altogether(removed)
        gone = f"{words.count(len(told.names), 'name')} and {words.count(len(told.gone), 'connection')}"
        one = words.plain(removed[0].title) or "The article"
        title = words.agreed(len(removed), one, words.count(len(removed), "article"))
        are, it = words.agreed(len(removed), "is", "are"), words.agreed(len(removed), "it", "them")
        st.success(f"**{title}** {are} out of the graph, and with {it} {gone}.", icon=":material/delete:")
