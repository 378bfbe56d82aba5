"""Put printed lines together to paragraphs, by how far apart they stand, where they begin and how they end."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf
from statistics import median

from inkweb.read.page_line import PageLine
from inkweb.read.printed import PARTED

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
BESIDE = 40.0
"""Points by which lines of one column may begin apart: list items and quotations stand in."""
LOW = 8.0
"""Lines whose heights differ by fewer points stand beside each other."""
SHARE = 0.25
"""Of so many lines of a column one must stand beside a line of the next, or it is no column."""
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def paragraphs(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """Group lines in reading order.

    >>> def line(text, left, right, bottom): return PageLine(text, 1, left, right, bottom, 10, 800)
    >>> told = [line("Halden has hired Raman, who", 60, 300, 700), line("led Tern.", 50, 90, 688),
    ...         line("She starts in May.", 60, 140, 676)]
    >>> [len(some) for some in paragraphs(told)]
    [2, 1]
    """
    lines = _without_drop_caps(lines)
    largest = LARGER * body_size(lines)
    steps, ends = _steps(lines), _ends(lines, largest)
    grouped: list[list[PageLine]] = []
    for line in lines:
        if grouped and _goes_on(grouped[-1], line, steps, ends, is_heading=line.size > largest):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return grouped


def joined(lines: Sequence[PageLine], known: Collection[str] = ()) -> str:
    """Write the lines of a paragraph as running text.

    A word that was parted loses its hyphen, unless it is a name or a number, has another one, or is ``known`` with it.

    >>> def line(text): return PageLine(text, 1, 50, 300, 700, 10, 800)
    >>> joined([line("Halden bought a Hewlett\\xad"), line("Packard site and the neigh\\xad"), line("bouring Tern")])
    'Halden bought a Hewlett-Packard site and the neighbouring Tern'
    >>> joined([line("the well\\xad"), line("known firm")], {"well-known"})
    'the well-known firm'
    """
    parts: list[str] = []
    for line in lines:
        last = parts[-1] if parts else ""
        if last.endswith(PARTED):
            parts[-1] = last[:-1]
            parts.append("-" * _is_hyphened(last[:-1], line.text, known) + line.text)
        else:
            is_within = re.search(r"\w[-\u2010]$", last[-2:]) is not None
            parts.append(line.text if is_within or not last else f" {line.text}")
    return "".join(parts).rstrip(PARTED)


def _is_hyphened(before: str, after: str, known: Collection[str]) -> bool:
    """Whether a hyphen at the end of a line is part of the word."""
    start, end = before.rpartition(" ")[2], after.partition(" ")[0].rstrip('.,;:!?)"”’')
    return not after[:1].islower() or "-" in start or f"{start}-{end}".casefold() in known


def known_words(grouped: Iterable[Sequence[PageLine]]) -> set[str]:
    """Give the words with a hyphen that stand within a line.

    >>> sorted(known_words([[PageLine("A well-known firm, Tern-Systems.", 1, 50, 300, 700, 10, 800)]]))
    ['tern-systems', 'well-known']
    """
    texts = (line.text.casefold() for some in grouped for line in some if "-" in line.text)
    return {word for text in texts for word in _HYPHENED.findall(text)}


def _without_drop_caps(lines: Sequence[PageLine]) -> list[PageLine]:
    """Give a large first letter back to its word."""
    kept: list[PageLine] = []
    for line in lines:
        first = kept[-1] if kept else None
        if first and len(first.text) == 1 and first.size > 2 * line.size and line.text[:1].islower():
            kept[-1] = line._replace(text=first.text + line.text, left=first.left)
        else:
            kept.append(line)
    return kept


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
    if line.page != last.page or line.bottom >= last.bottom:  # another column
        return not last.is_ended and not _is_in(line, last)
    if last.bottom - line.bottom > APART * steps[round(line.size)]:
        return False
    filled = (last.right - last.left) / max(ends[last] - last.left, 1.0)
    is_small = line.text[0].islower()
    if line.may_be_item and (last.is_ended or filled < SHORT or group[0].may_be_item):
        return False
    if (filled < SHORT and last.is_ended and not is_small) or (filled < VERY_SHORT and not is_heading and not is_small):
        return False
    is_item = group[0].is_bulleted or group[0].may_be_item
    return not _is_in(line, last) or is_item or not last.is_ended


def _is_in(line: PageLine, last: PageLine) -> bool:
    """Whether a line of the same column begins further right, as first lines do."""
    return INDENT * line.size < line.left - last.left < BESIDE


def _steps(lines: Sequence[PageLine]) -> dict[float, float]:
    """Give the usual distance of two lines, by their size."""
    found: dict[float, list[float]] = defaultdict(list)
    for last, line in pairwise(lines):
        if line.page == last.page and 0 < last.bottom - line.bottom < 3 * line.size:
            found[round(line.size)].append(last.bottom - line.bottom)
    return {round(line.size): 1.3 * line.size for line in lines} | {s: _usual(some) for s, some in found.items()}


def _usual(distances: list[float]) -> float:
    """Give the middle of the smaller half: of paragraphs of two lines half of the distances lie between paragraphs."""
    ranked = sorted(distances)
    return median(ranked[: max(1, len(ranked) // 2 + 1)])


def _ends(lines: Sequence[PageLine], largest: float) -> dict[PageLine, float]:
    """Say how far right the column of each line reaches; headings, and what runs over two columns, are wider."""
    borders = _borders(lines)
    reach: dict[tuple[int, int, bool, float], float] = defaultdict(float)
    kinds = {line: (line.size > largest, border if line.right <= (border := borders[line]) else inf) for line in lines}
    for line, kind in kinds.items():
        at = (line.page, int(line.left // BESIDE), *kind)
        reach[at] = max(reach[at], line.right)
    return {
        line: max(reach.get((line.page, int(line.left // BESIDE) + by, *kind), 0.0) for by in (-1, 0, 1))
        for line, kind in kinds.items()
    }


def _borders(lines: Sequence[PageLine]) -> dict[PageLine, float]:
    """Say where the next column begins beside that of each line; the last one has no border."""
    heights: dict[tuple[int, int], list[PageLine]] = defaultdict(list)
    for line in lines:
        heights[line.page, int(line.bottom // LOW)].append(line)
    found: dict[PageLine, float] = {}
    for column in _columns(lines):
        beside = [_beside(line, heights) for line in column]
        some = [left for left in beside if left is not None]
        border = min(some) if len(some) > max(1, SHARE * len(column)) else inf
        found |= dict.fromkeys(column, border)
    return found


def _columns(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """Give lines that follow one another downwards and begin below each other, nearly."""
    column: list[PageLine] = []
    for line in lines:
        last = column[-1] if column else line
        if line.page != last.page or line.bottom > last.bottom or abs(line.left - last.left) >= BESIDE:
            yield column
            column = []
        column.append(line)
    yield column


def _beside(line: PageLine, heights: Mapping[tuple[int, int], Sequence[PageLine]]) -> float | None:
    """Say where the nearest line begins that stands to the right of this one, at its height."""
    at = int(line.bottom // LOW)
    near = (other for by in (-1, 0, 1) for other in heights.get((line.page, at + by), ()))
    lefts = [it.left for it in near if it.left > line.right and abs(it.bottom - line.bottom) < LOW]
    return min(lefts, default=None)
