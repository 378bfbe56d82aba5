"""A labelled text says what the extractor says: evaluated against itself it is right in everything."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from inkweb.evaluate import annotated
from inkweb.evaluate.corpus import parse, split
from inkweb.model import Article
from inkweb.settings import Settings
from inkweb.workspace import Workspace

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
STRANGE = """\
@halden says [[[it]]] has hired Ana Lund | chief

---
#B is the grade of Halden Labs, said Ana Lund;
she leads the Fjord|X team of Halden Labs.
=====
"Halden Labs may buy Tern AI for $40 million," Lund said in March. Tern AI has 7 billion parameters.
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory):
    with Workspace(Settings(home=tmp_path_factory.mktemp("unused"))) as workspace:
        yield workspace


def is_all_right(workspace: Workspace, articles: list[Article], extractor: str, folder: Path) -> bool:
    labelled = [workspace.label(one, id=f"x-{n}", extractor=extractor) for n, one in enumerate(articles)]
    path = folder / f"{extractor}.ann"
    path.write_text("=====\n".join(labelled), encoding="utf-8")
    report = workspace.evaluate([path], extractor=extractor)
    assert report.articles == len(articles)
    measures = [one for one in report.figures if one.found or one.annotated or one.name in ("coreference", "modality")]
    wrong = [one for one in (*measures, *report.predicates) if one.f1 < 1]
    assert not wrong and report.figure("statements").annotated
    return not any(report.slips.values())


@pytest.mark.parametrize("extractor", ["learned", "rules"])
def test_labelled_and_evaluated_against_itself_everything_is_right(
    workspace: Workspace, tmp_path: Path, extractor: str
) -> None:
    corpus = [workspace.read_text(gold.text) for gold in islice(annotated(), 0, None, 48)]
    samples = list(workspace.read(SAMPLES[:3]))
    articles = [one for one in (*corpus, *samples) if isinstance(one, Article)]
    assert len(articles) > 10
    assert is_all_right(workspace, articles, extractor, tmp_path)


def test_signs_of_the_format_in_a_text_do_no_harm(workspace: Workspace, tmp_path: Path) -> None:
    article = workspace.read_text(STRANGE)
    assert isinstance(article, Article)
    assert is_all_right(workspace, [article], "rules", tmp_path)
    [lines] = split(workspace.label(article, id="x", extractor="rules"))
    text = parse(lines, lambda *fault: pytest.fail(str(fault))).text
    assert "@halden says [ [ [it] ] ]" in text and "#B is the grade" in text


def test_a_web_page_is_labelled_without_its_frame(workspace: Workspace) -> None:
    page = b"""<html><body><nav><a href=a>Bit Bank</a> <a href=b>Gull Group</a></nav>
    <article><h1>Halden hires Ana Lund</h1><p>Halden Labs has hired Ana Lund as its chief scientist, it said.</p>
    <p>Lund previously worked for Corvid Systems, where she led a group of thirty people in Oslo.</p></article>
    <footer>Sold by Gull Group to everybody who reads this page until the end</footer></body></html>"""
    [article] = workspace.read_bytes(page, source="page.html")
    assert isinstance(article, Article)
    told = workspace.label(article, id="x", extractor="rules")
    assert "[[Halden Labs|ORG:" in told and "Gull" not in told
