"""Draw on what articles disagree: each side with its words, side by side, to be judged in place."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from inkweb.app import amending, asking, correcting, going, saying, stated, words
from inkweb.app.known import known
from inkweb.app.saying import Known
from inkweb.app.view import View
from inkweb.model import Dispute, Filter, Side

SHOWN = 25
"""Disputes of each kind that are drawn, the weightiest first."""
SIDES, SENTENCES = 3, 2
"""Sides of a dispute, and sentences of a side."""


def disputes(filter: Filter) -> None:
    """Draw on what articles disagree, by what passes."""
    found = asking.disputes(filter, SHOWN)
    if not found:
        st.info(
            "Of what passes the filters nothing is both told and denied, and nothing has several figures.",
            icon=":material/handshake:",
        )
    names = known(one for dispute in found for one in dispute.statements)
    for dispute in found:
        with st.container(border=True, key=f"disputed-{dispute.id}"):
            _draw(dispute, names)
    if found:
        st.caption(correcting.HINT)
    correcting.listen()


def _draw(dispute: Dispute, names: Known) -> None:
    some = dispute.sides[0].statements[0]
    ends = [some.subject, *([some.object_id] if len(dispute.edges) == 1 else [])]
    subject, *object = (words.plain(names.names.get(id, "?")) for id in ends)
    line = " ".join((subject, f"**{words.phrase(some.predicate)}**", *object))
    st.button(line, key=f"dispute-{dispute.id}", on_click=going.go, args=(_shown(dispute),), type="tertiary")
    shown = dispute.sides[:SIDES]
    for side, column in zip(shown, st.columns(len(shown), gap="medium"), strict=True):
        column.html(_side(side, names))
    if len(dispute.sides) > len(shown):
        st.caption(f"And {words.count(len(dispute.sides) - len(shown), 'more figure')}.")
    opened = amending.opened(one for side in shown for one in side.statements)
    if opened:
        amending.choice(opened, f"dispute-{dispute.id}-{opened.id}", names)


def _side(side: Side, names: Known) -> str:
    told = stated.plainest(side.statements)[:SENTENCES]
    more = len(side.statements) - len(told)
    end = f'<p class="also">And {words.count(more, "more sentence")}.</p>' if more else ""
    claim = escape(side.claim[:1].upper() + side.claim[1:])
    head = f"<h4>{claim}: {words.count(side.articles, 'article')}</h4>"
    sentences = "".join(saying.statement(one, names, is_judged=True) for one in told)
    return f'<div class="ink card">{head}{sentences}{end}</div>'


def _shown(dispute: Dispute) -> Callable[[View], View]:
    """Go to the lines that it is about, with the names at their ends."""
    ends = sorted({id for one in dispute.statements for id in (one.subject, one.object_id)})
    return lambda view: view.point(dispute.edges[:1], nodes=ends)
