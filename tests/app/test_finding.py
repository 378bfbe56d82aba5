"""Names are found in spite of a slip and by their other names; ways lead between three."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from inkweb.model import FAIRLY_SURE, Statement
from inkweb.workspace import Workspace
from tests.app.walker import Walker, idle, offered

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def test_a_name_is_found_with_two_letters_exchanged_and_by_what_else_it_is_called(
    explore: Page, served: Workspace
) -> None:
    box = explore.get_by_placeholder("Find a person")
    nodes = served.everything(filter=FAIRLY_SURE).nodes
    longest = max((node for node in nodes if node.type == "Person"), key=lambda node: len(node.name))
    slip = longest.name[:3] + longest.name[4] + longest.name[3] + longest.name[5:]
    assert slip != longest.name
    box.fill(slip)
    expect(offered(explore, longest.name)).to_be_visible()
    other, alias = next((node, it) for node in nodes for it in node.aliases if it.lower() not in node.name.lower())
    box.fill(alias)
    offered(explore, other.name).click()
    expect(explore.locator(".ink.card h3").first).to_have_text(other.name)
    expect(explore.locator(".ink.card").first).to_contain_text(alias)


def test_ways_lead_between_any_two_of_three_each_hop_with_its_sentence(explore: Page, served: Workspace) -> None:
    walker = Walker(explore)
    people = sorted(
        (node for node in served.everything(filter=FAIRLY_SURE).nodes if node.type == "Person"),
        key=lambda node: (-node.degree, node.name),
    )
    three = people[:3]
    plain = [one for one in people[3:] if one.name.replace(" ", "").isalpha()]
    stranger = next(one for one in plain if not served.ways([three[0].id, one.id], filter=FAIRLY_SURE))
    ask, none = explore.get_by_role("button", name="How are they connected?"), explore.get_by_text("No way of four")
    for node in (three[0], stranger):
        walker.find(node.name, node.name)
    ask.click()
    expect(none).to_be_visible()
    expect(explore.locator(".ink.card.way")).to_have_count(0)
    explore.locator(".st-key-starts").get_by_role("button", name=stranger.name, exact=True).click()
    expect(none).to_have_count(0)  # it was said of those two
    for node in three[1:]:
        walker.find(node.name, node.name)
    ask.click()
    ways = served.ways([node.id for node in three], filter=FAIRLY_SURE)
    cards = explore.locator(".ink.card.way")
    expect(cards).to_have_count(len(ways))
    told = [card.locator("h4").inner_text().split(" – ") for card in cards.all()]
    for one, other in combinations(three, 2):
        assert any({stops[0], stops[-1]} == {one.name, other.name} for stops in told), (one.name, other.name)
    for stops, card in zip(told, cards.all(), strict=True):
        expect(card.locator(".ink.quote")).to_have_count(len(stops) - 1)
    walker.settle()
    assert {node.id for way in ways for node in way.nodes} <= set(walker.places())


def test_words_of_a_sentence_lead_to_what_it_states(explore: Page, served: Workspace) -> None:
    walker, box = Walker(explore), explore.get_by_placeholder("Find a person")
    sure = [one for one in served.statements() if one.confidence > FAIRLY_SURE.confidence]
    stated = next(one for one in sure if len(served.search(_word(one), limit=1)) == 0)
    box.fill(_word(stated))
    expect(explore.locator(".st-key-offers")).to_contain_text("In sentences")
    best = served.sentences(_word(stated), filter=FAIRLY_SURE, limit=1)
    idle(explore)
    expect(explore.locator(".st-key-offers button strong").first).to_contain_text(_word(stated)[:4])
    box.press("Enter")
    expect(explore.locator(".ink.card .quote mark.trigger").first).to_be_visible()
    expect(explore.locator(".ink.card").first).to_contain_text(" ".join(best[0].evidence.text.split())[:20])
    walker.settle()
    assert {id for one in best for id in (one.subject, one.object_id)} <= set(walker.places())
    assert {one.edge_id for one in best} <= set(walker.edges())


def _word(statement: Statement) -> str:
    """Give the longest word by which a text says so."""
    start, end = (place - statement.evidence.start for place in statement.evidence.trigger)
    return max(statement.evidence.text[start:end].split(), key=len, default="")


def test_names_chosen_on_the_canvas_tell_how_they_are_connected(explore: Page, served: Workspace) -> None:
    walker = Walker(explore)
    seen = [id for id in walker.places() if walker.in_sight(id)]
    one, other = next(
        pair for pair in combinations(seen, 2)
        if not served.between(pair).edges and served.ways(pair, filter=FAIRLY_SURE)
    )  # fmt: skip
    walker.click(one)
    explore.keyboard.down("Shift")
    walker.click(other)
    explore.keyboard.up("Shift")
    expect(explore.locator(".ink.card h3")).to_have_text("2 names")
    place = walker.where(other)
    assert place
    explore.mouse.click(place["x"], place["y"], button="right")
    explore.locator(".ink-menu").get_by_text("How are they connected?").click()
    expect(explore.locator(".ink.card.way")).to_have_count(len(served.ways([one, other], filter=FAIRLY_SURE)))
    for id in (one, other):
        expect(explore.locator(".st-key-starts")).to_contain_text(served.node(id).name)
