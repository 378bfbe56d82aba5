"""Find the line ends over which a sentence goes on: hard-wrapped text, as in e-mail."""

from __future__ import annotations

import re
from itertools import pairwise

_ROW = re.compile(r"[^\r\n]+")
_STOP = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_NARROWEST, _WIDEST = 40, 110


def soft_breaks(text: str) -> frozenset[int]:
    """Give the offset of each line end that only wraps a line.

    A text counts as wrapped when its rows are short and many go on in the next with a small letter. A row was wrapped
    when the next row's first word would not have fitted any more.

    >>> sorted(soft_breaks("The quick brown fox jumped over the lazy dog, and then\\nwent home to Fjord and slept."))
    [54]
    >>> soft_breaks("The quick brown fox jumped over the lazy dog and slept.\\nThen it went home.")
    frozenset()
    """
    rows = [match for match in _ROW.finditer(text) if match.group().strip()]
    if not rows or max(len(row.group().rstrip()) for row in rows) > _WIDEST:
        return frozenset()
    pairs = [(row, after) for row, after in pairwise(rows) if _are_neighbours(text, row, after)]
    carried = [row for row, after in pairs if after.group().lstrip()[0].islower() and not _STOP.search(row.group())]
    if len(carried) < 0.3 * len(pairs) or not carried:
        return frozenset()
    width = max(len(row.group().rstrip()) for row in carried)
    return frozenset(row.end() for row, after in pairs if _is_full(row.group(), after.group(), width))


def _are_neighbours(text: str, row: re.Match[str], after: re.Match[str]) -> bool:
    gap = text[row.end() : after.start()]
    return gap in ("\n", "\r\n") and len(row.group().rstrip()) >= _NARROWEST


def _is_full(row: str, after: str, width: int) -> bool:
    return len(row.rstrip()) + 1 + len(after.split()[0]) > width
