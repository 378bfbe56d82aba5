"""An article: its text, never changed after reading, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from inkweb.model.ids import content_id


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of ``Article.text`` that belongs to the page, not to the story, and why we say so."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. All offsets anywhere in Inkweb are characters (code points) of ``text``.

    ``source`` is the path or URL it was read from. The id depends on the text alone, so a copy of an article
    under another name is the same article.

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

    @property
    def id(self) -> str:
        """The content hash of the text."""
        return _id(self.text)


@lru_cache(maxsize=4)  # every mention asks for its article's id, one article after the other
def _id(text: str) -> str:
    return content_id("article", text)
