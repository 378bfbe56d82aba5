"""Find what a page repeats at its edges: the name of the paper, the address it was printed from, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from inkweb.read.page_line import PageLine

EDGE = 0.1
"""The share of a page at its top and at its bottom in which such lines stand."""
APART = 1.8
"""They stand so many times their height away from the story."""
_NUMBER = re.compile(
    r"[-–—\[(\s]*(?:[Pp]age\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?[-–—\])\s]*"
)
#: What browsers print above and below a page: "https://weir.example/story 1/2", and the moment, with its title.
_ADDRESS = re.compile(r"(?:https?://|file://|about:)\S+(?:\s+\d+\s*/\s*\d+)?")
_MOMENT = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}\b.*")


def without_running_heads(lines: Sequence[PageLine]) -> list[PageLine]:
    """Leave out page numbers, and lines at the edge that stand on a third of the pages.

    >>> def line(text, page, bottom): return PageLine(text, page, 50, 500, bottom, 10, 800)
    >>> pages = [(f"The Weir, page {n}", n, 780) for n in (1, 2)] + [("Halden hires.", 1, 600), ("3", 2, 20)]
    >>> [kept.text for kept in without_running_heads([line(*one) for one in pages])]
    ['Halden hires.']
    """
    pages: dict[int, list[PageLine]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    margins = {page: _margins(some) for page, some in pages.items()}
    found = Counter(key for some in margins.values() for key in {_key(line) for line in some})
    repeated = {key for key, times in found.items() if times >= max(2, len(pages) / 3)}
    gone = {line for some in margins.values() for line in _gone(some, repeated)}
    return [line for line in lines if line not in gone]


def _gone(margins: Sequence[PageLine], repeated: set[str]) -> Iterable[PageLine]:
    """Give what is no part of the story, of the lines in the margins of a page."""
    is_browsers = any(_ADDRESS.fullmatch(line.text) for line in margins)
    for line in margins:
        is_numbered = _NUMBER.fullmatch(line.text) or _ADDRESS.fullmatch(line.text)
        if is_numbered or (is_browsers and _MOMENT.fullmatch(line.text)) or _key(line) in repeated:
            yield line


def _margins(lines: Sequence[PageLine]) -> list[PageLine]:
    """Give the lines of a page that stand at its edges, apart from all others."""
    down = sorted(lines, key=lambda line: line.depth)
    top = _block(down, lambda line: line.depth <= EDGE)
    bottom = _block(down[::-1], lambda line: line.depth >= 1 - EDGE)
    return [*top, *bottom]


def _block(lines: Sequence[PageLine], is_at_edge: Callable[[PageLine], bool]) -> list[PageLine]:
    """Give the first lines from an edge on, up to a gap; none where the gap is beyond the edge."""
    block: list[PageLine] = []
    for line in lines:
        if block and abs(block[-1].bottom - line.bottom) > APART * max(line.size, block[-1].size):
            return block
        if not is_at_edge(line):
            return []
        block.append(line)
    return block


def _key(line: PageLine) -> str:
    """Fold the numbers of pages away."""
    return re.sub(r"\d+", "0", line.text.casefold())
