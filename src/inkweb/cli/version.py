"""Say which Inkweb this is."""

from __future__ import annotations

import typer

from inkweb import __version__
from inkweb.cli.options import Json
from inkweb.cli.output import show_json


def version(json: Json = False) -> None:
    """Print the version."""
    if json:
        show_json({"version": __version__})
    else:
        print(f"inkweb {__version__}")


def at_once(wanted: bool) -> None:
    """Print the version in place of what else was asked for."""
    if wanted:
        version()
        raise typer.Exit
