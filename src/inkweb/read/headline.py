"""Find the headline of a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from inkweb.read.line import Line, lines
from inkweb.read.link_list import SHARED, share, words_of
from inkweb.read.menu import menu_words

_MARKDOWN = re.compile(r"^#+\s+|\s+#+$")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
PARAGRAPH = 18
"""A paragraph of the story has at least so many words, and twice so many if it breaks off."""
HEAD = 8
"""The headline is one of the first so many lines."""
KICKER, SHORT = 6, 5
"""A line of at most so many words may be a kicker, and what stands under it is a headline from so many words on."""
LITTLE = 0.25
"""Under what is plainly none, a headline need only have so many of its words in the story."""


def headline(text: str, page: Collection[int] = ()) -> str:
    """Give the first line that is not boilerplate, if it can be a headline; else ``""``.

    ``page`` holds the starts of boilerplate lines. A short line is passed over as a kicker ("World", "Weir Club
    Content") when it tells nothing of the story and one of the lines under it does.

    >>> headline("Home | News\\n\\n# Halden Labs hires a chief\\n\\nThe maker ...", page={0})
    'Halden Labs hires a chief'
    >>> headline("Halden Labs has hired a chief. She starts in May.")
    ''
    """
    story = [line for line in lines(text) if line.start not in page]
    head = list(takewhile(lambda line: not _is_paragraph(line), story[:HEAD]))
    title = _without_marks(story[0]) if story else ""
    if not title or not head or head[0].words > KICKER:
        return title
    told = words_of(line for line in story[len(head) :] if line.is_sentence or _is_paragraph(line))
    if head[0].words > 2 and share(head[0], told) > SHARED:
        return title
    least = LITTLE if _is_section(head[0], told) else SHARED
    return next(_better(head, told, least), title)


def _is_section(line: Line, told: Collection[str]) -> bool:
    """Whether a line is no more than the name of a part of the page: "SECURITY", "Weir online News Tests"."""
    is_short = line.words <= 2
    return (is_short and line.text.isupper()) or (share(line, told) == 0 and (is_short or menu_words(line.text) > 1))


def _is_paragraph(line: Line) -> bool:
    return line.words >= (PARAGRAPH if line.is_sentence else 2 * PARAGRAPH)


def _better(head: list[Line], told: Collection[str], least: float) -> Iterator[str]:
    """Give the lines under a kicker that tell of the story as a headline does."""
    for line in head[1:]:
        if line.words >= max(SHORT, head[0].words + 1) and not line.text.endswith(".") and share(line, told) >= least:
            yield _without_marks(line)


def _without_marks(line: Line) -> str:
    """Give a line as a headline; ``""`` if it is too long, or a sentence that is not in capitals as headlines are."""
    if line.words > 35 or len(line.text) > 250:
        return ""
    title = _MARKDOWN.sub("", line.text)
    long = _LONG_WORD.findall(title)
    is_in_capitals = sum(word[0].isupper() for word in long) >= 0.75 * len(long)
    return "" if title.endswith(".") and line.words > 6 and not is_in_capitals else title
