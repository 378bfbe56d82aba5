"""A dispute: what articles tell differently of the same."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.ids import content_id
from inkweb.model.statement import Statement, supporting


@dataclass(frozen=True, slots=True)
class Side:
    """What some sentences agree on: ``"told"``, ``"denied"``, or a figure as an article writes it."""

    claim: str
    statements: tuple[Statement, ...]

    @property
    def articles(self) -> int:
        """How many articles say so."""
        return len({one.evidence.article for one in self.statements})


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sides or more of one thing: it is told and denied, or has several figures.

    What is told comes before what is denied; of figures that of most articles comes first.
    """

    sides: tuple[Side, ...]

    @property
    def id(self) -> str:
        """The content hash of what it is about."""
        return content_id("dispute", *self.edges, *(side.claim for side in self.sides))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What is stated by any side."""
        return tuple(one for side in self.sides for one in side.statements)

    @property
    def articles(self) -> int:
        """How many articles take a side."""
        return len({one.evidence.article for one in self.statements})

    @property
    def support(self) -> int:
        """How many articles do so in words of their own."""
        return supporting(self.statements)

    @property
    def edges(self) -> tuple[str, ...]:
        """The edges that it is about: one, or one for each size of a name."""
        return tuple(dict.fromkeys(one.edge_id for one in self.statements))
