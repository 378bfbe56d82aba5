"""Note what a change has touched, so that only this is worked out anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from inkweb.store.triple import Triple, orient


@dataclass(slots=True)
class Change:
    """Edges, entities and quantities whose statements or mentions are no longer what they were."""

    triples: set[Triple] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    quantities: set[str] = field(default_factory=set)

    def touch(self, statements: Iterable[Mapping[str, Any]]) -> None:
        """Note edges and quantities of statements, given as rows of ``from``, ``predicate``, ``to``, ``quantity``."""
        for row in statements:
            triple = orient(row["from"], row["predicate"], row["to"])
            if triple is not None:
                self.triples.add(triple)
            if row["quantity"]:
                self.quantities.add(row["to"])

    def join(self, other: Change) -> None:
        """Note what another change has touched, too."""
        self.triples |= other.triples
        self.entities |= other.entities
        self.quantities |= other.quantities
