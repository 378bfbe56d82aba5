"""Put the help of each command into docs/cli.md, between the comments that name it."""

from __future__ import annotations

import io
import os
import re
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

from inkweb.cli import run

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
BLOCK = re.compile(r"<!-- help: (?P<words>[a-z0-9 ]+) -->\n.*?<!-- end -->", re.DOTALL)


def fresh(page: str) -> str:
    """Give the page with every help text as the commands print it now."""
    return BLOCK.sub(lambda found: _block(found["words"]), page)


def _block(words: str) -> str:
    return f"<!-- help: {words} -->\n```text\n{_help(words.split()[1:])}\n```\n<!-- end -->"


def _help(words: list[str]) -> str:
    written = io.StringIO()
    with redirect_stdout(written), patch.dict(os.environ, COLUMNS="100"):
        run([*words, "--help"])
    return written.getvalue().strip()


if __name__ == "__main__":
    PAGE.write_text(fresh(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
