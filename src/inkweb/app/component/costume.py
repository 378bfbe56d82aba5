"""What Python and the browser tell each other of how a picture looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, get_args

from inkweb.draw import USUAL, Arrangement, Captioning, Colouring, Dress, Pin, Sizing, among
from inkweb.model import Standing

#: No place is as many pixels away.
_FAR = 1e9


@dataclass(frozen=True, slots=True)
class Costume:
    """Have the picture look so from now on, and stand so. To ask for the same again, change ``number`` (from 1 on)."""

    number: int
    dress: Dress
    standing: Standing | None = None


def packed_costume(costume: Costume) -> dict[str, Any]:
    """Make it ready to travel.

    >>> packed_costume(Costume(1, Dress(), Standing({"a": (3, 4)})))["places"]
    {'a': (3, 4)}
    """
    stood = costume.standing or Standing()
    return {
        **asdict(costume.dress),
        "pins": {id: (x, y) for id, x, y in costume.dress.pins},
        "number": costume.number,
        "places": dict(stood.places),
        "camera": stood.camera,
    }


def read_dress(value: object) -> Dress | None:
    """Read how the picture looks; what the browser cannot have meant is passed over.

    >>> worn = read_dress({"shape": "grid", "off": ["type:Person", 3], "pins": {"a": [1.6, 2], "b": "x"}})
    >>> worn == Dress(shape="grid", off=("type:Person",), pins=(("a", 2, 2),))
    True
    """
    if not isinstance(value, Mapping):
        return None
    return Dress(
        colour=among(value.get("colour"), get_args(Colouring), USUAL.colour),
        size=among(value.get("size"), get_args(Sizing), USUAL.size),
        caption=among(value.get("caption"), get_args(Captioning), USUAL.caption),
        shape=among(value.get("shape"), get_args(Arrangement), USUAL.shape),
        centres=_texts(value.get("centres")),
        middle=_point(value.get("middle")),
        off=_texts(value.get("off")),
        edges=_texts(value.get("edges")),
        pins=_pins(value.get("pins")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _point(value: object) -> tuple[int, int]:
    return (round(value[0]), round(value[1])) if isinstance(value, list) and is_place(value) else (0, 0)


def _pins(value: object) -> tuple[Pin, ...]:
    held = value.items() if isinstance(value, Mapping) else ()
    return tuple((str(id), round(at[0]), round(at[1])) for id, at in held if is_place(at))


def is_place(value: object) -> bool:
    """Whether the browser can have meant a point: two numbers."""
    return isinstance(value, list) and len(value) == 2 and all(is_measure(part) for part in value)


def is_measure(value: object) -> bool:
    """Whether the browser can have meant it as pixels or as a scale: a number, and not out of all bounds."""
    return isinstance(value, int | float) and abs(value) < _FAR
