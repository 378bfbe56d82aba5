"""A correction: what a person says of one reading: that it is right, that it is wrong, or what it should be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from inkweb.model.claim import Claim
from inkweb.model.evidence import Evidence, Span
from inkweb.model.relation import Modality
from inkweb.model.statement import Statement

Ruling = Literal["right", "wrong", "instead", "added"]

BY_HAND: dict[Ruling, str] = {
    "right": "said right by hand",
    "wrong": "struck out",
    "instead": "corrected by hand",
    "added": "added by hand",
}
"""What people are told of each, in the app and on the command line; files keep the names."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of what was read at one place of one article: the same in every graph that holds it.

    The spans are characters of the article; ``at`` is when it was said, if that is known. ``text`` is the sentence, for
    people: of two corrections it tells no difference. ``instead`` is what the sentence says, where the ruling is so.
    What is ``added`` nobody read; its ``quote`` is where the words stand that say so, which are ``text`` then.

    >>> Correction("instead", "a1", "OWNS", "asserted", (0, 3), (4, 8), (9, 12), instead=Claim("OWNS", "asserted"))
    Traceback (most recent call last):
        ...
    ValueError: "instead" must be something else than what was read
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
    instead: Claim | None = None
    quote: Span | None = None

    def __post_init__(self) -> None:
        if (self.ruling == "instead") != (self.instead is not None):
            raise ValueError('"instead" must stand where the ruling is so, and nowhere else')
        if self.instead == Claim(self.predicate, self.modality):
            raise ValueError('"instead" must be something else than what was read')
        if (self.ruling == "added") != (self.quote is not None):
            raise ValueError('"quote" must stand where something is added, and nowhere else')
        if self.quote is not None:  # it checks the spans
            Evidence(self.article, *self.quote, self.text, self.subject, self.trigger, self.object)

    @classmethod
    def adding(cls, claim: Claim, where: Evidence) -> Correction:
        """Say that words state what nobody read in them.

        >>> words = Evidence("a1", 0, 20, "Ann Lund leads Fjord", (0, 8), (9, 14), (15, 20))
        >>> Correction.adding(Claim("LEADS", "asserted"), words).quote
        (0, 20)
        """
        quote = where.start, where.end
        place = where.subject, where.trigger, where.object
        return cls("added", where.article, claim.predicate, claim.modality, *place, text=where.text, quote=quote)

    @classmethod
    def of(cls, statement: Statement, ruling: Ruling, *, instead: Claim | None = None) -> Correction:
        """Say this of what was read, whatever was said of it before.

        >>> from inkweb.model.evidence import Evidence
        >>> said = Evidence("a1", 0, 20, "Ann Lund leads Fjord", (0, 8), (9, 14), (15, 20))
        >>> Correction.of(Statement("ann", "LEADS", "fjord", said), "right").id
        'a1|LEADS|asserted|0-8|9-14|15-20'
        """
        read, where = statement.as_read, statement.as_read.evidence
        if ruling == "added":
            return cls.adding(Claim(read.predicate, read.modality), where)
        place = where.subject, where.trigger, where.object
        return cls(ruling, where.article, read.predicate, read.modality, *place, text=where.text, instead=instead)

    @classmethod
    def saying(cls, statement: Statement, claim: Claim) -> Correction:
        """Say that the sentence says this; of what was read, turned if that has the two the other way round."""
        read = statement.as_read
        if claim == Claim(read.predicate, read.modality):
            return cls.of(statement, "right")
        return cls.of(statement, "instead", instead=claim)

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


def ruling_of(statements: Iterable[Statement]) -> Ruling | None:
    """Give what a person said of any of these that counts: that it is right, or that it is there, or what it says."""
    rulings: tuple[Ruling, ...] = ("right", "added", "instead")
    said = {_ruling(one) for one in statements if one.confirmed}
    return next((ruling for ruling in rulings if ruling in said), None)


def _ruling(one: Statement) -> Ruling:
    return "added" if one.added else "instead" if one.read else "right"
