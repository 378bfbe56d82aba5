"""A renaming: what a person says a name is called, and what kind of thing it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from unicodedata import category

from inkweb.model.ids import content_id

LONGEST = 200
"""Characters of a name that somebody gives."""


def _is_drawn(sign: str) -> bool:
    """Whether a sign may stand in a name: none that steers a terminal or turns the direction of what follows."""
    return sign.isspace() or not category(sign).startswith("C")


def called(name: str) -> str:
    """Take a name that somebody gives: in one line, without signs that nobody sees.

    >>> called(" Halden\\nLabs ")
    'Halden Labs'

    Raises:
        ValueError: it is empty, or too long.
    """
    tidy = " ".join("".join(filter(_is_drawn, name)).split())
    if not 0 < len(tidy) <= LONGEST:
        raise ValueError(f"a name has 1 to {LONGEST} characters")
    return tidy


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a person says of the entity that has this id of an article: its name, its type, or both.

    What is ``None`` is left as articles have it. ``at`` is when it was said, if that is known: of two of one entity
    the later counts. Of two renamings it tells no difference.

    >>> Renaming("n1", name=" Halden\\nLabs ").name
    'Halden Labs'
    >>> Renaming("n1")
    Traceback (most recent call last):
        ...
    ValueError: a name or a type must be given
    """

    of: str
    name: str | None = None
    type: str | None = None
    at: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.of:
            raise ValueError("an id must be given")
        if self.name is not None:
            object.__setattr__(self, "name", called(self.name))
        if self.name is None and self.type is None:
            raise ValueError("a name or a type must be given")

    @property
    def id(self) -> str:
        """The content hash of whom it is said; whoever says something else of it says it instead."""
        return content_id("renaming", self.of)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A renaming, the entity it counts for now, and what articles call that; ``None`` where no article names it."""

    renaming: Renaming
    entity: str | None = None
    name: str | None = None
    type: str | None = None
