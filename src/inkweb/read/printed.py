"""Print the lines of a PDF as JSON, in a process of its own: `python printed.py < story.pdf`.

PDFium is written in C++, keeps state that threads must not share, and may be led to take hours or to die by a file made
for it. So whoever reads one does so apart from all else, for a limited time. Nothing of Inkweb is imported here: the
process is there at once.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

PARTED = "\xad"
"""Stands at the end of a line that ends within a word."""
LOCKED, DAMAGED, TOO_LARGE = 3, 4, 5
"""How the process ends where there is nothing to print."""
MOST_SIGNS = 20_000_000
"""Characters at most, as of a text."""
SOME = 6
"""One of so many signs is measured: boxes are those of their fonts, of which a line may have two."""
_HYPHENS = frozenset("\ufffe\x02\xad")
"""What PDFium has for a hyphen that only parts a word at the end of a line (fpdf_text.h), and Unicode's own."""
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
#: What Symbol and Wingdings have for the mark of an item.
_SIGNS = str.maketrans(_LETTERS | dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc", "•"))
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


class Printed(NamedTuple):
    """A line as it is printed: lengths in points, from the lower left corner of the page, which is ``of`` high."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    of: float


def printed(data: bytes) -> Iterator[Printed]:
    """Give the lines of a PDF in the order in which it prints them; a page that is broken is passed over.

    Raises:
        pypdfium2.PdfiumError: it is locked, or damaged as a whole.
        OverflowError: it has too much text.
    """
    import pypdfium2  # not for those who only want to know how the process ends

    document = pypdfium2.PdfDocument(data)
    signs = broken = 0
    for number in range(len(document)):
        lines = _page(document, number, is_last_hope=broken + 1 == len(document))
        broken += lines is None
        signs += sum(len(line.text) for line in lines or ())
        if signs > MOST_SIGNS:
            raise OverflowError
        yield from lines or ()


def _page(document: Any, number: int, *, is_last_hope: bool) -> list[Printed] | None:
    """Give the lines of a page; ``None`` where it is broken, if others may not be."""
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        words = page.get_textpage()
        lines = list(_lines(page, words, number))
        words.close()
        page.close()
    except PdfiumError:
        if is_last_hope:
            raise
        return None
    return lines


def _lines(page: Any, words: Any, number: int) -> Iterator[Printed]:
    _, below, _, above = page.get_cropbox()
    for text, places in _runs(words):
        boxes = [words.get_charbox(place, loose=True) for place in {*places[::SOME], places[-1]}]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        size = max(median(top - bottom for _, bottom, _, top in boxes), 1.0)
        yield Printed(text, number, left, right, median(box[1] for box in boxes) - below, size, above - below)


def _runs(words: Any) -> Iterator[tuple[str, list[int]]]:
    """Give the text of each line with the places of its signs."""
    from pypdfium2.raw import FPDFText_GetUnicode

    signs, places = "", list[int]()
    for place in range(words.count_chars() + 1):
        sign = chr(FPDFText_GetUnicode(words, place)) if place < words.count_chars() else "\n"
        if sign == "\n" or sign in _HYPHENS:
            if places and (text := _clean(signs)):
                yield text + PARTED * (sign != "\n"), places
            signs, places = "", []
        elif sign != "\0":
            signs += sign
            places += [place] if sign.strip() else []


def _clean(signs: str) -> str:
    """Put halves of signs together, and take away what a font alone can draw.

    >>> _clean("\\ud83d\\ude00 Halden\\ue001  \\uf0b7 ﬁnds")
    '😀 Halden • finds'
    """
    whole = signs.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(_PRIVATE.sub("", whole.translate(_SIGNS)).split())


def main() -> int:
    """Read a PDF from standard input, write its lines as a list, and say by the exit status how it went."""
    from pypdfium2 import PdfiumError

    try:
        lines = list(printed(sys.stdin.buffer.read()))
    except PdfiumError as error:
        return LOCKED if "password" in str(error).lower() else DAMAGED
    except OverflowError:
        return TOO_LARGE
    sys.stdout.write(json.dumps(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
