"""Write one value as text that XML and CSV can carry, and read it back."""

from __future__ import annotations

import json
import re
from typing import Any

from inkweb.export.rows import Kind

# What XML 1.0 cannot hold even as a reference (its production 2, Char), and the carriage return, which it reads
# as a line feed. Written as ECMA-376 writes them (22.9.2.19, ST_Xstring): _x0001_; the underscore of a literal
# "_x0001" becomes _x005F_.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-F]{4})")
# What Excel, LibreOffice and Google Sheets begin a formula with.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WRITTEN = re.compile("_x([0-9A-F]{4})_")


def to_text(value: Any) -> str:
    """Write a value of a row.

    >>> to_text("tab\\there, bell \\x07"), to_text(["a", "b"]), to_text(0.5)
    ('tab\\there, bell _x0007_', '["a", "b"]', '0.5')
    """
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return _FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", str(value))


def guarded(text: str) -> str:
    """Keep a spreadsheet from taking a text of the news for a formula: an apostrophe before it, as OWASP advises.

    Method: https://owasp.org/www-community/attacks/CSV_Injection. A text that has the apostrophe itself gets another.

    >>> guarded("=1+1"), guarded("'@all"), guarded("A = B")
    ("'=1+1", "''@all", 'A = B')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Give the text that was guarded.

    >>> [unguarded(guarded(text)) for text in ("=1+1", "'=1+1", "'tis", "")]
    ['=1+1', "'=1+1", "'tis", '']
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def from_text(text: str, kind: Kind) -> Any:
    """Read a value of a row back.

    >>> from_text(to_text("bell \\x07, _x0007_"), "string")
    'bell \\x07, _x0007_'
    """
    plain = _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)
    if kind == "list":
        return json.loads(plain)
    return {"long": int, "double": float}.get(kind, str)(plain)
