"""Add what an article says and nobody read in it, and take it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from inkweb.model import Statement
from inkweb.ontology import ontology
from inkweb.workspace import Workspace
from tests.app.test_correcting import span
from tests.app.walker import idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j, pytest.mark.usefixtures("unharmed")]


def unsaid(served: Workspace) -> tuple[Statement, str]:
    """Find a sentence of two organisations, and a relation that no article has between them."""
    for article in served.articles():
        for one in served.statements(article=article.id):
            ends = [served.node(id) for id in (one.subject, one.object_id)]
            if [end.type for end in ends] != ["Organization", "Organization"] or one.evidence.text.count("\n"):
                continue
            taken = {edge.predicate for edge in served.between([one.subject, one.object_id]).edges}
            kinds = ontology().predicates
            free = [name for name, _ in ontology().between("Organization", "Organization") if name not in taken]
            words = [span(one, place) for place in (one.evidence.subject, one.evidence.object)]
            if free and all(one.evidence.text.count(word) == 1 for word in words) and not kinds[free[0]].is_symmetric:
                return one, free[0]
    raise AssertionError("no article has such a sentence")


def test_what_nobody_read_is_added_beside_its_article_and_taken_back(
    page: Page, served: Workspace, app_address: str
) -> None:
    said, predicate = unsaid(served)
    before, phrase = served.store.canonical(), ontology().predicates[predicate].phrase
    subject, object = (served.node(id).name for id in (said.subject, said.object_id))
    page.goto(f"{app_address}/articles?article={said.evidence.article}")
    page.get_by_role("button", name="Add what it says").click()
    box = page.get_by_label("Words of the article that say so")
    box.fill("These words stand nowhere.")
    box.press("Control+Enter")
    expect(page.get_by_text("These words do not stand in the article.")).to_be_visible()
    box.fill(said.evidence.text.replace(" ", "\n  "))  # however it is broken into lines
    box.press("Control+Enter")
    for label, place in (("One name", said.evidence.subject), ("The other name", said.evidence.object)):
        page.get_by_role("combobox", name=label).click()
        word = span(said, place)
        page.get_by_role("option").filter(has_text=word).first.click()
        idle(page)
    page.get_by_role("combobox", name="What the words say").click()
    page.get_by_role("option", name=f"{subject} {phrase} {object}", exact=True).click()
    idle(page)
    page.get_by_text("planned", exact=True).last.click()
    idle(page)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("It is in the graph, and certain.")).to_be_visible()
    expect(page.get_by_label("Words of the article that say so")).to_have_count(0)
    [added] = served.added()
    assert (added.subject, added.predicate, added.object_id) == (said.subject, predicate, said.object_id)
    assert (added.modality, added.added, added.evidence.text) == ("planned", True, said.evidence.text)
    assert (added.evidence.subject, added.evidence.object) == (said.evidence.subject, said.evidence.object)
    card = page.locator(".st-key-beside-card")
    expect(card.locator("h3")).to_have_text(f"{subject} {phrase} {object}")
    expect(card).to_contain_text(f"added by hand on {added.confirmed}")
    expect(card.get_by_role("button", name="Strike it out")).to_have_count(0)
    page.get_by_role("link", name="Quality", exact=True).click()
    page.get_by_text("Added by hand: 1").click()
    expect(page.get_by_role("heading", name=f"added by hand on {added.confirmed}")).to_be_visible()
    idle(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Added by hand: 1")).to_have_count(0)
    assert served.store.canonical() == before
