"""Find pairs of names worth comparing, without comparing all with all."""

from __future__ import annotations

from inkweb.link.alike import SLIP_LENGTH, ends
from inkweb.link.spelling import consonants, squash
from inkweb.model import fold

Keys = tuple[str, str, str]
"""Spelling, head and tail of a name; an empty key finds nothing."""


def keys(type: str, name: str) -> Keys:
    """Give the keys of a name: two names that match share one of them, at the same place.

    The head holds all words but the last, the tail all but the first; of the word left out, only its ends.

    >>> keys("Person", "Mustafa Suleyman")
    ('Person|mustafasuleyman', 'Person|mustafa|sn', 'Person|suleyman|ma')
    >>> keys("Model", "Phi-3 mini")
    ('Model|phi3mini', '', '')
    """
    words = fold(name, type).split()
    spelling = f"{type}|{squash(name, type)}" if words else ""
    if type not in SLIP_LENGTH or not words:
        return spelling, "", ""
    if len(words) == 1:
        return spelling, f"{type}||{consonants(words[0])}" if type == "Organization" else "", ""
    head, tail = " ".join(words[:-1]), " ".join(words[1:])
    return spelling, f"{type}|{head}|{ends(words[-1])}", f"{type}|{tail}|{ends(words[0])}"
