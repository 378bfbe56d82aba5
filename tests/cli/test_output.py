"""Tables: for people in a terminal, for programs elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from inkweb.cli.output import MOST_ROWS, show_table


def test_lines_are_printed_as_the_rows_come(capsys: pytest.CaptureFixture[str]) -> None:
    seen = []

    def rows() -> Iterator[list[int]]:
        for number in range(3):
            seen.append(capsys.readouterr().out)
            yield [number]

    show_table(["n"], rows())
    assert seen == ["", "n\n0\n", "1\n"] and capsys.readouterr().out == "2\n"


def test_where_the_rows_fail_at_once_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    def rows() -> Iterator[list[int]]:
        raise OSError
        yield []

    with pytest.raises(OSError):
        show_table(["n"], rows())
    assert capsys.readouterr().out == ""


def test_a_terminal_shows_a_table_that_ends(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    show_table(["n"], ([number] for number in range(MOST_ROWS + 1200)))
    shown = capsys.readouterr()
    assert [line.strip() for line in shown.out.splitlines()] == ["n", *map(str, range(MOST_ROWS))]
    assert "1,200 more" in shown.err
