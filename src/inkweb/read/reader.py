"""Read articles from whatever a person names, one after the other; a bad one is told and the rest goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from textwrap import shorten
from typing import BinaryIO

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read import kind as kinds
from inkweb.read import plain
from inkweb.read.guard import PUBLIC, Guard
from inkweb.read.parse import Found, Origin, parse, parse_stream
from inkweb.read.source import STDIN, expand, is_address, refuse_missing

PASTED = "pasted"
READ_TWICE = 500_000
"""Bytes of a file that is read at once to see whether it can be; of a larger one the beginning must do."""


def read(inputs: Iterable[str | Path], *, stdin: BinaryIO | None = None, guard: Guard = PUBLIC) -> Found:
    """Read files, folders, ``http(s)`` addresses and ``-`` (standard input) as a stream.

    Each input that cannot be read gives one ``Fault`` instead. ``guard`` decides which hosts may be connected to.

    >>> [fault.message for fault in read(["no-such-file.txt"])]
    ['no such file. Check the path.']
    """
    for given in inputs:
        if given == "":  # an unset variable of a shell; as a path it would be the folder one is in
            yield Fault("''", "no name. Name a file, a folder, an address, or - for standard input.")
            continue
        for single in expand(given):
            yield from _told(str(single), _single(single, stdin, guard))


def read_bytes(data: bytes, *, source: str, kind: str | None = None) -> Found:
    """Read uploaded bytes, of this kind, or of that which their name and content say.

    Kinds are text, html, mhtml, mail, pdf, word, json and jsonl.

    >>> [article.title for article in read_bytes(b"Halden hires a chief\\n\\nHalden has hired Raman.", source="a.txt")]
    ['Halden hires a chief']
    """
    return _told(source, parse(data, Origin(source, kind or kinds.by_name(source))))


def refusal(data: bytes, *, source: str) -> str | None:
    """Say why uploaded bytes give no article at all; ``None`` where they give one, or are too many to be read twice.

    >>> refusal(b"", source="a.txt"), refusal(b"Halden has hired Raman.", source="b.txt")
    ('empty: there is nothing in it.', None)
    """
    if len(data) > READ_TWICE:
        return kinds.refusal(data)
    first = next(read_bytes(data, source=source), None)
    return first.message if isinstance(first, Fault) and first.source == source else None


def read_text(text: str, *, title: str | None = None) -> Article | Fault:
    """Read pasted text; one without a headline is told from others by how it begins.

    >>> read_text("Halden Labs has hired Raman.\\n\\nShe leads Fjord.").source, read_text(" ").message
    ('pasted', 'empty: there is only white space in it.')
    >>> read_text(40 * "Halden Labs has hired Raman. ").source
    'pasted: Halden Labs has hired Raman. Halden ...'
    """
    try:
        read = plain.article(text, source=PASTED, title=title)
    except ReadError as error:
        return Fault(PASTED, str(error))
    if read.title:
        return read
    beginning = shorten(text.replace("/", " ").replace("\\", " "), 40, placeholder=" ...")  # no folder of a file
    return replace(read, source=f"{PASTED}: {beginning}")


def _told(source: str, found: Found) -> Found:
    """Pass on what is found; an error that ends it becomes a fault."""
    try:
        yield from found
    except ReadError as error:
        yield Fault(source, str(error))


def _single(given: str | Path, stdin: BinaryIO | None, guard: Guard) -> Found:
    if is_address(given):
        yield from _from_web(str(given), guard)
    elif given == STDIN:
        yield from parse_stream(stdin or sys.stdin.buffer, Origin("standard input"))
    else:
        yield from _from_file(Path(given))


def _from_web(url: str, guard: Guard) -> Found:
    from inkweb.read.download import Limits, download  # loaded late: httpx takes a tenth of a second

    got = download(url, guard=guard, limits=Limits())
    yield from parse(got.data, Origin(url, got.kind, got.url, got.charset))


def _from_file(path: Path) -> Found:
    refuse_missing(path)
    try:
        stream = path.open("rb")
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror}. Check its permissions.") from error
    with stream:
        yield from parse_stream(stream, Origin(str(path), kinds.by_name(path.name)))
