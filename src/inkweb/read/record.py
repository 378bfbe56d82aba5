"""Make articles of JSON: one object a line, one object, or a list of objects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timezone
from typing import Any

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read.dateline import find_date
from inkweb.read.decoding import decode
from inkweb.read.plain import article

TEXT = ("text", "articleBody", "maintext", "body")
NAMES = {
    "title": ("title", "headline"),
    "date": (
        "date", "datePublished", "published", "publishedAt", "published_at", "date_published", "date_publish",
        "publish_date",
    ),
    "outlet": ("outlet", "sitename", "site_name", "publisher"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "source": ("source",),
}  # fmt: skip
"""What a field is called, here and by others who keep articles as JSON: schema.org's NewsArticle, NewsAPI, trafilatura,
newspaper, news-please."""
_LANGUAGE = re.compile(r"[a-z]{2}(?![a-z])")
"""How a tag of a language begins: "en-US", "en_GB" (BCP 47, ISO 639-1)."""
_COUNTED = re.compile(r"-?\d{9,13}(?:\.\d+)?")
"""A time as a number: seconds, or in twelve digits and more thousandths, since the first second of 1970 (UTC)."""
_MANY_SECONDS = 10**11
_SET_SOLID = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?")
"""The basic form of ISO 8601, 20240507."""
MAX_RECORD = 20_000_000
"""The most bytes of one line."""


def from_jsonl(rows: Iterable[bytes], *, source: str) -> Iterator[Article | Fault]:
    """Read one article from each line; a bad line gives a fault with its number, and the rest goes on.

    Raises:
        ReadError: there is no line that is not blank.

    >>> rows = [b'{"text": "Halden Labs has hired Raman."}', b"{oops", b"", b'{"title": "No text"}']
    >>> for found in from_jsonl(rows, source="news.jsonl"):
    ...     print(found.source, getattr(found, "message", "read"))
    news.jsonl:1 read
    news.jsonl:2 not JSON: Expecting property name enclosed in double quotes (column 2). Write one object a line.
    news.jsonl:4 no "text" in this record. Give the article's text as {"text": "...", "title": "..."}.
    """
    empty = True
    for number, row in enumerate(rows, 1):
        if not row.strip():
            continue
        empty = False
        place = f"{source}:{number}"
        try:
            yield from_record(_parse(row), source=place)
        except ReadError as error:
            yield Fault(place, str(error))
    if empty:
        raise ReadError("empty: there are no records in it.")


def from_json(data: bytes, *, source: str) -> Iterator[Article | Fault]:
    """Read one article from an object, or one from each object of a list.

    >>> data = b'[{"text": "Halden Labs has hired Raman."}, {"title": "No text"}]'
    >>> [found.source for found in from_json(data, source="news.json")]
    ['news.json:1', 'news.json:2']
    """
    found = _parse(data)
    if not isinstance(found, list):
        yield from_record(found, source=source)
        return
    for number, record in enumerate(found, 1):
        yield tried(record, place=f"{source}:{number}")


def tried(record: Any, *, place: str) -> Article | Fault:
    """Make an article of one object, or say why it is none."""
    try:
        return from_record(record, source=place)
    except ReadError as error:
        return Fault(place, str(error))


def _parse(data: bytes) -> Any:
    if len(data) > MAX_RECORD:
        raise ReadError(f"too large: more than {MAX_RECORD // 1_000_000} MB in one record.")
    try:
        return json.loads(decode(data).rstrip())  # or what a line lacks at its end is missed in the next
    except json.JSONDecodeError as error:
        advice = "Call it .jsonl, if it has" if error.msg == "Extra data" else "Write"
        raise ReadError(f"not JSON: {error.msg} (column {error.colno}). {advice} one object a line.") from error
    except (RecursionError, ValueError) as error:
        raise ReadError("not JSON that can be read: it is nested too deep or a number in it is too long.") from error


def from_record(record: Any, *, source: str) -> Article:
    """Make an article of one object: ``text``, and ``title date outlet url language source`` where given.

    Others call a field otherwise ("publishedAt"): of several the first is taken.

    Raises:
        ReadError: it has no text, or one that is no article.

    >>> from_record({"text": "Halden Labs has hired Raman.", "date": "2024-05-07T10:00Z"}, source="a").date.isoformat()
    '2024-05-07'
    """
    texts = [record.get(name) for name in TEXT] if isinstance(record, dict) else []
    text = next((text for text in texts if isinstance(text, str)), None)
    if text is None:
        raise ReadError('no "text" in this record. Give the article\'s text as {"text": "...", "title": "..."}.')
    given = {field: said for field, names in NAMES.items() if (said := _said(record, names))}
    day = find_day(given.get("date", ""))
    found = article(
        text,
        source=given.get("source", source),
        title=given.get("title"),
        url=given.get("url"),
        day=day,
        outlet=given.get("outlet"),
    )
    code = _LANGUAGE.match(given.get("language", "").lower())
    undated = "" if found.date else given.get("date", "")
    return replace(found, language=code[0] if code else found.language, undated=undated)


def _said(record: dict[str, Any], names: Iterable[str]) -> str:
    """Give what the first of these fields says that says anything; a number, of a date alone."""
    kinds = (str, int, float) if "date" in names else (str,)
    values = (value for name in names if isinstance(value := record.get(name), kinds) and not isinstance(value, bool))
    return next(filter(None, (str(value).strip() for value in values)), "")


def find_day(given: str) -> date | None:
    """Give the day that a field of a record names, in words or in numbers; ``None`` where it may be one of two.

    >>> [str(find_day(given)) for given in ("2024-05-07T10:00Z", "20240507", "1715072400", "05/07/2024")]
    ['2024-05-07', '2024-05-07', '2024-05-07', 'None']
    """
    try:
        if solid := _SET_SOLID.fullmatch(given):
            return date(*map(int, solid.group("year", "month", "day")))
        if _COUNTED.fullmatch(given):
            seconds = float(given)
            return datetime.fromtimestamp(seconds / (1000 if abs(seconds) >= _MANY_SECONDS else 1), timezone.utc).date()
    except (ValueError, OverflowError, OSError):
        return None
    return find_date(given)
