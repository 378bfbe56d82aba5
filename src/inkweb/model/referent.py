"""A referent: whom a person says that words of an article mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from inkweb.model.entity import entity_id
from inkweb.model.evidence import Span
from inkweb.model.ids import content_id
from inkweb.model.renaming import called


@dataclass(frozen=True, slots=True)
class Referent:
    """What a person says of words, whatever was read: they mean who is called so, and is of this type.

    Where no mention was read, they become one.

    ``span`` is in characters of the article; ``text`` its words, for people. ``at`` is when it was said, if that is
    known. Of two referents neither tells a difference.

    >>> Referent("a1", (4, 6), "Person", " Ann\\nLund ").name
    'Ann Lund'
    """

    article: str
    span: Span
    type: str
    name: str
    text: str = field(default="", compare=False)
    at: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", called(self.name))

    @property
    def id(self) -> str:
        """The content hash of the place; whoever says something else of it says it instead."""
        return content_id("referent", self.article, *self.span)

    @property
    def entity(self) -> str:
        """The id of whom it means."""
        return entity_id(self.type, self.name)


@dataclass(frozen=True, slots=True)
class Referred:
    """A referent, whether the graph holds a mention at its place, and the entity as which that was read.

    ``was`` is its name; ``None`` where it means what was read, or articles use that name no longer. ``is_made`` where
    nobody read a mention there.
    """

    referent: Referent
    is_met: bool
    was: str | None = None
    is_made: bool = False
