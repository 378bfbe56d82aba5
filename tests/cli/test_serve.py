"""The command serve, as a newcomer runs it: a home with nothing in it, the real Neo4j, the real app."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from inkweb.app.visit import visit
from inkweb.cli.samples import samples
from inkweb.settings import Neo4jSettings, Settings
from inkweb.workspace import Workspace
from tests.ctrl_c import hears_ctrl_c

pytestmark = pytest.mark.neo4j


@contextmanager
def serving(home: Path, *words: str, end: signal.Signals = signal.SIGINT) -> Iterator[str]:
    """Run serve in this home, give the address, and end it with this signal; it must leave with 0."""
    with socket.create_server(("127.0.0.1", 0)) as free:  # not the usual one: other apps may come and go there
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "inkweb", "serve", "--no-browser", "--json", "--port", str(port), *words]
    environ = os.environ | {"INKWEB_HOME": str(home)}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environ, preexec_fn=hears_ctrl_c, **streams) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            assert line, process.stderr and process.stderr.read()
            yield json.loads(line)["url"]
        finally:
            process.send_signal(end)
            _, said = process.communicate(timeout=120)
    assert process.returncode == 0 and "Traceback" not in said


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
