"""What a model says well arrives whole, in the article's own words."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from inkweb.extract.llm.answer import Answer, NamedEntity
from inkweb.extract.llm.cast import cast
from inkweb.link import link
from inkweb.model import Article, Boilerplate, Extraction, Quantity, When
from tests.extract.llm.answers import BUY, COUNT, HAS_HIRED, HIRES, LED, NAMES, STORY, answer, claim, good
from tests.extract.llm.conftest import Make
from tests.extract.llm.endpoint import Endpoint, completion


def read(make: Make, text: str = STORY, **about: object) -> Extraction:
    [found] = make().extract([Article(text, **about)])  # type: ignore[arg-type]
    assert not found.fault, found.fault
    return found


def told(found: Extraction) -> list[tuple[str, str, str]]:
    by_id = {mention.id: mention.text for mention in found.mentions}
    return [(by_id[r.subject], r.predicate, by_id[r.object]) for r in found.relations]


@pytest.fixture
def found(endpoint: Endpoint, make: Make) -> Extraction:
    endpoint.script(good())
    return read(make, date=date(2025, 3, 4))


def test_every_statement_arrives_with_the_words_that_make_it(found: Extraction, remarks: list[str]) -> None:
    assert told(found) == [
        ("Halden Labs", "HIRED", "Priya Raman"),
        ("Halden Labs", "HIRED", "Priya Raman"),
        ("She", "FORMERLY_LED", "Corvid"),
        ("Raman", "LEFT", "Corvid"),
        ("The lab", "ACQUIRED", "Tern AI"),
        ("Fjord-2", "HAS_PARAMETERS", "70 billion parameters"),
    ]
    assert [r.evidence.text.rstrip(" 🧪\n") for r in found.relations] == [HIRES, HAS_HIRED, LED, LED, BUY, COUNT]
    for relation in found.relations:
        evidence = relation.evidence
        assert STORY[evidence.start : evidence.end] == evidence.text
    assert [STORY[slice(*r.evidence.trigger)] for r in found.relations][2:5] == ["previously led", "left", "may buy"]
    assert remarks == []


def test_details_have_their_worth(found: Extraction) -> None:
    _, hired, _, left, bought, count = found.relations
    assert hired.role == "chief scientist"
    assert left.when == When("January 2025", date(2025, 1, 1), date(2025, 1, 31))
    assert (bought.modality, bought.by, bought.amount) == (
        "speculated",
        "Ana Lund",
        Quantity(4e7, "USD", "$40 million"),
    )
    assert next(m.value for m in found.mentions if m.id == count.object).value == 70e9  # type: ignore[union-attr]


def test_mentions_are_in_order_and_joined(found: Extraction) -> None:
    assert all(STORY[m.start : m.end] == m.text for m in found.mentions)
    assert all(a.end <= b.start for a, b in pairwise(found.mentions))
    kinds = {m.text: m.kind for m in found.mentions}
    assert (kinds["She"], kinds["The lab"], kinds["Raman"]) == ("pronoun", "nominal", "name")
    linked = link(found)
    assert {entity.name: entity.type for entity in linked.entities} == {
        "Halden Labs": "Organization", "Priya Raman": "Person", "Corvid": "Organization", "Tern AI": "Organization",
        "Fjord-2": "Model", "Ana Lund": "Person",
    }  # fmt: skip
    assert len({s.subject for s in linked.statements if s.predicate in ("FORMERLY_LED", "LEFT")}) == 1


def test_the_guideline_and_the_schema_are_sent_and_boilerplate_is_not(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(good())
    menu = "Halden Labs hires Priya Raman\n"
    found = read(make, menu + STORY, boilerplate=(Boilerplate(0, len(menu), "menu"),))
    [asked] = endpoint.asked
    assert asked["model"] == "played" and asked["temperature"] == 0
    assert "LEADS (Person ->" in asked["messages"][0]["content"]
    form = asked["response_format"]["json_schema"]
    assert form["strict"] and "ACQUIRED" in str(form["schema"])
    assert endpoint.texts == [STORY.strip()]
    assert all(relation.evidence.start >= len(menu) for relation in found.relations)


def test_other_quotation_marks_and_line_ends_are_the_same_words(endpoint: Endpoint, make: Make) -> None:
    text = "The “Tern” bank\r\nof Oslo’s docks — so it says — sued\u00a0Corvid."
    names = {"t": ("Organization", ['"Tern" bank']), "c": ("Organization", ["Corvid"])}
    quote = 'The "Tern" bank of Oslo\'s docks - so it says - sued Corvid.'
    endpoint.script(completion(answer({quote: [claim("t", "SUED", "c", '"Tern" bank|sued|Corvid')]}, names)))
    assert told(read(make, text)) == [("“Tern” bank", "SUED", "Corvid")]


def test_of_several_places_the_quoted_sentence_decides(endpoint: Endpoint, make: Make) -> None:
    text = "Corvid left Oslo. Ana Lund left Corvid. Then Bo left Corvid, and Ana Lund left it, too."
    names = {"a": ("Person", ["Ana Lund"]), "b": ("Person", ["Bo"]), "c": ("Organization", ["Corvid"])}
    last = "Then Bo left Corvid, and Ana Lund left it, too."
    said = {
        "Ana Lund left Corvid.": [claim("a", "LEFT", "c", "Ana Lund|left|Corvid")],
        last: [claim("b", "LEFT", "c", "Bo|left|Corvid"), claim("a", "LEFT", "c", "Ana Lund|left|it")],
    }
    endpoint.script(completion(answer(said, names)))
    found = read(make, text)
    assert [text[r.evidence.start : r.evidence.end] for r in found.relations] == ["Ana Lund left Corvid.", last, last]
    triggers = [r.evidence.trigger[0] for r in found.relations]
    assert triggers == [text.index("left Corvid"), text.index("left Corvid,"), text.index("left it")]


def test_a_sentence_said_twice_is_found_where_the_words_fit(endpoint: Endpoint, make: Make) -> None:
    text = "It left.\nCorvid hired Bo. It left.\n"
    names = {"b": ("Person", ["Bo"]), "c": ("Organization", ["Corvid"])}
    said = {"Corvid hired Bo. It left.": [claim("c", "HIRED", "b", "Corvid|hired|Bo")]}
    endpoint.script(completion(answer(said, names)))
    assert told(read(make, text)) == [("Corvid", "HIRED", "Bo")]


def test_names_of_the_same_entity_in_two_parts_are_one(endpoint: Endpoint, make: Make) -> None:
    filler = "Nothing happened that day in the harbour of the town. " * 80
    text = f"Corvid hired Bo.\n\n{filler}\n\nBo left Corvid."
    names = {"x": ("Person", ["Bo"]), "y": ("Organization", ["Corvid"])}
    first = answer({"Corvid hired Bo.": [claim("y", "HIRED", "x", "Corvid|hired|Bo")]}, names)
    last = answer(
        {"Bo left Corvid.": [claim("y", "LEFT", "x", "Bo|left|Corvid")]}, dict(zip("yx", names.values(), strict=True))
    )
    endpoint.play = lambda asked: completion(first if "hired" in asked["messages"][1]["content"] else last)
    linked = link(read(make, text))
    assert len(endpoint.asked) == 2 and {e.name for e in linked.entities} == {"Bo", "Corvid"}
    assert [s.predicate for s in linked.statements] == ["HIRED", "LEFT"]


def test_two_who_share_a_surname_stay_two_in_every_part() -> None:
    bill, melinda = (
        NamedEntity(id=name, type="Person", names=[name, "Gates"]) for name in ("Bill Gates", "Melinda Gates")
    )
    short = NamedEntity(id="g", type="Person", names=["Gates", "Melinda Gates"])
    assert cast([Answer((bill, melinda))]).names == [["Bill Gates", "Gates"], ["Melinda Gates", "Gates"]]
    made = cast([Answer((bill,)), Answer((melinda,)), Answer((short, bill))])
    assert made.names == [["Bill Gates", "Gates"], ["Melinda Gates", "Gates"]]
    assert [made.numbers[told] for told in ((1, "Melinda Gates"), (2, "g"), (2, "Bill Gates"))] == [1, 1, 0]


def test_an_answer_that_is_cut_off_is_asked_for_in_halves(endpoint: Endpoint, make: Make) -> None:
    text = "Corvid hired Bo.\n\n" + "Nothing else happened.\n\n" * 40
    names = {"x": ("Person", ["Bo"]), "y": ("Organization", ["Corvid"])}
    whole = answer({"Corvid hired Bo.": [claim("y", "HIRED", "x", "Corvid|hired|Bo")]}, names)
    endpoint.script(completion(whole[:50], finish="length"), completion(whole), completion(answer({}, {})))
    assert told(read(make, text)) == [("Corvid", "HIRED", "Bo")]
    assert len(endpoint.asked) == 3 and len(endpoint.texts[1]) < len(endpoint.texts[0])


def test_an_article_without_a_story_is_not_sent(endpoint: Endpoint, make: Make) -> None:
    assert read(make, " \n").mentions == () and endpoint.asked == []


def test_many_articles_come_back_in_order(endpoint: Endpoint, make: Make) -> None:
    articles = [Article(f"{STORY}\nNumber {number}.") for number in range(9)]
    endpoint.script(good())
    found = list(make(workers=4).extract(articles))
    assert [one.article for one in found] == articles and all(len(one.relations) == 6 for one in found)
    assert NAMES["halden"][1][0] in endpoint.texts[0]
