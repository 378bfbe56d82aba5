"""Write what one article states as JSON. This form is a contract with other programs: docs/cli.md describes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from inkweb.model import Article, Entity, Evidence, Linked, Quantity, Statement, When


def linked_form(linked: Linked) -> dict[str, Any]:
    """Give article, entities with their mentions, and statements; keys in fixed order, all spans in ``article.text``.

    >>> from inkweb.model import Article, Linked
    >>> list(linked_form(Linked(Article("Fjord ships."))))
    ['article', 'entities', 'statements']
    """
    spans: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for mention, id in linked.mentions:
        spans[id].add((mention.start, mention.end, mention.kind))
    return {
        "article": article_form(linked.article),
        "entities": [_entity(entity, spans[entity.id]) for entity in linked.entities],
        "statements": [statement_form(statement) for statement in linked.statements],
    }


def article_form(article: Article) -> dict[str, Any]:
    """Give an article with its text."""
    return {
        "id": article.id,
        "title": article.title,
        "date": _day(article.date),
        "outlet": article.outlet,
        "language": article.language,
        "source": article.source,
        "url": article.url,
        "text": article.text,
    }


def statement_form(statement: Statement) -> dict[str, Any]:
    """Give a statement; the object is an entity's id, or ``{value, unit, text}``."""
    value = statement.object
    return {
        "id": statement.id,
        "subject": statement.subject,
        "relation": statement.predicate,
        "object": _quantity(value) if isinstance(value, Quantity) else value,
        "modality": statement.modality,
        "polarity": statement.polarity,
        "by": statement.by,
        "when": _when(statement.when) if statement.when else None,
        "amount": _quantity(statement.amount) if statement.amount else None,
        "role": statement.role,
        "confidence": statement.confidence,
        "evidence": _evidence(statement.evidence),
    }


def _entity(entity: Entity, spans: Iterable[tuple[int, int, str]]) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "mentions": [{"start": start, "end": end, "kind": kind} for start, end, kind in sorted(spans)],
    }


def _evidence(where: Evidence) -> dict[str, Any]:
    return {
        "start": where.start,
        "end": where.end,
        "text": where.text,
        "subject": list(where.subject),
        "trigger": list(where.trigger),
        "object": list(where.object),
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {"value": _number(quantity.value), "unit": quantity.unit, "text": quantity.text}


def _number(value: float) -> float | int:
    # 500 billion is 500000000000, not 500000000000.0; beyond 2**53 a float is not exact anyway.
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _when(when: When) -> dict[str, Any]:
    return {"text": when.text, "start": _day(when.start), "end": _day(when.end)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
