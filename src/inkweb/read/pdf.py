"""Make an article of a PDF: its printed lines as paragraphs, without what each page repeats."""

from __future__ import annotations

import json
import subprocess
import sys

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read import printed
from inkweb.read.page_line import PageLine
from inkweb.read.paragraphs import LARGER, body_size, joined, known_words, paragraphs
from inkweb.read.plain import article
from inkweb.read.running_head import without_running_heads

SECONDS = 120
"""What a PDF may take; PDFium reads a book in a few seconds."""
MOST_WORDS, FEWEST_WORDS, MASTHEAD = 30, 3, 4
"""A headline has so many words; what is larger and has no more than the last may be the name of a paper."""
_ENDED = {
    printed.LOCKED: "this PDF is locked by a password. Save it without one.",
    printed.DAMAGED: "this PDF is damaged. Save it anew, or give its text as .txt.",
    printed.TOO_LARGE: f"too large: more than {printed.MOST_SIGNS:,} signs of text. Split it.",
}


def from_pdf(data: bytes, *, source: str, url: str | None = None) -> Article:
    """Read the words of a PDF in the order in which it prints them, a paragraph each.

    When it was made is not taken for its day: that of a page that somebody printed is another.

    Raises:
        ReadError: it is damaged or locked, takes too long, or its pages are pictures.
    """
    grouped = paragraphs(without_running_heads(_lines(data)))
    known = known_words(grouped)
    text = "\n\n".join(joined(some, known) for some in grouped)
    if not text:
        raise ReadError("no text in this PDF: its pages are pictures. Have its text recognised (OCR), and give that.")
    return article(text, source=source, title=_title(grouped), url=url)


def _title(grouped: list[list[PageLine]]) -> str | None:
    """Give what stands largest on the first page, if it is larger than the story."""
    least = LARGER * body_size([line for some in grouped for line in some])
    first = [some for some in grouped if some[0].page == grouped[0][0].page and some[0].size >= least]
    large = [(joined(some), some[0].size) for some in first]
    fitting = [(text, size) for text, size in large if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS]
    if not fitting:
        return None
    return max(fitting, key=lambda one: (len(one[0].split()) > MASTHEAD, one[1]))[0]


def _lines(data: bytes) -> list[PageLine]:
    command = [sys.executable, printed.__file__]  # not by -m, which would look for packages where the user is
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"this PDF takes more than {SECONDS} seconds to read. Give its text as .txt.") from error
    if done.returncode:
        raise ReadError(_ENDED.get(done.returncode, _ENDED[printed.DAMAGED]))
    return [PageLine(*line) for line in json.loads(done.stdout)]
