"""Say of each found statement whether the annotation has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from inkweb.evaluate.conventions import Object, Triple, consequences, is_one, is_symmetric, spellings, step
from inkweb.evaluate.gold import Fact, Gold
from inkweb.evaluate.matching import Matched
from inkweb.model import Quantity, Statement

Outcome = Literal["right", "wrong", "neutral"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a found statement is worth. ``fact`` is the annotated one that it tells, ``None`` for what is wrong."""

    statement: Statement
    outcome: Outcome
    fact: Fact | None = None

    @property
    def agrees(self) -> bool:
        """Whether it is told as fact, hedged or denied as the annotation has it."""
        return self.fact is not None and agrees(self.statement, self.fact)


def agrees(statement: Statement, fact: Fact) -> bool:
    """Whether a statement commits itself as far as a fact does, or as one of the modalities that count, too."""
    told = step(statement.modality)
    if told in (step(fact.modality), *fact.also_steps):
        return True
    is_near = fact.modality != "denied" and told in map(step, fact.also)
    return told != "denied" and (is_near or statement.modality in fact.also)


def verdicts(gold: Gold, statements: Sequence[Statement], matched: Matched) -> list[Verdict]:
    """Judge statements in their order: each fact can be told once; again, or what follows from it, is neutral.

    What is told twice is judged once, unless one of the two is a denial.
    """
    court = _Court(gold)
    seen = set()
    given = []
    for statement in statements:
        triple = _known(statement, matched)
        key = _key(statement, triple)
        if key not in seen:
            seen.add(key)
            given.append(court.judge(statement, triple))
    return given


class _Court:
    """Holds the facts of one article, and which of them were told."""

    def __init__(self, gold: Gold) -> None:
        self._facts = gold.facts
        self._spelt = [spellings((fact.triple, *fact.others)) for fact in gold.facts]
        self._implied = {one for spelt in self._spelt for triple in spelt for one in consequences(triple)}
        self._negatives = gold.negatives
        self._told: set[int] = set()

    def judge(self, statement: Statement, triple: Triple | None) -> Verdict:
        if triple is None:
            return Verdict(statement, "wrong")
        hits = [at for at, spelt in enumerate(self._spelt) if any(is_one(triple, one) for one in spelt)]
        if not hits:
            return Verdict(statement, "neutral" if self._is_neutral(triple) else "wrong")
        best = min(hits, key=lambda at: self._merit(at, statement))
        is_new = best not in self._told and not self._facts[best].is_optional
        self._told.add(best)
        return Verdict(statement, "right" if is_new else "neutral", self._facts[best])

    def _merit(self, at: int, statement: Statement) -> tuple[bool, bool, bool]:
        fact = self._facts[at]
        return at in self._told, not agrees(statement, fact), fact.is_optional

    def _is_neutral(self, triple: Triple) -> bool:
        return not any(is_one(triple, one) for one in self._negatives) and any(
            one in self._implied for one in spellings([triple]) if one[1] == triple[1]
        )


def _known(statement: Statement, matched: Matched) -> Triple | None:
    """Give the triple in the annotator's ids; ``None`` when a side means nothing that was annotated."""
    subject, object = matched.meant[statement.subject], _object(statement, matched)
    return None if subject is None or object is None else (subject, statement.predicate, object)


def _object(statement: Statement, matched: Matched) -> Object | None:
    if isinstance(statement.object, Quantity):
        return float(statement.object.value)
    return matched.meant[statement.object]


def _key(statement: Statement, triple: Triple | None) -> tuple[object, ...]:
    """Name what is told, in the annotator's ids where there are such."""
    ends: list[object] = [statement.subject, statement.object_id]
    if triple is not None:
        ends = [("", triple[0]), ("", triple[2])]
    if is_symmetric(statement.predicate):
        ends.sort(key=str)
    return *ends, statement.predicate, statement.modality == "denied"


def told_pairs(gold: Gold, statements: Sequence[Statement], matched: Matched) -> tuple[int, int, int, int]:
    """Count pairs of entities that some statement joins, whichever: right, found, right again, annotated.

    Right is counted twice, in found and in annotated pairs, since a fact may be told of several.
    """
    facts = [(_pairs(spellings((fact.triple, *fact.others))), fact) for fact in gold.facts]
    asked: dict[frozenset[object], set[frozenset[object]]] = {}
    for pairs, fact in facts:
        if not fact.is_optional:
            asked.setdefault(_pair(fact.subject, fact.object), set()).update(pairs)
    known = {pair for pairs, _ in facts for pair in pairs}
    found, strange = set(), set()
    for statement in statements:
        triple = _known(statement, matched)
        if triple is None:
            strange.add(_strange(statement, matched))
        elif triple[0] != triple[2]:
            found.add(_pair(triple[0], triple[2]))
    right = sum(bool(pairs & found) for pairs in asked.values())
    wrong = len(found - known) + len(strange)
    return right, right + wrong, right, len(asked)


def _strange(statement: Statement, matched: Matched) -> frozenset[object]:
    ends: Iterator[str | None] = (matched.meant.get(end) for end in (statement.subject, statement.object_id))
    own = (statement.subject, statement.object_id)
    return frozenset(("meant", meant) if meant else ("found", id) for meant, id in zip(ends, own, strict=True))


def _pairs(triples: frozenset[Triple]) -> set[frozenset[object]]:
    return {_pair(subject, object) for subject, _, object in triples}


def _pair(subject: str, object: Object) -> frozenset[object]:
    """Name a pair; numbers are told by their first two digits and their size."""
    return frozenset((subject, object if isinstance(object, str) else f"{object:.1e}"))
