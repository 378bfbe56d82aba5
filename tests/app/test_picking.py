"""The keys of the search box, on a page that draws its names when the test says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import inkweb.app.picking

pytestmark = pytest.mark.browser

SCRIPT = Path(inkweb.app.picking.__file__).parent / "assets" / "picking.js"
PAGE = """<div class="st-key-find"><input></div><main></main><output></output>"""
MOUNT = """async script => {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { default: picking } = await import(url);
  const parentElement = document.body;
  window.answer = (typed, offers) => void picking({ data: { box: "find", typed, offers }, parentElement });
  window.drawName = key => {
    const name = Object.assign(document.createElement("div"), { className: `st-key-${key}` });
    const onclick = () => document.querySelector("output").append(key);
    name.append(Object.assign(document.createElement("button"), { onclick }));
    document.querySelector("main").append(name);
  };
  window.answer("", []);
}"""


@pytest.fixture
def search(chromium: Browser) -> Iterator[Page]:
    """A search box that nothing answers yet."""
    page = chromium.new_page()
    page.set_content(PAGE)
    page.evaluate(MOUNT, SCRIPT.read_text(encoding="utf-8"))
    yield page
    page.close()


def test_enter_waits_for_names_that_are_drawn_late_and_takes_the_first_once(search: Page) -> None:
    search.locator("input").fill("ada")
    search.keyboard.press("Enter")
    search.evaluate("answer('ad', ['b']), drawName('b')")  # what was typed before the last letter
    search.evaluate("answer('ada', ['a', 'b'])")
    search.wait_for_timeout(4_000)
    search.evaluate("answer('ada', ['a', 'b'])")
    expect(search.locator("output")).to_be_empty()
    search.evaluate("drawName('a')")
    expect(search.locator("output")).to_have_text("a")
    search.evaluate("answer('ada', ['a', 'b'])")
    search.wait_for_timeout(100)
    expect(search.locator("output")).to_have_text("a")


@pytest.mark.parametrize("is_key", [True, False])
def test_enter_is_forgotten_when_something_else_is_done(search: Page, is_key: bool) -> None:
    search.locator("input").fill("ada")
    search.keyboard.press("Enter")
    search.evaluate("answer('ada', ['a'])")
    search.keyboard.press("x") if is_key else search.mouse.click(300, 300)
    search.evaluate("drawName('a')")
    search.wait_for_timeout(100)
    expect(search.locator("output")).to_be_empty()
