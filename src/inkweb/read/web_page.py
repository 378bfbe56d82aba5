"""Make an article of a web page: its main text and what its head says about it, by trafilatura."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

from inkweb.errors import ReadError
from inkweb.model import Article
from inkweb.read.decoding import decode
from inkweb.read.outlet import of_window
from inkweb.read.plain import article

_CHARSET = re.compile(rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*>([^<]*)</title", re.IGNORECASE)


def from_html(data: bytes, *, source: str, url: str | None = None, charset: str | None = None) -> Article:
    """Take the article out of a page; menus, comments and related links are left behind.

    The article's text is the headline and the paragraphs, a line each. ``charset`` is what the server said.

    Raises:
        ReadError: no article can be found in the page.

    >>> page = b"<html><head><title>Halden hires</title></head><body><article><h1>Halden hires</h1>"
    >>> page += b"<p>Halden Labs of Oslo has hired Priya Raman as its chief scientist.</p></article></body></html>"
    >>> from_html(page, source="halden.html").title
    'Halden hires'
    """
    html = decode(data, charset or _declared(data))
    page = _extract(html, url)
    if page is None or not (page.text or "").strip():
        raise ReadError("no article in this page: no running text was found. Open the article itself and save that.")
    title = " ".join((page.title or "").split())
    found = article(
        _with_title(page.text, title),
        source=source,
        title=title or None,
        url=url or page.url or None,
        day=_day(page.date),
        outlet=page.sitename or of_window(_window(html), title),
        may_be_brief=False,
    )
    return found if found.language else _in_language(found, html)


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def _window(html: str) -> str:
    match = _TITLE.search(html)
    return unescape(match[1]) if match else ""


def _extract(html: str, url: str | None) -> Any:
    import trafilatura  # loaded late: it takes a third of a second

    try:
        return trafilatura.bare_extraction(
            html,
            url=url,
            with_metadata=True,
            include_comments=False,
            # Only dates that the page states as its own: a guess from the body may be any day.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ReadError(f"no article in this page: it cannot be parsed ({type(error).__name__}).") from error


def _with_title(text: str, title: str) -> str:
    """Put the headline on top where the extraction has left it out."""
    head = " ".join(text[: 2 * len(title) + 200].split())
    return text if not title or title in head else f"{title}\n\n{text}"


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def _in_language(found: Article, html: str) -> Article:
    """Fall back on what the page says of its language; too little text speaks for itself."""
    match = _LANGUAGE.search(html[:4096])
    return replace(found, language=match[1].lower()) if match else found
