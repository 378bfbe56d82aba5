"""The command serve, as a newcomer runs it: a home with nothing in it, the real Neo4j, the real app."""

from __future__ import annotations

import signal
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from inkweb.app.visit import visit
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
