"""Write a graph to a file: pick the format, keep what is there safe, leave nothing half written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from inkweb.errors import ExportError
from inkweb.export.quote import Quotes
from inkweb.model import Graph
from inkweb.registry import exporters

#: Suffixes that differ from the name of their format.
SUFFIXES = MappingProxyType({"json": "nodelink", "cql": "cypher"})


def export(
    graph: Graph, path: Path, format: str | None = None, *, quotes: Quotes = MappingProxyType({}), force: bool = False
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
        with TemporaryDirectory(dir=path.parent, prefix=".inkweb-") as made:
            write(graph, Path(made) / path.name, quotes)
            return _move(sorted(Path(made).iterdir()), path.parent, force=force)
    except OSError as error:
        raise ExportError(f"Cannot write {path}: {error.strerror or error}.") from error
    except UnicodeEncodeError as error:
        raise ExportError(f"Cannot write {path}: a name holds half a character. Use GraphML or GEXF.") from error


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


def _move(files: list[Path], folder: Path, *, force: bool) -> list[Path]:
    targets = [folder / file.name for file in files]
    there = next((target for target in targets if target.exists()), None)
    if there is not None and not force:
        raise ExportError(f"{there} is there already. Choose another name, or replace it with --force.")
    return [file.replace(target) for file, target in zip(files, targets, strict=True)]
