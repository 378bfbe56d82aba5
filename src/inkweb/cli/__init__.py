"""The command ``inkweb``: words in, tables or JSON out, one line when something is wrong."""

from inkweb.cli.run import main, run

__all__ = ["main", "run"]
