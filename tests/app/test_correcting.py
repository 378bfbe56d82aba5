"""Say that something is wrong or right, or what it should be, and take it back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timezone

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from inkweb.app.opening import FIRST_NODES
from inkweb.model import FAIRLY_SURE, TOLD_AS, Claim, Correction, Edge, Statement
from inkweb.ontology import ontology
from inkweb.workspace import Workspace
from tests.app.test_explore import is_apart
from tests.app.walker import Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


@pytest.mark.usefixtures("unharmed")
def test_what_is_struck_out_goes_from_the_graph_and_can_be_put_back(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    alone = {edge.id for edge in served.between(list(walker.places())).edges if edge.statements == 1}
    edge = next(id for id in walker.edges() if id in alone and walker.in_sight(id) and is_apart(walker, id))
    [said] = served.statements(edge=edge)
    walker.click(edge)
    page.get_by_role("button", name="Strike it out").click()
    expect(page.get_by_text("Struck out.")).to_be_visible()
    walker.settle()
    expect(page.get_by_test_id("stMainBlockContainer")).to_have_css("padding-top", "68px")  # the page keeps its look
    assert edge not in walker.edges()
    assert served.struck() == [said]
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("It is back.")).to_be_visible()
    walker.settle()
    assert edge in walker.edges() and served.struck() == []
    served.strike([said])
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Struck out: 1").click()
    words = page.get_by_text(re.compile(re.escape(" ".join(said.evidence.text.split())[:40]))).first
    expect(words).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("Struck out: 1")).to_have_count(0)
    page.get_by_role("link", name="Explore", exact=True).click()
    again = Walker(page)
    assert edge in again.edges()
    assert served.struck() == []


@pytest.mark.usefixtures("unharmed")
def test_every_sentence_of_a_card_has_its_own_buttons_which_keys_reach(
    explore: Page, served: Workspace, app_address: str
) -> None:
    held = served.between(list(Walker(explore).places())).edges
    most = max(held, key=lambda edge: edge.statements)
    explore.goto(f"{app_address}/?chosen={most.id}")
    Walker(explore)
    sentences = explore.locator(".ink.card .statement")
    expect(sentences).to_have_count(most.statements)
    for name in ("It is right", "Strike it out", "It says something else"):
        expect(sentences.get_by_role("button", name=name, exact=True, include_hidden=True)).to_have_count(
            most.statements
        )
    last = [one for one in sentences.all() if one.is_visible()][-1]  # those less sure are folded
    meant = next(
        one
        for one in served.statements(edge=most.id)
        if one.id == last.locator("button").first.get_attribute("data-of")
    )
    last.get_by_role("button", name="It is right").focus()
    explore.keyboard.press("Tab")
    expect(last.get_by_role("button", name="Strike it out")).to_be_focused()
    explore.keyboard.press("Tab")
    expect(last.get_by_role("button", name="It says something else")).to_be_focused()
    explore.keyboard.press("Enter")
    expect(explore.get_by_role("button", name="It says this")).to_be_visible()
    idle(explore)
    below = explore.get_by_test_id("stForm").bounding_box()
    above = last.bounding_box()
    assert (
        above and below and 0 < below["y"] - (above["y"] + above["height"]) < 60
    )  # in place: right below its sentence
    last.get_by_role("button", name="It says something else").click()
    expect(explore.get_by_test_id("stForm")).to_have_count(0)
    last.get_by_role("button", name="It is right").focus()
    explore.keyboard.press("Space")
    expect(explore.get_by_text("It is right, and certain")).to_be_visible()
    assert [one.id for one in served.confirmed()] == [meant.id]
    last.get_by_role("button", name="Take it back").click()
    expect(explore.get_by_text("Taken back: it is as sure")).to_be_visible()
    assert served.confirmed() == []


@pytest.mark.usefixtures("unharmed")
def test_the_least_sure_can_be_judged_one_after_the_other(page: Page, served: Workspace) -> None:
    page.get_by_role("link", name="Quality", exact=True).click()
    first, second, third = served.least_sure(limit=3)
    for at, one in enumerate((first, second), start=1):
        idle(page)
        page.get_by_role("button", name="Strike it out").first.click()
        expect(page.get_by_text(f"Struck out: {at}")).to_be_visible()
        assert served.struck()[0].evidence == one.evidence
    idle(page)
    page.get_by_role("button", name="It is right").first.click()
    expect(page.get_by_text("Said right by hand: 1")).to_be_visible()
    [right] = served.confirmed()
    assert right.evidence == third.evidence and right.confidence == third.confidence < right.sure
    assert third.id not in {one.id for one in served.least_sure(limit=3)}
    page.get_by_text("Said right by hand: 1").click()
    day = datetime.now(timezone.utc).date()
    told = f"said right by hand on {day}, read {third.confidence:.0%} sure"
    expect(page.get_by_role("heading", name=told)).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Said right by hand: 1")).to_have_count(0)
    assert served.confirmed() == [] and third.id in {one.id for one in served.least_sure(limit=3)}
    served.correct([replace(Correction.of(third, "wrong"), article="elsewhere")])
    page.reload()
    page.get_by_text("Waiting for an article: 1").click()
    expect(page.get_by_text("The article elsewhere is not in this graph.")).to_be_visible()
    expect(page.get_by_text(" ".join(third.evidence.text.split())[:40]).first).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Waiting for an article: 1")).to_have_count(0)
    assert all(one.statement for one in served.corrections())


@pytest.mark.usefixtures("unharmed")
def test_what_is_said_to_be_right_stays_under_surest(page: Page, served: Workspace, app_address: str) -> None:
    walker = Walker(page)
    drawn = served.between(list(walker.places())).edges
    ends = Counter(end for e in drawn if e.confidence >= 0.85 for end in (e.subject, e.object))
    busy = {id for id, lines in ends.items() if lines > 1}  # these are drawn when only what is surest is
    alone = {e.id for e in drawn if e.statements == 1 and e.confidence < 0.85 and {e.subject, e.object} <= busy}
    edge = next(id for id in walker.edges() if id in alone)
    page.goto(f"{app_address}/?chosen={edge}")
    page.get_by_role("button", name="It is right").click()
    expect(page.get_by_text("It is right, and certain")).to_be_visible()
    walker.settle()
    card = page.locator(".ink.card").first
    expect(card.locator(".statement")).to_contain_text("said right by hand on")
    expect(card.get_by_role("button", name="Take it back")).to_be_visible()  # and it can be taken back there
    expect(card.locator("h3 + p")).to_contain_text("said right by hand")
    page.get_by_role("radio", name="Surest").click()
    walker.settle()
    assert edge in walker.edges()
    page.get_by_role("link", name="Query").click()
    page.get_by_label("Cypher").fill(f"MATCH ()-[r {{id: '{edge}'}}]->() RETURN r")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_test_id("glide-cell-1-0")).to_have_text(re.compile(", said right by hand$"))


@pytest.mark.usefixtures("unharmed")
def test_a_press_that_is_lost_on_its_way_is_told_again_and_counts_once(
    profile: BrowserContext, served: Workspace, app_address: str
) -> None:
    edge = served.overview(limit=FIRST_NODES, filter=FAIRLY_SURE).edges[0]
    one = max(served.statements(edge=edge.id), key=lambda said: said.sure)
    page = profile.new_page()
    losing: list[bool] = []
    lost: list[bytes | str] = []

    def between(route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        route.on_message(lambda said: lost.append(said) if losing and len(lost) < 1 else server.send(said))

    page.route_web_socket(re.compile("/_stcore/stream"), between)
    page.goto(f"{app_address}/?chosen={edge.id}")
    Walker(page)
    losing.append(True)
    button = page.locator(f'[data-says="instead"][data-of="{one.id}"]')
    button.click()
    expect(page.get_by_role("combobox", name="What the sentence says")).to_be_visible()
    assert len(lost) == 1
    button.click()  # it shuts what a press that counted twice would have shut already
    expect(page.get_by_role("combobox", name="What the sentence says")).to_have_count(0)
    page.wait_for_timeout(3_500)  # and what was heard is not told again
    expect(page.get_by_role("combobox", name="What the sentence says")).to_have_count(0)
    page.close()


def is_crowded_out(served: Workspace, edge: Edge) -> bool:
    """Whether the graph would begin without an end of this edge, were the first of its sentences struck out."""
    told = served.statements(edge=edge.id)
    if len(told) < 2:
        return False
    served.strike(told[:1])
    try:
        begun = served.overview(limit=FIRST_NODES, filter=FAIRLY_SURE)
    finally:
        served.put_back(told[:1])
    return not {edge.subject, edge.object} <= {node.id for node in begun.nodes}


@pytest.mark.usefixtures("unharmed")
def test_who_is_judged_stays_on_the_canvas_though_the_graph_begins_with_another_after_it(
    explore: Page, served: Workspace, app_address: str
) -> None:
    edge = next(edge for edge in served.between(list(Walker(explore).places())).edges if is_crowded_out(served, edge))
    explore.goto(f"{app_address}/?chosen={edge.id}")
    assert {edge.subject, edge.object} <= set(Walker(explore).places())
    explore.get_by_role("button", name="Strike it out").first.click()
    expect(explore.get_by_text("Struck out.")).to_be_visible()
    walker = Walker(explore)
    assert edge.id in walker.edges()  # one sentence less, and one end was no longer among the best connected
    expect(explore.get_by_text("Nothing is selected")).to_have_count(0)


def turnable(served: Workspace, edges: Iterable[Edge]) -> tuple[Statement, Claim]:
    """Find a sentence that alone bears out its edge and may be told the other way round, and how that would be told."""
    return next(
        (one, claim)
        for edge in edges
        if edge.statements == 1
        for one in served.statements(edge=edge.id)
        for claim in served.could_say(one)
        if claim.is_turned and claim.predicate != one.predicate
    )


@pytest.mark.usefixtures("unharmed")
def test_what_a_sentence_says_instead_is_chosen_in_place_and_taken_back(
    page: Page, served: Workspace, app_address: str
) -> None:
    drawn = served.between(list(Walker(page).places())).edges
    said, like = turnable(served, drawn)
    before = served.store.canonical()
    names = {id: node.name for id, node in served.nodes([said.subject, said.object_id]).items()}
    phrase = ontology().predicates[like.predicate].phrase
    page.goto(f"{app_address}/?chosen={said.edge_id}")
    page.get_by_role("button", name="It says something else").click()
    page.get_by_role("combobox", name="What the sentence says").click()
    page.get_by_role("option", name=f"{names[said.object_id]} {phrase} {names[said.subject]}", exact=True).click()
    page.get_by_text("rumoured", exact=True).last.click()
    page.get_by_role("button", name="It says this").click()
    expect(page.get_by_text("It says this, and that is certain")).to_be_visible()
    [held] = served.amended()
    assert (held.predicate, held.modality, held.read and held.read.is_turned) == (like.predicate, "rumoured", True)
    assert held.as_read == said
    walker = Walker(page)
    assert said.edge_id not in walker.edges() and held.edge_id in walker.edges()
    card = page.locator(".ink.card").first  # and the line that the sentence bears out now is what is selected
    expect(card.locator("h3")).to_have_text(f"{names[held.subject]} {phrase} {names[held.object_id]}")
    expect(card).to_contain_text(f"corrected by hand on {held.confirmed}")
    read = f"The program read: {names[said.subject]} {ontology().predicates[said.predicate].phrase}"
    expect(card.locator(".read")).to_contain_text(f"{read} {names[said.object_id]} {TOLD_AS[said.modality]}")
    expect(card.locator("mark.subject")).to_have_text(span(said, said.evidence.object))  # who does it is lit as such
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Corrected by hand: 1").click()
    expect(page.get_by_role("heading", name=f"corrected by hand on {held.confirmed}")).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Corrected by hand: 1")).to_have_count(0)
    assert served.store.canonical() == before
    page.get_by_role("link", name="Explore", exact=True).click()
    assert said.edge_id in Walker(page).edges()


def span(said: Statement, place: tuple[int, int]) -> str:
    """The words at a place of the sentence, as a page shows them."""
    start, end = (at - said.evidence.start for at in place)
    return " ".join(said.evidence.text[start:end].split())


@pytest.mark.usefixtures("unharmed")
def test_a_finger_meets_the_buttons_of_a_sentence(
    telephones: BrowserContext, served: Workspace, app_address: str
) -> None:
    edge = served.overview(limit=FIRST_NODES, filter=FAIRLY_SURE).edges[0]
    one = max(served.statements(edge=edge.id), key=lambda said: said.sure)  # those less sure are folded
    page = telephones.new_page()
    page.goto(f"{app_address}/?chosen={edge.id}")
    button = page.locator(f'[data-says="wrong"][data-of="{one.id}"]')
    button.wait_for()
    idle(page)
    box = button.bounding_box()
    assert box and box["width"] >= 44 and box["height"] >= 40
    button.tap()
    expect(page.get_by_text("Struck out.")).to_be_visible()
    assert [said.id for said in served.struck()] == [one.id]
    page.close()
