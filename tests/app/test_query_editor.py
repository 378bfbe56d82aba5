"""The editor of the Query page: keys, colours, completion, where a query is wrong, what was asked before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from inkweb.app.editor.vocabulary import FUNCTIONS, PROPERTIES, vocabulary
from inkweb.app.pages.query import EXAMPLES
from inkweb.errors import QueryError
from inkweb.workspace import Workspace
from tests.app.walker import idle, reads, written

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

#: The contrast of each kind of word with what is behind it, as WCAG 2.2 works it out; a colour is drawn to be read.
CONTRASTS = """root => {
  const dot = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const canvas = dot.getContext("2d", { willReadFrequently: true });
  const luminance = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const field = getComputedStyle(root).backgroundColor;
  return Object.fromEntries([...root.querySelectorAll(".cm-line span, .cm-gutterElement")].map(word => {
    const line = word.closest(".cm-line");
    const back = luminance(field, line ? getComputedStyle(line).backgroundColor : field);
    const own = luminance(getComputedStyle(word).color);
    return [word.className, (Math.max(own, back) + 0.05) / (Math.min(own, back) + 0.05)];
  }));
}"""
EVERY_WORD = "MATCH (a:Person {name: 'x'})-[r:LEADS]->() // all\nRETURN b, count(r), r.support, $p, 1.5"


@pytest.fixture
def query(page: Page) -> Page:
    """The Query page, where nothing is written yet."""
    page.get_by_role("link", name="Query").click()
    editor(page).wait_for()
    idle(page)
    return page


def editor(page: Page) -> Locator:
    return page.get_by_label("Cypher")


def offers(page: Page) -> Locator:
    return page.locator(".cm-tooltip-autocomplete li")


def type_in(page: Page, words: str) -> None:
    """Type at the end of what is written."""
    editor(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words, delay=5)


def accept(page: Page, key: str = "Enter") -> None:
    """Take what is offered; for the time of a blink nothing is taken, since the key may have meant the line."""
    expect(offers(page).first).to_be_visible()
    page.wait_for_timeout(150)
    page.keyboard.press(key)
    expect(offers(page)).to_have_count(0)


def test_a_query_is_run_by_keyboard_and_kept_by_the_address(query: Page) -> None:
    type_in(query, "RETURN 1 + 1 AS two,\n3 AS three")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text("1 row,")).to_be_visible()
    query.wait_for_url("**cypher=RETURN+1+*")
    reads(query, "RETURN 1 + 1 AS two,\n3 AS three")
    query.keyboard.press("Control+a")
    query.keyboard.type("r")  # to Streamlit this key means something else, outside a field
    reads(query, "r")


def test_what_may_stand_there_is_offered_with_what_it_means(query: Page) -> None:
    editor(query).click()
    query.keyboard.press("Control+Space")
    expect(offers(query).first).to_have_text("MATCH")
    query.keyboard.type("mat", delay=5)
    accept(query)
    query.keyboard.type(" (p:Per", delay=5)
    accept(query)
    query.keyboard.type(")-[r:", delay=5)
    expect(offers(query).filter(has_text="WORKS_FOR").first).to_contain_text("works for")
    query.keyboard.type("work", delay=5)
    accept(query, "Tab")
    query.keyboard.type("]->(o) RETURN p.", delay=5)
    expect(offers(query).filter(has_text="aliases")).to_be_visible()
    expect(offers(query).filter(has_text="modality")).to_have_count(0)
    query.keyboard.type("na", delay=5)
    accept(query)
    reads(query, "match (p:Person)-[r:WORKS_FOR]->(o) RETURN p.name")
    query.keyboard.type(" // r.", delay=5)
    query.wait_for_timeout(300)
    expect(offers(query)).to_have_count(0)
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text(re.compile(r"^\d+ rows?,"))).to_be_visible()


def test_tab_is_no_trap_and_escape_closes_what_is_offered(query: Page) -> None:
    type_in(query, "MATCH (n:")
    expect(offers(query).first).to_be_visible()
    query.keyboard.press("Escape")
    expect(offers(query)).to_have_count(0)
    before = written(query)
    query.keyboard.press("Tab")
    expect(query.get_by_role("button", name="Run")).to_be_focused()
    query.keyboard.press("Shift+Tab")
    expect(editor(query)).to_be_focused()
    reads(query, before)
    expect(editor(query)).to_have_attribute("role", "textbox")
    expect(editor(query)).to_have_attribute("aria-multiline", "true")


def test_where_a_query_is_wrong_is_marked_until_it_is_mended(query: Page) -> None:
    fault = query.locator(".ink-fault")
    type_in(query, "\n\nMATCH (n:Person)\nRETURN who")
    query.keyboard.press("Control+Enter")
    expect(fault).to_have_text("who")
    told = query.get_by_test_id("stAlert").locator("p")
    expect(told).to_have_text(
        "Line 4, column 8: “who” is used and never named. Name it in MATCH first, as in (n:Person)."
    )
    expect(fault).to_have_attribute("title", re.compile("^Line 4, column 8"))
    expect(editor(query)).to_have_attribute("aria-invalid", "true")
    query.keyboard.type(", n")
    expect(fault).to_have_count(0)
    expect(editor(query)).not_to_have_attribute("aria-invalid", "true")
    query.keyboard.press("Control+Enter")
    expect(fault).to_have_text("who")
    editor(query).fill("MATCH (n:Person")
    query.keyboard.press("Control+Enter")
    expect(told).to_contain_text("The query stops too early")
    expect(fault).to_have_text("Person")
    editor(query).fill("MATCH (who:Person) RETURN who")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text("rows,")).to_be_visible()
    expect(fault).to_have_count(0)


def test_a_mark_goes_when_what_was_wrong_is_mended_elsewhere(query: Page) -> None:
    type_in(query, "MATCH (n:Person)\nRETURN who LIMIT 2")
    query.keyboard.press("Control+Enter")
    expect(query.locator(".ink-fault")).to_have_text("who")
    query.keyboard.press("Control+Home")
    for _ in range(len("MATCH (")):
        query.keyboard.press("ArrowRight")
    query.keyboard.press("Delete")
    query.keyboard.type("who")
    expect(query.locator(".ink-fault")).to_have_text("who")
    query.keyboard.press("Escape")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text("2 rows,")).to_be_visible()
    expect(query.locator(".ink-fault")).to_have_count(0)


def test_a_link_to_a_query_that_is_wrong_marks_it_and_so_does_coming_back(page: Page, app_address: str) -> None:
    page.goto(f"{app_address}/query?cypher=MATC+(n)+RETURN+n")
    fault = page.locator(".ink-fault")
    expect(fault).to_have_text("MATC")
    page.get_by_role("link", name="Settings").click()
    expect(fault).to_have_count(0)
    page.get_by_role("link", name="Query").click()
    expect(fault).to_have_text("MATC")
    expect(page.get_by_test_id("stAlert")).to_contain_text("“MATC” cannot stand there")


def test_an_example_takes_the_place_of_what_was_written_and_undo_brings_it_back(query: Page) -> None:
    type_in(query, "RETURN 42 AS mine")
    name, example = next(iter(EXAMPLES.items()))
    query.get_by_role("radio", name=name).click()
    expect(query.get_by_text("rows,")).to_be_visible()
    reads(query, example)
    editor(query).click()
    query.keyboard.press("Control+z")
    reads(query, "RETURN 42 AS mine")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_test_id("glide-cell-1-0")).to_have_text("42")
    expect(query.get_by_role("radio", name=name)).not_to_be_checked()


def test_what_was_asked_before_is_put_back_newest_first_and_once(query: Page) -> None:
    history = query.get_by_role("button", name="History")
    expect(history).to_be_disabled()
    for cypher in ("RETURN 1 AS x", "RETURN 2 AS x", "RETURN  1\nAS x", "MATC (*n*) RETURN n"):
        editor(query).fill(cypher)
        query.keyboard.press("Control+Enter")
        expect(query.get_by_text("1 row,").or_(query.get_by_test_id("stAlert"))).to_be_visible()
        idle(query)
    history.click()
    entries = query.get_by_role("menuitem")
    expect(entries).to_have_text(["MATC (*n*) RETURN n", "RETURN 1 AS x", "RETURN 2 AS x"])
    entries.nth(1).click()
    expect(editor(query)).to_have_text("RETURN 1\nAS x", use_inner_text=True)
    idle(query)
    expect(query.get_by_test_id("stAlert")).to_contain_text("MATC")  # what is chosen is not yet run
    editor(query).click()
    query.keyboard.press("Control+z")
    reads(query, "MATC (*n*) RETURN n")
    query.keyboard.press("Control+y")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text("1 row,")).to_be_visible()
    history.click()
    expect(entries.first).to_have_text("RETURN 1 AS x")


def test_what_is_written_and_not_yet_run_is_there_when_one_comes_back(query: Page) -> None:
    editor(query).fill("RETURN 1 AS run")
    query.keyboard.press("Control+Enter")
    expect(query.get_by_text("1 row,")).to_be_visible()
    type_in(query, ", 2 AS more")
    query.get_by_role("link", name="Settings").click()
    expect(query.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    query.get_by_role("link", name="Query").click()
    expect(query.get_by_text("1 row,")).to_be_visible()
    expect(editor(query)).to_have_text("RETURN 1 AS run, 2 AS more")
    query.get_by_role("button", name="Run").click()
    expect(query.get_by_test_id("glide-cell-2-0")).to_have_text("2")
    editor(query).click()
    query.keyboard.press("Control+z")
    expect(editor(query)).to_have_text("RETURN 1 AS run")


@pytest.fixture(params=["light", "dark"])
def lit(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A window of a machine that is set to light colours or to dark ones."""
    scheme: Literal["light", "dark"] = request.param
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def test_all_words_are_read_well_in_the_light_and_in_the_dark(lit: Page, app_address: str) -> None:
    lit.goto(f"{app_address}/query")
    editor(lit).fill(EVERY_WORD)
    lit.keyboard.press("Control+Enter")
    expect(lit.locator(".ink-fault")).to_have_text("b")
    found = lit.locator(".cm-editor").evaluate(CONTRASTS)
    kinds = {name for word in found for name in word.split()}
    assert kinds >= {
        f"ink-{kind}" for kind in "keyword function label type property string number parameter comment".split()
    }
    assert {word: contrast for word, contrast in found.items() if contrast < 4.5} == {}


def test_on_a_telephone_a_query_is_typed_completed_and_run(telephones: BrowserContext, app_address: str) -> None:
    page = telephones.new_page()
    page.goto(f"{app_address}/query")
    editor(page).tap()
    page.keyboard.type("MATCH (p:Per")
    expect(offers(page)).to_have_count(1)
    offers(page).first.tap()
    page.keyboard.type(")-[:FORMERLY_WORKED_FOR|FORMERLY_LED|WORKS_FOR]->(firm:Organization) RETURN p.")
    expect(offers(page).first).to_be_visible()
    box = page.locator(".cm-tooltip-autocomplete").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.type("name")
    page.get_by_role("button", name="Run").tap()
    expect(page.get_by_test_id("stDataFrame")).to_be_in_viewport(ratio=0.8)
    page.close()


def test_where_the_editor_does_not_come_the_rest_of_the_page_does(
    page: Page, app_address: str, complaints: list[str]
) -> None:
    page.route("**/editor-*.js", lambda route: route.abort())
    page.goto(f"{app_address}/query?cypher=RETURN+1+AS+one")
    expect(page.get_by_text("1 row,")).to_be_visible()
    page.get_by_role("radio", name="Who pays or invests in whom").click()
    expect(page.get_by_text("rows,")).to_be_visible()
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text("rows,")).to_be_visible()
    complaints.clear()  # that it did not come


def test_all_that_is_offered_is_there(served: Workspace) -> None:
    """The graph of the samples has all labels and types, and of the properties all but those of corrections."""
    for what, key, call in (
        ("labels", "label", "db.labels() YIELD label"),
        ("types", "relationshipType", "db.relationshipTypes() YIELD relationshipType"),
    ):
        there = {name for (name,) in served.query(f"CALL {call} RETURN {key}").rows}
        assert {name for name, _ in vocabulary()[what]} <= there, what
    there = {name for (name,) in served.query("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey").rows}
    assert {name for some in PROPERTIES.values() for name in some} - there <= {
        "right", "read_predicate", "read_modality", "read_turned",
    }  # fmt: skip


def is_unknown(served: Workspace, function: str) -> bool:
    """Whether Neo4j has no function of this name."""
    try:
        served.query(f"RETURN {function}()")
    except QueryError as error:
        return "There is no function" in str(error)
    return False


def test_every_function_that_is_offered_is_known(served: Workspace) -> None:
    forms = {"all", "any", "none", "single", "shortestPath", "allShortestPaths"}  # with a grammar of their own
    assert {name for name in (*FUNCTIONS, "nothing") if is_unknown(served, name)} == {*forms, "nothing"}
