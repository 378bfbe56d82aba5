"""The options that several commands share, so that they read and behave alike."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer


class Format(str, Enum):
    """How what was found is printed: with ``jsonl`` as it is found, one line each."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


Formatted = Annotated[Format, typer.Option("--format", "-f", help="How to print what was found.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="Give at most this many.")]
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders or web addresses of articles; - is standard input."),
]
Processes = Annotated[
    int, typer.Option("--processes", min=1, metavar="N", help="Read in so many processes; worth it for many articles.")
]
Extractor = Annotated[
    str | None, typer.Option("--extractor", metavar="NAME", help="Read with this extractor. [env: INKWEB_EXTRACTOR]")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="With llm: spend what it takes, unasked.")]
MaxTokens = Annotated[
    int | None,
    typer.Option(min=0, help="With llm: spend at most this, unasked. [env: INKWEB_LLM_MAX_TOKENS]", metavar="N"),
]
Prices = Annotated[
    Path | None,
    typer.Option(help="With llm: a YAML table of prices. [env: INKWEB_LLM_PRICES]", metavar="FILE"),
]
