"""A real noisy web page, machine-translated: read from beside the checkout, never kept in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inkweb.model import Linked, Quantity, fold
from inkweb.settings import Settings
from inkweb.workspace import Workspace

ARTICLE = Path(__file__).parent.parent.parent / "shared" / "articles" / "mai-1.txt"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article is third-party text and is not shipped")


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Linked]:
    with Workspace(Settings(home=tmp_path_factory.mktemp("unused"))) as workspace:
        [article] = workspace.read([ARTICLE])
        [linked] = workspace.extract([article])  # type: ignore[list-item]
        yield linked


def edges(linked: Linked) -> set[tuple[str, str, str]]:
    names = {e.id: {fold(n, e.type) for n in (e.name, *e.aliases)} for e in linked.entities}
    return {
        (subject, s.predicate, object)
        for s in linked.statements
        if not isinstance(s.object, Quantity)
        for subject in names[s.subject]
        for object in names[s.object]
    }


def pairs(linked: Linked) -> set[frozenset[str]]:
    return {frozenset((subject, object)) for subject, _, object in edges(linked)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mustafa suleyman", "inflection"),
        ("mustafa suleyman", "microsoft"),
        ("microsoft", "inflection"),
        ("microsoft", "mai 1"),
        ("microsoft", "phi 3"),
        ("google", "gemini 1 5"),
        ("openai", "gpt 4"),
    ],
)
def test_the_chain_is_in_the_graph_with_its_sentences(linked: Linked, one: str, other: str) -> None:
    assert frozenset((one, other)) in pairs(linked)


def test_the_text_is_that_of_the_file_to_the_letter(linked: Linked) -> None:
    assert linked.article.text == ARTICLE.read_bytes().decode("utf-8")
    for statement in linked.statements:
        where = statement.evidence
        assert linked.article.text[where.start : where.end] == where.text


@pytest.mark.parametrize("word", ["Home", "Follower", "Logomoney", "CandyLake", "Disclaimer", "登录"])
def test_nothing_comes_from_menus_counters_disclaimers_or_footers(linked: Linked, word: str) -> None:
    assert not [e.name for e in linked.entities for name in (e.name, *e.aliases) if word in name]
