"""Pair found entities with annotated ones, each with one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inkweb.evaluate.gold import Gold, GoldEntity
from inkweb.evaluate.naming import plain, plain_all
from inkweb.model import Entity

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Matched:
    """``meant`` gives for each found entity the annotated one that it means, or ``None``.

    ``paired`` are the ids of found entities with an annotated one of their own; ``split`` those that are a second
    copy of one; ``merged`` counts annotated entities that were thrown into another.
    """

    meant: dict[str, str | None]
    paired: frozenset[str]
    split: frozenset[str]
    merged: int


def match(gold: Gold, found: Sequence[Entity]) -> Matched:
    """Pair entities by the names that they share: first by the found entity's own name, then by most names.

    >>> one = Gold("a", "", entities=(GoldEntity("t", "Organization", "Tern", ("Tern", "Tern AI")),))
    >>> match(one, [Entity("e1", "Organization", "tern ai"), Entity("e2", "Person", "Ana")]).meant
    {'e1': 't', 'e2': None}
    """
    annotated = {entity.id: plain_all(entity.names) for entity in gold.entities}
    named = [plain_all((entity.name, *entity.aliases)) for entity in found]
    optional = {entity.id for entity in gold.entities if entity.is_optional}
    own = _own(annotated, found, named, optional)
    meant: dict[str, str | None] = {}
    merged = 0
    for position, entity in enumerate(found):
        hits = [id for id, names in annotated.items() if names & named[position]]
        nearest = min(hits, key=lambda id: id in optional) if hits else None
        meant[entity.id] = own.get(position, nearest)
        if position in own:
            merged += sum(_is_lost(id, own[position], annotated, optional) for id in hits)
    paired = frozenset(found[position].id for position in own)
    split = frozenset(
        id for id, what in meant.items() if what is not None and id not in paired and what not in optional
    )
    return Matched(meant, paired, split, merged)


def _own(
    annotated: dict[str, Names], found: Sequence[Entity], named: Sequence[Names], optional: set[str]
) -> dict[int, str]:
    """Give found entities (by position) the annotated one that is theirs, the best pairs first."""
    pairs = [
        (plain(entity.name) not in names, -len(names & named[position]), id in optional, position, order, id)
        for position, entity in enumerate(found)
        for order, (id, names) in enumerate(annotated.items())
        if names & named[position]
    ]
    own: dict[int, str] = {}
    for *_, position, _, id in sorted(pairs):
        if position not in own and id not in own.values():
            own[position] = id
    return own


def _is_lost(id: str, other: str, annotated: dict[str, Names], optional: set[str]) -> bool:
    """Whether an entity that asks for a node of its own was thrown into one that it shares no name with."""
    return id != other and id not in optional and not annotated[id] & annotated[other]


def is_typed(found: Entity, annotated: GoldEntity) -> bool:
    """Whether the type is right; a model found where a product is annotated will do."""
    return found.type == annotated.type or (found.type, annotated.type) == ("Model", "Product")
