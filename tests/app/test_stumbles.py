"""What somebody stumbled over who used the app for the first time: each goes right now."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from inkweb.workspace import Workspace
from tests.app.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

READING = "article-canvas"


def open_title(page: Page, row: int) -> Walker:
    """Click the title in this row of the list of articles."""
    table = page.get_by_test_id("stDataFrame")
    expect(table).to_be_visible()
    page.wait_for_timeout(1_000)  # the cells are drawn after the table
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + 150, box["y"] + 36 * row + 54)
    expect(page.locator(".ink-reading")).to_be_visible()
    return Walker(page, key=READING)


def test_the_second_article_opens_as_if_it_were_the_first(explore: Page) -> None:
    explore.get_by_role("link", name="Articles").click()
    open_title(explore, 0)
    explore.get_by_role("button", name="All articles").click()
    second = open_title(explore, 3)
    expect(explore.get_by_label("Undo (Ctrl+Z)")).to_be_disabled()
    seen = second.places(), explore.evaluate("key => window.__inkweb.camera(key)", READING)
    explore.reload()
    alone = Walker(explore, key=READING)
    assert seen == (alone.places(), explore.evaluate("key => window.__inkweb.camera(key)", READING))


def test_undo_of_a_second_query_has_nothing_to_go_back_to(explore: Page) -> None:
    explore.get_by_role("link", name="Query").click()
    for type in ("Person", "Model"):
        explore.get_by_label("Cypher").fill(f"MATCH (a:{type})-[r]->(b) RETURN a, r, b LIMIT 20")
        explore.get_by_role("button", name="Run").click()
        explore.get_by_role("tab", name="Graph").click()
        expect(explore.get_by_label("Undo (Ctrl+Z)")).to_be_disabled()
        Walker(explore, key="answer-canvas")


def test_a_saved_view_opens_nothing_but_the_view(explore: Page, served: Workspace) -> None:
    expect(explore.get_by_role("button", name="All connections")).to_be_visible()
    served.save_view("Rumours only", "told=rumoured")
    explore.get_by_role("button", name="Saved views").click()
    explore.get_by_role("button", name="Rumours only").click()
    expect(explore.get_by_text("Filters (1)")).to_be_visible()
    expect(explore.get_by_role("button", name="All connections")).to_have_count(0)
    expect(explore.get_by_test_id("stPopoverBody")).to_have_count(0)
    served.forget_view("Rumours only")


def test_enter_takes_the_first_name_found_and_the_arrows_lead_to_the_others(explore: Page) -> None:
    box = explore.get_by_placeholder("Find a person")
    box.press_sequentially("suleyman")
    box.press("Enter")  # before the names are there
    expect(explore.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")
    expect(box).to_have_value("")
    box.press_sequentially("claude")
    names = explore.locator("[class*=st-key-found-] button")
    expect(names.nth(1)).to_be_visible()
    box.press("ArrowDown")
    expect(names.first).to_be_focused()
    explore.keyboard.press("ArrowRight")
    expect(names.nth(1)).to_be_focused()
    wanted = names.nth(1).inner_text()
    explore.keyboard.press("Enter")
    expect(box).to_have_value("")
    assert explore.locator(".ink.card h3").inner_text() in wanted
