"""Walk the graph of the sample articles: search, click, expand, read the words."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from inkweb.app import stated
from inkweb.model import FAIRLY_SURE
from inkweb.workspace import Workspace
from tests.app.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def id_of(served: Workspace, name: str) -> str:
    return served.search(name, limit=1)[0].id


def test_the_first_page_shows_the_best_connected_entities(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    assert len(walker.places()) >= 30
    assert id_of(served, "Microsoft") in walker.places()


def test_a_click_on_a_name_tells_what_is_stated_about_it(page: Page, served: Workspace) -> None:
    Walker(page).click(id_of(served, "Microsoft"))
    card = page.locator(".ink.card")
    expect(card.locator("h3")).to_have_text("Microsoft")
    expect(card.locator("details").first).to_be_visible()
    quotes, search = card.locator(".ink.quote"), page.get_by_placeholder("Find a person")
    expect(quotes.first).to_be_hidden()
    page.emulate_media(media="print")  # on paper all of it is unfolded, and nothing is cut off or to be pressed
    for quote in (quotes.first, quotes.last):
        expect(quote).to_be_visible()
    for button in (search, page.get_by_role("button", name="Filters"), page.get_by_role("button", name="Is it wrong?")):
        expect(button).to_be_hidden()
    for bar in (".ink-toolbar", ".ink-controls", ".ink-legend", ".ink-minimap"):
        expect(page.locator(bar)).to_be_hidden()
    expect(page.locator(".ink-overlay")).to_be_visible()
    sheet = page.locator("[class*='st-key-card-']").first
    assert sheet.evaluate("sheet => sheet.clientHeight >= sheet.scrollHeight")


def test_a_click_on_a_line_shows_the_words_behind_it(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    edge = next(edge for edge in walker.edges() if walker.in_sight(edge) and is_apart(walker, edge))
    walker.click(edge)
    quote = page.locator(".ink.quote").first
    expect(quote).to_have_text(" ".join(stated.plainest(served.statements(edge=edge))[0].evidence.text.split()))
    for role in ("subject", "trigger", "object"):
        expect(quote.locator(f"mark.{role}").first).to_be_visible()


def is_apart(walker: Walker, edge: str) -> bool:
    """Whether no other edge is as near to the pointer."""
    here = walker.where(edge)
    others = [walker.where(other) for other in walker.edges() if other != edge]
    return here is not None and all(
        max(abs(here["x"] - other["x"]), abs(here["y"] - other["y"])) > 25 for other in others if other
    )


def test_a_double_click_brings_in_neighbours_and_moves_nothing_else(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    shown = walker.places()
    hub = next(id for id in shown if walker.in_sight(id) and not neighbours(served, id) <= set(shown))
    walker.click(hub, times=2)
    page.wait_for_function(
        "([key, n]) => Object.keys(window.__inkweb.nodes(key)).length > n", arg=["canvas", len(shown)]
    )
    walker.settle()
    after = walker.places()
    assert {id: after[id] for id in shown} == shown
    fresh = set(after) - set(shown)
    assert len(fresh) <= 25
    assert fresh <= neighbours(served, hub)


def neighbours(served: Workspace, id: str) -> set[str]:
    return {node.id for node in served.around([id], limit=1000, filter=FAIRLY_SURE).nodes}


def test_going_to_another_page_and_back_keeps_every_place(page: Page) -> None:
    before = Walker(page).places()
    page.get_by_role("link", name="Query").click()
    expect(page.get_by_role("button", name="Run")).to_be_visible()
    page.get_by_role("link", name="Explore").click()
    assert Walker(page).places() == before


def test_a_name_that_is_not_there_is_said_to_be_missing(page: Page) -> None:
    page.get_by_placeholder("Find a person").fill("zzqqxx")
    expect(page.get_by_text("Nothing in the graph is called like")).to_be_visible()


def test_the_graph_shown_can_be_taken_away(page: Page) -> None:
    Walker(page)
    page.get_by_role("button", name="Take this graph away").click()
    expect(page.get_by_text("a page to click on without Inkweb")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="GraphML").click()
    content = download.value.path().read_text(encoding="utf-8")
    assert "<graphml" in content
    assert "Microsoft" in content
    assert all("evidence" in data for _, _, data in nx.parse_graphml(content).edges(data=True))  # unless ticked off
