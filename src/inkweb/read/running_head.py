"""Find what a page repeats at its edges: the name of the paper, the address it was printed from, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from inkweb.read.page_line import PageLine

EDGE = 0.1
"""The share of a page at its top and at its bottom in which such lines stand."""
_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?\W*", re.IGNORECASE)
#: What browsers print above and below a page: "29/11/2026, 13:51 Title", "https://weir.example/story 1/2".
_STAMP = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}\b.*|(?:https?://|file://|about:)\S+(?:\s+\d+\s*/\s*\d+)?",
    re.IGNORECASE,
)


def without_running_heads(lines: Sequence[PageLine]) -> list[PageLine]:
    """Leave out page numbers, and lines at the edge that stand on at least half of the pages.

    >>> def line(text, page, bottom): return PageLine(text, page, 50, 500, bottom, 10, 800)
    >>> pages = [(f"The Weir, page {n}", n, 780) for n in (1, 2)] + [("Halden hires.", 1, 600), ("3", 2, 20)]
    >>> [kept.text for kept in without_running_heads([line(*one) for one in pages])]
    ['Halden hires.']
    """
    pages = {line.page for line in lines}
    found = Counter(key for key in {(line.page, _key(line)) for line in lines if _is_at_edge(line)})
    repeated: Counter[str] = Counter(key for _, key in found)
    least = max(2, len(pages) / 2)
    return [
        line
        for line in lines
        if not (_is_at_edge(line) and (_is_printed_along(line.text) or repeated[_key(line)] >= least))
    ]


def _is_printed_along(text: str) -> bool:
    """Whether a line is none of a story's, even on a page that stands alone.

    >>> [_is_printed_along(text) for text in ("- 3 -", "page iv of 9", "11/29/26, 1:51 AM Weir", "3 firms")]
    [True, True, True, False]
    """
    return any(form.fullmatch(text) for form in (_NUMBER, _STAMP))


def _is_at_edge(line: PageLine) -> bool:
    return not EDGE < line.depth < 1 - EDGE


def _key(line: PageLine) -> str:
    """Fold the numbers of pages away."""
    return re.sub(r"\d+", "0", line.text.casefold())
