"""What a person did on the graph, as the browser tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

EventKind = Literal["select", "clear", "expand", "hide", "pin", "unpin"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done. ``nodes`` and ``edges`` are ids; what they mean depends on the kind.

    * ``select``: all that is selected now (a click takes one, with shift one more or less).
    * ``clear``: nothing is selected any more.
    * ``expand``: show the neighbours of these nodes (double click, or the menu).
    * ``hide``: take these from the view.
    * ``pin``: these nodes were dragged; ``places`` says where they are now. ``unpin`` lets them go.

    ``number`` grows with every event of a browser.
    """

    number: int
    kind: EventKind
    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)


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
    )


def _ids(value: object) -> tuple[str, ...]:
    return tuple(id for id in value if isinstance(id, str)) if isinstance(value, list) else ()


def _places(value: object) -> dict[str, tuple[float, float]]:
    if not isinstance(value, Mapping):
        return {}
    return {str(id): (float(place[0]), float(place[1])) for id, place in value.items() if _is_place(place)}


def _is_place(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(part, int | float) for part in value)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
