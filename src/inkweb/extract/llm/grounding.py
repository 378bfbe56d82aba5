"""Put what a language model said on a ``Doc``, as far as the article bears it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc, SpanGroup

from inkweb.extract.layers import MENTIONS, Found, SameAs
from inkweb.extract.llm.answer import Answer, Claim
from inkweb.extract.llm.cast import cast
from inkweb.extract.llm.marks import Mark, Marks, Tokens
from inkweb.extract.llm.parts import Part
from inkweb.extract.llm.passage import Passages, Placed
from inkweb.extract.names.firms import Firms
from inkweb.model import MODALITIES, When
from inkweb.ontology import ontology

#: A convention: no article of ours says how often which model is right.
CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Said:
    """What a model said of one part of an article."""

    part: Part
    answer: Answer


class Grounding:
    """Grounds what was said of one ``Doc``; ``left_out`` counts what the article does not bear out, by reason."""

    def __init__(self, doc: Doc, said: Sequence[Said], model: str) -> None:
        self._doc, self._said, self._model = doc, said, model
        self._cast = cast([one.answer for one in said])
        self._marks = Marks(doc, self._cast)
        self._passages = Passages(doc, self._marks)
        self.left_out: Counter[str] = Counter()

    def ground(self) -> Doc:
        """Fill the layers of the ``Doc``."""
        self.left_out["not of the form asked for"] += sum(one.answer.misshapen for one in self._said)
        self.left_out["without a name in the article"] += self._cast.left_out + self._marks.missing
        found = list(self._found())  # these add to the marks
        marks = self._marks.all()
        position = {mark.start: at for at, mark in enumerate(marks)}
        spans = [self._marks.span(mark) for mark in marks]
        Firms().label(span for span in spans if span._.kind == "name")
        self._doc.spans[MENTIONS] = SpanGroup(self._doc, name=MENTIONS, spans=spans)
        self._doc._.same = tuple(self._same(marks))
        self._doc._.relations = tuple(
            replace(each, subject=position[each.subject], object=position[each.object]) for each in _once(found)
        )
        self.left_out += Counter()  # drops the reasons that were never met
        return self._doc

    def _found(self) -> Iterator[Found]:
        """Give the relations, subject and object as the first tokens of their mentions."""
        for part, one in enumerate(self._said):
            for quote, claim in one.answer.claims:
                placed = self._placed(quote, claim, part)
                if isinstance(placed, str):
                    self.left_out[placed] += 1
                else:
                    yield self._relation(claim, placed)

    def _placed(self, quote: str, claim: Claim, part: int) -> Placed | str:
        """Give where a claim stands in the article, or why it is left out."""
        predicate = ontology().predicates.get(claim.predicate)
        if predicate is None or claim.modality not in MODALITIES:
            return "not in the ontology"
        is_count = predicate.range == frozenset(("Quantity",))
        subject = self._cast.numbers.get((part, claim.subject))
        object = None if is_count else self._cast.numbers.get((part, claim.object or ""))
        if subject is None or (object is None and not is_count) or subject == object:
            return "about an entity that is not listed"
        range = "Quantity" if object is None else self._cast.types[object]
        if not predicate.allows(self._cast.types[subject], range):
            return "that the ontology does not allow"
        return self._passages.place(quote, claim, self._said[part].part, subject, object)

    def _relation(self, claim: Claim, placed: Placed) -> Found:
        for mark in (placed.subject, placed.object):
            if self._marks.is_free((mark.start, mark.end)):
                self._marks.add(mark)
        return Found(
            subject=placed.subject.start,
            predicate=claim.predicate,
            object=placed.object.start,
            trigger=placed.trigger,
            quote=placed.quote,
            modality=next(modality for modality in MODALITIES if modality == claim.modality),
            confidence=CONFIDENCE,
            reason=self._model,
            **self._details(claim, placed),
        )

    def _details(self, claim: Claim, placed: Placed) -> dict[str, Any]:
        """Give what is told beside the arguments, in the article's own words; who speaks may be named elsewhere."""
        when, by = self._copied(claim.when, placed), self._copied(claim.by, placed)
        found = {
            "by": by or self._first(self._passages.anywhere(claim.by or "")),
            "role": self._copied(claim.role, placed),
            "when": self._value(claim.when, placed, ("Date",)) or (When(when) if when else None),
            "amount": self._value(claim.amount, placed, ("Money", "Quantity")),
        }
        told = {name: value for name, value in found.items() if value is not None}
        self.left_out["a detail not in its quote"] += sum(bool(getattr(claim, name)) for name in found) - len(told)
        return told

    def _copied(self, words: str | None, placed: Placed) -> str | None:
        return self._first(self._passages.words(words or "", placed.quote))

    def _first(self, places: Iterator[Tokens]) -> str | None:
        return next((self._doc[slice(*tokens)].text for tokens in places), None)

    def _value(self, words: str | None, placed: Placed, types: tuple[str, ...]) -> Any:
        for tokens in self._passages.words(words or "", placed.quote):
            for mark in self._marks.within(tokens):
                if self._marks.label(mark) in types:
                    return self._marks.span(mark)._.value
        return None

    def _same(self, marks: Sequence[Mark]) -> Iterator[SameAs]:
        """Join each mention of an entity to the first."""
        first: dict[int, int] = {}
        for at, mark in enumerate(marks):
            if mark.entity >= 0 and first.setdefault(mark.entity, at) != at:
                yield SameAs(first[mark.entity], at, f"{self._model} says so")


def _once(relations: Iterable[Found]) -> Iterator[Found]:
    seen: set[tuple[object, ...]] = set()
    for found in relations:
        key = (found.subject, found.predicate, found.object, found.modality)
        if key not in seen:
            seen.add(key)
            yield found
