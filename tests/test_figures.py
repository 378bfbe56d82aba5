"""The tables of README and docs are those that `make figures` writes from today's code, weights and corpus."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from inkweb.evaluate import annotated, keep, measured
from inkweb.evaluate.measured import FILE
from inkweb.evaluate.sources import CORPUS
from inkweb.model import Report
from inkweb.settings import Settings
from inkweb.workspace import Workspace

ROOT = Path(__file__).parent.parent
SOME = sorted(CORPUS.glob("*.ann"))[::10]
"""Every tenth file of the corpus: its articles that are held out are read again."""

LEEWAY = 0.01
"""How far F1 of these may lie from what is kept: another processor rounds last digits otherwise, so that a statement at
the edge of the threshold comes or goes."""

ALIKE = 0.85
"""Of so many articles at least the counts are those that are kept."""

STALE = "Run `make figures` and commit what it wrote"


@pytest.fixture(scope="module")
def figures() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "training"))
    try:
        yield importlib.import_module("figures")
    finally:
        sys.path.remove(str(ROOT / "training"))


@pytest.fixture(scope="module")
def reports(figures: ModuleType) -> dict[str, Report]:
    told = {name: measured(name) for name in figures.EXTRACTORS}
    return {name: report for name, report in told.items() if report}


@pytest.fixture(scope="module")
def kept(figures: ModuleType) -> dict[str, Any]:
    lines = map(json.loads, figures.COUNTS.read_text(encoding="utf-8").splitlines())
    return {line["id"]: line for line in lines}


@pytest.mark.parametrize("page", ["README.md", "docs/extraction.md"])
def test_the_tables_say_what_the_app_tells(figures: ModuleType, reports: dict[str, Report], page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    told = dict(re.findall(r"<!-- figures: ([a-z ]+) -->\n(.*?)<!-- end -->", text, re.DOTALL))
    assert "summary" in told
    assert figures.filled(text, figures.held_out(reports)) == text, STALE


def test_what_the_app_tells_is_the_sum_of_all_articles(
    figures: ModuleType, reports: dict[str, Report], kept: dict[str, Any]
) -> None:
    assert reports.keys() == set(figures.EXTRACTORS)
    for name, report in reports.items():
        assert report.articles == len(kept)
        for at, measure in enumerate(figures.COUNTED):
            figure = report.figure(measure)
            sums = [sum(line[name][at][n] for line in kept.values()) for n in range(3)]
            assert sums == [figure.right, figure.found, figure.annotated], STALE


@pytest.mark.parametrize("name", ["learned", "rules"])
def test_articles_that_are_read_again_give_what_is_kept(
    figures: ModuleType, kept: dict[str, Any], tmp_path: Path, name: str
) -> None:
    with Workspace(Settings(home=tmp_path)) as workspace:
        pairs = workspace.compared(SOME, extractor=name, split="dev", processes=2)
        fresh = {gold.id: figures.counted(one) for gold, one in pairs}
    assert len(fresh) > len(kept) / 16
    old = {id: kept[id][name] for id in fresh}
    for at, measure in enumerate(figures.COUNTED):
        assert f1(old, at) == pytest.approx(f1(fresh, at), abs=LEEWAY), f"{measure}: {STALE}"
    assert sum(old[id] == fresh[id] for id in fresh) >= ALIKE * len(fresh), STALE


def f1(counts: dict[str, list[list[int]]], at: int) -> float:
    right, found, annotated = (sum(one[at][n] for one in counts.values()) for n in range(3))
    return 2 * right / (found + annotated)


def test_the_held_out_articles_are_those_that_are_kept(kept: dict[str, Any]) -> None:
    """An article that is new in the corpus has no figure yet."""
    assert kept.keys() == {gold.id for gold in annotated()}, STALE


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--articles", "gone: no such file. Check the path."),
        ("--open-data", "gone lacks sets/crossner_ai/test.jsonl, "),
    ],
)
def test_minutes_were_measured_before_a_folder_that_is_not_there_was_told(
    figures: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, told: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["figures.py", option, str(tmp_path / "gone")])
    monkeypatch.setattr(figures, "measure", lambda *_: pytest.fail("it measures"))
    with pytest.raises(SystemExit) as caught:
        figures.main()
    assert str(caught.value).startswith(f"{tmp_path}/{told}") and "\n" not in str(caught.value)


def test_figures_are_kept_as_they_were_measured(tmp_path: Path) -> None:
    told = measured("learned")
    assert told is not None
    keep({"learned": told}, tmp_path / "measured.json")
    kept = json.loads((tmp_path / "measured.json").read_text(encoding="utf-8"))
    assert kept == {"learned": json.loads(FILE.read_text(encoding="utf-8"))["learned"]}
