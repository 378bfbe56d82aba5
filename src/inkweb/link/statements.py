"""Turn relations between mentions into statements between entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from inkweb.model import Mention, Quantity, Relation, Statement
from inkweb.ontology import ontology

_COUNTED = "parameters"
"""The unit of every object that is a quantity: one predicate alone has such objects."""


def statements(
    relations: Iterable[Relation],
    mentions: Mapping[str, Mention],
    owners: Mapping[str, str],
    types: Mapping[str, str],
) -> tuple[Statement, ...]:
    """Make the statements of an article, each once, in the order of the relations.

    ``owners`` gives the entity id of each mention id, ``types`` the type of each entity. A relation falls away when a
    side has no named entity, when both sides are one entity, or when the ontology has no such predicate between their
    types: what was read of a firm does not hold of the person whom its name was joined with. Subject and object stay
    as the text has them, also for a symmetric predicate: it is the store that draws one edge for both directions.
    """
    made: dict[str, Statement] = {}
    for statement in _each(relations, mentions, owners):
        if not _is_allowed(statement, types):
            continue
        seen = made.get(statement.id)
        if seen is None or statement.confidence > seen.confidence:
            made[statement.id] = statement
    return tuple(made.values())


def _is_allowed(statement: Statement, types: Mapping[str, str]) -> bool:
    object = "Quantity" if isinstance(statement.object, Quantity) else types[statement.object]
    return ontology().predicates[statement.predicate].allows(types[statement.subject], object)


def _each(
    relations: Iterable[Relation], mentions: Mapping[str, Mention], owners: Mapping[str, str]
) -> Iterator[Statement]:
    for relation in relations:
        subject = owners.get(relation.subject)
        object = owners.get(relation.object) or _quantity(relation, mentions)
        if subject and object and subject != object and relation.predicate in ontology().predicates:
            yield _statement(relation, subject, object)


def _quantity(relation: Relation, mentions: Mapping[str, Mention]) -> Quantity | None:
    """Give the quantity that stands as the object, where the predicate takes one: so many parameters.

    A bare "70B" is as many of them; what has another unit ("4,096 GPUs") counts something else.
    """
    mention, predicate = mentions.get(relation.object), ontology().predicates.get(relation.predicate)
    if mention is None or predicate is None or mention.type not in predicate.range:
        return None
    value = mention.value
    return replace(value, unit=_COUNTED) if isinstance(value, Quantity) and value.unit in ("", _COUNTED) else None


def _statement(relation: Relation, subject: str, object: str | Quantity) -> Statement:
    return Statement(
        subject=subject,
        predicate=relation.predicate,
        object=object,
        evidence=relation.evidence,
        modality=relation.modality,
        by=relation.by,
        when=relation.when,
        amount=relation.amount,
        role=relation.role,
        confidence=relation.confidence,
        reason=relation.reason,
    )
