"""Say whom the words of a sentence mean, and take it back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from inkweb.model import Statement
from inkweb.ontology import ontology
from inkweb.workspace import Workspace
from tests.app.test_correcting import span
from tests.app.walker import Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j, pytest.mark.usefixtures("unharmed")]


def alone(served: Workspace, page: Page) -> Statement:
    """Find a sentence that alone bears out its edge, between an organisation and something else than one."""
    drawn = served.between(list(Walker(page).places())).edges
    told = (served.statements(edge=edge.id)[0] for edge in drawn if edge.statements == 1 and edge.confidence > 0.5)
    kinds = ontology().predicates
    return next(
        one
        for one in told
        if served.node(one.subject).type == "Organization" and "Organization" not in kinds[one.predicate].range
    )


def open_choice(page: Page, address: str, said: Statement) -> None:
    page.goto(f"{address}/?chosen={said.edge_id}")
    page.get_by_role("button", name="It says something else").click()
    page.get_by_role("button", name="Somebody else is meant").click()
    expect(page.get_by_role("button", name="They mean this")).to_be_visible()
    idle(page)


def test_words_mean_another_name_of_the_article_and_it_is_taken_back(
    page: Page, served: Workspace, app_address: str
) -> None:
    said = alone(served, page)
    before, words = served.store.canonical(), span(said, said.evidence.subject)
    was, object = (served.node(id) for id in (said.subject, said.object_id))
    other = next(
        one
        for one in served.named_in(said.evidence.article)
        if one.type == "Organization" and served.node(one.id).id != said.subject
    )
    open_choice(page, app_address, said)
    page.get_by_role("combobox", name="Whom they mean").click()
    page.get_by_role("option", name=f"{other.name} (Organization)", exact=True).click()
    idle(page)
    page.get_by_role("button", name="They mean this").click()
    expect(page.get_by_text("They mean this from now on.")).to_be_visible()
    walker = Walker(page)
    now = served.node(other.id)
    [moved] = [one for one in served.statements(article=said.evidence.article) if one.evidence == said.evidence]
    assert (moved.subject, moved.object_id, moved.predicate) == (now.id, said.object_id, said.predicate)
    assert moved.edge_id in walker.edges() and said.edge_id not in walker.edges()
    card = page.locator(".ink.card").first  # the line that the sentence bears out now is what is selected
    phrase = ontology().predicates[said.predicate].phrase
    expect(card.locator("h3")).to_have_text(f"{now.name} {phrase} {object.name}")
    expect(card.locator(".read")).to_have_text(f"“{words}” means {other.name}, as somebody said; read as {was.name}")
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Decided by hand: 1").click()
    expect(page.get_by_text(re.compile(f"“{re.escape(words)}” in “.*” means {re.escape(other.name)}"))).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Decided by hand: ")).to_have_count(0)
    assert served.store.canonical() == before


def test_words_mean_a_name_that_the_article_does_not_have_of_a_type_that_may_stand_there(
    page: Page, served: Workspace, app_address: str
) -> None:
    said = alone(served, page)
    before = served.store.canonical()
    kind = ontology().predicates[said.predicate]
    typed, wrong = "Nell Nobody", next(type for type in ontology().entity_types if type in kind.range - kind.domain)
    open_choice(page, app_address, said)
    them = " or ".join(type for type in ontology().entity_types if type in kind.domain)
    for name, type, told in (("\u200b", "Organization", "They cannot mean this: a name has 1 to 200 characters."),
                             (typed, wrong, f"has {them} there"),
                             (typed, "Organization", "They mean this from now on.")):  # fmt: skip
        who = page.get_by_role("combobox", name="Whom they mean")
        who.fill(name)
        who.press("Enter")
        idle(page)
        page.get_by_role("combobox", name="What it is, if").click()
        page.get_by_role("option", name=type, exact=True).click()
        idle(page)
        page.get_by_role("button", name="They mean this").click()
        expect(page.get_by_text(told)).to_be_visible()
        idle(page)
        if told != "They mean this from now on.":
            assert served.store.canonical() == before and served.referents() == []
    node = served.search(typed, limit=1)[0]
    assert (node.name, node.type) == (typed, "Organization")
    [one] = served.referents()
    assert (one.referent.span, one.is_met) == (said.evidence.subject, True)


def test_a_name_is_what_somebody_says_that_it_is(page: Page, served: Workspace, app_address: str) -> None:
    said = alone(served, page)
    ends = {said.subject, said.object_id}
    other = next(
        one
        for one in served.named_in(said.evidence.article)
        if one.type != "Organization" and served.node(one.id).id not in ends
    )
    served.rename(other.id, type="Organization")
    open_choice(page, app_address, said)
    page.get_by_role("combobox", name="Whom they mean").click()
    page.get_by_role("option", name=f"{other.name} (Organization)", exact=True).click()
    idle(page)
    page.get_by_role("button", name="They mean this").click()
    expect(page.get_by_text("They mean this from now on.")).to_be_visible()
    [one] = served.referents()
    assert one.referent.entity == other.id
    assert served.node(other.id).type == "Organization"


def test_on_a_telephone_who_is_meant_has_half_the_window(page: Page, served: Workspace, app_address: str) -> None:
    said = alone(served, page)
    page.set_viewport_size({"width": 390, "height": 844})
    open_choice(page, app_address, said)
    box = page.get_by_test_id("stPopoverBody").bounding_box()
    assert box and box["height"] > 300 and box["y"] >= 0 and box["y"] + box["height"] <= 844


def test_words_do_not_mean_who_stands_at_the_other_end(page: Page, served: Workspace, app_address: str) -> None:
    drawn = served.between(list(Walker(page).places())).edges
    said, label = next(
        (said, f"{one.name} (Organization)")
        for edge in drawn
        if edge.statements == 1 and edge.confidence > 0.5
        for said in served.statements(edge=edge.id)
        if {served.node(said.subject).type, served.node(said.object_id).type} == {"Organization"}
        for one in served.named_in(said.evidence.article)
        if served.node(one.id).id == said.object_id
    )
    before = served.store.canonical()
    open_choice(page, app_address, said)
    page.get_by_role("combobox", name="Whom they mean").click()
    page.get_by_role("option", name=label, exact=True).click()
    idle(page)
    page.get_by_role("button", name="They mean this").click()
    expect(page.get_by_text("Then both ends would mean the same.")).to_be_visible()
    assert served.store.canonical() == before
