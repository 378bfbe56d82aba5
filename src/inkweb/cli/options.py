"""The options that several commands share, so that they read and behave alike."""

from __future__ import annotations

from typing import Annotated

import typer

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
