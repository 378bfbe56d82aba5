"""Say who is who, and take it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from inkweb.workspace import Workspace
from tests.app.walker import Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j, pytest.mark.usefixtures("unharmed")]


def test_a_name_is_taken_apart_and_the_decision_taken_back(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    whole = next(id for id in walker.places() if walker.in_sight(id) and len(served.members(id)) > 1)
    members = {member.id for member in served.members(whole)}
    walker.click(whole)
    page.get_by_role("button", name="Is it wrong?").click()
    page.get_by_role("button", name="Take it apart").first.click()
    expect(page.get_by_text("Taken apart.")).to_be_visible()
    walker.settle()
    parted = {node.id for node in served.nodes(members).values()}
    assert len(parted) > 1
    assert parted <= set(walker.places())
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Decided by hand: ").click()
    for left in reversed(range(len(served.decisions()))):
        page.get_by_role("button", name="Take it back").first.click()
        expect(page.get_by_role("button", name="Take it back")).to_have_count(left)
        idle(page)
    expect(page.get_by_text("Decided by hand: ")).to_have_count(0)
    assert {member.id for member in served.members(whole)} == members


def test_two_names_are_joined(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    one, other = (id for id in (served.search(name, limit=1)[0].id for name in ("Microsoft", "Mistral AI")))
    walker.find("Microsoft", "Microsoft")  # who is searched for is in sight whatever the filter says
    page.get_by_role("button", name="Is it wrong?").click()
    expect(page.get_by_role("button", name="Join with Microsoft AI (")).to_be_visible()  # before anything is typed
    page.keyboard.press("Escape")
    walker.find("Mistral", "Mistral AI")
    page.get_by_role("button", name="Is it wrong?").click()
    page.get_by_label("Find the other name").fill("Microsoft")
    page.keyboard.press("Enter")
    seen = {id for id in walker.places() if walker.in_sight(id)}
    page.get_by_role("button", name="Join with Microsoft (").click()
    expect(page.get_by_text("Joined.")).to_be_visible()
    expect(page.get_by_test_id("stMainBlockContainer")).to_have_css("padding-top", "68px")  # the page keeps its look
    walker.settle()
    joined = served.nodes([one, other])
    assert joined[one] == joined[other]
    expect(page.locator(".ink.card")).to_contain_text("Mistral AI")
    expect(page.locator(".ink.card h3")).to_have_text(joined[one].name)
    assert {one, other} & set(walker.places()) == {joined[one].id}
    assert all(map(walker.in_sight, seen & set(walker.places())))
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Decided by hand: ").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Decided by hand: ")).to_have_count(0)
    page.get_by_role("link", name="Explore", exact=True).click()
    walker.settle()
    expect(page.locator(".ink.card h3")).to_have_text("Mistral AI")  # what was selected before they were joined
    for name in ("Microsoft", "Mistral AI"):
        expect(page.locator(".st-key-starts").get_by_role("button", name=name, exact=True)).to_be_visible()
    assert {one, other} <= set(walker.places())


def test_a_name_is_called_otherwise_and_something_else_and_all_is_taken_back(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    before = served.search("Mistral AI", limit=1)[0]
    walker.find("Mistral", "Mistral AI")
    places = walker.places()
    page.get_by_role("button", name="Is it wrong?").click()
    page.get_by_label("Its name").fill("Mistral Labs")
    page.get_by_label("What it is").click()
    page.get_by_role("option", name="Product").click()
    page.get_by_role("button", name="Call it so").click()
    expect(page.get_by_text("Called so from now on.")).to_be_visible()
    walker.settle()
    card = page.locator(".ink.card")
    expect(card.locator("h3")).to_have_text("Mistral Labs")
    expect(card.locator(".chip").first).to_have_text("Product")
    expect(card).to_contain_text("Called so by hand. Articles have Mistral AI (Organization)")
    assert walker.places() == places
    after = served.nodes([before.id])[before.id]
    assert (after.name, after.type, after.degree) == ("Mistral Labs", "Product", before.degree)
    expect(page.get_by_text("of it do not go with a Product.")).to_be_visible()
    page.get_by_role("button", name="As articles have it").click()
    expect(page.get_by_text("Called as articles have it.")).to_be_visible()
    expect(card.locator("h3")).to_have_text("Mistral AI")
    assert served.nodes([before.id])[before.id] == before

    served.rename(before.id, name="Mistral *Labs*")
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Decided by hand: 1").click()
    expect(page.get_by_text("Mistral AI (Organization) is called Mistral *Labs*.")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Decided by hand: ")).to_have_count(0)
    assert served.nodes([before.id])[before.id] == before


def test_names_that_may_be_one_are_asked_about_until_somebody_says(page: Page, served: Workspace) -> None:
    offered = served.duplicates()
    page.get_by_role("link", name="Quality", exact=True).click()
    pairs = page.locator("[class*='st-key-double-']")
    expect(pairs).to_have_count(len(offered))
    expect(pairs.first).to_contain_text(offered[0].full.name)
    pairs.first.get_by_role("button", name="They are one", exact=True).click()
    expect(page.get_by_text("Joined.")).to_be_visible()
    expect(pairs).to_have_count(len(offered) - 1)
    assert len(set(served.nodes([offered[0].short.id, offered[0].full.id]).values())) == 1
    idle(page)
    pairs.first.get_by_role("button", name="They are two", exact=True).click()
    expect(page.get_by_text("They stay two.")).to_be_visible()
    expect(pairs).to_have_count(len(offered) - 2)
    assert {one.verdict for one in served.decisions()} == {"same", "different"}
    idle(page)
    pairs.first.get_by_role("button", name="Look", exact=True).click()
    walker = Walker(page)
    shown = {offered[2].short.id, offered[2].full.id, *(node.id for node in offered[2].neighbours)}
    assert set(walker.places()) == shown


def test_a_name_is_taken_out_of_what_articles_take_for_one(page: Page, served: Workspace) -> None:
    walker = Walker(page)
    whole, member = next(
        (id, member)
        for id in walker.places()
        if walker.in_sight(id)
        for member in served.members(id)
        if member.forms and served.node(id).degree > 3
    )
    before, form = served.store.canonical(), member.forms[0]
    walker.click(whole)
    page.get_by_role("button", name="Is it wrong?").click()
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_text("Choose first which of the names is another's.")).to_be_visible()
    page.get_by_label("Other names that articles use for it").click()
    page.get_by_role("option", name=form, exact=True).click()
    idle(page)
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_text(f"“{form}” (")).to_be_visible()
    expect(page.get_by_text(") is a name of its own.")).to_be_visible()
    walker.settle()
    expect(page.locator(".ink.card h3")).to_have_text(form)
    [decision] = served.decisions()
    assert {decision.left, decision.right} > {member.id}
    parted = served.nodes({decision.left, decision.right})
    assert len(set(parted.values())) == 2 and {node.id for node in parted.values()} <= set(walker.places())
    assert form not in parted[member.id].aliases
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Decided by hand: 1").click()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Decided by hand: ")).to_have_count(0)
    assert served.store.canonical() == before
