from __future__ import annotations

import pytest

from inkweb.evaluate import compare
from inkweb.evaluate.conversion import gold
from inkweb.evaluate.corpus import Lines, parse
from inkweb.model import Article, Entity, Evidence, Linked, Quantity, Statement, When

LINES = (
    "@id a",
    "[[Halden|ORG:h]] hired [[Ana Lund|PER:l]] as chief editor in [[May|DATE]] for [[about $40m|MONEY:m]], Tern said.",
    "---",
    "h | HIRED | l | 0 | reported | t=hired; by=Tern; role=chief editor; when=May; amount=m",
)


def scores(**told: object) -> dict[str, tuple[float, float, float]]:
    of = gold(parse(Lines(1, LINES), print))
    entities = [
        Entity(id, type, name) for id, name, type in (("h", "Halden", "Organization"), ("l", "Ana Lund", "Person"))
    ]
    said = Evidence("a", 0, 21, of.text[:21], (0, 6), (7, 12), (13, 21))
    found = Linked(Article(of.text), entities=tuple(entities), statements=(Statement("h", "HIRED", "l", said, **told),))  # type: ignore[arg-type]
    compared = compare(of, found).scores
    return {
        name: (compared[name].right, compared[name].found, compared[name].annotated)
        for name in ("role", "when", "amount", "by")
    }


def test_what_is_told_beside_a_statement_is_held_against_the_annotation() -> None:
    told = scores(role="chief editor", when=When("in May"), amount=Quantity(4e7, "USD", "$40m"), by="Tern")
    assert told == dict.fromkeys(("role", "when", "amount", "by"), (1, 1, 1))


@pytest.mark.parametrize(
    ("name", "words"),
    [("role", "editor"), ("role", "chief"), ("by", "Halden"), ("by", "Terna"), ("when", When("June"))],
)
def test_another_post_speaker_or_time_is_found_and_wrong(name: str, words: object) -> None:
    assert scores(**{name: words})[name] == (0, 1, 1)


def test_what_is_not_told_is_missed() -> None:
    assert set(scores().values()) == {(0, 0, 1)}
