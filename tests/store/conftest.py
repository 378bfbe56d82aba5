"""A store on the real Neo4j, empty at the start of each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import neo4j
import pytest

from inkweb.link import compare, keys, partial, parts, regroup, resolve
from inkweb.settings import Neo4jSettings
from inkweb.store import Identity, Store

IDENTITY = Identity(keys, compare, parts, partial, regroup, resolve)


@pytest.fixture(scope="session")
def driver(neo4j_server: Neo4jSettings) -> Iterator[neo4j.Driver]:
    """The driver itself, for looking behind the store."""
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth, notifications_min_severity="OFF") as driver:
        yield driver


@pytest.fixture(scope="session")
def empty(driver: neo4j.Driver) -> Callable[[], None]:
    """Deletes all nodes; the schema stays."""
    return lambda: driver.execute_query("MATCH (n) WHERE NOT n:Inkweb DETACH DELETE n") and None


@pytest.fixture
def store(neo4j_server: Neo4jSettings, empty: Callable[[], None]) -> Iterator[Store]:
    """An empty store that joins entities as ``inkweb.link`` says."""
    with Store.open(neo4j_server, identity=IDENTITY) as store:
        empty()
        yield store
