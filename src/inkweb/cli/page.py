"""Run the app in a process of its own: start it, wait until it answers, end it."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import psutil

import inkweb
from inkweb.cli.port import free_port
from inkweb.errors import InkwebError
from inkweb.port import HOST, is_free

SCRIPT = Path(inkweb.__file__).parent / "app" / "front" / "page.py"
PATIENCE_SECONDS = 60
STOP_SECONDS = 10

# Loopback only, no questions, no word to anybody, no reruns because a file changed.
_FLAGS = (
    f"--server.address={HOST}",
    "--server.headless=true",
    "--server.fileWatcherType=none",
    "--browser.gatherUsageStats=false",
)
#: The page is on this machine: a proxy of the user's, which knows nothing of it, is not asked.
_directly = build_opener(ProxyHandler({}))


class Page:
    """The app on a port of this machine; use it as a context manager, which ends it however the block is left.

    On the port ``wanted``; without one on a free port, and on another where somebody is quicker.
    """

    def __init__(self, wanted: int | None, *, folder: Path) -> None:
        self._wanted = wanted
        self._folder = folder

    def __enter__(self) -> Page:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._begin()
        return self

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://{HOST}:{self._port}"

    def _begin(self) -> None:
        self._port = free_port(self._wanted)
        self._log = self._folder / f"app-{self._port}.log"
        command = [sys.executable, "-m", "streamlit", "run", str(SCRIPT), f"--server.port={self._port}", *_FLAGS]
        with self._log.open("wb") as log:
            # A session of its own: Ctrl-C reaches us alone, and we end the app in order.
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def wait_until_up(self) -> None:
        """Return once the app answers.

        Raises:
            InkwebError: it ended, or did not answer for a minute.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            if self._has_lost_its_port():
                self._begin()
            elif self._process.poll() is not None or time.monotonic() > deadline:
                raise InkwebError(f"The app does not start: {self._last_words()} All of it is in {self._log}.")
            time.sleep(0.1)

    def wait(self) -> None:
        """Return when the app ends by itself, which it does not unless something is wrong.

        Raises:
            InkwebError: always, with the app's last words.
        """
        self._process.wait()
        raise InkwebError(f"The app ended: {self._last_words()} All of it is in {self._log}.")

    def _answers(self) -> bool:
        with suppress(URLError, OSError), _directly.open(f"{self.url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200) and self._listens()
        return False

    def _listens(self) -> bool:
        """Whether it is our own process that answers: two commands may have found the same port free."""
        with suppress(psutil.Error):
            return any(it.laddr.port == self._port for it in psutil.Process(self._process.pid).net_connections("tcp"))
        return False

    def _has_lost_its_port(self) -> bool:
        """Whether somebody took the free port before the app did, which tries no other by itself."""
        return self._wanted is None and self._process.poll() is not None and not is_free(self._port)

    def _last_words(self) -> str:
        lines = self._log.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "it left no word.")
