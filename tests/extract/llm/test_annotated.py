"""A model that says what our annotators wrote loses nothing: held against the held-out articles of the corpus."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inkweb.link import link
from inkweb.ontology import ontology
from tests.extract.llm.conftest import Make
from tests.extract.llm.endpoint import Endpoint, completion

TRAINING = Path(__file__).parents[3] / "training"
COUNTED = "HAS_PARAMETERS"


def answered(article: dict[str, Any]) -> str:
    """Write an article's annotation as an answer."""
    named: dict[str, dict[str, Any]] = {}
    for _, _, text, kind, code, entity in article["mentions"]:
        if kind == "name":
            type = ontology().type_of_code(code)
            named.setdefault(entity, {"id": entity, "type": type, "names": []})["names"].append(text)
    sentences = [{"quote": quote, "statements": [said]} for quote, said in claims(article)]
    return json.dumps({"entities": list(named.values()), "sentences": sentences})


def claims(article: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each statement with its quote; an argument has the words of its mention nearest to the trigger."""
    values = {mark[5]: mark[2] for mark in article["mentions"] if mark[3] == "value"}
    for said in article["statements"]:
        start = article["sentences"][min(said["sentences"])][0]
        end = article["sentences"][max(said["sentences"])][1]
        trigger = article["text"].find(said["t"], start, end)

        def words(
            entity: str, start: int = start, end: int = end, at: int = trigger
        ) -> str:  # the loop's own values, not those of its end
            marks = [mark for mark in article["mentions"] if mark[5] == entity and start <= mark[0] < end]
            return min(marks, key=lambda mark: abs(mark[0] - at))[2] if marks else ""

        yield article["text"][start:end], {
            "subject": said["subject"], "predicate": said["relation"], "modality": said["modality"],
            "object": None if said["relation"] == COUNTED else said["object"], "trigger": said["t"],
            "subject_words": words(said["subject"]), "object_words": words(said["object"]),
            "by": said.get("by"), "role": said.get("role"), "when": said.get("when"),
            "amount": values.get(said.get("amount")),
        }  # fmt: skip


def test_what_is_annotated_arrives(endpoint: Endpoint, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(TRAINING), *sys.path])
    from annotated import articles, is_dev
    from evaluate import as_read, gold, predicted
    from figures import counts, measures

    held_out = [article for _, article in articles() if is_dev(article["id"])][::3]
    by_sentence = {article["text"][a:b]: article for article in held_out for a, b in article["sentences"][1:2]}
    endpoint.play = lambda asked: completion(answered(_of(by_sentence, asked["messages"][1]["content"])))
    found = list(make().extract(map(as_read, held_out)))
    totals = Counter[str]()
    for article, one in zip(held_out, found, strict=True):
        assert not one.fault
        totals.update(counts(gold(article), predicted(link(one))))
    reached = {what: measures(totals, what)["F1"] for what in ("entity", "statement", "statement with modality")}
    assert min(reached.values()) > 0.98, reached


def _of(by_sentence: dict[str, dict[str, Any]], text: str) -> dict[str, Any]:
    return next(article for sentence, article in by_sentence.items() if sentence in text)
