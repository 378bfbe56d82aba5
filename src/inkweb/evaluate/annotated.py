"""An annotated article, as the corpus format has it; ``data/corpus/FORMAT.md`` says what each part means."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from inkweb.model import MentionKind, Modality, Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked mention: ``text[start:end] == surface`` of its article.

    ``code`` is the short type ("ORG") of names and values, ``entity`` the id that the article gives the entity;
    values have one only where a statement uses them.
    """

    start: int
    end: int
    surface: str
    kind: MentionKind
    code: str | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """A line of the statements. ``sentences`` are the numbers of those that it takes, ``details`` ``t=`` and so on."""

    subject: str
    predicate: str
    object: str
    sentences: range
    modality: Modality
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with everything that is marked in it. ``types`` gives the short type of each entity id."""

    id: str
    text: str
    day: date | None = None
    style: str = ""
    sentences: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    mentions: tuple[Marked, ...] = ()
    statements: tuple[Stated, ...] = ()
    types: dict[str, str] = field(default_factory=dict)
