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
from playwright.sync_api import Browser, BrowserContext

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


@pytest.fixture(scope="session")
def demo_browser(chromium: Browser) -> Iterator[BrowserContext]:
    """One browser profile for all pages: what the first has loaded, the others have in their cache."""
    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    yield context
    context.close()


@pytest.fixture
def open_page(demo_browser: BrowserContext, demo_address: str) -> Iterator[Callable[..., CanvasPage]]:
    """Open the demo page: ``open_page("renderer=canvas&start=halden")``."""
    pages = []

    def open_page(query: str = "") -> CanvasPage:
        page = CanvasPage(demo_browser.new_page())
        pages.append(page.page)
        page.open(f"{demo_address}?{query}")
        return page

    yield open_page
    for page in pages:
        page.close()
