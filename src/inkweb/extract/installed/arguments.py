"""Check the arguments of relations against the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc, Span

from inkweb.extract.installed.parse import Parse
from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.relations.component import entities_of
from inkweb.extract.relations.rulebase import SPEECH
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology

Role = Literal["subject", "object"]
_MOST = 0.95


@Language.component("inkweb_installed_arguments", requires=["doc._.parse", "doc._.relations"])
def arguments(doc: Doc) -> Doc:
    """Check the relations of one ``Doc``; without a parse they stay as they are."""
    parse: Parse = doc._.parse
    if any(parse.labels):
        bound = map(_Subjects(doc, parse).bound, doc._.relations)
        doc._.relations = tuple(_once(_likely(doc, parse, bound)))
    return doc


class _Subjects:
    """Puts the subject of the trigger's verb in the place of another mention before the verb."""

    def __init__(self, doc: Doc, parse: Parse) -> None:
        self._parse = parse
        self._mentions: list[Span] = list(doc.spans[MENTIONS])
        self._at = {at: i for i, span in enumerate(self._mentions) for at in range(span.start, span.end)}
        self._entities = entities_of(doc)

    def bound(self, found: Found) -> Found:
        role = self._role_before(found)
        if role is None or found.predicate == SPEECH:
            return found
        named = self._at.get(self._parse.subject(self._parse.head_of(*found.trigger), self._at.keys()))
        if named is None or not self._fits(found, role, named):
            return found
        return replace(found, subject=named) if role == "subject" else replace(found, object=named)

    def _role_before(self, found: Found) -> Role | None:
        """Say which argument stands before the trigger, when the other stands after it."""
        first, last = found.trigger
        subject, object = self._mentions[found.subject], self._mentions[found.object]
        if subject.end <= first and object.start >= last:
            return "subject"
        return "object" if object.end <= first and subject.start >= last else None

    def _fits(self, found: Found, role: Role, named: int) -> bool:
        predicate, span = ontology().predicates[found.predicate], self._mentions[named]
        is_allowed = span.label_ in (predicate.domain if role == "subject" else predicate.range)
        is_inside = found.quote[0] <= span.start and span.end <= found.trigger[0]
        is_new = self._entities[named] not in (self._entities[found.subject], self._entities[found.object])
        replaced = found.subject if role == "subject" else found.object
        return is_allowed and is_inside and is_new and not self._are_listed(named, replaced)

    def _are_listed(self, one: int, other: int) -> bool:
        """Whether two mentions are members of one list: then our rules told both already."""
        first, second = (self._parse.list_head(self._parse.head(self._mentions[at])) for at in (one, other))
        return first == second


def _likely(doc: Doc, parse: Parse, relations: Iterable[Found]) -> Iterator[Found]:
    """Give the relations with what their distance in the parse says, and without those that it makes unlikely."""
    rules = rulebook("installed.yml")
    for found in relations:
        steps = _steps(doc, parse, found)
        if steps is None:
            yield found
        elif steps <= rules["most_steps"]:
            sure = found.confidence * rules["steps"][max(2, steps)]
            yield replace(found, confidence=round(min(_MOST, sure), 2))


def _steps(doc: Doc, parse: Parse, found: Found) -> int | None:
    """Count the links from the trigger to both arguments."""
    trigger = parse.head_of(*found.trigger)
    ends = (doc.spans[MENTIONS][at] for at in (found.subject, found.object))
    steps = [parse.steps(trigger, parse.head(end)) for end in ends]
    return None if None in steps else sum(filter(None, steps))


def _once(relations: Iterable[Found]) -> Iterator[Found]:
    """Give each statement of a sentence once: a subject put right may say what was said already."""
    seen: set[tuple[int, str, int, tuple[int, int]]] = set()
    for found in relations:
        key = (found.subject, found.predicate, found.object, found.quote)
        if key not in seen:
            seen.add(key)
            yield found
