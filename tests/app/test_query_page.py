"""Ask in Cypher: rows, a graph, and a clear no to what would change something."""

from __future__ import annotations

import json
import re
from collections import defaultdict

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from inkweb.app.pages.query import EXAMPLES
from inkweb.app.view import View
from inkweb.app.words import phrase
from inkweb.model.ids import content_id
from inkweb.workspace import Workspace
from tests.app.walker import Walker, in_window, table, written

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def ask(page: Page, cypher: str) -> None:
    page.get_by_role("link", name="Query").click()
    page.get_by_label("Cypher").fill(cypher)
    page.get_by_role("button", name="Run").click()


def line(row: int) -> int:
    """Where a row of a table stands, in pixels from its top."""
    return 54 + 35 * row


def test_an_answer_comes_as_rows_to_take_away(page: Page) -> None:
    ask(page, "MATCH (m:Model {name: 'GPT-4'}) RETURN m.name AS model, 1 + 1 AS two")
    expect(page.get_by_text("1 row,")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").first.click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == [{"model": "GPT-4", "two": 2}]


def drawn() -> None:
    from inkweb.app.pages import query

    query.page()


def remarked() -> None:
    from inkweb.app.pages import query
    from inkweb.model import Answer

    query._show(Answer(remarks=("No name is written “![seen](https://spy.example/a.png)”.",)))


def test_a_name_in_the_link_of_a_query_was_an_image_from_elsewhere() -> None:
    [told] = AppTest.from_function(remarked).run().warning
    assert "![" not in told.value and "https:" not in told.value


def test_what_somebody_hid_is_not_taken_away(opened: Workspace) -> None:
    asked = "MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b LIMIT 20"
    answer = opened.query(asked)
    whole = View(tuple(node.id for node in answer.graph.nodes))
    of = content_id(*sorted(whole.shown))
    app = AppTest.from_function(drawn, default_timeout=60)
    hidden = whole.hide(whole.shown[:1])
    held = {"answer": answer, "query text": asked, "answer-canvas view": (of, whole, hidden)}
    for name, value in held.items():
        app.session_state[name] = value
    app.run()
    [told] = [one.value for one in app.caption if one.value.startswith("What is shown")]
    assert told.startswith(f"What is shown: {len(hidden.shown)} names")


def test_a_copied_address_gives_the_same_answer_and_its_rows_lead_to_the_graph(
    page: Page, other: Page, served: Workspace
) -> None:
    cypher = "MATCH (p:Person)-[r:LEADS]->(o) RETURN p, o.name AS firm ORDER BY p.name, o.name"
    ask(page, cypher)
    rows = served.query(cypher).rows
    (first, firm), other_row = rows[0], next(at for at, row in enumerate(rows) if row != rows[0])
    expect(page.get_by_text("rows,")).to_be_visible()
    page.wait_for_url("**cypher=**")
    other.goto(page.url)
    expect(other.get_by_label("Cypher")).to_have_text(cypher)
    answer = table(other)
    in_window(other, "[data-testid=stDataFrame]", "[data-testid=stFormSubmitButton]")
    words = other.locator(".ink.card h3").first  # what is chosen last is read below the table
    answer.click(position={"x": 150, "y": line(0)})
    expect(words).to_contain_text(first["properties"]["name"])
    expect(words).to_contain_text(firm)
    expect(other.locator(".ink.quote mark.trigger").first).to_be_visible()
    in_window(other, "[data-testid=stDataFrame]", ".ink.card .quote")
    answer.click(position={"x": 16, "y": line(other_row)})
    for name in (rows[other_row][0]["properties"]["name"], rows[other_row][1]):
        expect(words).to_contain_text(name)
    answer.click(position={"x": 400, "y": line(0)})
    expect(words).to_contain_text(firm)
    answer.click(position={"x": 16, "y": line(other_row)})
    expect(words).to_have_count(0)
    answer.click(position={"x": 16, "y": line(0)})
    other.get_by_role("button", name="Show 1 row on Explore").click()
    shown = {served.node(id).name for id in Walker(other).places()}
    assert shown == {first["properties"]["name"], firm}


def test_a_row_of_words_leads_to_the_one_connection_that_it_names(page: Page, served: Workspace) -> None:
    graph = served.everything()
    names = {node.id: node.name for node in graph.nodes}
    pairs = defaultdict(list)
    for edge in graph.edges:
        pairs[frozenset((names[edge.subject], names[edge.object]))].append(edge)
    some = next(some for some in pairs.values() if len({edge.predicate for edge in some}) == len(some) == 3)
    meant = some[1]
    ends = f"a.name = '{names[meant.subject]}' AND b.name = '{names[meant.object]}' AND type(r) = '{meant.predicate}'"
    ask(page, f"MATCH (a)-[r]->(b) WHERE {ends} RETURN b.name AS to, type(r) AS how, a.name AS from")
    expect(page.get_by_text("Return the relationship (r) as well")).to_be_visible()
    table(page).click(position={"x": 150, "y": line(0)})
    card = page.locator(".ink.card h3")
    expect(card).to_have_count(1)
    expect(card).to_have_text(f"{names[meant.subject]} {phrase(meant.predicate)} {names[meant.object]}")
    ask(page, f"MATCH (a)-[r]->(b) WHERE {ends} RETURN a, r, b")
    expect(page.get_by_text("1 row,")).to_be_visible()
    expect(page.get_by_text("Return the relationship (r) as well")).to_have_count(0)


def test_nodes_and_relationships_come_as_a_graph(page: Page) -> None:
    ask(page, "MATCH (p:Person)-[r:LEADS]->(o) RETURN p, r, o")
    page.get_by_role("tab", name="Graph").click()
    walker = Walker(page, key="answer-canvas")
    assert len(walker.places()) >= 2
    in_window(page, ".st-key-answer-canvas", ".st-key-answer-card")
    expect(page.get_by_text("Click a name to see what is stated about it")).to_be_visible()
    expect(page.get_by_text("Double-click")).to_have_count(0)  # an answer does not grow
    walker.click(next(edge for edge in walker.edges() if walker.in_sight(edge)))
    expect(page.locator(".ink.quote").first).to_be_visible()


def test_the_tables_of_an_answer_follow_what_is_hidden_and_undone(page: Page) -> None:
    ask(page, "MATCH (p:Person)-[r:LEADS]->(o) RETURN p, r, o")
    page.get_by_role("tab", name="Graph").click()
    walker = Walker(page, key="answer-canvas")
    page.get_by_text("The same as tables").click()
    names = page.locator("table.ink.rows").first.locator("tbody tr")
    expect(names).to_have_count(len(walker.places()))
    whole, hidden = len(walker.places()), next(id for id in walker.places() if walker.in_sight(id))
    page.get_by_role("button", name="Legend").click()  # on so low a canvas it is folded
    people = page.locator(".ink-type", has_text="people")
    number = int(people.locator("b").inner_text())
    people.click()
    expect(names).to_have_count(whole - number)
    page.locator(".ink[role=application]").focus()
    page.keyboard.press("Control+z")
    expect(names).to_have_count(whole)
    walker.click(hidden)
    page.keyboard.press("h")
    people.click()
    expect(names).not_to_have_count(whole)
    walker.settle()
    page.locator(".ink[role=application]").focus()
    for _ in range(2):
        page.keyboard.press("Control+z")
    expect(names).to_have_count(whole)


def test_what_is_wrong_with_a_query_is_told_in_plain_words(page: Page) -> None:
    told = page.get_by_test_id("stAlert").locator("p")
    for cypher, words in {
        "MATCH (n) DETACH DELETE n": "would delete something",
        "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x": "would load a file",
        "MATC (n) RETURN n": "Line 1, column 1: “MATC” cannot stand there",
        "MATCH (n:Person)": "End it with RETURN",
        "MATCH (n:Person) RETURN m": "“m” is used and never named",
        "MATCH (n:Person {name: 'Nobody'}) RETURN n": "Nothing fits",
        "MATCH (n:Person {name: 'nobody'}) RETURN n": "no name in the graph is written “nobody”",
        "MATCH (n:Person {name: 'Sam Altman'})-[:SUED]->(n) RETURN n": "Leave out a condition",
        "MATCH (n:Persn) RETURN n": "The graph has no label Persn. Is Person meant?",
    }.items():
        ask(page, cypher)
        expect(told).to_contain_text(words)
        expect(told).to_have_count(1)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_asks_for_what_there_is(served: Workspace, example: str) -> None:
    answer = served.query(example)
    assert answer.rows and answer.remarks == ()
    assert all(any(row[at] is not None for row in answer.rows) for at in range(len(answer.columns)))


def test_who_left_to_found_a_firm_was_not_among_those_who_moved(served: Workspace) -> None:
    rows = served.query(EXAMPLES["Who moved where"]).rows
    moved = {(who["properties"]["name"], to["properties"]["name"]) for who, _, _, _, to in rows}
    assert ("Ilya Sutskever", "Safe Superintelligence") in moved


def test_an_example_is_answered_at_once_and_nothing_denied_is_among_it(page: Page, served: Workspace) -> None:
    page.get_by_role("link", name="Query").click()
    example = page.get_by_role("radio", name="Who pays or invests in whom")
    example.click()
    cypher = page.get_by_label("Cypher")
    expect(cypher).to_have_text(re.compile(r"r\.modality <> 'denied'\s+RETURN"), use_inner_text=True)
    answer = served.query(written(page))
    assert {row[-1] for row in answer.rows} >= {"asserted"} and all(row[-1] != "denied" for row in answer.rows)
    expect(page.get_by_text(f"{len(answer.rows)} rows,")).to_be_visible()
    expect(example).to_be_checked()
    cypher.fill("MATCH (n:Person) RETURN count(n) AS people")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text("1 row,")).to_be_visible()
    expect(example).not_to_be_checked()


def test_what_can_be_asked_for_is_listed(page: Page) -> None:
    page.get_by_role("link", name="Query").click()
    page.get_by_text("What can be asked for").click()
    expect(page.get_by_text("INVESTED_IN", exact=True)).to_be_visible()
