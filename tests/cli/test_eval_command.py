"""The commands label and eval: a text goes out for correction, comes back, and gives figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Inkweb
from tests.cli.newsroom import BUY, HIRE

CORPUS = Path(__file__).parents[2] / "data" / "corpus" / "articles"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hire.txt").write_text(HIRE, encoding="utf-8")
    (tmp_path / "buy.txt").write_text(BUY, encoding="utf-8")
    return tmp_path


UNCORRECTED = "inkweb: these articles say just what is found in them: a file of `inkweb label` is to be corrected.\n"


def test_what_is_labelled_is_right_and_what_is_corrected_away_is_wrong(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("label", folder / "hire.txt")
    path = folder / "hire.ann"
    assert ended.code == 0 and ended.out.splitlines()[1].split("\t") == [str(path), "1"]
    assert "[[Halden Labs|ORG:halden]]" in path.read_text(encoding="utf-8")
    told = inkweb("eval", path, "--json")
    assert told.err == UNCORRECTED
    report = told.json["articles"]
    figures = {one["name"]: one["f1"] for one in report["figures"]}
    assert report["articles"] == 1 and figures["statements"] == figures["entities"] == figures["coreference"] == 1
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "| HIRED |" not in line), encoding="utf-8")
    told = inkweb("eval", path, "--json")
    assert told.err == ""
    report = told.json["articles"]
    [hired] = [one for one in report["predicates"] if one["name"] == "HIRED"]
    assert (hired["right"], hired["found"], hired["annotated"]) == (0, 1, 0)


def test_a_table_names_every_measure(inkweb: Inkweb, folder: Path) -> None:
    inkweb("label", folder / "buy.txt", "--extractor", "rules")
    head, *rows = inkweb("eval", folder, "--extractor", "rules").out.splitlines()
    assert head.split("\t")[:3] == ["of", "measure", "precision"]
    measures = {row.split("\t")[1] for row in rows}
    wanted = {"entities", "statements", "statements with modality", "pairs", "modality", "coreference", "names"}
    wanted |= {"modality: denied", "boilerplate statements", "denied told as fact", "calibration error"}
    assert wanted <= measures and all(len(row.split("\t")) == len(head.split("\t")) for row in rows)


def test_what_cannot_be_written_to_its_end_leaves_what_was_there(
    inkweb: Inkweb, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, text: str, **_: object) -> int:
        path.write_bytes(text.encode()[:10])
        raise OSError(28, "No space left on device")

    (folder / "hire.ann").write_text("mine", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        ended = inkweb("label", folder / "hire.txt", "--extractor", "rules", "--force")
    assert ended.code == 2 and "No space left" in ended.err
    assert (folder / "hire.ann").read_text(encoding="utf-8") == "mine"
    assert sorted(file.name for file in folder.iterdir()) == ["buy.txt", "hire.ann", "hire.txt"]


def test_several_texts_go_into_the_file_that_is_named_and_nothing_is_overwritten(inkweb: Inkweb, folder: Path) -> None:
    both, out = (folder / "hire.txt", folder / "buy.txt"), folder / "both.ann"
    assert inkweb("label", *both).code == 2
    ended = inkweb("label", *both, "-o", out, "--json")
    assert (ended.code, ended.json) == (0, {"file": str(out), "articles": 2})
    again = inkweb("label", *both, "-o", out)
    assert again.code == 2 and "--force" in again.err
    assert inkweb("label", *both, "-o", out, "--force").code == 0
    assert inkweb("eval", out, "--split", "all", "--json").json["articles"]["articles"] == 2


@pytest.mark.parametrize("name", ["hire.gold.json", "hire.txt", "hire"])
def test_marks_were_written_under_a_name_that_eval_reads_as_something_else(
    inkweb: Inkweb, folder: Path, name: str
) -> None:
    ended = inkweb("label", folder / "buy.txt", "-o", folder / name, "--force", "--extractor", "rules")
    assert ended.code == 2 and f"{name} does not end in .ann" in ended.err and len(ended.err.splitlines()) == 1
    assert (folder / "hire.txt").read_text(encoding="utf-8") == HIRE
    assert sorted(file.name for file in folder.iterdir()) == ["buy.txt", "hire.txt"]


def test_an_editors_gold_beside_a_text_is_read(inkweb: Inkweb, folder: Path) -> None:
    gold = {
        "id": "hire",
        "entities": [{"id": "h", "type": "Organization", "name": "Halden Labs", "aliases": ["Halden Labs"]}],
        "facts": [],
    }
    (folder / "hire.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    report = inkweb("eval", folder / "hire.gold.json", "--json").json["articles"]
    assert {one["name"]: one["recall"] for one in report["figures"]}["entities"] == 1


def test_articles_that_the_weights_were_trained_on_are_told_and_others_are_not(inkweb: Inkweb, folder: Path) -> None:
    with_two = "=====\n".join((CORPUS / "a01.ann").read_text(encoding="utf-8").split("=====\n")[:2])
    (folder / "two.ann").write_text(with_two, encoding="utf-8")
    [line] = inkweb("eval", folder / "two.ann").err.splitlines()
    assert "trained on 2 of these 2 articles" in line and "flatter" in line and "--split dev" in line
    assert inkweb("eval", folder / "two.ann", "--extractor", "rules").err == ""  # it has no weights
    (folder / "a01.txt").write_text(HIRE, encoding="utf-8")
    inkweb("label", folder / "a01.txt")
    assert "@id a01-001" in (folder / "a01.ann").read_text(encoding="utf-8")
    assert inkweb("eval", folder / "a01.ann").err == UNCORRECTED  # another's article with the id of one of ours


def test_a_part_that_has_none_of_the_articles_is_told(inkweb: Inkweb, folder: Path) -> None:
    assert inkweb("label", folder / "hire.txt", "--extractor", "rules").code == 0
    ended = {
        part: inkweb("eval", folder / "hire.ann", "--split", part, "--extractor", "rules") for part in ("dev", "train")
    }
    [(part, none)] = [(part, one) for part, one in ended.items() if one.code == 1]
    assert none.err == f"inkweb: none of these articles is of the part {part}. --split all takes all of them.\n"
    assert [one.err for one in ended.values() if one.code == 0] == [UNCORRECTED]


def test_label_says_of_a_file_that_is_not_there_that_it_is_not(inkweb: Inkweb, folder: Path) -> None:
    ended = inkweb("label", folder / "hires.txt")
    assert (ended.code, ended.out) == (1, "file\tarticles\n")
    assert "hires.txt: no such file. Did you mean " in ended.err
    assert inkweb("label", folder).code == inkweb("label", "-").code == 2
    assert sorted(file.name for file in folder.iterdir()) == ["buy.txt", "hire.txt"]


def test_faults_are_one_line_that_says_where(inkweb: Inkweb, folder: Path) -> None:
    (folder / "bad.ann").write_text("@id x\n[[Tern|FIRM:t]] grows.\n---\n", encoding="utf-8")
    ended = inkweb("eval", folder / "bad.ann")
    assert ended.code == 2 and "bad.ann:2: there is no type FIRM" in ended.err and len(ended.err.splitlines()) == 1
    assert inkweb("eval", folder / "none.ann").code == 2
    assert inkweb("eval", "--open-data", folder).code == 2


def test_open_sets_are_tried(inkweb: Inkweb, folder: Path) -> None:
    row = {"text": "Ana Lund leads Tern Labs.", "entities": [{"start": 0, "end": 8, "label": "PER"}], "relations": []}
    from inkweb.evaluate import open_sets

    for one in open_sets():
        (folder / "sets" / one.name).mkdir(parents=True)
        (folder / "sets" / one.name / f"{one.file}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
        (folder / "sets" / one.name / "train.jsonl").write_text("", encoding="utf-8")
    report = inkweb("eval", "--open-data", folder, "--json").json
    assert set(report) == {one.name for one in open_sets()}
    assert report["uner_pud"]["figures"][0]["f1"] == 1
