"""Taking a graph away as a file."""

from __future__ import annotations

from pathlib import Path as FilePath

from inkweb.model import Graph
from inkweb.workspace.tracing import Tracing


class Exporting(Tracing):
    """Writes files, which appear whole or not at all."""

    def export(
        self, graph: Graph, path: FilePath, *, format: str | None = None, evidence: bool = True, force: bool = False
    ) -> list[FilePath]:
        """Write a graph in the format that ``format`` or the file's suffix names; gives the files written.

        Each edge carries the words behind it, unless ``evidence`` is false. With ``force`` a file that is there is
        replaced.

        Raises:
            ExportError: no such format, a file is there already, or it cannot be written.
        """
        from inkweb.export import check, export, quotes

        check(path, format, force=force)
        said = list(self.behind(edge.id for edge in graph.edges)) if evidence else []
        articles = self.summaries({one.evidence.article for one in said})
        return export(graph, path, format, quotes=quotes(said, articles.values()), force=force)

    def check_export(self, path: FilePath, *, format: str | None = None, force: bool = False) -> None:
        """Refuse what ``export`` would refuse of a file, before there is a graph.

        Raises:
            ExportError: no such format, a file is there already, or it cannot be written.
        """
        from inkweb.export import check

        check(path, format, force=force)

    def write(self, text: str, path: FilePath, *, force: bool = False) -> None:
        """Write a text to a file, which appears whole or not at all; with ``force`` it may replace what is there.

        Raises:
            ExportError: a file is there already, or it cannot be written.
        """
        from inkweb.export import whole

        whole(lambda made: made.write_text(text, encoding="utf-8"), path, force=force)
