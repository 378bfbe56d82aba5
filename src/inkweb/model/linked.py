"""What linking makes of one extraction: entities, statements, and whose mention is where."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.article import Article
from inkweb.model.entity import Entity
from inkweb.model.mention import Mention
from inkweb.model.statement import Statement

UNREAD = "unread"
"""In place of an entity's id: nobody read a mention there, and a person said whom the words mean."""


@dataclass(frozen=True, slots=True)
class Linked:
    """One article, ready to be stored.

    ``mentions`` pairs each mention that belongs to an entity with that entity's id. Entity ids here are those
    of this article alone (``entity_id`` of its name); which of them are one across articles is judged later. ``read``
    pairs the mentions that somebody gave to another entity with the one that they were read as, and those of words that
    nobody read with ``UNREAD``.
    """

    article: Article
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[tuple[Mention, str], ...] = ()
    read: tuple[tuple[Mention, str], ...] = ()
