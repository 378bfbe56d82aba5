"""Compare what is told beside a statement: the post, the amount, the time, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inkweb.evaluate.conventions import is_symmetric
from inkweb.evaluate.naming import plain
from inkweb.evaluate.score import Score
from inkweb.evaluate.verdicts import Verdict
from inkweb.model import Statement

DETAILS = ("role", "amount", "when", "by")
Details = Mapping[str, frozenset[str]]
"""The words of each detail, in the article's own form; of several statements of one fact each counts."""


def compare(judged: Sequence[Verdict], statements: Iterable[Statement]) -> dict[str, Score]:
    """Score each detail over the right statements: of those that have one, how often it is an annotated one.

    A post must be the whole post. Of a sum, a time and a speaker one may hold the other: "about $40m" and "$40m".
    """
    found: dict[tuple[str, str, str, bool], dict[str, set[str]]] = {}
    for one in statements:
        told = found.setdefault(_fact(one), {})
        for name, words in _told(one):
            told.setdefault(name, set()).add(plain(words))
    pairs = [(one.fact.details, found[_fact(one.statement)]) for one in judged if one.outcome == "right" and one.fact]
    return {name: _score(name, pairs) for name in DETAILS if any(annotated for annotated, _ in pairs)}


def _score(name: str, pairs: Sequence[tuple[Details, Mapping[str, set[str]]]]) -> Score:
    both = [(annotated.get(name, frozenset()), told.get(name, set())) for annotated, told in pairs]
    right = sum(any(_is_same(name, one, other) for one in annotated for other in told) for annotated, told in both)
    return Score.of(
        right=right,
        found=sum(bool(told) for _, told in both),
        annotated=sum(bool(annotated) for annotated, _ in both),
    )


def _is_same(name: str, one: str, other: str) -> bool:
    return one == other or (name != "role" and (f" {one} " in f" {other} " or f" {other} " in f" {one} "))


def _fact(one: Statement) -> tuple[str, str, str, bool]:
    """Name the fact that a statement tells, of a symmetric predicate either way round; a denial is another one."""
    ends = one.subject, one.object_id
    first, second = sorted(ends) if is_symmetric(one.predicate) else ends
    return first, one.predicate, second, one.modality == "denied"


def _told(one: Statement) -> Iterator[tuple[str, str]]:
    told = {
        "role": one.role,
        "by": one.by,
        "when": one.when and one.when.text,
        "amount": one.amount and one.amount.text,
    }
    yield from ((name, words) for name, words in told.items() if words)
