"""Drop relations that do not go together: of two that contradict each other in a sentence the likelier is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import permutations
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.relations.component import entities_of
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology

Weight = tuple[bool, float]
_BY_TRIGGER, _BY_OBJECT = 3, 2
"""A sign stands at most so many tokens before the trigger, or before the object."""


@Language.component("inkweb_coherence", requires=["doc._.relations"], assigns=["doc._.relations"])
def coherence(doc: Doc) -> Doc:
    """Drop from one ``Doc`` what something weightier in the same sentence contradicts."""
    if doc._.relations:
        entities = entities_of(doc)
        pairs = _grouped(doc, lambda found: frozenset((entities[found.subject], entities[found.object])))
        gone = {id(one) for alike in pairs for one in _contradicted(doc, alike, entities)}
        counts = _grouped(doc, lambda found: (found.predicate, found.object))
        gone |= {id(one) for alike in counts for one in _miscounted(doc, alike)}
        doc._.relations = tuple(found for found in doc._.relations if id(found) not in gone)
    return doc


def _grouped(doc: Doc, key: Callable[[Found], Any]) -> list[list[Found]]:
    """Give the relations of a sentence that are alike, where there are several."""
    groups: dict[Any, list[Found]] = {}
    for found in doc._.relations:
        groups.setdefault((found.quote, key(found)), []).append(found)
    return [group for group in groups.values() if len(group) > 1]


def _contradicted(doc: Doc, alike: list[Found], entities: list[int]) -> Iterable[Found]:
    """Give what has a weightier rival: a predicate that excludes it, or itself the other way round."""
    for one, rival in permutations(alike, 2):
        if one.predicate == rival.predicate:
            is_way_back = entities[one.subject] == entities[rival.object]
            is_worse = one.confidence < rival.confidence
            if is_way_back and is_worse and not ontology().predicates[one.predicate].is_symmetric:
                yield one
        elif _is_excluded(one, rival) and _weight(doc, one) < _weight(doc, rival):
            yield one


def _is_excluded(one: Found, rival: Found) -> bool:
    """Whether the same words tell both, and cannot."""
    is_same_trigger = one.trigger[0] < rival.trigger[1] and rival.trigger[0] < one.trigger[1]
    both = {one.predicate, rival.predicate}
    return is_same_trigger and any(both <= exclusive.keys() for exclusive in rulebook("coherence.yml")["exclusive"])


def _weight(doc: Doc, found: Found) -> Weight:
    """Say whether a sign of the predicate stands near, and how likely the relation is."""
    object = doc.spans[MENTIONS][found.object].start
    near = [*doc[max(0, found.trigger[0] - _BY_TRIGGER) : found.trigger[1]], *doc[max(0, object - _BY_OBJECT) : object]]
    exclusives = rulebook("coherence.yml")["exclusive"]
    signs = {sign for exclusive in exclusives for sign in exclusive.get(found.predicate, ())}
    return any(token.lower_ in signs for token in near), found.confidence


def _miscounted(doc: Doc, alike: list[Found]) -> Iterable[Found]:
    """Give all models but one that a single count of parameters was given to."""
    if alike[0].predicate == "HAS_PARAMETERS":
        best = max(alike, key=lambda found: (_is_adjoined(doc, found), found.confidence))
        yield from (found for found in alike if found is not best)


def _is_adjoined(doc: Doc, found: Found) -> bool:
    """Whether nothing but words of the same clause, or of a relative one, stand between a name and its count."""
    name, count = doc.spans[MENTIONS][found.subject], doc.spans[MENTIONS][found.object]
    between = doc[name.end : count.start] if name.end <= count.start else doc[:0]
    words = [token.lower_ for token in between]
    if len(words) > 1 and words[0] == "," and words[1] in rulebook("coherence.yml")["relatives"]:
        words = words[1:]
    is_next = not any(name.end <= other.start < count.start for other in doc.spans[MENTIONS])
    return name.end <= count.start and is_next and not any(word in (",", ";") for word in words)
