"""What goes from the graph with an article."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.relation import Modality

Together = tuple[str, ...]
"""Names of several entities."""


@dataclass(frozen=True, slots=True)
class Loss:
    """An edge that an article spoke of, by the names of its ends, how, and in how many statements; ``others`` still do.

    ``modality`` is the plainest of these statements.
    """

    edge: str
    subject: str
    predicate: str
    object: str
    modality: Modality
    statements: int
    others: int


@dataclass(frozen=True, slots=True)
class Removed:
    """What went with an article: so many statements, and the names of the entities and quantities it alone spoke of.

    ``losses`` are the edges that it spoke of, those that are gone first. ``parted`` are names that were one entity and
    are no longer, ``joined`` those that are one now, as the rules see it without the article.
    """

    article: str
    title: str
    statements: int
    names: Together
    losses: tuple[Loss, ...]
    parted: tuple[Together, ...] = ()
    joined: tuple[Together, ...] = ()

    @property
    def gone(self) -> tuple[Loss, ...]:
        """The edges that no other article speaks of."""
        return tuple(loss for loss in self.losses if not loss.others)

    @property
    def weakened(self) -> tuple[Loss, ...]:
        """The edges that stay, told by one article less."""
        return tuple(loss for loss in self.losses if loss.others)
