"""Turn bytes into text exactly, or say why they are not text."""

from __future__ import annotations

import codecs
import re

from inkweb.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Encodings that a page may name (those of the WHATWG Encoding Standard), by Python's normalised names. UTF-16 is none:
#: a page whose marks can be read is in no such encoding, and is read as UTF-8.
_ALLOWED = re.compile(
    r"utf-8|ascii|cp(125\d|866|874|932|949|1361)|iso8859-\d+|koi8-[ru]|mac-(roman|cyrillic)"
    r"|gb2312|gbk|gb18030|big5(hkscs)?|euc_(jp|kr)|shift_jis|iso2022_jp|tis-620"
)
#: Browsers read these labels as the larger encoding on the right (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
#: What windows-1252 text has above ASCII: letters of western Europe, quotes, dashes and a few signs.
_WESTERN = re.compile("[À-ÖØ-öø-ÿ‘’“”„‚–—…€£§°«»‹›©®™·•ŒœŠšŽžŸ¡¿ªº¼½¾²³µ±×÷\u00a0\u00ad]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode UTF-8 and UTF-16 by their marks, else the declared encoding, else UTF-8, else windows-1252.

    A byte order mark is no part of the text. Windows-1252 is taken only where the result looks like a western
    language.

    >>> decode("Société".encode()), decode(b"Soci\\xe9t\\xe9 G\\xe9n\\xe9rale reste une grande banque en France")[:8]
    ('Société', 'Société ')

    Raises:
        ReadError: the bytes are no text, or text in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\x00" in data:
        raise ReadError(
            "not text: it holds zero bytes (NUL), which no text has; a program made it for itself, or it is damaged. "
            "Open it with that program, and save it as text, PDF or .docx."
        )
    named = _encoding(declared)
    if named and named != "utf-8":
        return _strict(data, named)
    return _undeclared(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            f"wrong encoding: not valid {encoding} at byte {error.start} (line {line}). Save it as UTF-8."
        ) from error
    if len(_CONTROL.findall(text)) > 0.01 * len(text):
        raise ReadError("not text: it is full of control signs. Save it as UTF-8 text, HTML or JSON lines.")
    return text


def _encoding(declared: str | None) -> str | None:
    """Python's name of a declared encoding; ``None`` for one that is unknown or no encoding of web pages."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name) if _ALLOWED.fullmatch(name) else None


def _undeclared(data: bytes) -> str:
    high = len(_HIGH.findall(data))
    if high and not _is_utf8(data) and not _is_damaged_utf8(data, high):
        western = data.decode("cp1252", errors="replace")
        fit = len(_WESTERN.findall(western))
        if fit >= 0.95 * high and high <= 0.2 * len(data):
            return western if "\ufffd" not in western else _strict(data, "utf-8")
        raise ReadError("wrong encoding: neither UTF-8 nor windows-1252. Save it as UTF-8.")
    return _strict(data, "utf-8")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes, high: int) -> bool:
    """Most bytes above ASCII form UTF-8 signs, so a few wrong ones are damage and not another encoding."""
    return sum(map(len, _UTF8.findall(data))) > 0.5 * high
