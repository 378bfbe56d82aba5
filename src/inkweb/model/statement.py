"""A statement as kept: a relation between entities, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from inkweb.model.claim import Claim
from inkweb.model.evidence import Evidence
from inkweb.model.ids import content_id
from inkweb.model.relation import Modality, Polarity
from inkweb.model.value import Quantity, When
from inkweb.ontology import ontology


@dataclass(frozen=True, slots=True)
class Statement:
    """What one place in one article states of two entities.

    ``subject`` is an entity id; ``object`` is an entity id, or a ``Quantity`` for HAS_PARAMETERS. ``confidence`` is the
    program's own; ``confirmed`` is the day on which a person said that it is right, or what the sentence says instead
    of what the program had ``read``; that is turned if it has the two the other way round. What is ``added`` no program
    read: a person said on that day that the sentence says so.
    """

    subject: str
    predicate: str
    object: str | Quantity
    evidence: Evidence
    modality: Modality = "asserted"
    by: str | None = None
    when: When | None = None
    amount: Quantity | None = None
    role: str | None = None
    confidence: float = 1.0
    reason: str = ""
    confirmed: date | None = None
    read: Claim | None = None
    added: bool = False

    @property
    def polarity(self) -> Polarity:
        """``"neg"`` for what is denied."""
        return "neg" if self.modality == "denied" else "pos"

    @property
    def sure(self) -> float:
        """How sure it is, from 0 to 1: as sure as the program is of its reading, and certain where a person says so."""
        return self.confidence if self.confirmed is None else 1.0

    @property
    def object_id(self) -> str:
        """The id of the entity or of the quantity."""
        return self.object.id if isinstance(self.object, Quantity) else self.object

    @property
    def edge_id(self) -> str:
        """The id of the edge that this statement supports."""
        return edge_id(self.subject, self.predicate, self.object_id)

    @property
    def as_read(self) -> Statement:
        """What the program read, as if nobody had said anything of it."""
        read, plain = self.read, replace(self, confirmed=None, read=None)
        if read is None:
            return plain
        if read.is_turned:
            plain = replace(plain, subject=self.object_id, object=self.subject, evidence=self.evidence.turned)
        return replace(plain, predicate=read.predicate, modality=read.modality)

    @property
    def id(self) -> str:
        """The content hash of who, what, whom, how and where, as it was read."""
        if self.read:
            return self.as_read.id
        where = self.evidence
        return content_id(
            "statement", where.article, self.subject, self.predicate, self.object_id, self.modality,
            where.subject, where.trigger, where.object,
        )  # fmt: skip


def supporting(statements: Iterable[Statement]) -> int:
    """Count the articles that state something in words of their own: those that say it first in one sentence are one.

    What an article begins with counts only where it says it nowhere else: reprints have head lines of their own.

    >>> def said(article: str, text: str) -> Statement:
    ...     return Statement("a", "OWNS", "b", Evidence(article, 0, len(text), text, (0, 1), (1, 2), (2, 3)))
    >>> supporting([said("a1", "A owns B."), said("a2", "A owns\\nB."), said("a3", "B is A's.")])
    2
    """
    first: dict[str, str] = {}
    for where in sorted((one.evidence for one in statements), key=lambda at: (at.start == 0, at.start, at.words)):
        first.setdefault(where.article, where.words)
    return len(set(first.values()))


def edge_id(subject: str, predicate: str, object: str) -> str:
    """Name the edge that holds every statement of this subject, predicate and object.

    A symmetric predicate has one edge, whichever way round a text says it.

    >>> edge_id("a", "PARTNERS_WITH", "b") == edge_id("b", "PARTNERS_WITH", "a")
    True
    >>> edge_id("a", "SUED", "b") == edge_id("b", "SUED", "a")
    False
    """
    known = ontology().predicates.get(predicate)
    ends = sorted((subject, object)) if known and known.is_symmetric else (subject, object)
    return content_id("edge", ends[0], predicate, ends[1])
