"""The demo page in a real Streamlit, looked at by a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from benchmarks.drawing.server import served
from tests.app.component.canvas_page import CanvasPage
from tests.app.conftest import warm


@pytest.fixture(scope="session")
def demo_address() -> Iterator[str]:
    """The address of the demo page."""
    with served(Path(__file__).with_name("demo_app.py"), log=None) as address:
        yield address


@pytest.fixture(scope="session")
def demo_browser(chromium: Browser, demo_address: str) -> Iterator[BrowserContext]:
    """One browser profile for all pages: what the first has loaded, the others have in their cache."""
    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    yield warm(context, demo_address.rstrip("/"))
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
