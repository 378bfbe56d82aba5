"""Make an article of a PDF: its printed lines as paragraphs, without what each page repeats. By PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from threading import Lock
from typing import Any

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.page_line import PageLine
from inkweb.read.paragraphs import LARGER, PARTED, body_size, joined, paragraphs
from inkweb.read.plain import article
from inkweb.read.running_head import without_running_heads

MOST_WORDS, FEWEST_WORDS = 30, 3
"""A headline has so many words."""
SOME = 6
"""One of so many signs is measured: boxes are those of their fonts, of which a line may have two."""
_ONE_AT_A_TIME = Lock()  # PDFium keeps state that threads must not share, and the app reads in several
_HYPHENS = frozenset("\ufffe\x02\xad")
"""What PDFium has for a hyphen that only parts a word at the end of a line (fpdf_text.h), and Unicode's own."""
_SIGNS = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def from_pdf(data: bytes, *, source: str, url: str | None = None) -> Article:
    """Read the words of a PDF in the order in which it prints them, a paragraph each.

    When it was made is not taken for its day: that of a page that somebody printed is another.

    Raises:
        ReadError: it is damaged or locked, or its pages are pictures.
    """
    lines = without_running_heads(_lines(data))
    grouped = paragraphs(lines)
    text = "\n\n".join(joined(some) for some in grouped)
    if not text:
        raise ReadError("no text in this PDF: its pages are pictures. Have its text recognised (OCR), and give that.")
    return article(text, source=source, title=_title(grouped), url=url)


def _title(grouped: list[list[PageLine]]) -> str | None:
    """Give what stands largest on the first page, if it is larger than the story."""
    first = [some for some in grouped if some[0].page == grouped[0][0].page]
    least = LARGER * body_size([line for some in grouped for line in some])
    large = [some for some in first if some[0].size >= least and FEWEST_WORDS <= _words(some) <= MOST_WORDS]
    return joined(max(large, key=lambda some: some[0].size)) if large else None


def _words(lines: list[PageLine]) -> int:
    return len(joined(lines).split())


def _lines(data: bytes) -> list[PageLine]:
    import pypdfium2  # loaded late: few inputs are PDFs

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ReadError(_words_of(error)) from error
        try:
            return [line for number in range(len(document)) for line in _printed(document, number)]
        except pypdfium2.PdfiumError as error:
            raise ReadError(_words_of(error)) from error
        finally:
            document.close()


def _words_of(error: Exception) -> str:
    if "password" in str(error).lower():
        return "this PDF is locked by a password. Save it without one."
    return "this PDF is damaged. Save it anew, or give its text as .txt."


def _printed(document: Any, number: int) -> Iterator[PageLine]:
    """Give the lines of one page."""
    page = document[number]
    words = page.get_textpage()
    height = float(page.get_height())
    for signs, places in _runs(words):
        boxes = [words.get_charbox(place, loose=True) for place in {*places[::SOME], places[-1]}]
        size = median(top - bottom for _, bottom, _, top in boxes)
        yield PageLine(
            signs,
            number,
            left=min(box[0] for box in boxes),
            right=max(box[2] for box in boxes),
            bottom=median(box[1] for box in boxes),
            size=max(size, 1.0),
            of=height,
        )
    words.close()
    page.close()


def _runs(words: Any) -> Iterator[tuple[str, list[int]]]:
    """Give the text of each line with the places of its signs."""
    from pypdfium2.raw import FPDFText_GetUnicode

    signs, places = "", list[int]()
    for place in range(words.count_chars() + 1):
        sign = chr(FPDFText_GetUnicode(words, place)) if place < words.count_chars() else "\n"
        if sign == "\n" or sign in _HYPHENS:
            if places:
                yield " ".join(signs.translate(_SIGNS).split()) + PARTED * (sign != "\n"), places
            signs, places = "", []
        elif sign != "\0":
            signs += sign
            places += [place] if sign.strip() and sign.isprintable() else []
