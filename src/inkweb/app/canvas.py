"""Put a view of the graph on the page, and make of each event what it means for the view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inkweb.app import session, walk
from inkweb.app.component import Event, Focus, graph_view
from inkweb.app.view import View
from inkweb.draw import picture
from inkweb.model import Graph

EXPAND = 25
"""Neighbours that one double click brings in at most; the best supported come first."""

HEIGHT = "max(26rem, calc(100vh - 14.5rem))"
"""The height of the window less the search box above and the tools below, so that nothing needs scrolling."""


def explore(graph: Graph, view: View, *, key: str) -> None:
    """Show the session's view and let every event change it."""
    focus = Focus(view.focus, view.number) if view.focus else None
    graph_view(picture(graph), key=key, selected=view.selected, focus=focus, height=HEIGHT, on_event=_on_event)


def show(graph: Graph, *, key: str) -> tuple[str, ...]:
    """Show a graph that does not grow, such as an answer; gives the ids selected in it."""
    state = f"{key} selected"

    def select(event: Event) -> None:
        if event.kind in ("select", "clear"):
            session.remember(state, (*event.nodes, *event.edges))

    selected: tuple[str, ...] = session.recall(state, ())
    graph_view(picture(graph), key=key, selected=selected, height=HEIGHT, on_event=select)
    return selected


def choose(key: str, ids: Iterable[str]) -> None:
    """Select these nodes or edges in a graph that ``show`` draws."""
    session.remember(f"{key} selected", tuple(ids))


def _on_event(event: Event) -> None:
    with session.telling():
        session.keep(apply(session.view(), event))


def apply(view: View, event: Event) -> View:
    """Give the view after an event."""
    if event.kind == "expand":
        return walk.grow(view, event.nodes, limit=EXPAND)
    if event.kind == "hide":
        return view.hide(event.nodes)
    if event.kind in ("select", "clear"):
        return view.select((*event.nodes, *event.edges))
    # Pins stay in the browser, which keeps every place; the view only drops its camera command.
    return replace(view, focus=())
