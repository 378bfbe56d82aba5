"""Refuse what is text but no article: tables, code, listings, pages without a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from inkweb.errors import ReadError
from inkweb.read.line import Line

_CODE = re.compile(r"[{}();=<>\[\]\\$&]")
_FEED = re.compile(r"<\?xml\b|<(?:rss|feed|urlset)\b")
_LETTER = re.compile(r"[^\W\d_]|\s")
#: Fewer words are read only where they make a sentence, as in "Acme bought Bolt."
_FEWEST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+")


def refuse_unread(text: str) -> None:
    """Refuse an empty text, and one of white space alone.

    >>> refuse_unread(" \\n")
    Traceback (most recent call last):
        ...
    inkweb.errors.ReadError: empty: there is only white space in it.
    """
    if not text:
        raise ReadError("empty: there is nothing in it.")
    if not text.strip():
        raise ReadError("empty: there is only white space in it.")


def refuse_other(found: Sequence[Line], page: Collection[int], *, may_be_brief: bool = True) -> None:
    """Refuse a text without running sentences; ``page`` holds the starts of its boilerplate lines.

    Unless it ``may_be_brief``, a sentence of three words is none: "Access is denied." is all that some web pages say.

    >>> refuse_other([Line(0, 28, "Halden Labs has hired Raman.")], ())
    >>> refuse_other([Line(9 * i, 9 * i + 8, f"{i},{i},b{i}") for i in range(9)], ())
    Traceback (most recent call last):
        ...
    inkweb.errors.ReadError: not an article: it looks like a table. Give the text of one article, or JSON lines.
    >>> refuse_other([Line(0, 19, '<rss version="2.0">')], ())
    Traceback (most recent call last):
        ...
    inkweb.errors.ReadError: not an article: it looks like a feed or other XML. Give the articles that it lists.
    """
    if found and _FEED.match(found[0].text):
        raise ReadError("not an article: it looks like a feed or other XML. Give the articles that it lists.")
    if _is_code(found):
        raise ReadError("not an article: it looks like program code. Give the text of one article.")
    story = [line for line in found if line.start not in page]
    if not story:
        raise ReadError(
            "not an article: there are only menus and notices in it. Open the article itself and save that."
        )
    if _is_table(story):
        raise ReadError("not an article: it looks like a table. Give the text of one article, or JSON lines.")
    if not any(_is_prose(line, may_be_brief) for line in story):
        raise ReadError("not an article: there is no running sentence in it. Give the text of one article.")


def _is_table(story: Sequence[Line]) -> bool:
    """Five lines or more that nearly all have the same number (one or more) of the same separator."""
    for separator, fewest in (("\t", 1), (";", 1), ("|", 1), (",", 2)):
        counts = [line.text.count(separator) for line in story]
        common = max(set(counts), key=counts.count)
        if common >= fewest and len(counts) >= 5 and counts.count(common) >= 0.9 * len(counts):
            return True
    return False


def _is_code(found: Sequence[Line]) -> bool:
    text = "".join(line.text for line in found)[:100_000]
    return len(_CODE.findall(text)) > 0.06 * len(text)


def _is_prose(line: Line, may_be_brief: bool) -> bool:
    letters = len(_LETTER.findall(line.text))
    is_said = line.words >= _FEWEST_WORDS or (may_be_brief and line.is_sentence and _has_small_word(line.text))
    return is_said and letters >= 0.75 * len(line.text) and not _is_path(line.text)


def _has_small_word(text: str) -> bool:
    """Whether a word after the first may be a verb, which rows of names and links lack; "of" and "to" are too short."""
    return any(word.islower() and len(word) > 2 for word in _WORD.findall(text)[1:])


def _is_path(text: str) -> bool:
    """Whether a line is taken up by file names or addresses rather than words."""
    pieces = text.split()
    return sum(1 for piece in pieces if "/" in piece or "\\" in piece or "://" in piece) > 0.3 * len(pieces)
