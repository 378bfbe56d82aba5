"""The local server as a query sees it: on loopback, behind its password, with no way to files or addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import neo4j
import psutil
import pytest
from neo4j.exceptions import AuthError, ClientError

from inkweb.settings import Neo4jSettings, Settings
from inkweb.store.server import LocalServer


@pytest.fixture
def driver(neo4j_server: Neo4jSettings) -> Iterator[neo4j.Driver]:
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        yield driver


def test_it_is_neo4j_community_of_the_locked_version(inkweb_home: Path, driver: neo4j.Driver) -> None:
    record = driver.execute_query("CALL dbms.components() YIELD versions, edition").records[0]
    assert record["edition"] == "community"
    assert record["versions"] == [LocalServer(inkweb_home).status().version]


def test_every_test_has_the_home_of_this_server(neo4j_server: Neo4jSettings, inkweb_home: Path) -> None:
    settings = Settings.read()
    assert settings.neo4j is None
    assert settings.home == inkweb_home
    assert LocalServer(settings.home).start() == neo4j_server


def test_it_listens_on_one_port_of_loopback_and_on_nothing_else(neo4j_server: Neo4jSettings, inkweb_home: Path) -> None:
    pid = LocalServer(inkweb_home).status().pid
    assert pid is not None
    sockets = psutil.Process(pid).net_connections(kind="inet")
    doors = {s.laddr for s in sockets if s.status == psutil.CONN_LISTEN}
    assert len(doors) == 1
    address, port = doors.pop()
    assert address.removeprefix("::ffff:") == "127.0.0.1"
    assert neo4j_server.uri == f"bolt://127.0.0.1:{port}"


def test_its_password_is_random_and_only_its_owner_can_read_it(neo4j_server: Neo4jSettings, inkweb_home: Path) -> None:
    secrets = [inkweb_home / "neo4j" / name for name in ("password", "data/dbms/auth.ini")]
    assert [file.stat().st_mode & 0o777 for file in secrets] == [0o600, 0o600]
    assert len(neo4j_server.password) == 32


@pytest.mark.parametrize("auth", [None, ("neo4j", "neo4j"), ("neo4j", "wrong")])
def test_nobody_enters_without_the_password(neo4j_server: Neo4jSettings, auth: tuple[str, str] | None) -> None:
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as stranger, pytest.raises((AuthError, ClientError)):
        stranger.verify_connectivity()


def test_no_file_can_be_loaded(driver: neo4j.Driver, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("secret\n", encoding="utf-8")
    for address in (f"file://{tmp_path}/secret.csv", "file:///secret.csv"):
        with pytest.raises(ClientError, match=r"(?i)not allowed|disabled|denied|cannot load"):
            driver.execute_query("LOAD CSV FROM $address AS line RETURN line", address=address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_no_address_can_be_loaded_or_even_asked(driver: neo4j.Driver, host: str) -> None:
    asked = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.set()

    with HTTPServer((host, 0), Handler) as website:
        threading.Thread(target=website.serve_forever, daemon=True).start()
        with pytest.raises(ClientError, match=r"(?i)blocked|not allowed|denied|cannot load"):
            driver.execute_query(
                "LOAD CSV FROM $address AS line RETURN line", address=f"http://{host}:{website.server_port}/a.csv"
            )
        website.shutdown()
    assert not asked.is_set()
