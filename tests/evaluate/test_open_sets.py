"""Open sets: every label means types and predicates that there are; names and relations are counted as they should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkweb.errors import EvaluateError
from inkweb.evaluate.open_article import compare_open
from inkweb.evaluate.open_sets import _tables, documents, open_sets, refuse_incomplete
from inkweb.model import Article, Entity, Evidence, Linked, Mention, Statement
from inkweb.ontology import ontology
from inkweb.workspace import Workspace

TEXT = "Ana Lund leads Tern. Bit, a quick sort, sells."
ROW = {
    "text": TEXT,
    "entities": [
        {"start": 0, "end": 8, "label": "PER"},
        {"start": 15, "end": 19, "label": "ORG"},
        {"start": 21, "end": 24, "label": "ORG"},
        {"start": 28, "end": 38, "label": "algorithm"},
    ],
    "relations": [{"head": 1, "tail": 0, "label": "CEO"}, {"head": 0, "tail": 2, "label": "SPOUSE"}],
}


def found(*names: tuple[int, int, str], statement: tuple[int, str, int] | None = None) -> Linked:
    article = Article(TEXT)
    mentions = [(Mention(article.id, a, b, TEXT[a:b], "name", type), f"e{a}") for a, b, type in names]
    entities = tuple(Entity(f"e{a}", type, TEXT[a:b]) for a, b, type in names)
    where = Evidence(article.id, 0, 20, TEXT[:20], (0, 8), (9, 14), (15, 19))
    told = [Statement(f"e{s}", p, f"e{o}", where) for s, p, o in ([statement] if statement else [])]
    return Linked(article, entities, tuple(told), tuple(mentions))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for of, file in (("knowledgenet", "fold4"), ("core", "test"), ("core", "train")):
        (tmp_path / "sets" / of).mkdir(parents=True, exist_ok=True)
        rows = [ROW] if file != "test" else [ROW, ROW | {"text": "Tern grows.", "entities": [], "relations": []}]
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / "sets" / of / f"{file}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def named(name: str):
    return next(one for one in open_sets() if one.name == name)


def test_every_label_means_something_that_there_is() -> None:
    tables = _tables()
    assert {type for types in tables["names"].values() for type in types} <= set(ontology().entity_types)
    predicates = {one for about in tables["relations"].values() for one in about["predicates"]}
    assert predicates <= ontology().predicates.keys()
    assert all(set(one.tries) <= {"names", "relations"} for one in open_sets())


def test_labels_without_a_meaning_count_neither_way(folder: Path) -> None:
    [document] = documents(folder, named("knowledgenet"))
    everything = found((0, 8, "Person"), (15, 19, "Organization"), (21, 24, "Organization"))
    more = found((0, 8, "Person"), (15, 19, "Organization"), (21, 24, "Organization"), (28, 38, "Organization"))
    for linked in (everything, more):
        [one] = compare_open([document], [linked])
        assert (one.scores["names"].right, one.scores["names"].found, one.scores["names"].annotated) == (3, 3, 3)
    [half] = compare_open([document], [found((0, 3, "Person"), (15, 19, "Person"), (21, 24, "Organization"))])
    assert (half.scores["names"].right, half.scores["names"].found) == (1, 3)


@pytest.mark.parametrize(("statement", "right"), [((0, "LEADS", 15), 1), ((15, "LEADS", 0), 0), ((0, "LEADS", 21), 0)])
def test_a_relation_needs_direction_and_both_names(folder: Path, statement: tuple[int, str, int], right: int) -> None:
    [document] = documents(folder, named("knowledgenet"))
    names = ((0, 8, "Person"), (15, 19, "Organization"), (21, 24, "Organization"))
    [one] = compare_open([document], [found(*names, statement=statement)])
    assert (one.scores["relations"].right, one.scores["relations"].found) == (right, 1)
    assert (one.scores["relations"].met, one.scores["relations"].annotated) == (right, 1)


def test_texts_that_were_trained_on_are_left_out(folder: Path) -> None:
    assert [document.text for document in documents(folder, named("core"))] == ["Tern grows."]


def test_a_folder_without_the_set_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluateError, match="Name the folder that holds `sets`"):
        list(documents(tmp_path, named("fire")))


def test_a_folder_that_lacks_one_of_the_sets_is_told_before_any_is_tried(folder: Path) -> None:
    for one in open_sets():
        path = folder / "sets" / one.name / f"{one.file}.jsonl"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    refuse_incomplete(folder)
    (folder / "sets" / "core" / "train.jsonl").unlink()  # whose texts are left out of the test
    with pytest.raises(EvaluateError, match=f"^{folder} lacks sets/core/train.jsonl. Name the folder"):
        Workspace().evaluate_open(folder)
