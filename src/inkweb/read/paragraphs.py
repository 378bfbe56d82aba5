"""Put printed lines together to paragraphs, by how far apart they stand, where they begin and how they end."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from inkweb.read.page_line import PageLine

APART = 1.3
"""Lines whose distance is so many times the usual one are two paragraphs."""
INDENT = 0.8
"""A first line begins so many letters' heights further right."""
SHORT = 0.85
"""A line that fills less of its column is its paragraph's last, if a sentence ends with it."""
VERY_SHORT = 0.6
"""One that fills less than this is the last of a paragraph without a full stop, if the next begins with a capital."""
LARGER = 1.12
"""A heading is so many times as large as the story."""
PARTED = "\xad"
"""Stands at the end of a line that ends within a word."""
BESIDE = 40.0
"""Points by which lines of one column may begin apart: list items and quotations stand in."""


def paragraphs(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """Group lines in reading order.

    >>> def line(text, left, right, bottom): return PageLine(text, 1, left, right, bottom, 10, 800)
    >>> told = [line("Halden has hired Raman, who", 60, 300, 700), line("led Tern.", 50, 90, 688),
    ...         line("She starts in May.", 60, 140, 676)]
    >>> [len(some) for some in paragraphs(told)]
    [2, 1]
    """
    steps, ends, largest = _steps(lines), _ends(lines), LARGER * body_size(lines)
    grouped: list[list[PageLine]] = []
    for line in lines:
        if grouped and _goes_on(grouped[-1], line, steps, ends, is_heading=line.size > largest):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return grouped


def joined(lines: Sequence[PageLine]) -> str:
    """Write the lines of a paragraph as running text.

    >>> def line(text): return PageLine(text, 1, 50, 300, 700, 10, 800)
    >>> joined([line("Halden bought a Hewlett\\xad"), line("Packard site and the neigh\\xad"), line("bouring Tern")])
    'Halden bought a Hewlett-Packard site and the neighbouring Tern'
    """
    text = ""
    for line in lines:
        if text.endswith(PARTED):
            text = text[: -len(PARTED)] + ("" if line.text[:1].islower() else "-") + line.text  # GPT-4, Hewlett-Packard
            continue
        is_hyphened = re.search(r"\w[-\u2010]$", text) is not None
        text += line.text if is_hyphened or not text else f" {line.text}"
    return text.rstrip(PARTED)


def body_size(lines: Iterable[PageLine]) -> float:
    """Give the size in which most is printed."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _goes_on(
    group: list[PageLine],
    line: PageLine,
    steps: dict[float, float],
    ends: dict[PageLine, float],
    *,
    is_heading: bool,
) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = group[-1]
    if last.text.endswith(PARTED):
        return True
    if not 1 / LARGER < line.size / last.size < LARGER or line.is_bulleted:
        return False
    filled = (last.right - last.left) / max(ends[last] - last.left, 1.0)
    if line.page != last.page or line.bottom >= last.bottom:  # another column
        return not last.is_ended and not _is_in(line, last)
    if last.bottom - line.bottom > APART * steps[round(line.size)]:
        return False
    if filled < SHORT and last.is_ended:
        return False
    if filled < VERY_SHORT and not is_heading and not line.text[0].islower():
        return False
    return not _is_in(line, last) or group[0].is_bulleted or not last.is_ended


def _is_in(line: PageLine, last: PageLine) -> bool:
    """Whether a line of the same column begins further right, as first lines do."""
    return INDENT * line.size < line.left - last.left < BESIDE


def _steps(lines: Sequence[PageLine]) -> dict[float, float]:
    """Give the usual distance of two lines, by their size."""
    found: dict[float, list[float]] = defaultdict(list)
    for last, line in pairwise(lines):
        if line.page == last.page and 0 < last.bottom - line.bottom < 3 * line.size:
            found[round(line.size)].append(last.bottom - line.bottom)
    usual: dict[float, float] = defaultdict(lambda: 0.0)
    return (
        usual | {round(line.size): 1.3 * line.size for line in lines} | {s: _usual(some) for s, some in found.items()}
    )


def _usual(distances: list[float]) -> float:
    """Give the middle of the smaller half: of paragraphs of two lines half of the distances lie between paragraphs."""
    ranked = sorted(distances)
    return median(ranked[: max(1, len(ranked) // 2 + 1)])


def _ends(lines: Sequence[PageLine]) -> dict[PageLine, float]:
    """Say how far right the column of each line reaches."""
    pages: dict[int, list[PageLine]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    return {
        line: max(other.right for other in pages[line.page] if abs(other.left - line.left) < BESIDE) for line in lines
    }
