"""A graph with nothing in it: every page says so and leads to where articles are given."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import neo4j
import pytest
from playwright.sync_api import Browser, expect

from inkweb.settings import Neo4jSettings
from tests.ctrl_c import hears_ctrl_c

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


@pytest.fixture
def empty_address(neo4j_server: Neo4jSettings) -> Iterator[str]:
    """Where the app is served without articles, on the Neo4j of the store's tests."""
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth, notifications_min_severity="OFF") as driver:
        driver.execute_query("MATCH (n) WHERE NOT n:Inkweb DETACH DELETE n")
    environ = {
        **os.environ,
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.user,
        "NEO4J_PASSWORD": neo4j_server.password,
    }
    command = [sys.executable, "-m", "inkweb", "serve", "--no-browser", "--no-sample", "--json"]
    serving = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True, preexec_fn=hears_ctrl_c)
    assert serving.stdout is not None
    yield serving.stdout.readline().split('"')[3]
    serving.send_signal(signal.SIGINT)
    assert serving.wait(60) == 0
    serving.stdout.close()


def test_every_page_of_an_empty_graph_says_so_and_leads_to_articles(chromium: Browser, empty_address: str) -> None:
    page = chromium.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.goto(empty_address)
    for name in ("Explore", "Query", "Timeline", "Analysis", "Quality"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")
        expect(page.get_by_text("The graph is empty. Give it some articles first.")).to_be_visible()
        expect(page.get_by_text("There is nothing more.")).to_have_count(0)
        page.get_by_role("link", name="Add articles").click()
        expect(page.get_by_text("Drop an article above, or paste one.")).to_be_visible()
    page.context.close()
