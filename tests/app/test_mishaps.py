"""What goes wrong while somebody looks at the graph is told in a line, and passes."""

from __future__ import annotations

import io

import psutil
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from inkweb.workspace import Workspace
from tests.app.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def ink(page: Page) -> int:
    """Count the pixels of the canvas that are neither ground nor letters: the organisations' blue."""
    shot = Image.open(io.BytesIO(page.locator(".st-key-canvas").screenshot())).convert("RGB")
    return sum(
        count for count, (r, g, b) in shot.getcolors(shot.width * shot.height) or [] if b > 140 > 30 > r and g < 140
    )


def test_the_graph_stays_drawn_while_somebody_types(page: Page) -> None:
    Walker(page)
    before = ink(page)
    assert before > 500
    page.get_by_placeholder("Find a person").press_sequentially("open ai", delay=40)
    expect(page.get_by_role("button", name="OpenAI")).to_be_visible()
    assert ink(page) > before / 2
    page.get_by_placeholder("Find a person").fill("")
    expect(page.get_by_role("button", name="OpenAI")).to_have_count(0)
    assert ink(page) > before / 2


def test_an_address_must_be_one_of_the_web(page: Page) -> None:
    page.get_by_role("link", name="Articles").click()
    page.get_by_text("Add articles").click()
    page.get_by_role("tab", name="Web address").click()
    page.get_by_label("Address of the article").fill("/etc/passwd")
    page.get_by_role("button", name="Read page").click()
    expect(page.get_by_text("Give the whole address")).to_be_visible()


def test_a_database_that_died_is_started_again_on_demand(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    shown = walker.places()
    pid = served.server.status().pid
    assert pid is not None
    psutil.Process(pid).kill()
    walker.click(next(id for id in shown if walker.in_sight(id)))
    expect(page.get_by_text("The graph's own server has ended.").first).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Start it again").first.click()
    assert Walker(page).places() == shown
    served.close()  # its connections led to the server that died
