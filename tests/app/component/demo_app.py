"""A page with nothing but the graph: what the browser tests drive.

``?start=all|halden``, ``?renderer=canvas|webgl``, ``?size=1000``, ``?height=640``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent))
from demo_graph import around, demo_graph, grid, key, within  # noqa: E402

from inkweb.app.component import Event, Focus, graph_view  # noqa: E402
from inkweb.draw import picture  # noqa: E402

st.set_page_config(layout="wide", page_title="Inkweb demo")
wish = st.query_params
state = st.session_state


def _start() -> set[str]:
    if wish.get("start") == "halden":
        return {node.id for node in around("Halden Labs").nodes}
    return {node.id for node in demo_graph().nodes}


state.setdefault("shown", _start())
state.setdefault("selected", [])
state.setdefault("told", [])
state.setdefault("focus", None)


def handle(event: Event) -> None:
    """Do what the event asks."""
    state.told.append(f"{event.kind} {' '.join([*event.nodes, *event.edges])}".strip())
    if event.kind in ("select", "clear"):
        state.selected = [*event.nodes, *event.edges]
    elif event.kind == "expand":
        names = {node.id: node.name for node in demo_graph().nodes}
        state.shown |= {node.id for id in event.nodes for node in around(names[id]).nodes}
    elif event.kind == "hide":
        state.shown -= set(event.nodes)


@st.fragment
def view() -> None:
    """The graph, and what it told."""
    size = int(wish.get("size", 0))
    drawn = picture(grid(size) if size else within(state.shown))
    graph_view(
        drawn,
        key="demo",
        selected=state.selected,
        focus=state.focus,
        height=int(wish.get("height", 640)),
        renderer=wish.get("renderer", "auto"),
        on_event=handle,
    )
    st.text(f"selected: {' '.join(state.selected) or '-'}")
    st.text(f"told: {len(state.told)}: {' | '.join(state.told[-4:]) or '-'}")


def _look_at(name: str) -> None:
    state.focus = Focus((key(name),), number=(state.focus.number + 1 if state.focus else 1))


if wish.get("plain") is None:
    one, two, three = st.columns(3)
    one.button("Rerun")
    two.button("Look at Lumen Foundry", on_click=_look_at, args=("Lumen Foundry",))
    if three.checkbox("Leave"):
        st.stop()
view()
