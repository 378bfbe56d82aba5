"""Say which Inkweb this is."""

from __future__ import annotations

from inkweb import __version__
from inkweb.cli.options import Json
from inkweb.cli.output import show_json


def version(json: Json = False) -> None:
    """Print the version."""
    if json:
        show_json({"version": __version__})
    else:
        print(f"inkweb {__version__}")
