"""However much is stated about a hub, its card stays short and says what it leaves away."""

from __future__ import annotations

from dataclasses import replace

from inkweb.app import stated
from inkweb.model import Evidence, Statement


def statement(subject: str, predicate: str, object: str, number: int, confidence: float = 0.5) -> Statement:
    text = f"{number} A x B"
    evidence = Evidence("article", 0, len(text), text, (0, 1), (2, 3), (4, 5))
    return Statement(subject, predicate, object, evidence, confidence=confidence, reason=str(number), role=str(number))


def test_what_is_said_most_often_comes_first_and_the_rest_is_counted() -> None:
    often = [statement("hub", "OWNS", "b", n) for n in range(9)]
    once = [statement("hub", "OWNS", f"c{n:02}", n) for n in range(20)]
    [part] = stated.parts("hub", [*once, *often])
    assert [line.other for line in part.lines][:2] == ["b", "c00"]
    assert (len(part.lines), part.more, part.total) == (stated.EDGES, 9, 29)
    assert (len(part.lines[0].statements), part.lines[0].total) == (stated.STATEMENTS, 9)
    assert len(stated.kept([part])) == stated.STATEMENTS + stated.EDGES - 1


def test_what_it_does_comes_before_what_is_done_to_it() -> None:
    found = stated.parts("hub", [statement("a", "ACQUIRED", "hub", 1), statement("hub", "SUED", "a", 2)])
    assert [(part.predicate, part.is_inverse) for part in found] == [("SUED", False), ("ACQUIRED", True)]
    assert [line.other for part in found for line in part.lines] == ["a", "a"]


def test_the_surest_statement_comes_first() -> None:
    [part] = stated.parts("hub", [statement("hub", "OWNS", "b", 1, 0.3), statement("hub", "OWNS", "b", 2, 0.9)])
    assert [one.confidence for one in part.lines[0].statements] == [0.9, 0.3]


def test_what_is_told_as_fact_comes_before_what_is_only_possible() -> None:
    told = [(0.95, "speculated"), (0.6, "asserted"), (0.8, "reported"), (0.4, "asserted"), (0.7, "asserted")]
    some = [replace(statement("hub", "OWNS", "b", n, sure), modality=how) for n, (sure, how) in enumerate(told)]
    [part] = stated.parts("hub", some)
    assert [(one.confidence, one.modality) for one in part.lines[0].statements] == [
        (0.7, "asserted"),
        (0.6, "asserted"),
        (0.8, "reported"),
        (0.95, "speculated"),
    ]
    assert [one.confidence for one in stated.plainest(some)][-1] == 0.4
