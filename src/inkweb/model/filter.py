"""Which statements count: what a person wants to see of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inkweb.model.relation import Modality

Clock = Literal["published", "event", "read"]
"""What a day means: when an article appeared, when the thing happened, when the article came into the graph."""


@dataclass(frozen=True, slots=True)
class Filter:
    """An edge passes with at least ``support`` articles that state it in a way that passes; a node by what it is.

    Empty tuples let everything through; ``""`` among ``outlets`` stands for articles that name none. ``confidence``
    is the least of a statement, ``degree`` the fewest edges of a node in the whole store. ``since`` and ``until`` are
    days of ``clock``, both included; where a sentence names no time, the day of its article stands for the event.

    >>> Filter().is_open, Filter(confidence=0.5).is_open
    (True, False)
    """

    types: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    outlets: tuple[str, ...] = ()
    confidence: float = 0.0
    support: int = 1
    degree: int = 0
    clock: Clock = "published"
    since: date | None = None
    until: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self in (Filter(clock=self.clock), Filter())
