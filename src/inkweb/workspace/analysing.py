"""Measuring a graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inkweb.model import Bridge, Graph, Group, Measure, Ranked, Shared
from inkweb.workspace.base import Base


class Analysing(Base):
    """Ranks, groups and thins a graph that was taken out of the store."""

    def ranking(self, graph: Graph, measure: Measure, *, limit: int = 50) -> list[Ranked]:
        """Give the nodes that stand highest in a graph by a measure."""
        from inkweb.analyse import ranking

        return ranking(graph, measure, limit=limit)

    def groups(self, graph: Graph) -> list[Group]:
        """Divide a graph into groups that have more to do with each other than with the rest, the largest first."""
        from inkweb.analyse import groups

        return groups(graph)

    def bridges(self, graph: Graph, *, least: int = 3, limit: int = 50) -> list[Bridge]:
        """Give the edges that alone hold two parts of a graph together."""
        from inkweb.analyse import bridges

        return bridges(graph, least=least, limit=limit)

    def shared(self, graph: Graph, chosen: Iterable[str]) -> list[Shared]:
        """Give what at least two of the chosen nodes are joined to."""
        from inkweb.analyse import shared

        return shared(graph, chosen)

    def marked(self, graph: Graph, groups: Sequence[Group] | None = None) -> Graph:
        """Give every node of a graph its PageRank and the number of its group; ``groups`` where they are known."""
        from inkweb.analyse import marked

        return marked(graph, groups)

    def thinned(self, graph: Graph, *, keep: int, always: Iterable[str] = ()) -> Graph:
        """Keep of each node the best supported edges, so that a dense graph can be read."""
        from inkweb.analyse import thinned

        return thinned(graph, keep=keep, always=always)

    def folded(self, graph: Graph, groups: Sequence[Group], shown: Iterable[str] = ()) -> Graph:
        """Put one node in the place of each group, beside the nodes shown."""
        from inkweb.analyse import folded

        return folded(graph, groups, shown)
