"""Say beside an article whom its words mean, those too that nobody read, and take it back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from inkweb.app.quoting import places
from inkweb.model import Reading, Statement
from inkweb.workspace import Workspace
from tests.app.walker import idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j, pytest.mark.usefixtures("unharmed")]


def unread(served: Workspace) -> tuple[Reading, Statement, str]:
    """Find a sentence about an organisation, and a word of it that no other place has and nobody read as a name."""
    for article in served.articles():
        held = served.reading(article.id)
        names = {m.span for m, _ in held.mentions}
        for one in held.statements:
            subject = held.article.text[slice(*one.evidence.subject)]
            if served.node(one.subject).type != "Organization" or one.evidence.text.count(subject) != 1:
                continue
            for word in re.findall(r"\b[a-z]{6,}\b", one.evidence.text):
                found = places(word, held.article.text)
                if len(found) == 1 and not any(a < found[0][1] and found[0][0] < b for a, b in names):
                    return held, one, word
    raise AssertionError("no article has such a sentence")


def say(page: Page, words: str, type: str) -> None:
    page.get_by_role("button", name="Say who is meant").click()
    box = page.get_by_label("Words of the article", exact=True)
    box.fill(words)
    box.press("Enter")
    page.get_by_role("combobox", name="What it is, if").click()
    page.get_by_role("option", name=type, exact=True).click()
    idle(page)


def test_a_name_that_nobody_read_is_named_and_what_is_said_of_it_is_added(
    page: Page, served: Workspace, app_address: str
) -> None:
    held, said, word = unread(served)
    before = served.store.canonical()
    page.goto(f"{app_address}/articles?article={held.article.id}")
    say(page, word, "Organization")
    page.get_by_role("button", name="They mean this").click()
    expect(page.get_by_text("They mean this from now on.")).to_be_visible()
    expect(page.locator(f'mark[title*="{word} (Organization)"]')).to_have_text(word)
    [told] = served.referents()
    assert (told.referent.text, told.referent.type, told.is_made) == (word, "Organization", True)
    idle(page)

    page.get_by_role("button", name="Add what it says").click()
    quote = page.get_by_label("Words of the article that say so")
    quote.fill(said.evidence.text)
    quote.press("Control+Enter")
    subject = held.article.text[slice(*said.evidence.subject)]
    for label, end in (("One name", subject), ("The other name", word)):
        page.get_by_role("combobox", name=label).click()
        page.get_by_role("option").filter(has_text=end).first.click()
        idle(page)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("It is in the graph, and certain.")).to_be_visible()
    [added] = served.added()
    assert {added.subject, added.object_id} == {said.subject, told.referent.entity}

    page.get_by_role("link", name="Quality", exact=True).click()
    for heading in ("Added by hand: 1", "Decided by hand: 1"):
        page.get_by_text(heading).click()
        idle(page)
        page.get_by_role("button", name="Take it back").click()
        expect(page.get_by_text(heading)).to_have_count(0)
    assert served.store.canonical() == before


def test_what_was_read_keeps_words_from_meaning_what_cannot_stand_there(
    page: Page, served: Workspace, app_address: str
) -> None:
    held, said, _ = unread(served)
    words = held.article.text[slice(*said.evidence.subject)]
    before = served.store.canonical()
    page.goto(f"{app_address}/articles?article={held.article.id}")
    say(page, words, "Dataset")
    if len(places(words, held.article.text)) > 1:
        page.get_by_role("combobox", name="Where").click()
        page.get_by_role("option").first.click()
        idle(page)
    who = page.get_by_role("combobox", name="Whom they mean")
    who.fill("Nobody's Prize")
    who.press("Enter")
    idle(page)
    page.get_by_role("button", name="They mean this").click()
    expect(page.get_by_text("So it is read in “")).to_be_visible()
    assert served.store.canonical() == before and served.referents() == []
