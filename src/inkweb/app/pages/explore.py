"""The Explore page: search, the canvas, and what is known about what is selected."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from inkweb.app import (
    arrival,
    canvas,
    correcting,
    download,
    filters,
    finding,
    going,
    grouping,
    inspector,
    measuring,
    opening,
    saving,
    seeing,
    session,
    state,
    summary,
    twin,
)
from inkweb.app.view import View


def page() -> None:
    """Draw the page."""
    arrival.arrive()
    if not state.size():
        st.subheader("Explore")
        going.empty()
        return
    _walk()


@st.fragment
def _walk() -> None:
    """Redraw alone at each event, so that the rest of the page stays as it is."""
    with session.telling():
        _draw()


def _draw() -> None:
    left, right = st.columns([7, 3], gap="medium")
    with left:
        with st.container(key="tools"):
            search, sure, more = st.columns([4, 4, 2], gap="small")
        with search, st.container(key="finding", gap=None):
            finding.offers(finding.box())
        with sure:
            filters.dial()
        with more:
            filters.popover(is_all=True)
        view = arrival.settle(grouping.follow(session.view()))
        graph, thinned = seeing.drawn(view)
        with st.container(horizontal=True, vertical_alignment="center", key="about"):
            hint = finding.starts(view)
            st.caption(arrival.lost(view) or hint or summary.sentence(graph, view, total=state.size(), thinned=thinned))
        if not graph.nodes:
            st.info("Nothing passes the filters. Choose “All”, or take filters away.", icon=":material/filter_alt:")
        seen = canvas.explore(graph, view)
    # The words behind what was clicked come before all that can wait.
    with right, st.container(key="inspector"), inspector.sheet(view.selected):
        inspector.inspect(graph, view)
    with left:
        with st.container(horizontal=True):
            with st.container(horizontal=True, width="content"):  # however many there are, what follows keeps its place
                _tools(view, thinned)
            saving.popover()
            download.graph(seen, name="view")
        twin.tables(seen)
    correcting.listen()
    arrival.sign(view)


def _tools(view: View, thinned: int) -> None:
    st.button("Begin again", icon=":material/restart_alt:", help="Show what the graph opens with", on_click=_begin)
    if state.size() > opening.FIRST_NODES and measuring.is_measurable():
        st.button("As groups", icon=":material/workspaces:", help="Show all names as groups to unfold", on_click=_fold)
    if thinned:
        dense = replace(view, is_dense=True, focus=())
        st.button("All connections", icon=":material/grain:", on_click=_keep, args=(dense,))
    elif view.is_dense:
        sparse = replace(view, is_dense=False, focus=())
        st.button("Fewer connections", icon=":material/blur_on:", on_click=_keep, args=(sparse,))


@session.acting()
def _begin() -> None:
    session.keep(arrival.begin(session.view()))


def _fold() -> None:
    with session.acting():
        view = session.view()
        session.keep(view.anew(folded=opening.largest(measuring.groups(view.filter))))


def _keep(view: View) -> None:
    session.keep(view)
