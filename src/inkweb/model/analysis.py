"""What measuring a graph gives: ranks, groups, and the edges that hold parts together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inkweb.model.graph import Edge, Node

Measure = Literal["connections", "importance", "between"]
"""How many others a node is joined to, how much weight leads to it (PageRank), how many ways lead through it."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A node and its value by one measure."""

    node: Node
    value: float


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes with more edges among them than to others. ``members`` are ids, the best connected first.

    ``id`` hangs on the first member, who mostly stays the first when others come and go. ``number`` counts from 0, the
    largest group; ``names`` are those of the first members; ``quantities`` counts those at the end that are no names.
    """

    id: str
    number: int
    members: tuple[str, ...]
    names: tuple[str, ...]
    quantities: int = 0

    @property
    def size(self) -> int:
        """How many names it has.

        >>> Group("g", 0, ("ada", "5e6"), ("Ada", "5 million"), quantities=1).size
        1
        """
        return len(self.members) - self.quantities


@dataclass(frozen=True, slots=True)
class Bridge:
    """An edge without which the graph falls apart there; ``smaller`` and ``larger`` count its two sides' nodes."""

    edge: Edge
    smaller: int
    larger: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A node that is joined to several chosen ones, and the edges that do so."""

    node: Node
    edges: tuple[Edge, ...]
