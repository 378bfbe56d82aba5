"""What stands between us and a database: nobody answers, a wrong password, somebody else's graph."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread
from unittest.mock import MagicMock

import neo4j
import pytest

from inkweb.errors import SettingsError, StoreError
from inkweb.settings import Neo4jSettings, Settings
from inkweb.store import Identity, Store
from inkweb.store.driver import Connection
from inkweb.store.schema import SCHEMA
from inkweb.workspace import Ingested, Workspace
from tests.store.test_store_crash import article


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9", "bolt://no-such-host.invalid:7687"])
def test_when_nobody_answers_it_says_so_within_seconds(uri: str) -> None:
    started = time.monotonic()
    with pytest.raises(StoreError, match=r"No Neo4j answers at .* Start it, or unset NEO4J_URI"):
        Store.open(Neo4jSettings(uri, "neo4j", "secret"))
    assert time.monotonic() - started < 15


def test_what_the_driver_logs_of_a_server_that_went_away_was_written_above_the_one_line() -> None:
    code = "import logging, inkweb.store.driver; logging.getLogger('neo4j.io').error('defunct connection')"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stderr == b""


def test_two_who_ask_first_open_one_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    """From Python 3.12 on each opened one, and one of them was never closed."""
    opened: list[MagicMock] = []

    def opening(*_: object, **__: object) -> MagicMock:
        time.sleep(0.1)
        opened.append(MagicMock())
        return opened[-1]

    monkeypatch.setattr(Store, "open", opening)
    with Workspace(Settings(home=Path("unused"), neo4j=Neo4jSettings("bolt://db:7687"))) as workspace:
        askers = [Thread(target=workspace.counts) for _ in range(2)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
    assert [one.close.call_count for one in opened] == [1]


def test_a_load_waits_for_a_server_that_went_away_and_a_click_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    drivers: dict[float, MagicMock] = {}

    def driver(_uri: str, *, max_transaction_retry_time: float, **_: object) -> MagicMock:
        drivers[max_transaction_retry_time] = made = MagicMock()
        made.session.return_value.__enter__.return_value.execute_read.return_value = []
        return made

    monkeypatch.setattr(neo4j.GraphDatabase, "driver", driver)
    store = Store(Connection(Neo4jSettings("bolt://db:7687", "neo4j", "secret")), Identity())
    written = {wait: one.session.return_value.__enter__.return_value.execute_write for wait, one in drivers.items()}
    short, long = sorted(written)
    store.remove("an article")
    store.strike([])
    assert (short, written[short].call_count, written[long].call_count) == (5.0, 2, 0)
    written[long].return_value = 1
    assert store.add([MagicMock()]) == 1
    assert written[long].call_count == 1


def test_a_wrong_scheme_is_one_line() -> None:
    with pytest.raises(StoreError, match="scheme 'nonsense' is not supported") as caught:
        Store.open(Neo4jSettings("nonsense://127.0.0.1:9", "neo4j", "secret"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "uri",
    [
        "nowhere", "http://localhost:7474", "foo://bar", "bolt://", "bolt://127.0.0.1:abc", "bolt://127.0.0.1:99999",
        "bolt://[::1", "bolt://h:7687/mine", "bolt://h:7687?policy=x",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_neo4j_is_told_when_the_graph_is_opened(uri: str) -> None:
    told = pytest.raises(SettingsError, match=r"^NEO4J_URI is .* Write it as bolt://host:7687")
    with Workspace(Settings.read({"NEO4J_URI": uri})) as workspace, told as caught:
        workspace.counts()
    assert uri in str(caught.value)


@pytest.mark.parametrize("uri", ["bolt://h", "BOLT://h:7687/", "neo4j://h?policy=x", "neo4j+ssc://[::1]:7687"])
def test_every_address_that_the_driver_takes_passes(uri: str) -> None:
    assert Settings.read({"NEO4J_URI": uri}).neo4j == Neo4jSettings(uri)


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    settings = Settings.read({"NEO4J_URI": "bolt://neo4j:secret@h:7687"})
    told = pytest.raises(SettingsError, match="Set NEO4J_USERNAME and NEO4J_PASSWORD")
    with Workspace(settings) as workspace, told as caught:
        workspace.counts()
    assert "secret" not in str(caught.value) and "secret" not in repr(settings)


def test_the_home_of_nobody_is_told() -> None:
    with pytest.raises(SettingsError, match=r"^INKWEB_HOME is '~nobody-at-all/x'"):
        Settings.read({"INKWEB_HOME": "~nobody-at-all/x"})


def test_a_wrong_password_says_which_settings_to_set(neo4j_server: Neo4jSettings) -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
        Store.open(replace(neo4j_server, password="wrong"))


@pytest.fixture(params=["Article", "View"])
def foreign(request: pytest.FixtureRequest, driver: neo4j.Driver, empty: Callable[[], None]) -> Iterator[str]:
    """A database in which somebody else keeps nodes with a label of ours; put back as it was afterwards."""
    empty()
    driver.execute_query("MATCH (m:Inkweb) DELETE m")
    driver.execute_query(f"CREATE (:{request.param} {{id: 'theirs', name: 'orders'}})-[:LEADS]->(:Film)")
    yield request.param
    driver.execute_query("MATCH (n) DETACH DELETE n")


def test_somebody_elses_graph_is_not_touched(neo4j_server: Neo4jSettings, driver: neo4j.Driver, foreign: str) -> None:
    with pytest.raises(StoreError, match=rf":{foreign} nodes that are not Inkweb's.*NEO4J_DATABASE"):
        Store.open(neo4j_server)
    records, _, _ = driver.execute_query("MATCH (n) RETURN count(n) AS n")
    assert records[0]["n"] == 2


def test_other_data_beside_ours_stays_out_of_sight(store: Store, driver: neo4j.Driver) -> None:
    driver.execute_query("CREATE (:Film {id: 'x', name: 'Halden'})-[:LEADS {id: 'y'}]->(:Film {id: 'z'})")
    assert store.counts().edges == 0
    assert store.everything().nodes == store.everything().edges == ()
    assert store.search("halden") == []
    assert store.node("x") is None
    assert store.overview().left_out == 0


def test_a_load_asks_nothing_of_the_driver_that_soon_gives_up(
    store: Store, neo4j_server: Neo4jSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = article(7)
    store.add([paper])
    with Workspace(Settings(home=Path("unused"), neo4j=neo4j_server)) as workspace:
        workspace.counts()
        monkeypatch.delattr(Connection, "session")
        [told] = workspace.add([paper.article])
        assert isinstance(told, Ingested) and not told.is_new
        with pytest.raises(AttributeError):
            workspace.summaries([paper.article.id])


def test_a_graph_of_another_form_is_refused(store: Store, neo4j_server: Neo4jSettings, driver: neo4j.Driver) -> None:
    driver.execute_query("MATCH (m:Inkweb) SET m.schema = 99")
    try:
        with pytest.raises(StoreError, match="form 99"):
            Store.open(neo4j_server)
    finally:
        driver.execute_query("MATCH (m:Inkweb) SET m.schema = $now", now=SCHEMA)
