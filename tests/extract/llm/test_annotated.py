"""A model that says what our annotators wrote loses nothing: held against held-out articles of the corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inkweb.evaluate import Annotated, compare, report
from inkweb.evaluate.annotated import Stated
from inkweb.evaluate.conversion import gold
from inkweb.evaluate.corpus import read_file
from inkweb.link import link
from inkweb.model import Article, Boilerplate
from inkweb.ontology import ontology
from tests.extract.llm.conftest import Make
from tests.extract.llm.endpoint import Endpoint, completion

CORPUS = Path(__file__).parents[3] / "data" / "corpus" / "articles"
COUNTED = "HAS_PARAMETERS"
LONGEST = 4_000
"""Longer stories are asked about in parts; here one answer tells all of an article."""


def as_read(article: Annotated) -> Article:
    page = tuple(Boilerplate(start, end, "page") for start, end in article.boilerplate)
    return Article(article.text, date=article.day, boilerplate=page)


def answered(article: Annotated) -> str:
    """Write an article's annotation as an answer."""
    named: dict[str | None, dict[str, Any]] = {}
    for mark in article.mentions:
        if mark.kind == "name" and mark.code:
            entity = {"id": mark.entity, "type": ontology().type_of_code(mark.code), "names": []}
            named.setdefault(mark.entity, entity)["names"].append(mark.surface)
    sentences = [_sentence(article, said) for said in article.statements]
    return json.dumps({"entities": list(named.values()), "sentences": sentences})


def _sentence(article: Annotated, said: Stated) -> dict[str, Any]:
    start, end = article.sentences[said.sentences[0]][0], article.sentences[said.sentences[-1]][1]
    trigger = article.text.find(said.details["t"], start, end)

    def words(entity: str | None) -> str | None:
        """Give those of the entity's mention nearest to the trigger."""
        marks = [mark for mark in article.mentions if mark.entity == entity and start <= mark.start < end]
        return min(marks, key=lambda mark: abs(mark.start - trigger)).surface if marks else None

    told = {
        "subject": said.subject, "predicate": said.predicate, "modality": said.modality, "trigger": said.details["t"],
        "object": None if said.predicate == COUNTED else said.object,
        "subject_words": words(said.subject) or "", "object_words": words(said.object) or "",
        "by": said.details.get("by"), "role": said.details.get("role"), "when": said.details.get("when"),
        "amount": words(said.details["amount"]) if "amount" in said.details else None,
    }  # fmt: skip
    return {"quote": article.text[start:end], "statements": [told]}


def test_what_is_annotated_arrives(endpoint: Endpoint, make: Make) -> None:
    every = [article for file in sorted(CORPUS.glob("*.ann")) for article in read_file(file, part="dev")]
    some = [article for article in every if len(article.text) < LONGEST][::6]
    known = {article.text[slice(*article.sentences[1])]: answered(article) for article in some}

    def play(asked: dict[str, Any]) -> Any:
        text = asked["messages"][1]["content"]
        return completion(next(answer for sentence, answer in known.items() if sentence in text))

    endpoint.play = play
    found = list(make().extract(map(as_read, some)))
    assert not any(one.fault for one in found)
    compared = [compare(gold(article), link(one)) for article, one in zip(some, found, strict=True)]
    measured = report("llm", compared)
    for what in ("entities with type", "statements", "statements with modality"):
        assert (measured.figure(what).f1 or 0) > 0.98, what
