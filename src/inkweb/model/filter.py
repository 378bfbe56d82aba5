"""Which statements count: what a person wants to see of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from inkweb.model.relation import Modality

if TYPE_CHECKING:
    from inkweb.model.statement import Statement
    from inkweb.model.views import ArticleSummary

Clock = Literal["published", "event", "read"]
"""What a day means: when an article appeared, when the thing happened, when the article came into the graph."""


@dataclass(frozen=True, slots=True)
class Filter:
    """An edge passes with ``support`` articles that state it in words of their own and pass; a node by what it is.

    Empty tuples let everything through; ``""`` among ``outlets`` stands for articles that name none. With ``is_only``
    an edge passes that no statement tells in another way than ``modalities``. ``confidence`` is the least of a
    statement, of which one that a person confirmed has all; ``degree`` the fewest edges of a node in the whole store.
    ``since`` and ``until`` are days of ``clock``, both included; where a sentence names no time, the day of its article
    stands for the event.

    >>> Filter().is_open, Filter(confidence=0.5).is_open
    (True, False)
    """

    types: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    is_only: bool = False
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

    def passes(self, statement: Statement, article: ArticleSummary | None) -> bool:
        """Whether one statement passes, as the store would say; ``article`` is the one that makes it."""
        first, last = _days(self.clock, statement, article)
        return (
            statement.sure >= self.confidence
            and _is_among(statement.predicate, self.predicates)
            and _is_among(statement.modality, self.modalities)
            and _is_among((article.outlet if article else None) or "", self.outlets)
            and (self.since is None or (last is not None and last >= self.since))
            and (self.until is None or (first is not None and first <= self.until))
        )


SURENESS: dict[float, str] = {0.0: "All", 0.5: "Likely", 0.7: "Very likely", 0.85: "Surest"}
"""The steps of the noise dial, in the app and on the command line: the least confidence, and what it is called."""

OPEN = Filter()
"""The filter that lets everything through."""

FAIRLY_SURE = Filter(confidence=0.5)
"""What is let through where nobody says otherwise: what is rather right than wrong."""


def _is_among(value: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or value in wanted


def _days(clock: Clock, statement: Statement, article: ArticleSummary | None) -> tuple[date | None, date | None]:
    published = article.date if article else None
    if clock == "read":
        added = article.added.date() if article and article.added else None
        return added, added
    when = statement.when if clock == "event" else None
    first = when and (when.start or when.end)
    last = when and (when.end or when.start)
    return first or published, last or published
