"""Put results on standard output, and remarks on standard error."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

#: Of more rows nobody reads a table in a terminal, and the widths of its columns ask for all of them at once.
MOST_ROWS = 1000

# What a name from a web page must not do to a terminal: move the cursor, ring, recolour, reverse the line.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def say(message: str) -> None:
    """Write one line on standard error, as everything that is not a result."""
    print(f"inkweb: {clean(message)}", file=sys.stderr, flush=True)


def clean(value: object) -> str:
    r"""Give a value as one line that is safe to show in a terminal.

    >>> clean("Ann\nLund \x1b[31mred"), clean(None)
    ('Ann Lund [31mred', '')
    """
    return "" if value is None else " ".join(_CONTROL.sub(" ", str(value)).split())


def counted(count: int, noun: str) -> str:
    """Say how many there are.

    >>> counted(1, "way"), counted(12_000, "article")
    ('1 way', '12,000 articles')
    """
    return f"{count:,} {noun}" + "s" * (count != 1)


def dump(value: Any, *, indent: int | None = 2) -> str:
    """Write JSON with keys in their order and letters as they are.

    >>> dump({"name": "Müller"}, indent=None)
    '{"name": "Müller"}'
    >>> dump("\\ud83d", indent=None)  # half a character has no UTF-8
    '"\\\\ud83d"'
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent, default=str)
    return text


def show_lines(values: Iterable[Any]) -> bool:
    """Print each as JSON in a line of its own as soon as it comes; says whether any came."""
    has_any = False
    for value in values:
        print(dump(value, indent=None), flush=True)
        has_any = True
    return has_any


def show_json(value: Any) -> None:
    """Print one JSON document.

    >>> show_json(["Müller"])
    [
      "Müller"
    ]
    """
    print(dump(value))


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table for people in a terminal; elsewhere lines of tab-separated cells, the first one naming them.

    A table has ``MOST_ROWS`` and says how many more there are; lines are printed as the rows come.

    >>> show_table(["name"], [["Ann\\nLund"]])  # not a terminal here
    name
    Ann Lund
    """
    cells = ([clean(cell) for cell in row] for row in rows)
    if sys.stdout.isatty():
        return _show_in_terminal(columns, cells)
    first = list(islice(cells, 1))  # where it fails at once, nothing is printed
    for line in chain([columns], first, cells):
        print("\t".join(line))
    return None


def _show_in_terminal(columns: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in islice(rows, MOST_ROWS):
        table.add_row(*map(Text, row))
    more = sum(1 for _ in rows)
    Console().print(table)
    if more:
        say(f"... and {more:,} more. Sent into a file or a pipe, all are written.")
