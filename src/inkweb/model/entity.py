"""An entity: what the mentions of one person, company, model ... have been resolved to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from inkweb.model.ids import content_id
from inkweb.model.names import fold


@lru_cache(maxsize=10_000)
def entity_id(type: str, name: str) -> str:
    """Name the entity that an article calls ``name``, by type and folded name.

    >>> entity_id("Organization", "Microsoft Corp.") == entity_id("Organization", "MICROSOFT")
    True
    """
    return content_id("entity", type, fold(name, type))


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing. ``labels`` are further labels beside the type: ``("Company",)`` for a firm, else empty.

    ``aliases`` are the other names it was seen under, sorted, without ``name``.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
