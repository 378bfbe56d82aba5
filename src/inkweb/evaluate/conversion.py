"""Turn an annotated article of the corpus into gold: its entities, and each fact once."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.evaluate.annotated import Annotated, Marked, Stated
from inkweb.evaluate.conventions import Object, Triple, is_symmetric
from inkweb.evaluate.counting import number
from inkweb.evaluate.details import DETAILS
from inkweb.evaluate.gold import Fact, Gold, GoldEntity
from inkweb.evaluate.naming import plain
from inkweb.model import Article, Mention
from inkweb.ontology import ontology


def gold(article: Annotated) -> Gold:
    """Give what an article says: what is stated twice counts once, with both modalities, unless one is a denial.

    >>> from inkweb.evaluate.corpus import Lines, parse
    >>> lines = ("@id a", "[[Tern|ORG:t]] bought [[Bit|ORG:b]].", "---", "t | ACQUIRED | b | 0 | asserted | t=bought")
    >>> [fact.triple for fact in gold(parse(Lines(1, lines), print)).facts]
    [('t', 'ACQUIRED', 'b')]
    """
    entities = _entities(article)
    return Gold(
        id=article.id,
        text=article.text,
        day=article.day,
        entities=tuple(entities.values()),
        facts=_facts(article, entities),
        mentions=tuple(_mentions(article, entities)),
        page=article.boilerplate,
        page_names=tuple(article.text[start:end] for start, end in article.boilerplate),
    )


def _entities(article: Annotated) -> dict[str, GoldEntity]:
    names: dict[str, list[str]] = {}
    for mark in article.mentions:
        if mark.kind == "name" and mark.entity:
            names.setdefault(mark.entity, []).append(mark.surface)
    return {
        id: GoldEntity(id, ontology().type_of_code(article.types[id]), forms[0], tuple(dict.fromkeys(forms)))
        for id, forms in names.items()
    }


def _mentions(article: Annotated, entities: dict[str, GoldEntity]) -> Iterator[tuple[Mention, str]]:
    id = Article(article.text).id
    for mark in article.mentions:
        if mark.entity in entities and mark.entity:
            yield _mention(id, mark, entities[mark.entity].type), mark.entity


def _mention(article: str, mark: Marked, type: str) -> Mention:
    return Mention(article, mark.start, mark.end, mark.surface, mark.kind, type)


def _facts(article: Annotated, entities: dict[str, GoldEntity]) -> tuple[Fact, ...]:
    values = {mark.entity: mark.surface for mark in article.mentions if mark.kind == "value" and mark.entity}
    counts = {id: number(surface) for id, surface in values.items()}
    told: dict[tuple[Triple, bool], list[Stated]] = {}
    for one in article.statements:
        object: Object | None = one.object if one.object in entities else counts.get(one.object)
        if one.subject in entities and object is not None:
            told.setdefault((_ordered(one, object), one.modality == "denied"), []).append(one)
    return tuple(
        Fact(
            *triple,
            modality=stated[0].modality,
            also=tuple(dict.fromkeys(one.modality for one in stated[1:])),
            details=_details(stated, values),
        )
        for (triple, _), stated in told.items()
    )


def _details(stated: list[Stated], values: dict[str, str]) -> dict[str, frozenset[str]]:
    """Give the words of each detail; an amount is annotated by the id of its value."""
    found: dict[str, set[str]] = {}
    for name, words in (detail for one in stated for detail in one.details.items()):
        key = "when" if name in ("since", "until") else name
        if key in DETAILS:
            found.setdefault(key, set()).add(plain(values.get(words, words) if key == "amount" else words))
    return {name: frozenset(words) for name, words in found.items()}


def _ordered(one: Stated, object: Object) -> Triple:
    """Give the triple; of a symmetric predicate in one order, whichever way round it was annotated."""
    if is_symmetric(one.predicate) and isinstance(object, str) and object < one.subject:
        return object, one.predicate, one.subject
    return one.subject, one.predicate, object
