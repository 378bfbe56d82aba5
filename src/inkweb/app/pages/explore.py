"""The Explore page: search, the canvas, and what is known about what is selected."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from inkweb.app import canvas, download, inspector, session, words
from inkweb.app.view import View
from inkweb.model import Graph, Node


def page() -> None:
    """Draw the page."""
    if not session.view().shown:
        st.subheader("Explore")
        st.info("The graph is empty. Give it some articles first.", icon=":material/upload_file:")
        st.page_link(session.recall("pages", {})["articles"], label="Add articles", icon=":material/article:")
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
        _search()
        view = session.view()
        graph = session.graph(view.shown)
        canvas.explore(graph, view, key="canvas")
        with st.container(horizontal=True):
            _tools(graph, view)
            download.graph(graph, name="view")
    with right, st.container(key="inspector"):
        inspector.inspect(graph, view.selected)


def _search() -> None:
    typed = st.text_input(
        "Find a person, company, model ...",
        key="find",
        type="search",
        live=True,
        placeholder="Find a person, company, model ...",
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if not typed or not typed.strip():
        return
    found = session.workspace().search(typed, limit=8)
    if not found:
        st.caption(f"Nothing in the graph is called like “{words.plain(typed)}”.")
    with st.container(horizontal=True):
        for node in found:
            st.button(
                f"{words.plain(node.name)} :gray-badge[{node.type}]",
                key=f"found-{node.id}",
                on_click=_find,
                args=(node,),
            )


def _find(node: Node) -> None:
    near = session.workspace().around([node.id], hops=1, limit=canvas.EXPAND)
    session.keep(session.view().find(node.id, near=(one.id for one in near.nodes)))
    session.remember("find", "")


def _tools(graph: Graph, view: View) -> None:
    if st.button("Begin again", icon=":material/restart_alt:", help="Show the best connected entities"):
        session.keep(session.first_view())
        st.rerun(scope="fragment")
    if view.selected and st.button("Hide selected", icon=":material/visibility_off:"):
        session.keep(view.hide(view.selected))
        st.rerun(scope="fragment")
    if view.selected and st.button("Show only selected and near", icon=":material/filter_alt:"):
        session.keep(view.only(_near(graph, view.selected)))
        st.rerun(scope="fragment")


def _near(graph: Graph, selected: Iterable[str]) -> tuple[str, ...]:
    """Give the selected nodes, those at the ends of selected edges, and what is joined to any of them."""
    chosen = set(selected)
    chosen |= {end for edge in graph.edges if edge.id in chosen for end in (edge.subject, edge.object)}
    joined = {
        end for edge in graph.edges for end in (edge.subject, edge.object) if {edge.subject, edge.object} & chosen
    }
    return tuple(node.id for node in graph.nodes if node.id in chosen | joined)
