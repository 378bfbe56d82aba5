"""Serve one Streamlit page on a free port of this machine, for as long as somebody looks at it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

SECONDS = 60
"""How long a start may take."""

_directly = build_opener(ProxyHandler({}))


@contextmanager
def served(page: Path, *, python: str = sys.executable, log: int | None = subprocess.DEVNULL) -> Iterator[str]:
    """Give the page's address once it answers; ``python`` names the interpreter that has its packages."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"--server.headless true --server.port {port} --server.address 127.0.0.1 --server.fileWatcherType none"
    command = [python, "-m", "streamlit", "run", str(page), *options.split(), "--browser.gatherUsageStats", "false"]
    serving = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}/"
    finally:
        serving.terminate()
        serving.wait()


def _wait_for(address: str) -> None:
    end = time.monotonic() + SECONDS
    while not _answers(address):
        if time.monotonic() > end:
            raise TimeoutError(f"{address} does not answer")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        _directly.open(address).close()
    except OSError:
        return False
    return True
