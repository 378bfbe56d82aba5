"""The Timeline page: what was stated when, by three clocks, and the graph as it grew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from inkweb.app import (
    arrival,
    asking,
    bars,
    canvas,
    choosing,
    correcting,
    filters,
    going,
    grouping,
    inspector,
    keeping,
    listing,
    measuring,
    saying,
    seeing,
    session,
    state,
    twin,
    words,
)
from inkweb.app.periods import LENGTHS, axis, periods
from inkweb.app.view import View
from inkweb.model import TOLD_AS, Clock, Filter, Graph, Month

SCOPES = {"all": "Everything", "shown": "On Explore", "selected": "Selected there"}
BARS, DAYS, STEPS = 72, 60, 120
"""Bars at most: of more months each is a year, or longer; days at most that the slider has one by one; its steps."""
TOLD = 40
"""Statements listed."""
PACE = 1.5
"""Seconds between the steps of a replay."""
HEIGHT = "max(20rem, calc(100vh - 18.5rem))"
"""The height of the window less the choices, the slider, and what the graph is of."""
COLOURS = {
    "asserted": "#0072B2", "reported": "#56B4E9", "planned": "#E69F00",
    "speculated": "#F0C45A", "rumoured": "#CC79A7", "denied": "#C0392B",
}  # fmt: skip


def page() -> None:
    """Draw the page."""
    if not state.size():
        st.subheader("Timeline")
        going.empty()
        return
    _arrive()
    filter, about = _asked()
    months = asking.months(filter, about)
    if not months:
        st.info(
            "Nothing that passes has a day. Try another clock, “All”, or “Everything”.", icon=":material/event_busy:"
        )
        _sign()
        return
    runs = bool(session.recall("replaying", False))
    steps = _steps(asking.days(filter, about, DAYS + 1), months)
    with st.container(key="timeline"):
        st.fragment(_replay, run_every=PACE if runs else None)(filter, about, months, steps)


def _arrive() -> None:
    """Take the clock, the last day, and about whom it is, from the address."""
    own = keeping.arrive("timeline", ("by", "day", "about"), "view")
    if own is not None:
        session.remember("timeline by", own.get("by") if own.get("by") in words.CLOCKS else "published")
        session.remember("timeline about", own.get("about") if own.get("about") in SCOPES else "all")
        session.remember("until", _day(own.get("day")))
        session.remember("replaying", False)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _sign() -> None:
    """Write them there; while it replays, nothing is written: each step would be one back for the browser."""
    if not session.recall("replaying", False):
        held = {"by": session.recall("timeline by", "published"), "about": session.recall("timeline about", "all")}
        until: date | None = session.recall("until", None)
        own = {name: value for name, value in held.items() if value not in ("published", "all")}
        keeping.sign("timeline", own | {"day": until.isoformat() if until else ""}, session.view())


def _asked() -> tuple[Filter, tuple[str, ...] | None]:
    """Draw the choices; gives the filter and the nodes that the statements must be about."""
    with st.container(key="choices"):
        sure, more, clock, scope = st.columns([4, 2, 4, 5], gap="small")
    with sure:
        filters.dial()
    with more:
        filters.popover(has_clock=False)
    st.session_state["timeline-clock"] = session.recall("timeline by", "published")
    with clock:
        choosing.clock("Clock", key="timeline-clock", on_change=_again)
    st.session_state["timeline-scope"] = session.recall("timeline about", "all")
    with scope:
        choosing.one_of("About", SCOPES, key="timeline-scope", on_change=_about)
    view = arrival.settle(grouping.follow(session.view()))
    arrival.say(view)
    filter = replace(view.filter, clock=session.recall("timeline by", "published"))
    wanted = session.recall("timeline about", "all")
    if wanted == "selected" and not view.selected:
        st.caption(
            ":material/info: Nothing is selected on Explore, so this is about everything. "
            "Click a name there, and come back."
        )
        return filter, None
    if wanted == "shown":
        return filter, _names(view, (*view.shown, *view.folded))
    return filter, _chosen(view) if wanted == "selected" else None


def _chosen(view: View) -> tuple[str, ...]:
    """Give the names selected, and the ends of the lines selected."""
    ends = {edge.id: (edge.subject, edge.object) for edge in seeing.graph(view).edges}
    return _names(view, (id for one in view.selected for id in ends.get(one, (one,))))


def _names(view: View, ids: Iterable[str]) -> tuple[str, ...]:
    """Put its members in the place of each group."""
    groups = measuring.groups(view.filter) if view.folded and measuring.is_measurable() else ()
    members = {group.id: group.members for group in groups}
    return tuple(dict.fromkeys(id for one in ids for id in members.get(one, (one,))))


def _about() -> None:
    session.remember("timeline about", st.session_state["timeline-scope"] or "all")


def _steps(days: Sequence[date], months: Sequence[Month]) -> list[date]:
    """Give each day on which something was stated; of more than a slider takes, the last ones of months or longer."""
    if len(days) <= DAYS:
        return list(days)
    return [period.last for period in periods(months[0].day, months[-1].day, most=STEPS)]


def _bars(months: Sequence[Month], until: date, undated: int) -> str:
    """Draw each month, or longer, of the whole time, also those of which nothing is told."""
    every: Counter[date] = Counter()
    for one in months:
        every[one.day] += one.statements
    cut = axis(every, most=BARS)
    counts: dict[date, dict[str, int]] = {period.first: defaultdict(int) for period in cut}
    for one in months:
        within = next(period for period in cut if period.holds(one.day))
        counts[within.first][TOLD_AS[one.modality]] += one.statements
    rows = [bars.Bar(one.name, counts[one.first], is_faint=one.first > until) for one in cut]
    before = f", the first one {cut[0].name}" if cut[0].months > cut[-1].months else ""
    colours = {TOLD_AS[modality]: colour for modality, colour in COLOURS.items()}
    has = words.agreed(undated, "has", "have")
    rest = f"{words.count(undated, 'statement')} more {has} no day" if undated else ""
    return bars.chart(rows, colours, noun="statements", each=LENGTHS[cut[-1].months] + before, rest=rest)


def _replay(filter: Filter, about: tuple[str, ...] | None, months: list[Month], steps: list[date]) -> None:
    with session.telling():
        left, right = st.columns([7, 4], gap="medium")
        with left:
            known = replace(filter, until=min(_slider(steps, filter.clock), filter.until or date.max))
            graph, selected = _grown(known)
        with right:
            st.html(_bars(months, known.until or months[-1].day, asking.undated(filter, about)))
            with st.container(key="timeline-card"), inspector.sheet((selected, known)):
                if selected:
                    inspector.inspect(graph, View(selected=selected, filter=known))
                else:
                    _told(known, about)
        correcting.listen()
        _sign()


def _slider(steps: list[date], clock: Clock) -> date:
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
    label, icon = ("Stop", ":material/stop:") if runs else ("Replay", ":material/play_arrow:")
    if session.pressed(play.button, label, key="replay", icon=icon):
        session.remember("replaying", not runs)
        session.remember("until", steps[at] if runs or at < len(steps) - 1 else steps[0])
        st.rerun()
    with slide:
        st.select_slider(
            words.UNTIL[clock],
            steps,
            key="timeline-until",
            format_func=lambda day: f"{day:%d %b %Y}",
            on_change=_moved,
        )
    if runs:
        session.remember("until", steps[at])
    return steps[at]


def _again() -> None:
    """Show all that is known: by another clock another day is the last."""
    session.remember("timeline by", st.session_state["timeline-clock"] or "published")
    session.remember("until", None)
    session.remember("replaying", False)


def _moved() -> None:
    session.remember("until", st.session_state["timeline-until"])
    session.remember("replaying", False)


def _grown(filter: Filter) -> tuple[Graph, tuple[str, ...]]:
    """Draw what Explore shows, as far as it was known until then; gives it, and what is selected in it."""
    view = session.view()
    known = replace(view, filter=filter, selected=(), starts=())
    graph, thinned = seeing.drawn(known, grouped=view.filter)
    kept = f" Drawn are the {len(graph.edges):,} best supported." if thinned else ""
    st.caption(f"Of what Explore shows: {words.shown(graph, hidden=thinned)}.{kept}")
    selected, seen = canvas.show(graph, key="timeline-canvas", height=HEIGHT, card="timeline-card", explored=view)
    twin.tables(seen)
    return graph, selected


def _told(filter: Filter, about: tuple[str, ...] | None) -> None:
    dated = asking.dated(filter, about, TOLD)
    ids = {id for one in dated for id in (one.statement.subject, one.statement.object_id)}
    articles = asking.summaries(one.statement.evidence.article for one in dated)
    st.html(listing.days(dated, saying.Known(asking.names(sorted(ids)), articles, asking.meant()), filter.clock))
