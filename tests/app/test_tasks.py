"""What people want to know of the sample articles, each in at most five actions, in one browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from inkweb.model import Filter
from inkweb.workspace import Workspace
from tests.app.hand import Hand
from tests.app.walker import Walker

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

SURE = Filter(confidence=0.5)


@pytest.fixture
def hand(explore: Page) -> Iterator[Hand]:
    with Hand(explore) as hand:
        yield hand


def id_of(served: Workspace, name: str) -> str:
    return served.search(name, limit=1)[0].id


def rows(page: Page) -> str:
    """Give all that an answer's table holds, as a screen reader has it."""
    return page.get_by_test_id("stDataFrame").first.inner_text()


def test_who_left_inflection_and_where_did_they_go(hand: Hand) -> None:
    page = hand.page
    hand.go("Query")
    hand.click(page.get_by_text("Who moved where"))
    expect(page.get_by_label("Cypher")).to_have_text(re.compile("JOINED"))
    hand.click(page.get_by_role("button", name="Run"))
    page.get_by_role("tab", name="Graph").click()
    hand.actions += 1
    page.get_by_text("The same as tables").click()
    hand.actions += 1
    table = page.locator("table.ink.rows").last
    expect(
        table.get_by_role("row").filter(has_text="Mustafa Suleyman").filter(has_text="Inflection AI").first
    ).to_be_visible()
    expect(
        table.get_by_role("row").filter(has_text="Mustafa Suleyman").filter(has_text="Microsoft AI").first
    ).to_be_visible()


def test_which_models_does_a_firm_that_was_sued_build(hand: Hand) -> None:
    page = hand.page
    hand.go("Query")
    hand.click(page.get_by_text("What firms that were sued build"))
    expect(page.get_by_label("Cypher")).to_have_text(re.compile("SUED"))
    hand.click(page.get_by_role("button", name="Run"))
    hand.click(page.get_by_role("tab", name="Graph"))
    hand.click(page.get_by_text("The same as tables"))
    builds = page.locator("table.ink.rows").last.get_by_role("row").filter(has_text="OpenAI")
    expect(builds.filter(has_text="develops").or_(builds.filter(has_text="released")).first).to_be_visible()


def test_what_is_only_rumoured_or_possible_about_apple(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.find("apple", "Apple")
    hand.click(page.get_by_role("button", name="Filters"))
    hand.click(page.get_by_test_id("stPopoverBody").get_by_role("button", name="possible"))
    card = page.locator(".ink.card").first
    expect(card.locator("h3")).to_have_text("Apple")
    expect(card.locator("> details:not(.kept) .tag.speculated").first).to_be_visible()
    expect(card.locator("> details:not(.kept) .tag.asserted")).to_have_count(0)
    expect(page.get_by_text("Filters (1)")).to_be_visible()


def test_how_are_suleyman_and_openai_connected(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.find("suleymn", "Mustafa Suleyman")
    hand.find("openai", "OpenAI")
    hand.click(page.get_by_role("button", name="How are they connected?"))
    way = page.locator(".ink.card.way").first
    expect(way.locator("h4")).to_contain_text("Mustafa Suleyman –")
    expect(way.locator("h4")).to_contain_text("– OpenAI")
    hops = way.locator("h4").inner_text().count(" – ")
    expect(way.locator(".ink.quote")).to_have_count(hops)
    ends = id_of(served, "Mustafa Suleyman"), id_of(served, "OpenAI")
    shortest = served.paths(*ends, filter=SURE)[0]
    assert hops == len(shortest.edges)
    assert {node.id for node in shortest.nodes} <= set(Walker(page).places())


def test_who_says_so_and_where_in_the_article(hand: Hand) -> None:
    page = hand.page
    hand.find("suleyman", "Mustafa Suleyman")
    hand.click(page.locator(".ink.card summary").first)
    quote = page.locator(".ink.card .ink.quote").first.inner_text()
    with page.context.expect_page() as opened:
        hand.click(page.locator(".ink.card .source a").first)
    article = opened.value
    marked = article.locator(".ink-reading .stated.chosen").first
    expect(marked).to_be_visible()
    said = " ".join(article.locator(".ink-reading .stated.chosen").all_inner_texts())
    assert " ".join(said.split())[:20] == " ".join(quote.split())[:20]
    article.close()


def test_who_is_most_important(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.go("Analysis")
    hand.click(page.get_by_text("Most important"))
    first = served.ranking(served.everything(filter=SURE), "importance", limit=1)[0].node
    hand.click(page.get_by_role("button", name=f"1. {first.name}"))
    expect(page.locator(".ink.card h3").first).to_have_text(first.name)
    assert first.id in Walker(page).places()


def test_what_was_known_at_the_end_of_2023(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.go("Timeline")
    slider = page.get_by_role("slider").first
    hand.press("Home", slider)
    first, second = served.days(limit=2)
    expect(page.get_by_text(f"{first:%d %b %Y}").first).to_be_visible()
    hand.press("ArrowRight", slider)
    expect(page.locator(".ink.card h4").first).to_have_text("2023-12-28")
    expect(page.get_by_text(f"{second:%d %b %Y}").first).to_be_visible()


def test_what_do_microsoft_and_google_share(hand: Hand, served: Workspace) -> None:
    walker = Walker(hand.page)
    ids = id_of(served, "Microsoft"), id_of(served, "Google")
    hand.at(walker.resting(ids[0]))
    expect(hand.page.locator(".ink.card h3").first).to_have_text("Microsoft")
    hand.at(walker.resting(ids[1]), shift=True)
    expect(hand.page.locator(".ink.card h3").first).to_have_text("2 names")
    common = served.shared(served.around(ids, limit=1000, filter=SURE), ids)
    expect(hand.page.locator(".ink.card summary").filter(has_text=common[0].node.name).first).to_be_visible()


def test_who_pays_whom_sent_to_a_colleague(hand: Hand, other: Page) -> None:
    page = hand.page
    hand.click(page.get_by_role("button", name="Filters"))
    hand.type(page.get_by_role("combobox", name="Connections"), "invested in")
    hand.press("Enter", page.get_by_role("combobox", name="Connections"))
    expect(page.get_by_text("Filters (1)")).to_be_visible()
    page.wait_for_url("**link=INVESTED_IN**")
    mine = Walker(page)
    other.emulate_media(color_scheme="dark")
    other.goto(page.url)
    theirs = Walker(other)
    assert set(theirs.edges()) == set(mine.edges())
    assert set(theirs.places()) == set(mine.places())
    one, other = (parse_qs(urlparse(window.url).query) | {"at": []} for window in (page, other))
    assert one == other, "but for the places, which the browser adds when all has been at rest for a moment"


def test_what_should_i_check_first(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.go("Quality")
    least = served.least_sure(limit=1)[0]
    expect(page.locator(".ink.card h4").first).to_contain_text(f"{least.confidence:.0%} sure")
    expect(page.locator(".ink.quote").first).to_have_text(" ".join(least.evidence.text.split()))


def test_a_view_is_saved_under_a_name_and_opened_again(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.find("mistral", "Mistral AI")
    expect(page.locator(".ink.card h3").first).to_have_text("Mistral AI")
    before = set(Walker(page).places())
    page.get_by_role("button", name="Saved views").click()
    hand.actions += 1
    hand.type(page.get_by_label("Name for this view"), "Around Mistral")
    hand.click(page.get_by_role("button", name="Save this view"))
    expect(page.get_by_role("button", name="Around Mistral")).to_be_visible()
    page.goto(page.url.split("?")[0])
    Walker(page)
    page.get_by_role("button", name="Saved views").click()
    page.get_by_role("button", name="Around Mistral").click()
    expect(page.locator(".ink.card h3").first).to_have_text("Mistral AI")
    assert set(Walker(page).places()) == before
    served.forget_view("Around Mistral")


def test_what_belongs_together(hand: Hand, served: Workspace) -> None:
    page = hand.page
    hand.go("Analysis")
    hand.click(page.get_by_text("What belongs together"))
    group = served.groups(served.everything(filter=SURE))[0]
    hand.click(page.get_by_role("button", name=group.names[0]).first)
    page.wait_for_url("**/?show=*")
    walker = Walker(page)
    assert len(walker.places()) > 2
    assert set(walker.places()) <= set(group.members)
