"""Compare what is told beside a statement: the post, the amount, the time, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inkweb.evaluate.conventions import Triple, spellings
from inkweb.evaluate.gold import Fact
from inkweb.evaluate.naming import plain
from inkweb.evaluate.score import Score
from inkweb.evaluate.verdicts import Verdict
from inkweb.model import Quantity, Statement

DETAILS = ("role", "amount", "when", "by")
_Key = tuple[frozenset[Triple], bool]
"""All ways to tell a fact, by inverse names too, and whether it is denied."""
_Details = Mapping[str, set[str]]
"""The words of each detail, folded; of several statements of one fact each counts."""


def compare(facts: Iterable[Fact], judged: Sequence[Verdict], statements: Iterable[Statement]) -> dict[str, Score]:
    """Score each detail over the right statements: of those that have one, how often it is an annotated one.

    A post must be the whole post. Of a sum, a time and a speaker one may hold the other: "about $40m" and "$40m".
    """
    annotated = _together((_of_fact(fact), fact.details.items()) for fact in facts)
    told = _together((_of_statement(one), _told(one)) for one in statements)
    pairs = [
        (annotated[_of_fact(one.fact)], told[_of_statement(one.statement)])
        for one in judged
        if one.outcome == "right" and one.fact
    ]
    return {name: _score(name, pairs) for name in DETAILS if any(details for details, _ in pairs)}


def _together(stated: Iterable[tuple[_Key, Iterable[tuple[str, frozenset[str]]]]]) -> dict[_Key, dict[str, set[str]]]:
    """Put the details of all that states one fact together."""
    found: dict[_Key, dict[str, set[str]]] = {}
    for key, details in stated:
        mine = found.setdefault(key, {})
        for name, words in details:
            mine.setdefault(name, set()).update(words)
    return found


def _score(name: str, pairs: Sequence[tuple[_Details, _Details]]) -> Score:
    both = [(annotated.get(name, set()), told.get(name, set())) for annotated, told in pairs]
    right = sum(any(_is_same(name, one, other) for one in annotated for other in told) for annotated, told in both)
    return Score.of(
        right=right,
        found=sum(bool(told) for _, told in both),
        annotated=sum(bool(annotated) for annotated, _ in both),
    )


def _is_same(name: str, one: str, other: str) -> bool:
    return one == other or (name != "role" and (f" {one} " in f" {other} " or f" {other} " in f" {one} "))


def _of_fact(fact: Fact) -> _Key:
    return spellings([fact.triple]), fact.modality == "denied"


def _of_statement(one: Statement) -> _Key:
    object = float(one.object.value) if isinstance(one.object, Quantity) else one.object
    return spellings([(one.subject, one.predicate, object)]), one.modality == "denied"


def _told(one: Statement) -> Iterator[tuple[str, frozenset[str]]]:
    told = {
        "role": one.role,
        "by": one.by,
        "when": one.when and one.when.text,
        "amount": one.amount and one.amount.text,
    }
    yield from ((name, frozenset((plain(words),))) for name, words in told.items() if words)
