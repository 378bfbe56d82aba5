"""A graph of nothing, of a thousand articles, and of more names than are shown one by one: each opens usably."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import neo4j
import pytest
from playwright.sync_api import Browser, Page, expect

from inkweb.app import opening
from inkweb.app.address import write
from inkweb.app.view import View
from inkweb.model import FAIRLY_SURE
from inkweb.settings import Neo4jSettings, Settings
from inkweb.workspace import Workspace
from tests.app.sectors import SECTORS, crowd, news
from tests.app.walker import Walker, idle
from tests.serving import page, serving

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

MOST = 150
"""Names of a first view at most."""


@pytest.fixture(scope="module")
def workspace(neo4j_server: Neo4jSettings, inkweb_home: Path) -> Iterator[Workspace]:
    """The graph of the store's own tests, with nothing in it before and after."""
    forget(neo4j_server)
    with Workspace(Settings(home=inkweb_home)) as workspace:
        yield workspace
    forget(neo4j_server)


def forget(server: Neo4jSettings) -> None:
    auth = (server.user, server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth, notifications_min_severity="OFF") as driver:
        driver.execute_query("MATCH (n) WHERE NOT n:Inkweb DETACH DELETE n")


@pytest.fixture(scope="module")
def address(workspace: Workspace, neo4j_server: Neo4jSettings, inkweb_home: Path) -> Iterator[str]:
    """Where the app is served, by a Neo4j that ran before and goes on."""
    with serving(inkweb_home, "--no-sample") as url:
        assert page(f"{url}/_stcore/health") == "ok"
        yield url
    status = workspace.server.status()
    assert status.running and status.uri == neo4j_server.uri


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Page]:
    """A window that knows nothing of the app with the sample articles, which need not run here."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["", "query", "timeline", "analysis", "quality"])
def test_with_nothing_in_it_each_page_says_what_to_do_and_leads_there(window: Page, address: str, path: str) -> None:
    window.goto(f"{address}/{path}")
    expect(window.get_by_text("The graph is empty. Give it some articles first.")).to_be_visible()
    idle(window)
    expect(window.get_by_text("There is nothing more.")).to_have_count(0)
    window.get_by_role("link", name="Add articles").click()
    expect(window.get_by_text("The graph is empty. Drop an article above, or paste one.")).to_be_visible()


def test_a_thousand_articles_open_with_few_names_of_every_group_and_a_sentence_why(
    window: Page, address: str, workspace: Workspace
) -> None:
    workspace.store.add(news())
    window.goto(address)
    places = Walker(window).places()
    assert 30 <= len(places) <= MOST
    total = workspace.counts().entities
    assert workspace.counts().articles == 1000 and opening.SMALL < total <= opening.BIG
    why = f"The {len(places)} best connected of {total:,} names, some of each larger group."
    expect(window.get_by_text(why)).to_be_visible()
    groups = workspace.groups(workspace.everything(filter=FAIRLY_SURE))
    large = [group for group in groups if len(group.members) >= 20]
    assert len(large) >= SECTORS - 5
    assert all(set(group.members) & set(places) for group in large), "a group is not to be seen"


def test_more_names_than_that_open_as_groups_by_themselves_and_unfold(
    window: Page, address: str, workspace: Workspace
) -> None:
    workspace.store.add(crowd(600))
    total = workspace.counts().entities
    assert total > opening.BIG
    window.goto(address)
    walker = Walker(window)
    groups = {group.id: group for group in workspace.groups(workspace.everything(filter=FAIRLY_SURE))}
    folded = walker.places().keys()
    assert SECTORS <= len(folded) <= opening.FIRST_NODES and folded <= groups.keys()
    expect(
        window.get_by_text(re.compile(rf"of {total:,} names as {len(folded)} groups\. Double-click"))
    ).to_be_visible()
    largest = max(folded, key=lambda id: len(groups[id].members))
    walker.click(largest, times=2)
    window.wait_for_function("id => !(id in window.__inkweb.nodes('canvas'))", arg=largest)
    walker.settle()
    assert walker.places().keys() - folded == set(groups[largest].members[: opening.FIRST_NODES])


def test_of_a_big_graph_all_that_a_filter_lets_through_is_shown_where_that_is_little(
    window: Page, address: str, workspace: Workspace
) -> None:
    few = replace(FAIRLY_SURE, since=date(2024, 2, 1), until=date(2024, 2, 3))
    passing = workspace.everything(filter=few)
    joined = {end for edge in passing.edges for end in (edge.subject, edge.object)}
    assert 20 < len(joined) <= opening.FIRST_NODES and workspace.counts().entities > opening.BIG
    window.goto(f"{address}/?{urlencode(write(View(is_first=True, filter=few)), doseq=True)}")
    assert Walker(window).places().keys() == joined
    told = f"All that the filters let through: {len(joined)} of {workspace.counts().entities:,} names."
    expect(window.get_by_text(told)).to_be_visible()
