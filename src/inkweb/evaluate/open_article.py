"""Compare what was found in a text of an open set with its labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from inkweb.evaluate.article import Compared
from inkweb.evaluate.conventions import conventions, spellings
from inkweb.evaluate.open_sets import OpenDocument, OpenName, OpenRelation
from inkweb.evaluate.score import Score
from inkweb.model import Linked, Quantity, Span, Statement


def compare_open(documents: Sequence[OpenDocument], found: Iterable[Linked]) -> list[Compared]:
    """Compare the texts of one set: exact names with types, relations between the names that the set marks.

    Only types and predicates that the set annotates count.
    """
    types = {type for document in documents for name in document.names for type in name.types}
    asked = {one for document in documents for relation in document.relations for one in relation.predicates}
    predicates = asked | {name for name, inverse in conventions()["inverse"].items() if inverse in asked}
    return [
        Compared({"names": _names(document, linked, types), "relations": _relations(document, linked, predicates)})
        for document, linked in zip(documents, found, strict=True)
    ]


def _names(document: OpenDocument, linked: Linked, types: set[str]) -> Score:
    kinds = {entity.id: entity.type for entity in linked.entities}
    told = {(m.span, kinds[id]) for m, id in linked.mentions if m.kind == "name" and kinds[id] in types}
    asked = [name for name in document.names if name.types]
    passed_over = [name.span for name in document.names if not name.types]
    right = sum(any((name.span, type) in told for type in name.types) for name in asked)
    counted = [span for span, _ in told if not any(_meet(span, other) for other in passed_over)]
    return Score.of(right=right, found=max(len(counted), right), annotated=len(asked))


def _relations(document: OpenDocument, linked: Linked, predicates: set[str]) -> Score:
    """Count relations; those between the same two sides are told together when their predicates are right."""
    meant = _meant(document.names, linked)
    told = [one for one in linked.statements if one.predicate in predicates and _is_between_names(one, meant)]
    is_told = partial(_tells, meant)
    met = sum(any(is_told(relation, one) for one in told) for relation in document.relations)
    right = sum(any(is_told(relation, one) for relation in document.relations) for one in told)
    return Score(right, len(told), met, len(document.relations))


def _meant(names: Sequence[OpenName], linked: Linked) -> dict[str, set[int]]:
    """Give for each entity which of the set's names its mentions touch."""
    meant: dict[str, set[int]] = {entity.id: set() for entity in linked.entities}
    for mention, id in linked.mentions:
        meant[id] |= {at for at, name in enumerate(names) if _meet(mention.span, name.span)}
    return meant


def _is_between_names(one: Statement, meant: dict[str, set[int]]) -> bool:
    return not isinstance(one.object, Quantity) and bool(meant[one.subject]) and bool(meant[one.object])


def _tells(meant: dict[str, set[int]], relation: OpenRelation, one: Statement) -> bool:
    """Whether a statement tells a relation, by its own predicate or by the inverse one."""
    return any(
        predicate in relation.predicates
        and relation.subject in meant[subject]
        and relation.object in meant[str(object)]
        for subject, predicate, object in spellings([(one.subject, one.predicate, one.object_id)])
    )


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
