"""What goes from the graph with an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


def altogether(removed: Sequence[Removed]) -> Removed:
    """Put together what goes with several articles, one taken out after the other; it has no id and no title.

    >>> left, gone = (Loss("e", "Tern", "OWNS", "Corvid", "asserted", 1, others) for others in (1, 0))
    >>> told = altogether([Removed("a", "", 2, (), (left,)), Removed("b", "", 3, ("Tern",), (gone,))])
    >>> told.statements, told.names, [(loss.statements, loss.others) for loss in told.losses]
    (5, ('Tern',), [(2, 0)])
    """
    losses: dict[str, Loss] = {}
    for loss in (loss for one in removed for loss in one.losses):
        before = losses.get(loss.edge)
        losses[loss.edge] = replace(loss, statements=loss.statements + (before.statements if before else 0))
    return Removed(
        article="",
        title="",
        statements=sum(one.statements for one in removed),
        names=tuple(dict.fromkeys(name for one in removed for name in one.names)),
        losses=tuple(sorted(losses.values(), key=lambda loss: loss.others > 0)),
        parted=tuple(dict.fromkeys(some for one in removed for some in one.parted)),
        joined=tuple(dict.fromkeys(some for one in removed for some in one.joined)),
    )
