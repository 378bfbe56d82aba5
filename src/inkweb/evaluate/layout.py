"""Lay a text out as the lines of an annotated article: a sentence a line, boilerplate marked, nothing else yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from inkweb.evaluate.story import BOILERPLATE, Story
from inkweb.model import Article, Span

_BREAK = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")
_ROW = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_DOUBLED = re.compile(r"\[(?=\[)|\](?=\])")
_RULE = re.compile(r"---|=====")
TITLE = "@title "


@dataclass(frozen=True)
class Layout:
    """The lines before anything is marked in them; ``story`` is what a reader makes of them."""

    lines: tuple[str, ...]

    @cached_property
    def story(self) -> Story:
        """The text with its sentences and boilerplate."""
        story = Story(lambda _line, _words: None)
        for number, line in enumerate(self.lines, 1):
            story.read(number, line)
        story.text = story.text.rstrip()
        return story


def lay_out(article: Article, sentences: Iterable[Span]) -> Layout:
    """Give the lines of an article whose story has these sentences.

    Wrapped lines become one, and what the format cannot hold is written otherwise: ``[[`` as ``[ [``.

    >>> lay_out(Article("Tern grows\\n\\nIt hires. It\\npays."), [(0, 10), (12, 21), (22, 30)]).lines
    ('@title Tern grows', '', 'It hires.', 'It pays.')
    """
    parts = sorted([*((span, False) for span in sentences), *((p, True) for p in _page(article))])
    rows = [(span, is_page, line) for span, is_page in parts for line in [_line(article.text[slice(*span)])] if line]
    return Layout(tuple(_lines(article.text, rows)))


def _page(article: Article) -> Iterator[Span]:
    """Give the boilerplate, a line each."""
    for part in article.boilerplate:
        at = part.start
        for line in article.text[part.start : part.end].splitlines(keepends=True):
            yield at, at + len(line)
            at += len(line)


def _line(text: str) -> str:
    line = _DOUBLED.sub(r"\g<0> ", _BREAK.sub(" ", text.strip()))
    return "" if _RULE.fullmatch(line) else line


def _lines(text: str, rows: list[tuple[Span, bool, str]]) -> Iterator[str]:
    for number, (span, is_page, line) in enumerate(rows):
        if number and _is_apart(text, rows[number - 1], rows[number]):
            yield ""
        if is_page:
            yield BOILERPLATE + line
        elif number == 0 and len(rows) > 1 and _ROW.search(text[_end(text, span) : rows[1][0][0]]):
            yield TITLE + line
        else:
            yield " " * line.startswith(("@", BOILERPLATE)) + line


def _is_apart(text: str, one: tuple[Span, bool, str], other: tuple[Span, bool, str]) -> bool:
    """Whether a blank line stands between two rows; boilerplate has line ends of its own."""
    breaks = len(_ROW.findall(text[_end(text, one[0]) : other[0][0]]))
    return breaks > int(one[1] or other[1])


def _end(text: str, span: Span) -> int:
    return span[0] + len(text[slice(*span)].rstrip())
