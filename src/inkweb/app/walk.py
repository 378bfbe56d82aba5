"""Go on from where one is: bring in neighbours, unfold a group, find ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from inkweb.app import beyond, measuring, nearby, opening
from inkweb.app.view import View
from inkweb.model import Path

MOST_JOINED = 6
"""Of more names than this nobody asks how any two of them are connected; the menu of the canvas says the same."""


def grow(view: View, ids: Iterable[str], *, limit: int = nearby.NEIGHBOURS) -> View:
    """Bring in what is next to these nodes and passes the filter; a group is unfolded instead."""
    chosen = tuple(ids)
    for group in [id for id in chosen if id in view.folded]:
        view = unfold(view, group)
    nodes = [id for id in chosen if id in view.shown]
    if not nodes:
        return view
    return view.add(beyond.coming(nodes, view.shown, view.filter, limit=limit)).select(nodes)


def unfold(view: View, group: str) -> View:
    """Show the best connected members of a group in its place."""
    members = next((one.members for one in measuring.groups(view.filter) if one.id == group), ())
    return view.unfold(group, members[: opening.FIRST_NODES])


def find(view: View, id: str) -> View:
    """Show a node and what is next to it, and start from it."""
    near = nearby.neighbours([id], view.filter)
    return view.find(id, near=(node.id for node in near.nodes))


def connect(view: View, ids: Iterable[str]) -> View:
    """Start from these nodes, and show the shortest ways between any two of them, selected and in focus."""
    started = replace(view, starts=tuple(dict.fromkeys(ids)), focus=())
    return along(started, nearby.ways(started.starts, view.filter))


def along(view: View, ways: Iterable[Path]) -> View:
    """Show these ways and select their edges; without any, the view stays as it is."""
    found = list(ways)
    if not found:
        return view
    edges = (edge.id for way in found for edge in way.edges)
    return view.point(edges, nodes=(node.id for way in found for node in way.nodes))
