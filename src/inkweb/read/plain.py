"""Make an article of plain text, which stays as it is to the letter."""

from __future__ import annotations

import re
from datetime import date

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.boilerplate import boilerplate
from inkweb.read.dateline import find_date, published
from inkweb.read.front_matter import FrontMatter, front_matter
from inkweb.read.headline import headline
from inkweb.read.language import language
from inkweb.read.line import lines
from inkweb.read.outlet import outlet as outlet_of
from inkweb.read.running import refuse_other, refuse_unread

_SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST = 1_000_000
"""The most characters of one article: to extract from so many takes 2.1 GB of memory and three minutes."""


def article(
    text: str,
    *,
    source: str = "",
    title: str | None = None,
    url: str | None = None,
    day: date | None = None,
    outlet: str | None = None,
    front: FrontMatter | None = None,
    may_be_brief: bool = True,
) -> Article:
    """Mark the boilerplate of a text and find what is not given: title, date, outlet, language.

    ``front`` is the head that stood before the text, where it has been taken off. Unless it ``may_be_brief``, a
    sentence of three words does not make an article.

    >>> found = article("Halden Labs hires a chief\\n\\nOSLO, 7 May 2024 - The maker of Fjord has hired a chief.")
    >>> found.title, found.date.isoformat(), found.language
    ('Halden Labs hires a chief', '2024-05-07', 'en')

    Raises:
        ReadError: the text is empty or no article.
    """
    refuse_unread(text)
    if len(text) > LONGEST:
        raise ReadError(f"{len(text):,} characters are a book, not an article. Split it: {LONGEST:,} are the most.")
    if _SURROGATE.search(text):
        raise ReadError("wrong encoding: it holds half of a sign (a lone surrogate). Save it as UTF-8.")
    front = front or front_matter(text)
    title, day = title or front.said("title"), day or find_date(front.said("date", "published"))
    marked = boilerplate(text)
    page = {span.start for span in marked}
    found = list(lines(text))
    dated = {span.start for span in marked if span.reason == "date line"}
    refuse_other(found, page, may_be_brief=may_be_brief)
    title, url, outlet = (it and _storable(it) for it in (title, url, outlet))
    story = "\n".join(line.text for line in found if line.start not in page)
    return Article(
        text=text,
        title=title or headline(text, page),
        source=_storable(source),
        url=url,
        date=day or published(found, (line for line in found if line.start in dated)),
        outlet=outlet or outlet_of(text[span.start : span.end] for span in marked),
        language=language(story),
        boilerplate=marked,
    )


def _storable(about: str) -> str:
    """Put a sign in the place of half of one, which file names of old archives and titles cut by programs hold."""
    return _SURROGATE.sub("\ufffd", about)
