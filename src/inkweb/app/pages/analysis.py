"""The Analysis page: who stands where in the whole graph, what belongs together, what holds it together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from inkweb.app import (
    arrival,
    asking,
    choosing,
    disputing,
    filters,
    going,
    keeping,
    measuring,
    opening,
    session,
    state,
    walk,
    words,
)
from inkweb.app.view import View
from inkweb.model import Bridge, Group, Measure, Ranked

SHOWN = 25
"""Lines of a ranking."""

QUESTIONS = {
    "connections": "Most connections",
    "importance": "Most important",
    "between": "Most in between",
    "groups": "What belongs together",
    "bridges": "What holds parts together",
    "disputes": "Where articles disagree",
}
MEANINGS = {
    "connections": (
        "With how many others a name is connected. What is only denied counts for nothing, here and below.",
        "Whoever is written about most has most connections. It says how often, not how strongly.",
    ),
    "importance": (
        "A name counts for more when names that count are connected to it, and when many articles say so (PageRank).",
        "A small firm that is always named beside a giant is lifted by it. Other articles give other ranks.",
    ),
    "between": (
        "How many of the shortest ways between any two others lead through a name (betweenness).",
        "One connection that was read wrongly can change it much: look at the sentences. "
        "In a graph of more than 400 names it is estimated from 150 of them.",
    ),
    "groups": (
        "Names that have more to do with each other than with the rest (Louvain method, weighted by articles).",
        "There are other divisions that are about as good. A border between groups is no finding.",
    ),
    "bridges": (
        "Connections without which two parts of the graph, of three names or more, would not hang together.",
        "It may be the only connection because few articles are here, not because there is no other.",
    ),
    "disputes": (
        "What one sentence tells and another denies, and what has several sums or sizes: each side with its words.",
        "Both can be right: plans fall through, firms buy and sell, one deal is paid in two sums. Look at the days.",
    ),
}


def page() -> None:
    """Draw the page."""
    st.subheader("Analysis")
    if not state.size():
        going.empty()
        return
    _arrive()
    left, right, _ = st.columns([4, 2, 5], gap="small")
    with left:
        filters.dial()
    with right:
        filters.popover()
    view = keeping.filtered(session.view())
    arrival.say(view)
    st.session_state["question"] = asked = session.recall("analysis of", "connections")
    choosing.one_of("What do you want to know?", QUESTIONS, key="question", on_change=_choose)
    with st.container(key="ranks"):
        _answer(asked)
    keeping.sign("analysis", {"question": asked}, view)
    going.leave_if_asked()


def _arrive() -> None:
    given = keeping.arrive("analysis", ("question",), "filter")
    if given is not None:
        session.remember("analysis of", given["question"] if given.get("question") in QUESTIONS else "connections")


def _choose() -> None:
    session.remember("analysis of", st.session_state["question"] or session.recall("analysis of", "connections"))


def _answer(asked: str) -> None:
    meaning, caveat = MEANINGS[asked]
    st.markdown(f"{meaning}  \n:gray[**But:** {caveat}]")
    filter = session.view().filter
    if asked == "disputes":
        disputing.disputes(filter)
        return
    if not measuring.is_measurable():
        st.info(
            f"The graph has more than {measuring.MEASURABLE:,} names: export it and measure it in Gephi or networkx."
        )
        return
    if not measuring.is_any_told(filter):
        _nothing()
    elif asked == "groups":
        _groups(measuring.groups(filter))
    elif asked == "bridges":
        _bridges(measuring.bridges(filter))
    else:
        measure: Measure = next(one for one in ("connections", "importance", "between") if one == asked)
        _ranking(measuring.ranking(filter, measure), measure)


def _ranking(ranked: Iterable[Ranked], measure: Measure) -> None:
    found = [one for one in ranked if one.value > 0][:SHOWN]
    if not found:
        _nothing()
    most = max((one.value for one in found), default=1.0)
    for place, one in enumerate(found, start=1):
        name, value = st.columns([3, 5], gap="small", vertical_alignment="center")
        label = f"{place}. {words.plain(one.node.name)} :gray-badge[{one.node.type}]"
        name.button(
            label,
            key=f"rank-{one.node.id}",
            width="stretch",
            on_click=going.go,
            args=(_found(one.node.id),),
            type="tertiary",
        )
        told = f"{one.value:,.0f}" if measure == "connections" else f"{one.value:.1%}"
        value.progress(one.value / most, text=told)


def _groups(groups: Iterable[Group]) -> None:
    found = list(groups)[:SHOWN]
    if not found:
        _nothing()
    for group in found:
        name, value = st.columns([5, 3], gap="small", vertical_alignment="center")
        called = ", ".join(map(words.plain, group.names))
        name.button(
            called, key=f"group-{group.id}", width="stretch", on_click=going.go, args=(_group(group),), type="tertiary"
        )
        value.caption(words.things(group.size, group.quantities))


def _bridges(bridges: Iterable[Bridge]) -> None:
    found = list(bridges)[:SHOWN]
    if not found:
        _nothing("No single connection holds two larger parts together: everything hangs together in several ways.")
    names = asking.names(sorted({id for one in found for id in (one.edge.subject, one.edge.object)}))
    for one in found:
        line, value = st.columns([5, 3], gap="small", vertical_alignment="center")
        ends = [words.plain(names.get(id, "?")) for id in (one.edge.subject, one.edge.object)]
        told = f"{ends[0]} **{words.phrase(one.edge.predicate)}** {ends[1]}"
        line.button(
            told, key=f"bridge-{one.edge.id}", width="stretch", on_click=going.go, args=(_bridge(one),), type="tertiary"
        )
        value.caption(f"holds {words.count(one.smaller, 'name')} to {one.larger:,} others")


def _nothing(why: str = "Nothing that counts passes the filters. Choose “All”, or take filters away.") -> None:
    st.info(why, icon=":material/filter_alt:")


# A click goes to the graph: what it changes is worked out then, not while the list is drawn.


def _found(id: str) -> Callable[[View], View]:
    return lambda view: walk.find(view, id)


def _group(group: Group) -> Callable[[View], View]:
    return lambda view: view.only(group.members[: opening.FIRST_NODES])


def _bridge(bridge: Bridge) -> Callable[[View], View]:
    ends = (bridge.edge.subject, bridge.edge.object)
    return lambda view: view.point([bridge.edge.id], nodes=ends)
