"""Posts, amounts and speakers: whose they are, and how far their words go."""

from __future__ import annotations

import pytest

from inkweb.extract.layers import MENTIONS
from inkweb.extract.modality.attribution import source
from inkweb.extract.relations.component import entities_of
from inkweb.extract.relations.details import details
from inkweb.extract.relations.groups import groups
from inkweb.extract.relations.scene import Scene
from inkweb.extract.relations.skeleton import skeleton
from tests.extract.marked import marked

ANA, HER = "[S:Person Ana Lund]", "[O:Person Ana Lund]"
FJORD, AT_FJORD, F = "[S:Organization Fjord]", "[O:Organization Fjord]", "[Organization Fjord]"
BIT, OF_BIT, B = "[S:Organization Bit]", "[O:Organization Bit]", "[Organization Bit]"


def scene(sentence: str) -> Scene:
    doc, *_ = marked(sentence)
    starts = {span.start: at for at, span in enumerate(doc.spans[MENTIONS])}
    bones = skeleton(doc[:], starts)
    return Scene(doc, bones, groups(bones), entities_of(doc))


def told(sentence: str, predicate: str, trigger: str):
    """Give the details of a relation between the mentions marked S and O."""
    _, [subject], [object] = marked(sentence)
    here = scene(sentence)
    first = here.bones.words.index(trigger.split()[0])
    ends = here.bones.mentions.index(subject), here.bones.mentions.index(object)
    return details(here, predicate, (first, first + len(trigger.split()) - 1), ends)


def role(sentence: str, predicate: str, trigger: str) -> str | None:
    return told(sentence, predicate, trigger).get("role")


@pytest.mark.parametrize(
    ("sentence", "predicate", "trigger", "expected"),
    [
        (f"{ANA}, {AT_FJORD}'s chief technology officer, left.", "WORKS_FOR", "chief", "chief technology officer"),
        (f"{ANA} is chairwoman and chief executive of {AT_FJORD}.", "LEADS", "is", "chairwoman and chief executive"),
        (f"{ANA} was head of {AT_FJORD}'s design team.", "FORMERLY_WORKED_FOR", "was", "head of Fjord's design team"),
        (f"{FJORD} hired {HER}, a vice president of {B}, as sales chief.", "HIRED", "hired", "sales chief"),
        (f"{FJORD} named {HER} general counsel.", "HIRED", "named", "general counsel"),
        (f"{FJORD} hired former {B} director {HER}.", "HIRED", "hired", None),
        (f"{ANA} left {AT_FJORD}, said finance chief [Person Bo Ek].", "LEFT", "left", None),
        (f"{ANA} resigned as treasurer of {AT_FJORD}.", "LEFT", "resigned", "treasurer"),
        (f"{ANA} joined the board of {AT_FJORD}.", "JOINED", "joined", "board"),
        (f"{ANA}, who heads {AT_FJORD}, told reporters so.", "LEADS", "heads", None),
        (f"{ANA} worked at {AT_FJORD}, and the chairman of {B} knew.", "FORMERLY_WORKED_FOR", "worked", None),
    ],
)
def test_a_post_is_whole_and_its_owners(sentence: str, predicate: str, trigger: str, expected: str | None) -> None:
    assert role(sentence, predicate, trigger) == expected


@pytest.mark.parametrize(
    ("sentence", "predicate", "trigger", "expected"),
    [
        (f"{BIT}, with [Quantity 140 people], is backed by {AT_FJORD}.", "INVESTED_IN", "backed", None),
        (f"{FJORD} bought {OF_BIT}, for [Money $4m].", "ACQUIRED", "bought", "$4m"),
        (f"{FJORD} raised [Money $4m] in May and serves {OF_BIT}.", "SUPPLIES", "serves", None),
        (f"{FJORD} fined {OF_BIT} [Money $4m].", "REGULATES", "fined", "$4m"),
    ],
)
def test_an_amount_is_that_of_the_relation(sentence: str, predicate: str, trigger: str, expected: str | None) -> None:
    amount = told(sentence, predicate, trigger).get("amount")
    assert (amount and amount.text) == expected


def test_the_day_on_which_something_is_said_is_not_its_time() -> None:
    said = f"{FJORD} will buy {OF_BIT}, the firms said [Date on Monday]."
    assert "when" not in told(said, "ACQUIRED", "buy")


@pytest.mark.parametrize(
    ("sentence", "trigger", "is_denied", "expected"),
    [
        (f"[Person Ana Lund] said [Person Bo Ek] told her that {F} may buy {B}.", "buy", False, "Bo Ek"),
        (f"{F} on [Date Monday] denied that it had bought {B}.", "denied", True, "Fjord"),
        (f"{F} may buy {B}, a person close to the deal said.", "buy", False, "a person close to the deal"),
        (f"[Organization Gull] reported that {F} may buy {B}.", "buy", False, "Gull"),
        (f"Its director, [Person Ana Lund], said {F} may buy {B}.", "buy", False, "Its director, Ana Lund"),
        (f"[Person Ana Lund] said so. {F} may buy {B}.", "buy", False, None),
        (f'"{F} may buy {B}," they told [Organization Gull] that day.', "buy", False, "they"),
        (f'"{F} may buy {B}," told [Organization Gull] that day.', "buy", False, None),
        (f"It was reported that {F} may buy {B}.", "buy", False, None),
    ],
)
def test_the_nearest_saying_of_the_sentence_tells(
    sentence: str, trigger: str, is_denied: bool, expected: str | None
) -> None:
    here = scene(sentence)
    at = here.bones.words.index(trigger)
    found = source(here.bones, at, at, is_denied=is_denied)
    words = None if found is None else here.doc[slice(*here.bones.range(found.first, found.last))].text
    assert words == expected
