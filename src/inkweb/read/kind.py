"""Say what kind of input some bytes are: by name, by content, or why they are none."""

from __future__ import annotations

import re
from pathlib import PurePath

from inkweb.errors import ReadError

#: The suffixes that a folder is searched for, and the kinds they stand for.
SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "mail",
    ".pdf": "pdf",
    ".docx": "word",
}
#: Tables are read where somebody names them; those that a folder holds are mostly of other things.
TABLES = {".csv": "table", ".tsv": "table"}
_BEGINNING = 1024
BLANK = b"\xef\xbb\xbf \t\r\n"
"""What may stand before anything begins: UTF-8's byte order mark, and white space."""
_PACKED = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "word"))
"""What is no text, and holds some; it begins so whatever its name says."""
CALLED = {"pdf": "PDF", "word": "Word document"}
"""What people call these."""
#: With the bytes behind the letters that no text has: "ID3 sales fall" may be how one begins.
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive", "Unpack it"),
    (b"\x89PNG", "a picture (PNG)", "Inkweb reads text"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Inkweb reads text"),
    *((b"GIF8%ca" % version, "a picture (GIF)", "Inkweb reads text") for version in b"79"),
    (b"\x7fELF", "a program", "Inkweb reads text"),
    (b"MZ\x90", "a program", "Inkweb reads text"),
    *((b"BZh%d1AY&SY" % size, "a bzip2 archive", "Unpack it") for size in range(1, 10)),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it"),
    (b"\xfd7zXZ", "an xz archive", "Unpack it"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old office document, or one locked by a password",
        "Open it in an office program, and save it as a Word document of today (.docx), without a password, or as text",
    ),
    (b"{\\rtf", "an RTF document", "Save it as text"),
    (b"SQLite format 3\x00", "a database", "Inkweb reads text"),
    (b"PAR1\x15", "a Parquet file", "Turn it into JSON lines"),
    *((b"ID3%c" % version, "a sound file", "Inkweb reads text") for version in (2, 3, 4)),
    (b"OggS\x00", "a sound file", "Inkweb reads text"),
    (b"\xff\xfb", "a sound file", "Inkweb reads text"),
    (b"fLaC\x00", "a sound file", "Inkweb reads text"),
    (b"\x1aE\xdf\xa3", "a film", "Inkweb reads text"),
    (b"II*\x00", "a picture (TIFF)", "Inkweb reads text"),
    (b"MM\x00*", "a picture (TIFF)", "Inkweb reads text"),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it"),
)
_BOX = ((b"ftyphei", "a picture (HEIC)"), (b"ftyp", "a film or a sound file (MP4)"), (b"moov", "a film (QuickTime)"))
"""What stands behind the first four bytes, which are a length (ISO/IEC 14496-12)."""
_RIFF = re.compile(rb"RIFF.{4}(?:WAVE|AVI |WEBP)", re.DOTALL)
_HTML = re.compile(rb"<(!doctype html|html|head|body)\b", re.IGNORECASE)
_MHTML = re.compile(rb"^(from|mime-version|content-type|snapshot-content-location):", re.IGNORECASE)
_HEADERS = re.compile(rb"(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.IGNORECASE)
#: Headers that no text begins with which merely names who speaks to whom.
_SENT = re.compile(rb"^(?:message-id|mime-version|received):", re.IGNORECASE | re.MULTILINE)
#: Both of these begin a message that was saved as text.
_WRITTEN = (
    re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE),
    re.compile(rb"^subject:", re.IGNORECASE | re.MULTILINE),
)
_TAG = re.compile(rb"<(p|div|article|h1|a|span|ul|table)\b[^>]*>", re.IGNORECASE)


def by_name(name: str) -> str | None:
    """Give the kind that a file name's suffix stands for.

    >>> by_name("story.HTM"), by_name("notes")
    ('html', None)
    """
    return (SUFFIXES | TABLES).get(PurePath(name).suffix.lower())


def by_magic(data: bytes) -> str | None:
    """Give the kind of bytes that are no text and hold some.

    >>> by_magic(b"%PDF-1.7 ..."), by_magic(b"Halden has hired Raman.")
    ('pdf', None)
    """
    begun = data[:_BEGINNING].lstrip()
    return next((kind for magic, kind in _PACKED if begun.startswith(magic)), None)


def of(data: bytes, named: str | None = None) -> str:
    """Give the kind of bytes: by what no text begins with, else as their name or server says, else by their content.

    >>> of(b"%PDF-1.7 ...", "text"), of(b"Halden has hired Raman.", "pdf"), of(b"Halden has hired Raman.", "html")
    ('pdf', 'text', 'html')
    """
    if packed := by_magic(data):
        return packed
    if named == "text" and _is_mail(_head(data)):
        return "mail"
    is_packed = named in [kind for _, kind in _PACKED]
    return by_content(data) if named is None or is_packed else named


def by_content(data: bytes) -> str:
    """Give the kind of some bytes by how they begin; what is nothing else is text.

    >>> by_content(b"<!DOCTYPE html><title>Fjord</title>"), by_content(b'{"text": "Fjord ships."}')
    ('html', 'jsonl')
    >>> by_content(b"%PDF-1.7 ..."), by_content(b"PK\\x03\\x04 ...")
    ('pdf', 'word')
    >>> begun = (b"MIME-Version: 1.0\\n\\nFjord ships.", b"Subject: Fjord\\n\\nIt ships.", b"Fjord ships.")
    >>> [by_content(b"From: Ana\\n" + more) for more in begun]
    ['mail', 'mail', 'text']
    """
    if packed := by_magic(data):
        return packed
    head = _head(data)
    if _MHTML.match(head) and b"multipart/related" in data[:4096].lower():
        return "mhtml"
    if _is_mail(head):
        return "mail"
    if re.match(rb'\{\s*"', head):
        return "jsonl" if _is_one_line(data.lstrip(BLANK)) else "json"
    if re.match(rb'\[\s*\{\s*"', head):
        return "json"
    return "html" if _HTML.search(head[:1024]) or len(_TAG.findall(head)) >= 5 else "text"


def _head(data: bytes) -> bytes:
    return data[:4096].lstrip(BLANK)


def _is_mail(head: bytes) -> bool:
    headers = _HEADERS.match(head)
    return bool(headers and (_SENT.search(headers[0]) or all(one.search(headers[0]) for one in _WRITTEN)))


def _is_one_line(data: bytes) -> bool:
    """Whether the first line is a whole JSON object."""
    return data.split(b"\n", 1)[0].rstrip().endswith(b"}")


def refuse_binary(data: bytes) -> None:
    """Refuse what is known not to be text by its first bytes.

    >>> refuse_binary(b"GIF89a ...")
    Traceback (most recent call last):
        ...
    inkweb.errors.ReadError: not text: it is a picture (GIF). Inkweb reads text.
    """
    reason = refusal(data)
    if reason:
        raise ReadError(reason)


def refusal(data: bytes) -> str | None:
    """Say why bytes that begin so are known not to be text, and what to do.

    >>> refusal(b"GIF89a ..."), refusal(b"Halden has hired Raman.")
    ('not text: it is a picture (GIF). Inkweb reads text.', None)
    >>> refusal(b"\\x00\\x00\\x00\\x20ftypisom ...")
    'not text: it is a film or a sound file (MP4). Inkweb reads text.'
    """
    begun = ((what, advice) for magic, what, advice in _MAGIC if data.startswith(magic))
    boxed = ((what, "Inkweb reads text") for magic, what in _BOX if data.startswith(magic, 4))
    media = [("a media file (RIFF)", "Inkweb reads text")] if _RIFF.match(data) else []
    return next((f"not text: it is {what}. {advice}." for what, advice in (*begun, *boxed, *media)), None)
