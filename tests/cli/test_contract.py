"""The JSON of one article: every key, in its order, with the same bytes each time."""

from __future__ import annotations

import json
from datetime import date

from inkweb.cli.contract import linked_form
from inkweb.cli.output import dump
from inkweb.model import Article, Entity, Evidence, Linked, Mention, Quantity, Statement, When

TEXT = "Müller says Fjord has 70 billion parameters since May, for $40 million."
ARTICLE = Article(TEXT, title="Fjord", source="f.txt", date=date(2025, 3, 4), outlet="Wire", language="en")
SIZE = Quantity(7e10, "parameters", "70 billion parameters")
SAID = Evidence(ARTICLE.id, 0, len(TEXT), TEXT, subject=(12, 17), trigger=(18, 21), object=(22, 43))
STATEMENT = Statement(
    "m1", "HAS_PARAMETERS", SIZE, SAID, "reported", "Müller", When("since May", date(2025, 5, 1)),
    Quantity(4e7, "USD", "$40 million"), "model", 0.5,
)  # fmt: skip
LINKED = Linked(
    ARTICLE,
    (Entity("m1", "Model", "Fjord", ("Fjord-1",)),),
    (STATEMENT,),
    ((Mention(ARTICLE.id, 12, 17, "Fjord", "name", "Model"), "m1"),),
)

EXPECTED = {
    "article": {
        "id": ARTICLE.id, "title": "Fjord", "date": "2025-03-04", "outlet": "Wire", "language": "en",
        "source": "f.txt", "url": None, "text": TEXT,
    },
    "entities": [
        {
            "id": "m1", "type": "Model", "name": "Fjord", "aliases": ["Fjord-1"],
            "mentions": [{"start": 12, "end": 17, "kind": "name"}],
        }
    ],
    "statements": [
        {
            "id": STATEMENT.id, "subject": "m1", "relation": "HAS_PARAMETERS",
            "object": {"value": 70000000000, "unit": "parameters", "text": "70 billion parameters"},
            "modality": "reported", "polarity": "pos", "by": "Müller",
            "when": {"text": "since May", "start": "2025-05-01", "end": None},
            "amount": {"value": 40000000, "unit": "USD", "text": "$40 million"},
            "role": "model", "confidence": 0.5,
            "evidence": {
                "start": 0, "end": len(TEXT), "text": TEXT,
                "subject": [12, 17], "trigger": [18, 21], "object": [22, 43],
            },
        }
    ],
}  # fmt: skip


def test_every_key_stands_in_its_place() -> None:
    assert json.dumps(linked_form(LINKED)) == json.dumps(EXPECTED)


def test_letters_are_written_as_they_are() -> None:
    assert "Müller" in dump(linked_form(LINKED))


def test_what_is_unknown_is_null_and_never_left_out() -> None:
    bare = Statement("a", "LEADS", "b", SAID)
    [form] = linked_form(Linked(ARTICLE, statements=(bare,)))["statements"]
    assert list(form) == list(EXPECTED["statements"][0])
    assert [form[key] for key in ("by", "when", "amount", "role")] == [None] * 4
    assert form["object"] == "b"


def test_what_is_denied_has_negative_polarity() -> None:
    denied = Statement("a", "LEADS", "b", SAID, "denied")
    [form] = linked_form(Linked(ARTICLE, statements=(denied,)))["statements"]
    assert (form["modality"], form["polarity"]) == ("denied", "neg")


def test_fractions_stay_fractions() -> None:
    small = Statement("m1", "HAS_PARAMETERS", Quantity(3.5, "%", "3.5%"), SAID)
    [form] = linked_form(Linked(ARTICLE, statements=(small,)))["statements"]
    assert form["object"]["value"] == 3.5
