"""Make an article of a Markdown text: its words without the signs, and what the head before them says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inkweb.model import Article
from inkweb.read.blocks import paragraphs
from inkweb.read.front_matter import front_matter
from inkweb.read.plain import article

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def from_markdown(text: str, *, source: str, url: str | None = None) -> Article:
    """Read the words of CommonMark, of tables too; addresses of links and pictures are left out.

    Raises:
        ReadError: the text is empty or no article.

    >>> from_markdown("[Halden Labs](https://halden.example) has **hired** Raman.", source="a.md").text
    'Halden Labs has hired Raman.'
    """
    front = front_matter(text)
    return article(
        "\n\n".join(paragraphs(_markdown().render(text[front.end :]))),
        source=source,
        url=url or front.said("url", "link") or None,
        outlet=front.said("outlet", "publisher") or None,
        front=front,
    )


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # loaded late: few inputs are Markdown

    return MarkdownIt("commonmark", {"html": True}).enable("table")
