"""The command serve, as a newcomer runs it: a home with nothing in it, the real Neo4j, the real app."""

from __future__ import annotations

import signal
from pathlib import Path
from unittest.mock import MagicMock
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from inkweb.app.visit import visit
from inkweb.cli import serve
from inkweb.cli.samples import samples
from inkweb.settings import Neo4jSettings, Settings
from inkweb.workspace import Workspace
from tests.serving import serving

pytestmark = pytest.mark.neo4j


def page(url: str) -> str:
    with urlopen(url, timeout=10) as answer:
        return str(answer.read().decode("utf-8"))


def test_the_first_start_fills_the_graph_and_the_second_changes_nothing(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    with serving(tmp_path) as url, Workspace(settings) as workspace:
        assert page(f"{url}/_stcore/health") == "ok" and "<title>" in page(url)
        first = workspace.everything()
        titles = {article.title for article in workspace.articles()}
        assert len(titles) >= len(samples()) >= 12 and len(first.edges) > 100
    assert not Workspace(settings).server.status().running
    with pytest.raises(URLError):
        page(url)
    with serving(tmp_path, end=signal.SIGTERM) as url, Workspace(settings) as workspace:
        assert workspace.server.status().running, "the first person to look waits for Neo4j"
        assert visit(url) and not visit("http://127.0.0.1:1")
        assert workspace.everything() == first
    assert not Workspace(settings).server.status().running


def test_a_neo4j_that_ran_before_goes_on(neo4j_server: Neo4jSettings, inkweb_home: Path) -> None:
    with serving(inkweb_home, "--no-sample") as url:
        assert page(f"{url}/_stcore/health") == "ok"
    status = Workspace().server.status()
    assert status.running and status.uri == neo4j_server.uri


def test_samples_that_were_begun_in_one_graph_are_not_read_into_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(serve, "_read_samples", lambda workspace, _progress: read.append(workspace.settings.neo4j))
    (tmp_path / "samples.begun").touch()  # in the local graph, by a run that was interrupted
    for own, articles in (("bolt://full", 3), ("bolt://empty", 0), ("bolt://empty", 0), (None, 3), (None, 0)):
        settings = Settings(home=tmp_path, neo4j=Neo4jSettings(own) if own else None)
        serve._fill(MagicMock(settings=settings, **{"counts.return_value.articles": articles}), MagicMock())
    assert read == [Neo4jSettings("bolt://empty"), None]
