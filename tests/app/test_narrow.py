"""On a telephone nothing scrolls sideways, and what is tapped on can be read about."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from inkweb.workspace import Workspace
from tests.app.walker import Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

WIDE = """() => ['stApp', 'stMain', 'stMainBlockContainer']
  .map(name => document.querySelector(`[data-testid=${name}]`))
  .concat(document.documentElement)
  .filter(part => part.scrollWidth > part.clientWidth + 1)
  .map(part => `${part.dataset.testid ?? part.tagName}: ${part.scrollWidth} in ${part.clientWidth}`)"""
"""What is wider inside than the window, and so can be scrolled sideways."""


COLLIDING = """() => [...document.querySelectorAll('.ink.bars b')].map(name => name.getBoundingClientRect())
  .filter((name, at, all) => name.right > innerWidth || (at > 0 && name.left < all[at - 1].right + 2)).length"""
"""Names below bars that run into the one before, or out of the window."""


CUT = """() => [...document.querySelectorAll('[data-testid=stButtonGroup] [role=radiogroup]')]
  .filter(group => group.scrollWidth > group.clientWidth + 1).length"""
"""Rows of choices of which some are cut off."""


@pytest.fixture(scope="module")
def telephone(telephones: BrowserContext) -> Iterator[Page]:
    page = telephones.new_page()
    yield page
    page.close()


def tap_a_name(page: Page, key: str) -> None:
    """Tap on a name of this graph, and go from it to its card."""
    walker = Walker(page, key=key)
    at = walker.resting(next(id for id in walker.places() if walker.in_sight(id)))
    page.touchscreen.tap(at["x"], at["y"])
    name = page.locator(".ink-tip b").first.inner_text()
    card = page.locator(".ink.card h3", has_text=name).first
    expect(card).to_be_visible()
    card.scroll_into_view_if_needed()
    expect(card).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "key"), [("", "canvas"), ("articles", "article-canvas"), ("timeline", "timeline-canvas")]
)
def test_nothing_scrolls_sideways_and_a_card_is_within_reach(
    telephone: Page, app_address: str, served: Workspace, path: str, key: str
) -> None:
    telephone.goto(f"{app_address}/{path}")
    if path == "articles":
        expect(telephone.get_by_test_id("stDataFrame")).to_be_visible()
        idle(telephone)
        assert telephone.evaluate(WIDE) == []
        article = max(served.articles(), key=lambda one: one.statements)
        telephone.goto(f"{app_address}/articles?article={article.id}")
        expect(telephone.locator(".ink-reading").first).to_be_visible()
    Walker(telephone, key=key)
    assert telephone.evaluate(WIDE) == []
    assert telephone.evaluate(COLLIDING) == 0
    tap_a_name(telephone, key)
    assert telephone.evaluate(WIDE) == []


def test_the_graph_takes_most_of_the_window_and_the_dial_is_among_the_filters(
    telephone: Page, app_address: str
) -> None:
    telephone.goto(app_address)
    all_drawn = set(Walker(telephone).edges())
    canvas, bar = (telephone.locator(part).bounding_box() for part in (".st-key-canvas", ".ink-toolbar"))
    assert canvas and canvas["y"] < 844 / 4 and canvas["y"] + canvas["height"] < 844
    assert bar and bar["height"] < 40, "a bar of two rows"
    telephone.get_by_role("button", name="Filters").tap()
    expect(telephone.get_by_role("radio", name="Likely", exact=True)).to_have_count(1)  # the one beside the box is away
    telephone.get_by_role("radio", name="Surest").tap()
    telephone.wait_for_url(re.compile("[?&]sure="))
    telephone.keyboard.press("Escape")
    assert set(Walker(telephone).edges()) != all_drawn
    telephone.set_viewport_size({"width": 1366, "height": 768})  # in a wider window the other dial says the same
    expect(telephone.get_by_role("radio", name="Surest")).to_be_checked()
    telephone.set_viewport_size({"width": 390, "height": 844})


def test_names_below_bars_keep_apart(telephone: Page, app_address: str) -> None:
    telephone.goto(f"{app_address}/quality")
    expect(telephone.locator(".ink.bars b").nth(4)).to_be_attached()
    idle(telephone)  # on a busy machine the page's style comes a moment after its first parts
    assert telephone.evaluate(COLLIDING) == 0


def test_the_links_of_the_pages_lie_over_the_page_no_longer_once_one_is_chosen(
    telephone: Page, app_address: str
) -> None:
    telephone.goto(app_address)
    Walker(telephone)
    for name in ("Quality", "Settings"):
        telephone.get_by_test_id("stExpandSidebarButton").tap()
        telephone.get_by_role("link", name=name, exact=True).tap()
        expect(telephone.get_by_role("heading", name=name, exact=True)).to_be_visible()
        expect(telephone.get_by_role("link", name=name, exact=True)).not_to_be_in_viewport()


def test_an_answer_comes_into_the_window_and_an_old_one_leaves_it_alone(telephone: Page, app_address: str) -> None:
    telephone.goto(f"{app_address}/query")
    table, examples = telephone.get_by_test_id("stDataFrame"), telephone.get_by_text("Begin with")
    telephone.get_by_text("Who moved where", exact=True).tap()
    expect(table).to_be_in_viewport(ratio=0.8)  # it came far below, and nothing seemed to happen
    idle(telephone)
    for name in ("Settings", "Query"):
        telephone.get_by_test_id("stExpandSidebarButton").tap()
        telephone.get_by_role("link", name=name, exact=True).tap()
        idle(telephone)
    expect(examples).to_be_in_viewport()
    expect(table).to_be_attached()
    telephone.get_by_role("button", name="Run").tap()
    expect(table).to_be_in_viewport(ratio=0.8)


@pytest.mark.parametrize("width", [1366, 1100, 1024, 768])
def test_all_choices_of_the_timeline_are_seen_on_a_tablet_too(window: Page, app_address: str, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 768})
    window.goto(f"{app_address}/timeline")
    expect(window.get_by_role("radio", name="Selected there")).to_be_visible()
    assert window.evaluate(CUT) == 0
    window.set_viewport_size({"width": 1366, "height": 768})
