"""A correction: what a person says of one reading, whether it is right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from inkweb.model.evidence import Span
from inkweb.model.relation import Modality
from inkweb.model.statement import Statement

Ruling = Literal["right", "wrong"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of what was read at one place of one article: the same in every graph that holds it.

    The spans are characters of the article; ``at`` is when it was said, if that is known. ``text`` is the sentence, for
    people: of two corrections it tells no difference.
    """

    ruling: Ruling
    article: str
    predicate: str
    modality: Modality
    subject: Span
    trigger: Span
    object: Span
    at: datetime | None = None
    text: str = field(default="", compare=False)

    @classmethod
    def of(cls, statement: Statement, ruling: Ruling) -> Correction:
        """Say this of a statement.

        >>> from inkweb.model.evidence import Evidence
        >>> said = Evidence("a1", 0, 20, "Ann Lund leads Fjord", (0, 8), (9, 14), (15, 20))
        >>> Correction.of(Statement("ann", "LEADS", "fjord", said), "right").id
        'a1|LEADS|asserted|0-8|9-14|15-20'
        """
        where = statement.evidence
        place = where.subject, where.trigger, where.object
        return cls(ruling, where.article, statement.predicate, statement.modality, *place, text=where.text)

    @property
    def id(self) -> str:
        """The place and what was read there; whoever says something else of it says it instead."""
        spans = (f"{start}-{end}" for start, end in (self.subject, self.trigger, self.object))
        return "|".join((self.article, self.predicate, self.modality, *spans))


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction and the statement that it meets in this graph; ``None`` where nothing is read so."""

    correction: Correction
    statement: Statement | None
