"""Read where everything stands, and what is looked at, out of an address; the browser writes it there.

The canvas knows where it put things; Python need not. So the browser adds this part itself, while nothing is asked of
the server, and the server gives it back to whoever opens the address.
"""

from __future__ import annotations

import binascii
import struct
from base64 import urlsafe_b64decode
from collections import Counter
from collections.abc import Iterable
from math import isfinite

from inkweb.model import Standing

NAME = "at"
"""The parameter of the address."""

BEGINNING = 6
"""Hexadecimal digits of an id with which it stands here: 24 bits tell the few names of one view apart."""

_VERSION = 1
#: Big-endian, as ``standpoint.ts`` writes it: the version; the camera's x, y and scale, its width and height.
_CAMERA = struct.Struct(">BfffHH")
#: The beginning of a node's id; x and y.
_PLACE = struct.Struct(">3shh")


def read(text: str) -> Standing | None:
    """Read it; ids stay beginnings. What cannot be read says nothing.

    >>> read("AQAAAAAAAAAAP4AAAAPoAlirze_-1AAH")
    Standing(places={'abcdef': (-300, 7)}, camera=(0.0, 0.0, 1.0, 1000, 600))
    >>> read("AQ") is read("") is None
    True
    """
    try:
        held = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        version, x, y, scale, width, height = _CAMERA.unpack_from(held)
        places = {id.hex(): (left, down) for id, left, down in _PLACE.iter_unpack(held[_CAMERA.size :])}
    except (binascii.Error, struct.error, ValueError):
        return None
    if version != _VERSION or not all(map(isfinite, (x, y, scale))) or min(scale, width, height) <= 0:
        return None
    return Standing(places, (x, y, scale, width, height))


def whole(standing: Standing, known: Iterable[str]) -> Standing:
    """Put whole ids in the place of their beginnings; what is not there, or may be two, is left out.

    >>> whole(Standing({"abcdef": (1, 2), "012345": (3, 4)}), ["abcdef77", "01234567", "01234588"]).places
    {'abcdef77': (1, 2)}
    """
    if not is_begun(standing):
        return standing
    ids = list(known)
    many = Counter(id[:BEGINNING] for id in ids)
    begun = {id: standing.places[id[:BEGINNING]] for id in ids if id[:BEGINNING] in standing.places}
    return Standing({id: at for id, at in begun.items() if many[id[:BEGINNING]] == 1}, standing.camera)


def is_begun(standing: Standing | None) -> bool:
    """Whether ids are still beginnings."""
    return standing is not None and any(len(id) == BEGINNING for id in standing.places)
