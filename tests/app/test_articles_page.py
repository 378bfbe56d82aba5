"""Give articles, read them, take them out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inkweb.workspace import Workspace
from tests.app.walker import idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

STORY = (
    "Halden Labs buys Tern Robotics\n\n"
    "Halden Labs has acquired Tern Robotics, a maker of warehouse software, for $40 million. "
    "Tern Robotics was founded by Priya Raman, who previously worked for Nvidia. "
    "Raman will join Halden Labs as chief scientist, the company said on Monday.\n"
)


@pytest.fixture
def articles(page: Page) -> Page:
    page.get_by_role("link", name="Articles").click()
    page.get_by_text("Add articles").click()
    idle(page)
    return page


def test_a_dropped_file_is_read_shown_and_taken_out_exactly(articles: Page, served: Workspace, tmp_path: Path) -> None:
    before = served.store.canonical()
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    articles.locator("input[type=file]").set_input_files(story)
    expect(articles.get_by_text("story.txt")).to_be_visible()
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_text("statements.")).to_be_visible(timeout=30_000)
    [found] = [one for one in served.articles() if one.source == "story.txt"]
    assert found.statements >= 1
    articles.goto(articles.url.split("?")[0] + f"?article={found.id}")
    reading = articles.locator(".ink.text")
    expect(reading).to_contain_text("a maker of warehouse software")
    expect(reading.locator("mark.mention").first).to_be_visible()
    articles.get_by_role("button", name="Remove this article").click()
    articles.get_by_role("button", name="Remove it").click()
    expect(reading).to_have_count(0)
    assert served.store.canonical() == before


def test_reading_without_a_file_says_what_to_do(articles: Page) -> None:
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_text("Choose a file first")).to_be_visible()


def test_a_file_that_is_no_article_is_told_in_one_line(articles: Page, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    articles.locator("input[type=file]").set_input_files(empty)
    expect(articles.get_by_text("empty.txt")).to_be_visible()
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_test_id("stAlert").filter(has_text="empty.txt")).to_be_visible(timeout=30_000)


def test_a_source_is_shown_by_its_name_without_the_folders_of_the_disk(articles: Page, served: Workspace) -> None:
    sample = next(one for one in served.articles() if one.source.endswith("llama-3-1.txt"))
    articles.goto(articles.url.split("?")[0] + f"?article={sample.id}")
    told = articles.get_by_text("llama-3-1.txt")
    expect(told).to_be_visible()
    assert str(Path(sample.source).parent) not in told.inner_text()


def test_a_text_that_is_not_english_is_told_so(articles: Page, served: Workspace) -> None:
    articles.get_by_role("tab", name="Text").click()
    french = "Vivendi a racheté Lagardère. Le conseil a dit que les actions sont pour le public dans ce cas."
    articles.get_by_label("Text of the article").fill(french)
    articles.get_by_role("button", name="Read text").click()
    expect(articles.get_by_text("this seems to be French")).to_be_visible()
    [added] = [one for one in served.articles() if one.language == "fr"]
    served.remove(added.id)
