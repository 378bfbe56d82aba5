"""What a person did on the graph, as the browser tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from inkweb.app.component.costume import is_measure, is_place, read_dress
from inkweb.draw import Dress

EventKind = Literal[
    "select", "clear", "expand", "connect", "hide", "only", "return", "pin", "unpin", "ask", "take", "dress", "stand"
]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done. ``nodes`` and ``edges`` are ids; what they mean depends on the kind.

    * ``select``: all that is selected now (a click takes one, with shift one more or less).
    * ``clear``: nothing is selected any more.
    * ``expand``: show the neighbours of these nodes (double click, or the menu), ``limit`` at most; with ``relation``,
      only those joined by it (a predicate, with ``<`` before it when the node is its object).
    * ``connect``: show how these nodes are connected.
    * ``hide``: take these from the view. Edges are hidden by the browser itself.
    * ``only``: show these nodes and no others.
    * ``return``: show what the picture of this ``version`` showed (undo, redo); ``before 7`` and ``after 7`` stand for
      what was shown and selected before and after focus number 7. ``view`` is what ``graph_view`` was told of that.
    * ``ask``: count the relations of this node; ``take``: give the words behind all that is shown.
      ``graph_view`` sends the ``answer``.
    * ``pin``: these nodes were dragged; ``places`` says where they are now. ``unpin`` lets them go.
    * ``dress``: the picture looks like this now. ``stand``: the answer to ``where``: the places of all, and the camera.

    ``number`` grows with every event of a browser.
    """

    number: int
    kind: EventKind
    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    relation: str | None = None
    limit: int | None = None
    version: str | None = None
    view: str | None = None
    dress: Dress | None = None
    camera: tuple[float, float, float, float, float] | None = None


def events(payload: object) -> Iterator[Event]:
    """Read the events in what the browser sent, and pass over what is none.

    >>> [event.kind for event in events({"events": [{"number": 7, "kind": "clear"}, {"kind": "shout"}]})]
    ['clear']
    """
    found = payload.get("events") if isinstance(payload, Mapping) else None
    for item in found if isinstance(found, list) else ():
        if isinstance(item, Mapping) and item.get("kind") in get_args(EventKind) and _is_number(item.get("number")):
            yield _event(item)


def _event(item: Mapping[str, Any]) -> Event:
    return Event(
        number=item["number"],
        kind=item["kind"],
        nodes=_ids(item.get("nodes")),
        edges=_ids(item.get("edges")),
        places=_places(item.get("places")),
        relation=_text(item.get("relation")),
        limit=_positive(item.get("limit")),
        version=_text(item.get("version")),
        view=_text(item.get("view")),
        dress=read_dress(item.get("dress")),
        camera=_camera(item.get("camera")),
    )


def _ids(value: object) -> tuple[str, ...]:
    return tuple(id for id in value if isinstance(id, str)) if isinstance(value, list) else ()


def _places(value: object) -> dict[str, tuple[float, float]]:
    if not isinstance(value, Mapping):
        return {}
    return {str(id): (float(place[0]), float(place[1])) for id, place in value.items() if is_place(place)}


def _camera(value: object) -> tuple[float, float, float, float, float] | None:
    if not isinstance(value, list) or not all(is_measure(part) for part in value):
        return None
    return (value[0], value[1], value[2], value[3], value[4]) if len(value) == 5 else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _positive(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
