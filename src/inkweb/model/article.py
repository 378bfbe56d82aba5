"""An article: its text, never changed after reading, and what is known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from inkweb.model.ids import content_id

_FOLDERS = re.compile(r"^.*[/\\](?=.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of ``Article.text`` that belongs to the page, not to the story, and why we say so."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. All offsets anywhere in Inkweb are characters (code points) of ``text``.

    ``source`` is the path or URL it was read from; ``source_name`` gives what to show of it. The id depends on the
    text alone, so a copy of an article under another name is the same article. ``undated`` is what was given as its
    date and names no day: it is told, not kept.

    >>> Article(text="Fjord ships.", source="a.txt").id == Article(text="Fjord ships.", source="b.txt").id
    True
    """

    text: str
    title: str = ""
    source: str = ""
    url: str | None = None
    date: date | None = None
    outlet: str | None = None
    language: str | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    undated: str = field(default="", compare=False)

    @property
    def id(self) -> str:
        """The content hash of the text."""
        return _id(self.text)


def source_name(source: str) -> str:
    """Give a source to show to others: a file by its name, without the folders of somebody's disk.

    >>> source_name("/home/ann/leaks/story.txt"), source_name("news.jsonl:3"), source_name("https://weir.example/a")
    ('story.txt', 'news.jsonl:3', 'https://weir.example/a')
    >>> source_name("C:\\\\leaks\\\\story.txt")
    'story.txt'
    """
    return source if "://" in source else _FOLDERS.sub("", source)


@lru_cache(maxsize=4)  # every mention asks for its article's id, one article after the other
def _id(text: str) -> str:
    return content_id("article", text)
