"""The format of annotated articles: what the corpus's own checker reads, and faults told with their line."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

from inkweb.errors import EvaluateError
from inkweb.evaluate import training
from inkweb.evaluate.corpus import Lines, is_dev, is_in, parse, read_file, split
from inkweb.evaluate.gold import Gold
from inkweb.evaluate.sources import annotated

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "data" / "corpus"

GOOD = """\
@id x-001
@date 2025-03-04
@title [[Tern|ORG:tern]] buys [[Bit|ORG:bit]]

#B Log in
[[It|^:tern]] pays [[$4 million|MONEY:m]].
 @tern says no more.
---
tern | ACQUIRED | bit | 0 | asserted | t=buys
"""


def test_the_checker_of_the_corpus_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "training"), *sys.path])
    from annotated import parse as ours

    theirs = runpy.run_path(str(CORPUS / "corpus.py"))
    faults: list[tuple[int, str]] = []
    count = 0
    for path in sorted((CORPUS / "articles").glob("*.ann"))[::8]:
        for first, lines in theirs["articles"](path):
            told = theirs["parse"](first, lines, lambda *fault: faults.append(fault))
            assert {key: told[key] for key in told} == {key: ours(lines)[key] for key in told}, (path, first)
            count += 1
    assert count >= 330 and not faults


def test_text_and_spans_are_exact() -> None:
    [lines] = split(GOOD)
    article = parse(lines, lambda *fault: pytest.fail(str(fault)))
    assert article.text == "Tern buys Bit\n\nLog in\nIt pays $4 million. @tern says no more."
    assert [article.text[m.start : m.end] for m in article.mentions] == ["Tern", "Bit", "It", "$4 million"]
    assert [article.text[slice(*span)] for span in article.boilerplate] == ["Log in"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("@id x-001", "", "1: the line @id is missing"),
        ("2025-03-04", "4 March", "1: @date 4 March is no day"),
        ("[[Tern|ORG:", "[[Tern|FIRM:", "3: there is no type FIRM"),
        ("|ORG:bit]]", "|ORG]]", "3: 'Bit' has no id"),
        ("[[It|^:tern]]", "[[It|PER:tern]]", "6: tern is ORG and PER"),
        ("[[It|", "[[It ", "6: a mark that does not parse"),
        ("---\n", "", "1: the line --- before the statements is missing"),
        ("| 0 |", "| 7 |", "9: sentence 7 is past the end (2)"),
        ("| 0 |", "| 1 |", "9: sentence 1 does not mention bit"),
        ("t=buys", "t=sells", "9: t='sells' does not stand in sentence 0"),
        ("t=buys", "", "9: t= is missing"),
        ("| 0 |", "| ² |", "9: there is no such sentence, modality or relation"),
        ("ACQUIRED", "HIRED", "9: HIRED does not take bit, a ORG, there"),
        ("ACQUIRED", "ATE", "9: there is no such sentence, modality or relation"),
        ("asserted", "sworn", "9: there is no such sentence, modality or relation"),
        ("tern | ACQ", "gull | ACQ", "9: gull is named nowhere"),
        ("t=buys", "t=buys; amount=tern", "9: amount=tern is no MONEY or QUANT"),
    ],
)
def test_each_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "x.ann"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(EvaluateError) as error:
        list(read_file(path))
    assert f"{path}:{told}" in str(error.value)


def test_the_two_parts_are_the_whole() -> None:
    ids = [one.id for one in annotated(split="all")]
    assert len(set(ids)) == len(ids)
    dev, train = ([id for id in ids if is_in(id, part)] for part in ("dev", "train"))
    assert len(dev) + len(train) == len(ids) and 5 * len(dev) == pytest.approx(len(train), rel=0.2)


def test_a_byte_order_mark_is_no_part_of_an_article(tmp_path: Path) -> None:
    (tmp_path / "x.ann").write_text(GOOD, encoding="utf-8-sig")
    (tmp_path / "y.txt").write_text("Tern grows.", encoding="utf-8")
    (tmp_path / "y.gold.json").write_text('{"id": "y", "entities": [], "facts": []}', encoding="utf-8-sig")
    assert [(one.id, one.text[:4]) for one in annotated([tmp_path])] == [("x-001", "Tern"), ("y", "Tern")]


def test_what_a_person_names_is_taken_whole_and_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.ann").write_text(GOOD, encoding="utf-8")
    assert [one.id for one in annotated([tmp_path])] == ["x-001"]
    for source, told in ((tmp_path / "y.ann", "no such file"), (tmp_path / "empty", "holds no annotated article")):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(EvaluateError, match=told):
            list(annotated([source]))
    (tmp_path / "x.txt").write_text("Tern grows.", encoding="utf-8")
    with pytest.raises(EvaluateError, match=r"neither \.ann nor \.gold\.json"):
        list(annotated([tmp_path / "x.txt"]))


def test_an_installed_package_says_what_to_pass(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("inkweb.evaluate.sources.CORPUS", tmp_path / "none")
    with pytest.raises(EvaluateError, match=r"Name \.ann files of your own"):
        list(annotated())


def test_several_articles_in_a_file_keep_their_line_numbers() -> None:
    first, second = split(GOOD + "=====\n" + GOOD.replace("x-001", "x-002"))
    assert (first.first, second.first) == (1, 11)
    assert parse(Lines(second.first, second.lines), print).id == "x-002"


def test_the_articles_of_every_file_are_known_for_those_trained_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of two letters were taken for somebody else's."""
    monkeypatch.setattr(training, "CORPUS", ROOT / "nowhere")
    ours = [Gold(f"{path.stem}-001", "") for path in (CORPUS / "articles").glob("*.ann")]
    assert training.trained_on(ours, "learned") == [one.id for one in ours if not is_dev(one.id)]
