"""Find a sponsor's message: a heading such as "A message from our sponsor" and the paragraphs under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import yaml

from inkweb.read.line import Line

MOST = 2
"""So many paragraphs under a heading may be the sponsor's; under one that names nobody, one."""
LONGEST = 80
"""A heading has at most so many characters."""
_EDGES = re.compile(r"^\W+|\W+$")


def messages(found: Sequence[Line]) -> set[int]:
    """Give the positions of sponsors' headings and of the paragraphs that belong to them.

    >>> texts = ["TOGETHER WITH HEXAFORM", "Hexaform makes keyboards.", "Halden has bought Corvid."]
    >>> sorted(messages([Line(0, 0, text) for text in texts]))
    [0, 1]
    """
    return {i for at in range(len(found)) for i in _message(found, at)}


def _message(found: Sequence[Line], at: int) -> Iterator[int]:
    """Give a heading and what is under it, or nothing; a heading that names the sponsor over another story is none."""
    heading = _EDGES.sub("", found[at].text) if len(found[at].text) <= LONGEST else ""
    if any(pattern.fullmatch(heading) for pattern in _patterns("nameless")):
        yield from range(at, min(at + 2, len(found)))
        return
    name = next((match["name"] for one in _patterns("named") if (match := one.fullmatch(heading))), "").strip()
    under = range(at + 1, min(at + 1 + MOST, len(found))) if name else range(0)
    own = list(_own(found, under, name))
    if own:
        yield from (at, *own)


def _own(found: Sequence[Line], under: Sequence[int], name: str) -> Iterator[int]:
    for i in under:
        if name.casefold() not in found[i].text.casefold():
            return
        yield i


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    text = files("inkweb.read").joinpath("sponsor.yml").read_text(encoding="utf-8")
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in yaml.safe_load(text)[kind])
