"""Write a graph to a file: pick the format, and refuse early what cannot be."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from inkweb.errors import ExportError
from inkweb.export.quote import Quotes, unquoted
from inkweb.export.whole import refuse, whole
from inkweb.model import Graph
from inkweb.registry import exporters

#: Suffixes that differ from the name of their format.
SUFFIXES = MappingProxyType({"json": "nodelink", "cql": "cypher"})


def export(
    graph: Graph, path: Path, format: str | None = None, *, quotes: Quotes = unquoted, force: bool = False
) -> list[Path]:
    """Write the graph in the format that ``format`` or else the suffix of ``path`` names; give the files written.

    The files appear whole or not at all. With ``force`` they may replace what is there.

    Raises:
        ExportError: no such format, a file is there already, or it cannot be written.

    >>> from inkweb.model import Node
    >>> home = getfixture("tmp_path")
    >>> [file.name for file in export(Graph(nodes=(Node("n1", "Person", "Ann Lund"),)), home / "ann.gexf")]
    ['ann.gexf']
    """
    write = exporters.get(format_of(path, format))
    try:
        return whole(lambda made: write(graph, made, quotes), path, force=force)
    except UnicodeEncodeError as error:
        raise ExportError(f"Cannot write {path}: a name holds half a character. Use GraphML or GEXF.") from error


def check(path: Path, format: str | None = None, *, force: bool = False) -> None:
    """Refuse a place or a format before the graph is read, which takes a while.

    Raises:
        ExportError: no such format, a file is there already, or it cannot be written.

    >>> check(getfixture("tmp_path") / "ann.gexf")
    """
    write = exporters.get(format_of(path, format))
    refuse(lambda made: write(Graph(), made, unquoted), path, force=force)


def format_of(path: Path, format: str | None = None) -> str:
    """Name the format of a file.

    >>> format_of(Path("graph.json")), format_of(Path("graph.json"), "cypher")
    ('nodelink', 'cypher')

    Raises:
        ExportError: no format has that name or suffix.
    """
    suffix = path.suffix.removeprefix(".").lower()
    wanted = format or SUFFIXES.get(suffix, suffix)
    if wanted not in exporters:
        known = ", ".join(sorted(exporters.get_all()))
        raise ExportError(f"No export format is called {wanted!r}. There are: {known}; name one with --format.")
    return wanted
