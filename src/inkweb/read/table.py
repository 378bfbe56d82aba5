"""Find tables in a story: lines under one another with as many cells each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from inkweb.read.line import Line

FEWEST = 3
"""So many lines of a table stand under one another, its head included."""


def rows(found: Sequence[Line]) -> set[int]:
    """Give the positions of the rows of tables whose cells are parted by "|".

    >>> texts = ["Model | Maker", "Marlin | Halden", "Skarv | Tern", "Home | News | Log in"]
    >>> sorted(rows([Line(0, 0, text) for text in texts]))
    [0, 1, 2]
    """
    tables: set[int] = set()
    for cells, run in groupby(range(len(found)), key=lambda i: found[i].text.count("|")):
        lines = list(run)
        tables |= set(lines) if cells and len(lines) >= FEWEST else set()
    return tables
