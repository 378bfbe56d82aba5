"""Run `inkweb serve` for as long as a test, a benchmark or a picture needs it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from inkweb.model import Graph
from inkweb.settings import Settings
from inkweb.workspace import Workspace
from tests.ctrl_c import hears_ctrl_c


@contextmanager
def serving(home: Path, *words: str, end: signal.Signals = signal.SIGINT) -> Iterator[str]:
    """Run serve in this home, give the address, and end it with this signal; it must leave with 0.

    Its graph is that of the home, whatever Neo4j somebody has of their own.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:  # not the usual one: other apps may come and go there
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "inkweb", "serve", "--no-browser", "--json", "--port", str(port), *words]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    environ["INKWEB_HOME"] = str(home)
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=environ, preexec_fn=hears_ctrl_c, stdout=pipe, stderr=pipe, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            assert line, process.stderr and process.stderr.read()
            yield json.loads(line)["url"]
        finally:
            process.send_signal(end)
            _, said = process.communicate(timeout=120)
    assert process.returncode == 0 and "Traceback" not in said


@dataclass(frozen=True, slots=True)
class Started:
    """What a start of `inkweb serve` came to, seen before anybody else looked."""

    home: Path
    url: str
    #: Whether its Neo4j ran before somebody looked.
    was_running: bool
    health: str
    front: str
    graph: Graph
    titles: frozenset[str]
    #: What of it still answered after its end.
    left: tuple[str, ...] = ()

    @classmethod
    def seen(cls, home: Path, url: str) -> Started:
        """Look at one that has just said that it is up."""
        with Workspace(Settings(home=home)) as workspace:
            was_running = workspace.server.status().running
            titles = frozenset(article.title for article in workspace.articles())
            health, front = page(f"{url}/_stcore/health"), page(url)
            return cls(home, url, was_running, health, front, workspace.everything(), titles)

    def answering(self) -> tuple[str, ...]:
        """Give what of it answers now."""
        found = ["Neo4j"] if Workspace(Settings(home=self.home)).server.status().running else []
        with suppress(URLError):
            page(self.url)
            found.append("the app")
        return tuple(found)


def page(url: str) -> str:
    """Give what is at this address.

    Raises:
        URLError: nothing is.
    """
    with urlopen(url, timeout=10) as answer:
        return str(answer.read().decode("utf-8"))
