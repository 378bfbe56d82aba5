"""Taking a graph away as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Literal

from inkweb.model import Answer, Edge, Graph
from inkweb.workspace.tracing import Tracing

if TYPE_CHECKING:
    from inkweb.export import Quote


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
        from inkweb.export import check, export, unquoted

        check(path, format, force=force)
        return export(graph, path, format, quotes=self._quotes if evidence else unquoted, force=force)

    def check_export(self, path: FilePath, *, format: str | None = None, force: bool = False) -> None:
        """Refuse what ``export`` would refuse of a file, before there is a graph.

        Raises:
            ExportError: no such format, a file is there already, or it cannot be written.
        """
        from inkweb.export import check

        check(path, format, force=force)

    def table(self, answer: Answer, format: Literal["csv", "json"]) -> bytes:
        """Give the rows of a query's answer as a table."""
        from inkweb.export import as_csv, as_json

        return {"csv": as_csv, "json": as_json}[format](answer)

    def _quotes(self, edges: Sequence[Edge]) -> Mapping[str, Sequence[Quote]]:
        """Give the words behind some edges."""
        from inkweb.export import quotes

        said = list(self.behind(edge.id for edge in edges))
        return quotes(said, self.summaries({one.evidence.article for one in said}).values())

    def write(self, text: str, path: FilePath, *, force: bool = False) -> None:
        """Write a text to a file, which appears whole or not at all; with ``force`` it may replace what is there.

        Raises:
            ExportError: a file is there already, or it cannot be written.
        """
        from inkweb.export import whole

        whole(lambda made: made.write_text(text, encoding="utf-8"), path, force=force)
