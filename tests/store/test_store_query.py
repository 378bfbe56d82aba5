"""A user's own Cypher: what passes, what does not, and that nothing it does changes or stops the server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from inkweb.errors import Place, QueryError
from inkweb.link import link
from inkweb.model import Article, Evidence, Extraction, Mention, Relation
from inkweb.settings import Neo4jSettings
from inkweb.store import Store
from inkweb.store.guard import check_text

REFUSED = [
    "CREATE (n)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
    "MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
    "FOREACH (x IN [1] | CREATE ())",
    "CYPHER 5 CREATE (n)",
    "EXPLAIN CREATE (n)",
    "PROFILE MATCH (n) DELETE n",
    "RETURN 1; MATCH (n) DELETE n",
    "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
    "LOAD /* now */ CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "LOA\\u0044 CSV FROM 'file:///etc/hosts' AS line RETURN line",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "DROP INDEX inkweb_names",
    "CREATE INDEX FOR (n:X) ON (n.y)",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.killConnection",
    "CALL `db`.`stats` . clear('QUERIES')",
    "CALL db.createLabel('x')",
    "CALL db.clearQueryCaches",
    "USE system MATCH (n) RETURN n",
    "RETURN apoc.util.sleep(2000)",
]
ENDLESS = [
    "RETURN reduce(sum = 0, x IN range(1, 2000000000) | sum + x)",
    "RETURN reduce(sum = 0, x IN `range` (1, 20000 * 100000) | sum + x)",
    "WITH 2000000000 AS n RETURN [x IN RANGE(1, n) | x]",
    "RETURN any(x IN range(1, $n) WHERE x < 0)",
    "RETURN COLLECT { UNWIND range(1, 2000000000) AS x RETURN x }",
    "UNWIND range(1, 2000000000) + [1] AS x RETURN count(x)",
]
TOO_MUCH = [
    "UNWIND range(1, 2000000000) AS x RETURN count(x)",
    "UNWIND range(1, 2000000000) AS x RETURN DISTINCT x ORDER BY x DESC",
    "MATCH (a), (b), (c), (d) UNWIND range(1, 1000000000) AS x RETURN count(*)",
]
HONEST = [
    "MATCH (n) RETURN n",
    "MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->(m:Place) RETURN n, r, m",
    "MATCH (a:Person) OPTIONAL MATCH (a)-[:LEADS]->(b:Organization) USING JOIN ON a RETURN a, b",
    "MATCH p = shortestPath((a:Entity)-[*..3]-(b:Entity)) WHERE a <> b RETURN p",
    "MATCH p = SHORTEST 2 (a:Person)-[:LEADS]-{1,3}(b:Organization) RETURN p",
    "MATCH (n:Entity) CALL (n) { MATCH (n)-[r]-() RETURN count(r) AS c } RETURN n.name, c",
    "MATCH (n:Person) RETURN n.name AS name UNION MATCH (n:Model) RETURN n.name AS name",
    "MATCH (n:Entity) WHERE EXISTS { (n)-[:LEADS]->() } RETURN n",
    "MATCH (n:Entity) RETURN COLLECT { MATCH (n)--(m:Entity) RETURN m.name } AS near, COUNT { (n)--() } AS degree",
    "CALL db.index.fulltext.queryNodes('inkweb_names', 'hald*') YIELD node, score RETURN node, score",
    "CALL db.labels()",
    "MATCH (n:Entity) RETURN [x IN n.aliases WHERE x STARTS WITH 'T' | toUpper(x)]",
    "MATCH p = (:Entity)-[*1..2]-(:Entity) RETURN [i IN range(0, size(nodes(p)) - 2) | nodes(p)[i].name]",
    "MATCH (n:Entity) RETURN [(n)-[]-(m:Entity) | m.name]",
    "RETURN date.truncate('month', date('2024-05-07')), duration('P2D'), point({x: 1, y: 2}), datetime(), 0.0 / 0.0",
    "MATCH (s:Statement)-[:SUBJECT]->(e) WHERE s.modality = $modality RETURN e.name, count(s)",
    'RETURN "it\'s (not) a.call(" AS text // range(1, 2000000000)',
    "EXPLAIN MATCH (n) RETURN n",
]


@pytest.fixture
def asked(store: Store) -> Iterator[Store]:
    """A store with one edge in it; whatever is asked, it stays as it was."""
    article = Article("Ana Lund heads Halden Labs.")
    ana = Mention(article.id, 0, 8, "Ana Lund", "name", "Person")
    halden = Mention(article.id, 15, 26, "Halden Labs", "name", "Organization")
    where = Evidence(article.id, 0, 27, article.text, (0, 8), (9, 14), (15, 26))
    store.add([link(Extraction(article, (ana, halden), (Relation(ana.id, "LEADS", halden.id, where),)))])
    before = store.canonical()
    yield store
    assert store.canonical() == before


def test_only_reading_passes(asked: Store) -> None:
    assert [text for text in REFUSED if passes(asked, text)] == []


def passes(store: Store, text: str) -> bool:
    """Whether a query is answered; if not, one line says why."""
    try:
        store.query(text)
    except QueryError as error:
        assert "\n" not in str(error), text
        return False
    return True


@pytest.mark.parametrize("text", ENDLESS)
def test_what_neo4j_cannot_stop_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="range"):
        check_text(text, {"n": 2_000_000_000})


@pytest.mark.parametrize("text", TOO_MUCH)
def test_what_takes_too_long_or_too_much_is_stopped(asked: Store, text: str) -> None:
    with pytest.raises(QueryError, match=r"longer than 1 seconds|more memory"):
        asked.query(text, seconds=1)


def test_an_expression_that_does_not_hear_the_timeout_is_not_waited_for(
    asked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inkweb.store.query._GRACE_SECONDS", 0.2)
    nested = "RETURN size([a IN range(1, 9000) | size([b IN range(1, 9000) WHERE a + b < 0])])"
    with pytest.raises(QueryError, match="could not stop it"):
        asked.query(nested, seconds=1)
    assert asked.query("RETURN 1").rows == ((1,),)


def test_honest_questions_are_answered_in_plain_values(asked: Store) -> None:
    for text in HONEST:
        answer = asked.query(text, {"modality": "asserted"})
        assert json.loads(json.dumps(answer.rows)) is not None, text
        assert all(len(row) == len(answer.columns) for row in answer.rows), text


def test_rows_are_capped(asked: Store) -> None:
    capped = asked.query("UNWIND range(1, 100000000) AS x RETURN x", rows=10)
    assert (len(capped.rows), capped.has_more) == (10, True)
    exact = asked.query("UNWIND range(1, 10) AS x RETURN x", rows=10)
    assert (len(exact.rows), exact.has_more) == (10, False)


def test_the_graph_of_an_answer_has_both_ends_of_each_edge(asked: Store) -> None:
    answer = asked.query("MATCH ()-[r:LEADS]->() RETURN {deep: [r]} AS x")
    assert sorted(node.name for node in answer.graph.nodes) == ["Ana Lund", "Halden Labs"]
    assert answer.graph == asked.between([node.id for node in answer.graph.nodes])
    path = asked.query("MATCH p = (:Person)-[:LEADS]->() RETURN p").graph
    assert (len(path.nodes), len(path.edges)) == (2, 1)


def test_a_mistake_is_shown_where_the_user_made_it(asked: Store) -> None:
    with pytest.raises(QueryError, match=r"^Line 1, column 18: “m” is used and never named"):
        asked.query("MATCH (n) RETURN m")
    with pytest.raises(QueryError, match=r"^Line 2, column 8: “m”") as caught:
        asked.query("MATCH (n)\nRETURN m")
    assert caught.value.place == Place(2, 8)
    with pytest.raises(QueryError) as caught:
        asked.query("MATCH (n) DELETE n")
    assert caught.value.place is None


@pytest.mark.parametrize(
    ("cypher", "told"),
    [
        ("MATC (n) RETURN n", "Line 1, column 1: “MATC” cannot stand there"),
        ("", "The query stops too early"),
        ("RETURN 1; RETURN 2", "There is more than one query"),
        ("MATCH (n {name: $who}) RETURN n", "Nothing says what $who is"),
        ("RETURN 1 'line 9, column 9'", "Line 1, column 10: “'line 9, column 9'” cannot stand there"),
    ],
)
def test_a_mistake_is_told_in_plain_words_whoever_asks(asked: Store, cypher: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        asked.query(cypher)
    assert str(caught.value).startswith(told) and "column 0" not in str(caught.value)


def test_what_the_graph_does_not_have_is_told_with_what_may_be_meant(asked: Store) -> None:
    answer = asked.query("MATCH (:Persn)-[r:LEAD]->(n) WHERE n.nmae IS NOT NULL RETURN n.name")
    assert not answer.rows and sorted(answer.remarks) == [
        "The graph has no label Persn. Is Person meant?",
        "The graph has no property nmae. Is name meant?",
        "The graph has no relationship type LEAD. Is LEADS meant?",
    ]
    assert asked.query("MATCH (n:Person) RETURN n.name").remarks == ()


def test_a_name_that_nobody_has_is_told_where_nothing_fits_and_no_other(asked: Store) -> None:
    for query in ("MATCH (n {name: 'ana lund'}) RETURN n", 'MATCH (n:Person) WHERE n.name = "ana lund" RETURN n'):
        assert asked.query(query).remarks == (
            "Nothing fits: no name in the graph is written “ana lund”. Is Ana Lund meant?",
        )
    given = asked.query("MATCH ({name: $who})--(n) RETURN n", {"who": "Zebedee"})
    assert given.remarks == ("Nothing fits: no name in the graph is written “Zebedee”.",)
    assert asked.query("MATCH ({name: 'Ana Lund'})<--(n {name: 'Halden Labs'}) RETURN n").remarks == ()
    assert asked.query("MATCH (n:Person) WHERE n.name = 'Zebedee' OR n.name = 'Ana Lund' RETURN n").remarks == ()


def test_all_labels_are_listed_once_however_many_are_unknown(asked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run, texts = neo4j.Transaction.run, list[str]()

    def heard(tx: neo4j.Transaction, text: str, *rest: Any) -> neo4j.Result:
        texts.append(text)
        return run(tx, text, *rest)

    monkeypatch.setattr(neo4j.Transaction, "run", heard)
    answer = asked.query("MATCH (a:Persn), (b:Modl) RETURN a, b")
    assert len(answer.remarks) == 2 and sum("db.labels" in text for text in texts) == 1


def test_a_missing_parameter_is_named(asked: Store) -> None:
    with pytest.raises(QueryError, match="who"):
        asked.query("MATCH (n:Person {name: $who}) RETURN n")


def test_the_guard_holds_for_a_store_opened_anew(asked: Store, neo4j_server: Neo4jSettings) -> None:
    with Store.open(neo4j_server) as other, pytest.raises(QueryError, match="would add something"):
        other.query("CREATE (n)")
