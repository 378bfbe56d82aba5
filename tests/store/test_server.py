"""The local server, for real: one process, found again, stopped."""

from __future__ import annotations

import neo4j

from inkweb.settings import Neo4jSettings


def test_answers_a_query(neo4j_server: Neo4jSettings) -> None:
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
