"""A page with nothing but the graph: what the browser tests drive.

``?start=all|halden|hub|nothing``, ``?renderer=canvas|webgl``, ``?size=1000``, ``?height=640``, ``?plain=1``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent))
from demo_graph import around, demo_graph, grid, key, star, within

from inkweb.app.component import Event, Focus, Relation, Relations, graph_view
from inkweb.draw import Picture, picture


def main() -> None:
    """Show the page."""
    st.set_page_config(layout="wide", page_title="Inkweb demo")
    st.session_state.setdefault("shown", _start())
    st.session_state.setdefault("selected", [])
    st.session_state.setdefault("told", [])
    st.session_state.setdefault("focus", None)
    st.session_state.setdefault("answer", None)
    if "plain" not in st.query_params:
        _buttons()
    if not st.session_state.get("away"):
        _view()


def _start() -> set[str]:
    start = st.query_params.get("start", "all")
    graphs = {
        "all": demo_graph,
        "halden": lambda: around("Halden Labs"),
        "nothing": lambda: within(set()),
        "hub": lambda: star(0),
    }
    return {node.id for node in graphs[start]().nodes}


def _buttons() -> None:
    columns = st.columns(4)
    columns[0].button("Rerun")
    columns[1].button("Look at Lumen Foundry", on_click=_look_at, args=("Lumen Foundry",))
    columns[2].checkbox("Leave", key="away")
    columns[3].button("Lie", on_click=_lie)


def _look_at(name: str) -> None:
    before = st.session_state.focus
    st.session_state.focus = Focus((key(name),), number=before.number + 1 if before else 1)


def _lie() -> None:
    """Believe that the browser has a picture that it was never sent."""
    ledger = st.session_state["demo ledger"]
    ledger.pictures["never"] = Picture("never")
    ledger.had = "never"


def _handle(event: Event) -> None:
    state = st.session_state
    about = [part for part in (event.relation, event.limit and str(event.limit)) if part]
    state.told.append(" ".join([event.kind, *event.nodes, *event.edges, *about]))
    state.answer = None
    if event.kind in ("select", "clear"):
        state.selected = [*event.nodes, *event.edges]
    elif event.kind == "ask":
        rows = (Relation("DEVELOPS", "develops", 67, 67), Relation("PARTNERS_WITH", "partners with", 133, 130))
        state.answer = Relations(event.number, rows)
    elif event.kind == "expand" and event.nodes == ("hub",):
        state.shown |= {node.id for node in star(event.limit or 25).nodes}
    elif event.kind == "expand":
        names = {node.id: node.name for node in demo_graph().nodes}
        state.shown |= {node.id for id in event.nodes for node in around(names[id]).nodes}
    elif event.kind == "hide":
        state.shown -= set(event.nodes)


@st.fragment
def _view() -> None:
    state, wish = st.session_state, st.query_params
    graph_view(
        _drawn(int(wish.get("size", 0)), frozenset(state.shown)),
        key="demo",
        selected=state.selected,
        focus=state.focus,
        height=int(wish.get("height", 640)),
        renderer=wish.get("renderer", "auto"),
        answer=state.answer,
        on_event=_handle,
    )
    st.text(f"selected: {' '.join(state.selected) or '-'}")
    st.text(f"told: {len(state.told)}: {' | '.join(state.told[-4:]) or '-'}")


@st.cache_resource
def _drawn(size: int, shown: frozenset[str]) -> Picture:
    if "hub" in shown:
        return picture(star(len(shown) - 1))
    return picture(grid(size) if size else within(set(shown)))


if __name__ == "__main__":
    main()
