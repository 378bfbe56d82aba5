"""Make articles of bytes, whatever kind they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read import kind as kinds
from inkweb.read import plain, record, table_rows
from inkweb.read.decoding import decode

Found = Iterator[Article | Fault]
MAX_SIZE = 20_000_000
"""The most bytes of one article; JSON lines may have any number of lines of that size."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where bytes came from, and what was said of them on the way. ``kind`` is ``None`` to tell it by content."""

    source: str
    kind: str | None = None
    url: str | None = None
    charset: str | None = None


def parse(data: bytes, origin: Origin) -> Found:
    """Give the articles in some bytes.

    >>> [a.source for a in parse(b'{"text": "Halden Labs has hired Raman."}', Origin("upload"))]
    ['upload:1']

    Raises:
        ReadError: the bytes as a whole are no article.
    """
    if len(data) > MAX_SIZE:
        raise ReadError(f"too large: more than {MAX_SIZE // 1_000_000} MB. Split it, or give JSON lines (.jsonl).")
    kinds.refuse_binary(data)
    kind = kinds.of(data, origin.kind)
    if kind == "jsonl":
        yield from record.from_jsonl(data.split(b"\n"), source=origin.source)
    elif kind == "json":
        yield from record.from_json(data, source=origin.source)
    elif kind == "table":
        yield from table_rows.from_table(decode(data, origin.charset), source=origin.source)
    elif kind == "text":
        yield plain.article(_text(data, origin), source=origin.source, url=origin.url)
    else:
        yield _page(data, kind, origin)


def parse_stream(stream: BinaryIO, origin: Origin) -> Found:
    """Give the articles in a stream: JSON lines one by one, anything else when all of it is there.

    Raises:
        ReadError: the stream as a whole is no article.

    >>> from io import BytesIO
    >>> rows = BytesIO(b'{"text": "Halden Labs has hired Raman."}\\n{"text": "Raman has left Halden Labs."}')
    >>> [article.source for article in parse_stream(rows, Origin("news.jsonl"))]
    ['news.jsonl:1', 'news.jsonl:2']
    """
    first = stream.readline(MAX_SIZE + 1)
    kinds.refuse_binary(first)
    if kinds.of(first, origin.kind) == "jsonl":
        yield from record.from_jsonl(chain([first], _rows(stream)), source=origin.source)
    else:
        yield from parse(first + stream.read(MAX_SIZE + 1 - len(first)), origin)


def _text(data: bytes, origin: Origin) -> str:
    """Decode a text; what is called a PDF or a Word document may be one."""
    try:
        return decode(data, origin.charset)
    except ReadError as error:
        called = kinds.CALLED.get(origin.kind or "")
        if called is None:
            raise
        raise ReadError(
            f"no {called}, though it is called one, and no text either: it is damaged, or of another kind. "
            f"Fetch it again, or open it with the program that made it, and save it as a {called} or as text."
        ) from error


def _rows(stream: BinaryIO) -> Iterator[bytes]:
    """Give the lines; what a line has beyond the size of a record is read over and not kept."""
    while row := stream.readline(record.MAX_RECORD + 1):
        rest = row
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(record.MAX_RECORD)
        yield row


def _page(data: bytes, kind: str, origin: Origin) -> Article:
    # Loaded late: most inputs are texts, and what reads the others takes a third of a second to load.
    from inkweb.read.mail import from_mail
    from inkweb.read.markdown import from_markdown
    from inkweb.read.mhtml import from_mhtml
    from inkweb.read.pdf import from_pdf
    from inkweb.read.web_page import from_html
    from inkweb.read.word import from_word

    if kind == "pdf":
        return from_pdf(data, source=origin.source, url=origin.url)
    if kind == "word":
        return from_word(data, source=origin.source, url=origin.url)
    if kind == "markdown":
        return from_markdown(decode(data, origin.charset), source=origin.source, url=origin.url)
    if kind == "mail":
        return from_mail(data, source=origin.source)
    if kind == "mhtml":
        return from_mhtml(data, source=origin.source)
    return from_html(data, source=origin.source, url=origin.url, charset=origin.charset)
