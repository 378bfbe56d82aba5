"""Make articles of the rows of a table whose first row names its columns: CSV, or parted by tabs or semicolons."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import chain

from inkweb.errors import ReadError
from inkweb.model import Article, Fault
from inkweb.read import record

_FIELDS = {name.lower(): name for name in (*record.TEXT, *chain.from_iterable(record.NAMES.values()))}
"""The names of fields as JSON records have them, by their names in small letters."""
_NO_PLACE = re.compile(r"[^/\\.:]+")


def from_table(text: str, *, source: str) -> Iterator[Article | Fault]:
    """Read one article from each row, its columns called as the fields of JSON records are.

    Raises:
        ReadError: no column is called as one that holds texts, or there are no rows.

    >>> rows = 'headline,date,text\\nTern grows,2024-05-07,"Tern Robotics, of Oslo, has bought Corvid."\\n,,\\n'
    >>> for found in from_table(rows, source="news.csv"):
    ...     print(found.source, getattr(found, "title", found))
    news.csv:2 Tern grows
    """
    csv.field_size_limit(record.MAX_RECORD)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=_separator(text))
    reader.fieldnames = [_FIELDS.get(name.strip().lower(), name) for name in reader.fieldnames or ()]
    if not set(reader.fieldnames) & set(record.TEXT):
        raise ReadError(
            'a table without a column "text". Call the column with the articles so, or give the text of one article.'
        )
    empty = True
    for row in reader:
        if not any(value.strip() for value in row.values() if isinstance(value, str)):
            continue
        empty = False
        yield record.tried(_with_outlet(row), place=f"{source}:{reader.line_num}")
    if empty:
        raise ReadError("empty: there are no rows in it.")


def _with_outlet(row: dict[str, str]) -> dict[str, str]:
    """Take a source that is no place for the outlet: "Reuters"."""
    source = row.get("source") or ""
    return {"outlet": source, **row, "source": ""} if _NO_PLACE.fullmatch(source) else row


def _separator(text: str) -> str:
    """Choose what parts the columns: the sign that the first row has most of, a comma where it has none."""
    head = text.split("\n", 1)[0]
    return max(",", "\t", ";", key=lambda sign: (head.count(sign), sign == ","))
