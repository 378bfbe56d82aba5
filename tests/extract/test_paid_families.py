"""A family of another package that costs money is treated as the one that comes with Inkweb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import catalogue
import pytest

from inkweb.errors import ExtractError
from inkweb.extract import extractor, is_paid
from inkweb.model import Article, Cost, Extraction
from inkweb.settings import Settings
from inkweb.workspace import Workspace


class Oracle:
    """Costs a token a letter, and finds nothing."""

    def __init__(self, model: str, _settings: Settings, _remark: object) -> None:
        self.name = f"oracle:{model}"
        self.budget = SimpleNamespace(limit=0)

    def cost(self, articles: Iterable[Article]) -> Cost:
        letters = [len(article.text) for article in articles]
        return Cost("oracle.test", len(letters), sum(letters), 0, None)

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            yield Extraction(article)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(catalogue.REGISTRY, ("inkweb", "paid_families", "oracle"), Oracle)


def test_it_is_estimated_and_allowed_before_it_runs(tmp_path: Path) -> None:
    assert is_paid("oracle:delphi") and not is_paid("oracle") and not is_paid("spacy:en_core_web_sm")
    article = Article("Tern grows.")
    with Workspace(Settings(home=tmp_path)) as workspace:
        cost = workspace.cost([article], extractor="oracle:delphi")
        assert cost is not None and cost.tokens == len(article.text)
        workspace.allow(100, extractor="oracle:delphi")
        [linked] = workspace.extract([article], extractor="oracle:delphi", processes=2)
        assert not linked.statements


def test_it_is_named_with_the_others() -> None:
    with pytest.raises(ExtractError, match=r"llm:NAME, oracle:NAME, spacy:NAME"):
        extractor("nobody")
