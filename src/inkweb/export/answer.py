"""Write the rows of an answer as a table, for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
import json

from inkweb.export.cell import guarded
from inkweb.model import Answer


def as_csv(answer: Answer) -> bytes:
    r"""Write the rows as CSV (RFC 4180), lists and maps as JSON; Excel knows UTF-8 by the mark at its start.

    >>> as_csv(Answer(("name", "n"), (("A, B", 1), (None, [2]), ("=1+1", -2))))
    b'\xef\xbb\xbfname,n\r\n"A, B",1\r\n,[2]\r\n\'=1+1,-2\r\n'
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(map(guarded, answer.columns))
    writer.writerows([_cell(value) for value in row] for row in answer.rows)
    return out.getvalue().encode("utf-8-sig")


def as_json(answer: Answer) -> bytes:
    """Write the rows as a list of objects.

    >>> as_json(Answer(("name",), (("Ada",),)))
    b'[{"name": "Ada"}]'
    """
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, default=str).encode("utf-8")


def _cell(value: object) -> object:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return guarded(value) if isinstance(value, str) else value
