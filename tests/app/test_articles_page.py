"""Give articles, read them, take them out again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inkweb.app import words
from inkweb.model import altogether
from inkweb.workspace import Ingested, Workspace
from tests.app.walker import Walker, idle, in_window, table
from tests.read.test_word import document, paragraph

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

READING = "article-canvas"
NOTING = """() => {
  window.__noted = new Set();
  new MutationObserver(() => {
    for (const line of document.body.innerText.split("\\n")) if (line.startsWith("Reading ")) window.__noted.add(line);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
"""Notes what the page says it is reading, however shortly it says so."""
STORY = (
    "Halden Labs buys Tern Robotics\n\n"
    "Halden Labs has acquired Tern Robotics, a maker of warehouse software, for $40 million. "
    "Tern Robotics was founded by Priya Raman, who previously worked for Nvidia. "
    "Raman will join Halden Labs as chief scientist, the company said on Monday.\n"
)


@pytest.fixture
def articles(window: Page, app_address: str, served: Workspace) -> Iterator[Page]:
    """The page of articles; whatever happens, the other tests find the graph as it was."""
    before = {one.id for one in served.articles()}
    window.goto(f"{app_address}/articles")
    window.get_by_text("Add articles").click()
    idle(window)
    yield window
    for id in {one.id for one in served.articles()} - before:
        served.remove(id)


def test_of_several_files_the_bad_one_is_told_and_the_others_are_read_shown_and_taken_out_exactly(
    articles: Page, served: Workspace, tmp_path: Path
) -> None:
    before = served.store.canonical()
    files = {"story.txt": STORY, "empty.txt": "", "second.txt": STORY.replace("Tern Robotics", "Corvid Robotics")}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7 ...")  # cut off
    (tmp_path / "talk.mp4").write_bytes(b"\0\0\0\x20ftypisom" + bytes(600_000))
    articles.locator("input[type=file]").set_input_files(
        [*(tmp_path / name for name in files), tmp_path / "report.pdf", tmp_path / "talk.mp4"]
    )
    alerts = articles.get_by_test_id("stAlert")
    refused = alerts.filter(has_text="report.pdf this PDF is damaged. Save it anew")
    expect(refused).to_be_visible()  # before anything is read ...
    expect(alerts.filter(has_text="talk.mp4 not text: it is a film")).to_be_visible()
    expect(alerts.filter(has_text="empty.txt empty: there is nothing in it")).to_be_visible()
    expect(alerts).to_have_count(1)  # all in one, and nothing of the good ones
    expect(alerts).not_to_contain_text("story.txt")
    articles.evaluate(NOTING)
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_text("The other 2 articles were read.")).to_be_visible(timeout=60_000)
    expect(articles.get_by_test_id("stAlert").filter(has_text="empty.txt")).to_be_visible()
    expect(refused).to_have_count(1)  # ... and after, once
    expect(articles.locator(".st-key-given-files-1")).to_have_count(1)  # the field is made anew once
    assert "Reading number 1: Halden Labs buys Tern Robotics ..." in articles.evaluate("[...window.__noted]")
    story, second = (
        next(one for one in served.articles() if one.source == name) for name in ("story.txt", "second.txt")
    )
    expect(articles.get_by_role("button", name="Show in graph")).to_have_count(2)
    idle(articles)
    articles.get_by_role("button", name="Show in graph").last.click()
    ends = {id for one in served.statements(article=second.id) for id in (one.subject, one.object_id)}
    assert set(Walker(articles).places()) <= ends
    articles.get_by_role("link", name="Articles", exact=True).click()
    articles.get_by_role("button", name="Read it").first.click()
    reading = articles.locator(".ink.text")
    expect(reading).to_contain_text("a maker of warehouse software")
    expect(reading.locator("mark.mention").first).to_be_visible()
    Walker(articles, key=READING)
    in_window(articles, ".ink-reading", f".st-key-{READING}", ".st-key-beside-card")
    [told] = served.would_remove([story.id])
    articles.get_by_role("button", name="Remove this article").click()
    dialog = articles.get_by_role("dialog")
    assert told.names == ("Tern Robotics",)
    expect(dialog).to_contain_text("1 name that no other article mentions goes with it: Tern Robotics.")
    gone = [f"{one.subject} {words.phrase(one.predicate)} {one.object}" for one in told.gone[:10]]
    assert gone
    for line in gone:
        expect(dialog.locator("li").get_by_text(line).first).to_be_visible()
    in_window(articles, "[role=dialog] .st-key-going")
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    assert story.id in served.summaries([story.id])
    articles.get_by_role("button", name="Remove this article").click()
    dialog.get_by_role("button", name="Remove it").click()
    expect(articles.get_by_text("is out of the graph, and with it")).to_be_visible()
    expect(reading).to_have_count(0)
    served.remove(second.id)
    assert served.store.canonical() == before


AT_ONCE = """() => {
  const named = (kind, name) => [...document.querySelectorAll(kind)].find((one) => one.innerText.includes(name));
  named("button", "Remove this article").click();
  named("a", "Quality").click();
}"""


def test_a_press_with_which_one_left_the_page_is_not_answered_when_one_comes_back(
    page: Page, served: Workspace, app_address: str
) -> None:
    one, *_ = served.articles()
    page.goto(f"{app_address}/articles?article={one.id}")
    for _ in range(3):  # it is up to the machine whether the press is heard before the page is left
        Walker(page, key=READING)
        page.evaluate(AT_ONCE)
        page.wait_for_url("**/quality")
        idle(page)
        page.go_back()
        Walker(page, key=READING)
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_several_articles_are_shown_and_taken_out_together(articles: Page, served: Workspace, tmp_path: Path) -> None:
    before = served.store.canonical()
    file = tmp_path / "two.jsonl"
    texts = [STORY, STORY.replace("Tern Robotics", "Corvid Robotics")]
    file.write_text("\n".join(json.dumps({"text": text, "date": "2031-05-06"}) for text in texts), encoding="utf-8")
    ids = [one.id for one in served.ingest([file]) if isinstance(one, Ingested)]
    articles.reload()
    rows = table(articles)
    expect(articles.get_by_role("button", name="Remove ticked")).to_be_disabled()
    for row in (0, 1):  # the newest articles are the first of the list
        rows.click(position={"x": 18, "y": 36 * row + 54})
        idle(articles)
    told = altogether(served.would_remove(ids))
    assert {"Tern Robotics", "Corvid Robotics"} <= set(told.names)
    articles.get_by_role("button", name="Remove ticked").click()
    dialog = articles.get_by_role("dialog")
    expect(dialog).to_contain_text("2 articles go, for all who use this graph.")
    expect(dialog).to_contain_text(f"{len(told.names)} names that no other article mentions go with them")
    expect(dialog).to_contain_text(f"{len(told.gone)} connections that no other article states go")
    dialog.get_by_role("button", name="Keep them").click()
    expect(dialog).to_have_count(0)
    articles.get_by_role("button", name="Show ticked").click()
    ends = {end for id in ids for one in served.statements(article=id) for end in (one.subject, one.object_id)}
    assert set(Walker(articles).places()) <= ends
    articles.get_by_role("link", name="Articles", exact=True).click()
    rows = table(articles)
    for row in (0, 1):
        rows.click(position={"x": 18, "y": 36 * row + 54})
        idle(articles)
    articles.get_by_role("button", name="Remove ticked").click()
    dialog.get_by_role("button", name="Remove them").click()
    expect(articles.get_by_text("2 articles are out of the graph, and with them")).to_be_visible()
    assert served.store.canonical() == before


def test_a_story_printed_to_a_pdf_is_read_as_its_page_and_so_is_a_word_file(
    articles: Page, served: Workspace, chromium: Browser, tmp_path: Path
) -> None:
    headline, first = STORY.strip().split("\n\n")
    told = [
        first,
        "Halden Labs had looked for such a firm for a year. Its rivals have bought three of them since January.",
        "“We will keep the office in Bergen and all who work there,” Raman said. She would not say for how long.",
        "Shares in Halden Labs rose by two per cent on the day, while those of other makers fell a little.",
    ]
    context = chromium.new_context()
    printed = context.new_page()
    printed.set_content(
        f"<html lang=en><body style='text-align:justify;hyphens:auto'><h1>{headline}</h1>"
        f"{''.join(f'<p>{one}</p>' for one in told)}</body></html>"
    )
    edges = {"top": "60px", "bottom": "60px", "left": "60px", "right": "280px"}
    printed.pdf(path=tmp_path / "printed.pdf", display_header_footer=True, margin=edges)
    context.close()
    (tmp_path / "typed.docx").write_bytes(document(paragraph(headline) + paragraph(first)))
    articles.locator("input[type=file]").set_input_files([tmp_path / "printed.pdf", tmp_path / "typed.docx"])
    expect(articles.get_by_test_id("stFileChip")).to_have_count(2)
    idle(articles)
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_text(f"{headline} gave")).to_have_count(2, timeout=60_000)
    found = {one.source: served.reading(one.id) for one in served.articles() if one.title == headline}
    assert found["printed.pdf"].article.text == "\n\n".join((headline, *told))
    assert found["typed.docx"].article.text == "\n\n".join((headline, first))
    assert {one.predicate for one in found["printed.pdf"].statements} >= {"ACQUIRED", "FOUNDED"}


def test_an_article_is_read_with_as_much_doubt_as_the_dial_lets_in(
    window: Page, app_address: str, served: Workspace
) -> None:
    stated = {one.id: served.statements(article=one.id) for one in served.articles()}
    id, told = next(
        (id, some)
        for id, some in stated.items()
        if any(one.confidence < 0.5 for one in some) and len({one.edge_id for one in some}) < len(some)
    )
    window.goto(f"{app_address}/articles?article={id}")
    walker = Walker(window, key=READING)

    def as_sure(least: float) -> set[str]:
        return {one.edge_id for one in told if one.confidence >= least}

    assert set(walker.edges()) == as_sure(0.5)
    expect(window.locator(".ink-reading")).to_contain_text("less sure")
    window.get_by_role("radio", name="Surest").click()
    window.wait_for_function("([key, n]) => window.__inkweb.edges(key).length === n", arg=[READING, len(as_sure(0.85))])
    assert set(walker.edges()) == as_sure(0.85)
    window.get_by_role("radio", name="All", exact=True).click()
    window.wait_for_function("([key, n]) => window.__inkweb.edges(key).length === n", arg=[READING, len(as_sure(0.0))])
    expect(window.locator(".ink-reading")).not_to_contain_text("less sure")
    sentences = Counter(one.edge_id for one in told)
    card = window.locator(".st-key-beside-card")
    expect(card.locator("details")).to_have_count(len(sentences))  # each is told once ...
    expect(card.locator(".chip", has_text="% sure")).to_have_count(len(sentences) - len(as_sure(0.5)))
    [(_, times)] = sentences.most_common(1)
    assert times > 1
    again = card.locator("details", has_text=f"×{times}").first
    again.locator("summary").click()
    expect(again.locator(".ink.quote")).to_have_count(times)  # ... with every sentence that says it
    expect(again.locator(".source .tag")).to_have_count(times)


def test_giving_nothing_or_a_wrong_address_says_what_to_do(articles: Page) -> None:
    articles.get_by_role("button", name="Read files").click()
    expect(articles.get_by_text("Choose a file first")).to_be_visible()
    articles.get_by_role("tab", name="Text").click()
    idle(articles)
    articles.get_by_role("button", name="Read text").click()
    expect(articles.get_by_text("Paste or type the text of an article first")).to_be_visible()
    articles.get_by_role("tab", name="Web address").click()
    idle(articles)
    articles.get_by_role("button", name="Read page").click()
    expect(articles.get_by_text("Give the whole address")).to_be_visible()
    wrong = "http://127.0.0.1:9/story"
    articles.get_by_label("Address of the article").fill(wrong)
    articles.get_by_role("button", name="Read page").click()
    expect(articles.get_by_test_id("stAlert").filter(has_text=wrong)).to_be_visible()
    expect(articles.get_by_label("Address of the article")).to_have_value(wrong)  # to be mended


def test_a_source_is_shown_by_its_name_without_the_folders_of_the_disk(articles: Page, served: Workspace) -> None:
    sample = next(one for one in served.articles() if one.source.endswith("llama-3-1.txt"))
    articles.goto(articles.url.split("?")[0] + f"?article={sample.id}")
    told = articles.get_by_text("llama-3-1.txt")
    expect(told).to_be_visible()
    assert str(Path(sample.source).parent) not in told.inner_text()


def test_a_text_that_is_not_english_is_left_out_until_it_is_wanted(articles: Page, served: Workspace) -> None:
    articles.get_by_role("tab", name="Text").click()
    french = "Vivendi a racheté Lagardère. Le conseil a dit que les actions sont pour le public dans ce cas."
    articles.get_by_label("Text of the article").fill(french)
    articles.get_by_role("button", name="Read text").click()
    expect(articles.get_by_text("was left out: this seems to be French")).to_be_visible()
    idle(articles)
    expect(articles.get_by_label("Text of the article")).to_have_value("")
    assert not [one for one in served.articles() if one.language == "fr"]
    articles.get_by_role("button", name="Read it all the same").click()
    expect(articles.get_by_text("do not rely on what it finds here")).to_be_visible()
    expect(articles.get_by_role("button", name="Read it", exact=True)).to_be_visible()
    expect(articles.get_by_text("was left out")).to_have_count(0)
    [added] = [one for one in served.articles() if one.language == "fr"]
    served.remove(added.id)
    articles.goto(articles.url.split("?")[0] + f"?article={added.id}")
    expect(articles.get_by_text("The article of this address is not in this graph")).to_be_visible()


def test_the_day_and_the_outlet_of_a_pasted_text_are_what_somebody_says(articles: Page, served: Workspace) -> None:
    articles.get_by_role("tab", name="Text").click()
    articles.get_by_label("Text of the article").fill(STORY)
    articles.get_by_label("Outlet (may be left empty)").fill("The Halden Post")
    for day, told in (("03/04/2024", "cannot be read as one day"), ("March 2024", "“March 2024” cannot be read")):
        articles.get_by_label("Day (may be left empty)").fill(day)
        articles.get_by_role("button", name="Read text").click()
        expect(articles.get_by_text(told)).to_be_visible()
        idle(articles)
    articles.get_by_label("Day (may be left empty)").fill("25 March 2024")
    articles.get_by_role("button", name="Read text").click()
    expect(articles.get_by_text("Halden Labs buys Tern Robotics gave")).to_be_visible()
    idle(articles)
    [added] = [one for one in served.articles() if one.title == "Halden Labs buys Tern Robotics"]
    assert (added.outlet, f"{added.date}") == ("The Halden Post", "2024-03-25")
    expect(articles.get_by_label("Day (may be left empty)")).to_have_value("")


def test_an_article_that_somebody_else_takes_out_while_it_is_read_leads_back_to_the_list(
    articles: Page, served: Workspace
) -> None:
    [added] = served.add([served.read_text(STORY)])
    articles.goto(articles.url.split("?")[0] + f"?article={added.id}")
    Walker(articles, key=READING)
    served.remove(added.id)
    articles.get_by_role("radio", name="Surest").click()
    expect(articles.get_by_text("The article of this address is not in this graph, or no longer.")).to_be_visible()
    expect(articles.get_by_test_id("stDataFrame")).to_be_visible()
