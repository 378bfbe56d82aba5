"""The Timeline page: what was stated when, by three clocks, and the graph as it grew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from inkweb.app import asking, canvas, card, choosing, filters, inspector, looking, session, twin, words
from inkweb.app.view import View
from inkweb.model import Filter, Month

SCOPES = {"all": "Everything", "shown": "On Explore", "selected": "Selected there"}
YEARS_FROM = 36
"""Months above which the bars are years."""
TOLD = 40
"""Statements listed."""
PACE = 1.5
"""Seconds between the steps of a replay."""
COLOURS = {
    "asserted": "#0072B2", "reported": "#56B4E9", "planned": "#E69F00",
    "speculated": "#F0C45A", "rumoured": "#CC79A7", "denied": "#C0392B",
}  # fmt: skip


def page() -> None:
    """Draw the page."""
    st.subheader("Timeline")
    if not looking.size():
        st.info("The graph is empty. Give it some articles first.", icon=":material/upload_file:")
        return
    filter, about = _asked()
    months = asking.months(filter, about)
    if not months:
        st.info("Nothing that passes has a day. Try another clock, or “All”.", icon=":material/event_busy:")
        return
    runs = bool(session.recall("replaying", False))
    st.fragment(_replay, run_every=PACE if runs else None)(filter, about, months)


def _asked() -> tuple[Filter, tuple[str, ...] | None]:
    """Draw the choices; gives the filter and the nodes that the statements must be about."""
    sure, more, clock, scope = st.columns([4, 2, 4, 5], gap="small")
    with sure:
        filters.dial()
    with more:
        filters.popover()
    with clock:
        chosen = choosing.clock("Clock", key="timeline-clock", default="published", on_change=_again)
    with scope:
        wanted = choosing.one_of("About", SCOPES, key="timeline-scope", default="all")
    view = session.view()
    about = {"shown": view.shown, "selected": view.selected}.get(wanted or "all")
    return replace(view.filter, clock=chosen or "published"), about


def _steps(months: Sequence[Month]) -> list[date]:
    """Give the last day of each month, or year, in which something was stated."""
    days = sorted({_period(one.day, months) for one in months})
    return [_end(day, months) for day in days]


def _by_year(months: Sequence[Month]) -> bool:
    first, last = months[0].day, months[-1].day
    return (last.year - first.year) * 12 + last.month - first.month > YEARS_FROM


def _period(day: date, months: Sequence[Month]) -> date:
    return day.replace(month=1, day=1) if _by_year(months) else day


def _end(day: date, months: Sequence[Month]) -> date:
    later = day.replace(day=1) + timedelta(days=370 if _by_year(months) else 32)
    return later.replace(month=1 if _by_year(months) else later.month, day=1) - timedelta(days=1)


def _bars(months: Sequence[Month]) -> None:
    counts: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in months:
        counts[_period(one.day, months)][one.modality] += one.statements
    told = [modality for modality in words.MODALITY if any(modality in row for row in counts.values())]
    rows = [
        {"when": _name(day, months), "told": words.MODALITY[one], "statements": row[one], "order": place}
        for day, row in sorted(counts.items())
        for place, one in enumerate(told)
        if row.get(one)
    ]
    colour = {"domain": [words.MODALITY[one] for one in told], "range": [COLOURS[one] for one in told]}
    chart = {
        "mark": "bar",
        "encoding": {
            "x": {"field": "when", "type": "ordinal", "title": None, "axis": {"labelOverlap": True}},
            "y": {"field": "statements", "type": "quantitative", "title": None},
            "color": {"field": "told", "type": "nominal", "scale": colour, "title": None,
                      "legend": {"orient": "bottom", "columns": 3}},
            "order": {"field": "order", "type": "quantitative"},
        },
    }  # fmt: skip
    st.vega_lite_chart(rows, chart, height=230, width="stretch")


def _name(day: date, months: Sequence[Month]) -> str:
    return f"{day:%Y}" if _by_year(months) else f"{day:%Y-%m}"


def _replay(filter: Filter, about: tuple[str, ...] | None, months: list[Month]) -> None:
    with session.telling():
        left, right = st.columns([7, 4], gap="medium")
        with left:
            known = replace(filter, until=_slider(_steps(months)))
            _grown(known)
        with right:
            _bars(months)
            _told(known, about)


def _slider(steps: list[date]) -> date:
    """Draw the slider and what plays it; a replay goes one step further at each run, and stops at the end."""
    held: date | None = session.recall("until", None)
    at = next((n for n, step in enumerate(steps) if held is not None and step >= held), len(steps) - 1)
    if session.recall("replaying", False):
        at = min(at + 1, len(steps) - 1)
        if at == len(steps) - 1:
            session.remember("replaying", False)
            session.remember("until", steps[at])
            st.rerun()
    if len(steps) < 2:
        return steps[-1]
    st.session_state["timeline-until"] = steps[at]
    play, slide = st.columns([2, 8], gap="small", vertical_alignment="bottom")
    runs = session.recall("replaying", False)
    if play.button("Stop" if runs else "Replay", icon=":material/stop:" if runs else ":material/play_arrow:"):
        session.remember("replaying", not runs)
        session.remember("until", steps[at] if runs or at < len(steps) - 1 else steps[0])
        st.rerun()
    with slide:
        st.select_slider(
            "Known until", steps, key="timeline-until", format_func=lambda day: f"{day:%d %b %Y}", on_change=_moved
        )
    if runs:
        session.remember("until", steps[at])
    return steps[at]


def _again() -> None:
    """Show all that is known: by another clock another day is the last."""
    session.remember("until", None)
    session.remember("replaying", False)


def _moved() -> None:
    session.remember("until", st.session_state["timeline-until"])
    session.remember("replaying", False)


def _grown(filter: Filter) -> None:
    """Draw what Explore shows, as far as it was known until then."""
    view = session.view()
    graph, thinned = looking.sight(replace(view, filter=filter, selected=(), starts=()))
    kept = f" Drawn are the {len(graph.edges):,} best supported." if thinned else ""
    connections = words.count(len(graph.edges) + thinned, "connection")
    st.caption(f"Of what Explore shows: {words.count(len(graph.nodes), 'name')}, {connections}.{kept}")
    selected, seen = canvas.show(graph, key="timeline-canvas")
    if selected:
        inspector.inspect(graph, View(selected=selected, filter=filter))
    twin.tables(seen)


def _told(filter: Filter, about: tuple[str, ...] | None) -> None:
    dated = asking.dated(filter, about, TOLD)
    ids = {id for one in dated for id in (one.statement.subject, one.statement.object_id)}
    articles = asking.summaries(one.statement.evidence.article for one in dated)
    with st.container(height=440, border=False):
        st.html(card.days(dated, card.Known(asking.names(sorted(ids)), articles)))
