"""Write how a view looks as part of its address, and read it back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from inkweb.draw import USUAL, Arrangement, Captioning, Colouring, Dress, Pin, Sizing, among

PINS = 20
"""Pinned names whose places an address carries; of more it carries none, and a saved view all."""

_POINT = r"(-?[0-9]{1,7})\.(-?[0-9]{1,7})"
_PIN = re.compile(rf"([0-9a-f]{{4,}})\.{_POINT}")
_WAYS = (*get_args(Colouring), "line")


def write(dress: Dress, *, width: int, most: int = PINS) -> dict[str, list[str]]:
    """Name what is not as usual; ids are cut to ``width`` digits.

    >>> pinned = Dress(colour="degree", off=("line:dashed",), pins=(("0123456789ab", -120, 40),))
    >>> write(pinned, width=10)
    {'colour': ['degree'], 'off': ['line:dashed'], 'pin': ['0123456789.-120.40']}
    """
    words = {"colour": dress.colour, "size": dress.size, "caption": dress.caption, "layout": dress.shape}
    usual = {"colour": USUAL.colour, "size": USUAL.size, "caption": USUAL.caption, "layout": USUAL.shape}
    ids = {"round": dress.centres, "hide": dress.edges}
    pins = "_".join(f"{id[:width]}.{_point(x, y)}" for id, x, y in dress.pins) if len(dress.pins) <= most else ""
    middle = _point(*dress.middle) if dress.middle != USUAL.middle else ""
    return {
        **{name: [word] for name, word in words.items() if word != usual[name]},
        **{name: ["".join(id[:width] for id in some)] for name, some in ids.items() if some},
        **({"off": list(dress.off)} if dress.off else {}),
        **{name: [text] for name, text in (("middle", middle), ("pin", pins)) if text},
    }


def read(given: Mapping[str, Sequence[str]], cut: Callable[[str], list[str]]) -> Dress:
    """Read what ``write`` wrote; ids stay beginnings, parted by ``cut``. What cannot be read is passed over.

    >>> given = {"layout": ["circle"], "colour": ["plaid"], "off": ["plaid:1", "line:dashed"], "pin": ["0123.-120.40"]}
    >>> worn = read(given, lambda text: [text])
    >>> worn.shape, worn.colour, worn.off, worn.pins
    ('circle', 'type', ('line:dashed',), (('0123', -120, 40),))
    """
    first = {name: values[0] for name, values in given.items() if values}
    return Dress(
        colour=among(first.get("colour"), get_args(Colouring), USUAL.colour),
        size=among(first.get("size"), get_args(Sizing), USUAL.size),
        caption=among(first.get("caption"), get_args(Captioning), USUAL.caption),
        shape=among(first.get("layout"), get_args(Arrangement), USUAL.shape),
        centres=tuple(cut(first.get("round", ""))),
        middle=next(((int(x), int(y)) for x, y in re.findall(_POINT, first.get("middle", ""))), USUAL.middle),
        off=tuple(key for key in given.get("off", ()) if key.partition(":")[0] in _WAYS and ":" in key),
        edges=tuple(cut(first.get("hide", ""))),
        pins=tuple((id, int(x), int(y)) for id, x, y in _PIN.findall(first.get("pin", ""))),
    )


def _point(x: int, y: int) -> str:
    return f"{x}.{y}"


def whole(dress: Dress, known: Sequence[str]) -> Dress:
    """Put whole ids in the place of their beginnings; what is not there is left out.

    >>> worn = whole(Dress(edges=("01", "77"), pins=(("23", 4, 5),)), ["0123", "2345"])
    >>> worn.edges, worn.pins
    (('0123',), (('2345', 4, 5),))
    """

    def full(begun: Sequence[str]) -> tuple[str, ...]:
        return tuple(id for start in begun for id in known if id.startswith(start))

    pins: tuple[Pin, ...] = tuple((id, x, y) for start, x, y in dress.pins for id in full([start]))
    return replace(dress, centres=full(dress.centres), edges=full(dress.edges), pins=pins)


def ids(dress: Dress) -> tuple[str, ...]:
    """Give all ids, or beginnings of ids, of which a dress speaks."""
    return (*dress.centres, *dress.edges, *(id for id, _, _ in dress.pins))
