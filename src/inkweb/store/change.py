"""Note what a change has touched, so that only this is worked out anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from inkweb.store.triple import Triple


@dataclass(slots=True)
class Change:
    """Edges, entities and quantities whose statements or mentions are no longer what they were."""

    triples: set[Triple] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    quantities: set[str] = field(default_factory=set)

    def join(self, other: Change) -> None:
        """Note what another change has touched, too."""
        self.triples |= other.triples
        self.entities |= other.entities
        self.quantities |= other.quantities
