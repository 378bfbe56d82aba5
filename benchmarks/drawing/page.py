"""The page that is measured: ``?library=inkweb|st-link-analysis|streamlit-agraph&nodes=1000``; a click shows words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent.parent))
from drawing.graph import made, more
from inkweb.model import Graph

HEIGHT = 640
#: Told apart from everything else on the page, so that a browser can find it by its colour.
TARGET = "#ff00ff"


@st.cache_resource
def graph(count: int) -> Graph:
    """Make each graph once."""
    return made(count)


def inkweb(count: int) -> None:
    """Draw with this component; a double click brings in more."""
    from inkweb.app.component import Event, graph_view
    from inkweb.draw import Drawing, drawing

    @st.cache_resource
    def drawn(count: int, is_more: bool) -> Drawing:
        return drawing(more(graph(count), "n0"), drawn(count, False)) if is_more else drawing(graph(count))

    def hear(event: Event) -> None:
        if event.kind == "select":
            st.session_state["chosen"] = (*event.nodes, *event.edges)[0]
        elif event.kind == "expand":
            st.session_state["more"] = True

    wish = st.query_params.get("renderer", "auto")
    graph_view(
        drawn(count, st.session_state.get("more", False)).picture,
        key="drawn",
        selected=[st.session_state["chosen"]] if "chosen" in st.session_state else [],
        height=HEIGHT,
        renderer=wish,  # type: ignore[arg-type]
        on_event=hear,
    )


def link_analysis(count: int) -> None:
    """Draw with st-link-analysis (Cytoscape), in its own layout."""
    from st_link_analysis import EdgeStyle, Event, NodeStyle, st_link_analysis

    shown = graph(count)
    nodes = [{"data": {"id": n.id, "label": "TARGET" if n.id == "n0" else n.type, "name": n.name}} for n in shown.nodes]
    edges = [{"data": {"id": e.id, "label": "USES", "source": e.subject, "target": e.object}} for e in shown.edges]
    styles = [NodeStyle(kind, "#4477aa", "name") for kind in {node.type for node in shown.nodes}]
    told = st_link_analysis(
        {"nodes": nodes, "edges": edges},
        layout=st.query_params.get("layout", "cose"),
        node_styles=[*styles, NodeStyle("TARGET", TARGET, "name")],
        edge_styles=[EdgeStyle("USES", directed=True)],
        height=HEIGHT,
        key="drawn",
        events=[Event("clicked", "click tap", "node")],
    )
    if told:
        st.session_state["chosen"] = told["data"]["target_id"]


def agraph(count: int) -> None:
    """Draw with streamlit-agraph (vis-network), as its page shows."""
    from streamlit_agraph import Config, Edge, Node, agraph

    shown = graph(count)
    nodes = [Node(n.id, label=n.name, size=12, color=TARGET if n.id == "n0" else "#4477aa") for n in shown.nodes]
    edges = [Edge(e.subject, e.object) for e in shown.edges]
    told = agraph(nodes, edges, Config(width=1200, height=HEIGHT, directed=True))
    if told:
        st.session_state["chosen"] = told


def main() -> None:
    """Show the graph, and below it the words behind what was clicked."""
    st.set_page_config(layout="wide", page_title="Drawing")
    library, count = st.query_params["library"], int(st.query_params["nodes"])
    draw = {"inkweb": inkweb, "st-link-analysis": link_analysis, "streamlit-agraph": agraph}[library]
    _walk(draw, count)


@st.fragment
def _walk(draw: Callable[[int], None], count: int) -> None:
    draw(count)
    st.text(f"evidence: {st.session_state.get('chosen', '-')}")


main()
