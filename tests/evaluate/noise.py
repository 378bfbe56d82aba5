"""Found entities and statements that go wrong in every way, made from what is annotated."""

from __future__ import annotations

import random
from dataclasses import replace

from inkweb.evaluate import Gold
from inkweb.model import MODALITIES, Article, Entity, Evidence, Linked, Quantity, Statement, content_id
from inkweb.ontology import ontology

PREDICATES = tuple(name for name in ontology().predicates if name != "HAS_PARAMETERS")
NEAR = {"HIRED": "JOINED", "SUPPLIES": "USES", "OWNS": "PART_OF"}


def linked(gold: Gold, dice: random.Random) -> Linked:
    """Give what a bad extractor might find: names lost, split, merged, taken from the page; statements changed."""
    entities, of = _entities(gold, dice)
    statements = [
        _statement(gold, dice, of[fact.subject], fact.predicate, _object(fact.object, of, dice), fact.modality)
        for fact in gold.facts
        for _ in range(dice.choice((0, 1, 1, 2)))
        if fact.subject in of and (isinstance(fact.object, float) or fact.object in of)
    ]
    extra = [
        _statement(gold, dice, dice.choice(entities).id, dice.choice(PREDICATES), dice.choice(entities).id, "asserted")
        for _ in range(6 if entities else 0)
    ]
    return Linked(Article(gold.text), tuple(entities), tuple(s for s in (*statements, *extra) if s))


def _entities(gold: Gold, dice: random.Random) -> tuple[list[Entity], dict[str, str]]:
    entities, of = [], {}
    for one in gold.entities:
        if dice.random() < 0.1:
            continue
        names = dice.sample(one.names, dice.randint(1, len(one.names)))
        if entities and dice.random() < 0.08:  # thrown into another
            entities[-1] = replace(entities[-1], aliases=(*entities[-1].aliases, *names))
            of[one.id] = entities[-1].id
            continue
        type = one.type if dice.random() < 0.9 else dice.choice(ontology().entity_types)
        made = [Entity(content_id(one.id, n), type, n, tuple(names[1:])) for n in names[: 1 + (dice.random() < 0.2)]]
        entities += made
        of[one.id] = made[0].id
    strange = [*gold.page_names[:2], "Nobody Knows", "The nobody-knows"]
    entities += [Entity(content_id(name), "Organization", name) for name in strange]
    return entities, of


def _object(object: str | float, of: dict[str, str], dice: random.Random) -> str | Quantity:
    if isinstance(object, str):
        return of[object]
    return Quantity(object * dice.choice((1, 1.01, 1.5)), "parameters", "so many")


def _statement(
    gold: Gold, dice: random.Random, subject: str, predicate: str, object: str | Quantity, modality: str
) -> Statement | None:
    if isinstance(object, str) and dice.random() < 0.2:
        subject, object = object, subject
        predicate = NEAR.get(predicate, predicate)
    if subject == object or len(gold.text) < 12:
        return None
    if isinstance(object, str) and dice.random() < 0.15:
        predicate = dice.choice(PREDICATES)
    if dice.random() < 0.3:
        modality = dice.choice(MODALITIES)
    where = Evidence("x", 0, 12, gold.text[:12], (0, 3), (4, 7), (8, 11))
    return Statement(subject, predicate, object, where, modality, confidence=dice.random())
