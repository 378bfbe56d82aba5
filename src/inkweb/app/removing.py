"""Take an article out of the graph, after showing what goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from inkweb.app import asking, session, words
from inkweb.model import TOLD_AS, Loss, Removed

SHOWN = 10
"""Names, and connections, that are told one by one."""


def offer(id: str, title: str) -> None:
    """Draw the button that asks what would go."""
    if st.button("Remove this article", icon=":material/delete:"):
        _ask(id, title)


@st.dialog("Remove this article?", width="large")
def _ask(id: str, title: str) -> None:
    with session.telling():
        st.markdown(f"**{words.plain(title)}** goes, for all who use this graph.")
        with st.spinner("Looking what would go with it ..."):
            told = asking.would_remove(id)
        with st.container(key="going"):
            _preview(told)
        yes, no = st.columns(2)
        is_sure = yes.button("Remove it", type="primary", key=f"remove-{id}", width="stretch")
        if no.button("Keep it", key=f"keep-{id}", width="stretch"):
            st.rerun()
        if is_sure:
            _remove(id)


def _remove(id: str) -> None:
    session.remember("removed", session.workspace().remove(id))
    st.query_params.clear()
    st.session_state.pop("added", None)
    st.session_state.pop("articles-table", None)
    st.rerun()


def _preview(told: Removed) -> None:
    names = f": {words.plain(_some(told.names))}." if told.names else "."
    go = words.agreed(len(told.names), "goes", "go")
    st.markdown(f"{_counted(told.names, 'name')} that no other article mentions {go} with it{names}")
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
        st.markdown("Without it, these are no longer taken for one:")
        st.html(_listing(escape(" and ".join(some)) for some in told.parted))
    if told.joined:
        st.markdown("Without it, these are taken for one:")
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
    """Say once what went with the article that was taken out last."""
    told: Removed | None = session.recall("removed", None)
    if told is not None:
        session.remember("removed", None)
        gone = f"{words.count(len(told.names), 'name')} and {words.count(len(told.gone), 'connection')}"
        title = words.plain(told.title) or "The article"
        st.success(f"**{title}** is out of the graph, and with it {gone}.", icon=":material/delete:")
