"""What somebody stumbled over who used the app for the first time: each goes right now."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from inkweb.model import Filter
from inkweb.workspace import Workspace
from tests.app.drawn import Drawn
from tests.app.walker import Walker, idle, table

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

READING = "article-canvas"


def open_title(page: Page, row: int) -> Walker:
    """Click the title in this row of the list of articles."""
    table(page).click(position={"x": 150, "y": 36 * row + 54})
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


def test_a_view_is_replaced_only_if_somebody_says_so(explore: Page, served: Workspace) -> None:
    served.save_view("Mine", "sure=0.85")
    explore.reload()
    Walker(explore)
    explore.get_by_role("button", name="Saved views").click()
    for answer, address in (("Keep it", "sure=0.85"), ("Replace it", "")):
        explore.get_by_label("Name for this view").fill("Mine")
        explore.get_by_role("button", name="Save this view").click()
        expect(explore.get_by_text("There is a view “Mine”. Replace it with this one?")).to_be_visible()
        explore.get_by_role("button", name=answer).click()
        expect(explore.get_by_text("There is a view “Mine”")).to_have_count(0)
        idle(explore)
        assert [one.address for one in served.views() if one.name == "Mine"] == [address]
    served.forget_view("Mine")


def test_an_address_with_what_is_not_there_says_so_and_opens_the_rest(
    window: Page, app_address: str, served: Workspace
) -> None:
    edge = served.overview(limit=2, filter=Filter(confidence=0.5)).edges[0]
    there = edge.subject[:10] + edge.object[:10]
    for shown, told in (
        ("f" * 10, "None of the names in this address"),
        (there + "f" * 10, "Of this address, 1 name is"),
    ):
        window.goto(f"{app_address}/?show={shown}")
        walker = Walker(window)
        expect(window.get_by_text(told)).to_be_visible()
    walker.click(edge.subject)
    expect(window.get_by_text("Of this address")).to_have_count(0)
    window.goto(f"{app_address}/?show={'f' * 10}")
    expect(window.get_by_text("None of the names in this address")).to_be_visible()
    window.get_by_role("button", name="Begin again").click()
    expect(window.get_by_text("None of the names in this address")).to_have_count(0)
    for rest, told in {
        f"?show={there}&chosen={'f' * 10}": "What it selects is not here, or does not pass the filters.",
        f"?show={there}&fold={'f' * 10}": "Of this address, 1 group is not in this graph.",
        f"?show={there}&outlet=Nobody&since=2024-02-30": "Its filters “Nobody”, “2024-02-30” fit nothing here",
        "timeline?outlet=Nobody": "Its filter “Nobody” fits nothing here and is left away.",
        "analysis?question=between&kind=Ghost": "Its filter “Ghost” fits nothing here and is left away.",
    }.items():
        window.goto(f"{app_address}/{rest}")
        expect(window.get_by_text(told)).to_be_visible()
        if "show" in rest:
            assert set(Walker(window).places()) == {edge.subject, edge.object}
    window.get_by_role("radio", name="Surest").click()
    expect(window.get_by_text("“Ghost”")).to_have_count(0)
    window.goto(f"{app_address}/?show={edge.subject[:10]}")  # one that is there stands alone
    assert set(Walker(window).places()) == {edge.subject}


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
    expect(explore.locator(".ink.card h3")).not_to_have_text("Mustafa Suleyman")
    assert explore.locator(".ink.card h3").inner_text() in wanted


def test_what_is_brought_into_sight_lies_clear_of_all_that_stands_over_the_graph(
    explore: Page, served: Workspace
) -> None:
    for words in ("suleyman", "elon musk"):
        box = explore.get_by_placeholder("Find a person")
        box.press_sequentially(words)
        box.press("Enter")
        expect(box).to_have_value("")
    explore.get_by_role("button", name="How are they connected?").click()
    expect(explore.locator(".ink.card.way").first).to_be_visible()
    walker = Walker(explore)
    way = explore.locator(".ink.card.way h4").first.inner_text().split(" – ")
    explore.locator(".ink-legend").wait_for()
    over = [
        part.bounding_box()
        for selector in (".ink-toolbar > div", ".ink-legend", ".ink-controls", ".ink-minimap")
        for part in explore.locator(selector).all()
        if part.is_visible()
    ]
    assert len(over) >= 5
    for name in way:
        at = walker.where(served.search(name, limit=1)[0].id)
        assert at, f"{name} is out of sight"
        covered = [b for b in over if b and 0 < at["x"] - b["x"] < b["width"] and 0 < at["y"] - b["y"] < b["height"]]
        assert not covered, f"{name} is covered"


def test_a_card_begins_at_its_top_and_that_of_two_shows_the_words_between_them(
    explore: Page, served: Workspace
) -> None:
    walker, card = Walker(explore), explore.locator(".st-key-inspector")
    first, second = (served.search(name, limit=1)[0] for name in ("OpenAI", "Anthropic"))
    walker.click(first.id)
    expect(card.locator("h3")).to_have_text(first.name)
    scrolled = explore.evaluate(
        """() => { const card = document.querySelector(".st-key-inspector [class*='st-key-card-']");
                   card.scrollTop = 400; return card.scrollTop; }"""
    )
    assert scrolled == 400, "the card is too short to be scrolled"
    walker.click(second.id)
    expect(card.locator("h3")).to_have_text(second.name)
    expect(card.locator("h3")).to_be_in_viewport()
    at = walker.resting(first.id)
    explore.keyboard.down("Shift")
    explore.mouse.click(at["x"], at["y"], delay=20)
    explore.keyboard.up("Shift")
    between = card.locator("h4", has_text="Between them").locator("+ ul > li").first
    expect(between).to_have_css("list-style-type", "none")  # the sign that it unfolds is enough
    between.locator("summary").click()
    expect(between.locator(".ink.quote mark.trigger").first).to_be_visible()


def test_all_of_it_is_in_the_window_and_keeps_its_place_whatever_is_looked_for(explore: Page) -> None:
    canvas, tools = explore.locator(".st-key-canvas"), explore.get_by_role("button", name="Take this graph away")
    begun = canvas.bounding_box()
    expect(tools).to_be_in_viewport(ratio=1)
    box = explore.get_by_placeholder("Find a person")
    for words in ("mi", "there is nobody of that name"):
        box.fill(words)
        expect(explore.locator(".st-key-offers")).to_be_in_viewport(ratio=1)
        assert canvas.bounding_box() == begun
    box.fill("")
    walker = Walker(explore)
    for words, name in (("suleyman", "Mustafa Suleyman"), ("anthropic", "Anthropic")):
        walker.find(words, name)
        assert canvas.bounding_box() == begun
    expect(explore.get_by_role("button", name="How are they connected?")).to_be_in_viewport(ratio=1)
    for name in ("Sam Altman", "Inflection AI", "Elon Musk"):
        walker.find(name, name)
    about, said = (
        explore.locator(f".st-key-about{part}").bounding_box() for part in ("", " [data-testid=stCaptionContainer]")
    )
    assert about and said and said["width"] > 100, "what is said beside many names has no room"
    assert said["x"] + said["width"] <= about["x"] + about["width"]
    explore.get_by_role("button", name="Filters").click()
    expect(explore.get_by_role("button", name="No filters")).to_be_in_viewport(ratio=1)


def test_a_tap_lights_what_it_meets_and_leads_to_what_is_told(telephones: BrowserContext, app_address: str) -> None:
    page = telephones.new_page()
    page.goto(app_address)
    walker = Walker(page)
    hub = next(id for id in walker.places() if walker.in_sight(id))
    at = walker.resting(hub)
    page.touchscreen.tap(at["x"], at["y"])
    expect(page.locator(".ink-base-host")).to_have_class(re.compile("dimmed"))
    name = page.locator(".ink-tip b").inner_text()
    expect(page.locator(".ink.card h3")).to_have_text(name)
    expect(page.locator(".ink-base-host")).to_have_class(re.compile("dimmed"))
    tip = page.locator(".ink-tip")
    assert tip.evaluate("tip => tip.scrollWidth <= tip.clientWidth"), "words are cut off"
    box, drawn = tip.bounding_box(), Drawn(page)
    assert box
    reach = box["y"] + box["height"] - drawn.top
    assert len(drawn.named) > 5
    assert all(name["area"]["top"] > reach - 3 for name in drawn.named.values()), "a name is written below it"
    page.get_by_role("button", name="Read about it").tap()
    expect(page.locator(".ink.card h3")).to_be_in_viewport()
    page.close()


def test_lines_say_what_they_mean_where_there_is_room(window: Page, app_address: str) -> None:
    window.goto(f"{app_address}/?told=speculated")
    Walker(window)
    with window.expect_download() as download:
        window.get_by_label("Save the picture (S)").click()
        window.locator(".ink-menu button", has_text="Lines that stay sharp").click()
    words = re.findall("<text[^>]*>([a-z ]+)</text>", download.value.path().read_text(encoding="utf-8"))
    assert len(set(words) & {"competes with", "invested in", "left", "partners with"}) >= 2


def test_a_page_taken_away_says_what_it_shows_and_from_where(explore: Page, served: Workspace) -> None:
    with explore.expect_download() as download:
        explore.get_by_label("Save the picture (S)").click()
        explore.locator(".ink-menu button", has_text="Page with the words").click()
    html = download.value.path().read_text(encoding="utf-8")
    told = re.search("<footer>(.*?)</footer>", html, re.DOTALL)
    assert told
    assert re.search(r"<title>\w+.* more names</title>", html)
    assert re.search(r"Made with Inkweb on \d\d \w+ \d{4}", told[1])
    assert sum(one.title.split("'")[0].split("&")[0] in told[1] for one in served.articles()) >= 10
    assert not [one for one in served.articles() if one.source in html]
