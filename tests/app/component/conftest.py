"""The demo page in a real Streamlit, looked at by a real Chromium."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

from tests.app.component.canvas_page import CanvasPage


@pytest.fixture(scope="session")
def demo_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demo page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(Path(__file__).with_name("demo_app.py"))]
    options = f"--server.headless true --server.port {port} --server.address 127.0.0.1 --server.fileWatcherType none"
    log = (tmp_path_factory.mktemp("demo") / "log").open("w")
    server = subprocess.Popen(
        [*command, *options.split(), "--browser.gatherUsageStats", "false"], stdout=log, stderr=log
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()
        log.close()


def _wait_for(address: str) -> None:
    end = time.monotonic() + 60
    while not _answers(address):
        if time.monotonic() > end:
            raise TimeoutError(f"{address} does not answer")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


@pytest.fixture
def open_page(chromium: Browser, demo_address: str) -> Iterator[Callable[..., CanvasPage]]:
    """Open the demo page: ``open_page("renderer=canvas&start=halden")``."""
    contexts = []

    def open_page(query: str = "", *, scheme: str = "light", width: int = 1366, height: int = 900) -> CanvasPage:
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        page = CanvasPage(context.new_page())
        page.open(f"{demo_address}?{query}")
        return page

    yield open_page
    for context in contexts:
        context.close()
