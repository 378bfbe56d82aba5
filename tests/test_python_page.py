"""What docs/python.md shows runs, from top to bottom, on a real Neo4j."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from catalogue import REGISTRY

import inkweb.registry
from inkweb.model import Linked
from inkweb.settings import Neo4jSettings
from inkweb.workspace import Workspace
from tests.cli.newsroom import BUY, HIRE

pytestmark = pytest.mark.neo4j

PAGE = (Path(__file__).parent.parent / "docs" / "python.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def after(neo4j_server: Neo4jSettings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What there is when all of the page has run, in a folder with articles."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "articles").mkdir()
    (folder / "articles" / "hire.txt").write_text(HIRE, encoding="utf-8")
    (folder / "articles" / "buy.txt").write_text(BUY, encoding="utf-8")
    with Workspace() as workspace:
        for article in list(workspace.articles()):
            workspace.remove(article.id)
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        exec("\n".join(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)), names)
    yield {**names, "folder": folder}
    names["workspace"].close()
    REGISTRY.pop(("inkweb", "extractors", "filed"))


def test_articles_of_ones_own_keep_what_is_known_of_them(after: dict[str, Any]) -> None:
    [outcome] = after["added"]
    assert outcome.is_new and outcome.statements
    [kept] = [one for one in after["workspace"].articles() if one.source == "archive/0017"]
    assert (kept.date.isoformat(), kept.outlet) == ("2025-03-10", "The Weir Gazette")


def test_statements_edges_and_rows_are_found(after: dict[str, Any]) -> None:
    assert after["statement"].evidence.text and after["names"]
    assert {edge.predicate for edge in after["graph"].edges} & {"HIRED", "JOINED", "LEADS"}
    assert after["answer"].columns == ("a.source", "s.predicate", "s.text") and len(after["answer"].rows) > 3
    assert (after["folder"] / "graph.graphml").stat().st_size > 1000
    assert after["workspace"].confirmed() == []


def test_an_extractor_of_ones_own_adds_to_what_another_finds(after: dict[str, Any]) -> None:
    linked: Linked = after["linked"]
    [part] = [one for one in linked.statements if one.predicate == "PART_OF" and one.reason == "filed"]
    names = {one.id: one.name for one in linked.entities}
    assert (names[part.subject], names[part.object_id]) == ("Corvid Systems", "Tern AI")
    assert "filed" in after["workspace"].extractors()


def test_the_page_names_every_group_of_entry_points_and_every_part_that_is_spoken_of() -> None:
    groups = re.findall(r"``?(inkweb_\w+)``?", Path(inkweb.registry.__file__).read_text(encoding="utf-8"))
    assert len(set(groups)) == 4 and all(f"`{group}`" in PAGE for group in groups)
    spoken = re.findall(r"`(\w+)`", PAGE.partition("## Saying what is wrong")[2].partition("```")[0])
    assert len(spoken) > 10 and all(hasattr(Workspace, name) for name in spoken)
