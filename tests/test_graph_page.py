"""docs/graph.md says what stands in the database: no more, no less, and its queries run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inkweb.model import Claim, Correction, Referent, Statement
from inkweb.ontology import ontology
from inkweb.settings import Neo4jSettings, Settings
from inkweb.store.server import LocalServer
from inkweb.workspace import Workspace
from tests.cli.newsroom import BUY, HIRE
from tests.saying import unsay

pytestmark = pytest.mark.neo4j

PAGE = (Path(__file__).parent.parent / "docs" / "graph.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```cypher\n(.*?)```", PAGE, re.DOTALL)
RAISE = """
Tern Robotics raises $40 million \N{ROCKET}

OSLO, March 7, 2025 - Tern Robotics said on Monday that it had raised $40 million from Corvid Systems
in January. Ana Lund, its chief executive, founded it in 2021.
"""
#: What the page has a table for, and how it is found.
FOUND = {
    "connection": f"MATCH ()-[it:{'|'.join(ontology().predicates)}]->()",
    "`:Entity`": "MATCH (it:Entity)",
    "`:Quantity`": "MATCH (it:Quantity)",
    "`:Statement`": "MATCH (it:Statement)",
    "`:Article`": "MATCH (it:Article)",
    "`MENTIONS`": "MATCH ()-[it:MENTIONS]->()",
}


def named(thing: str) -> set[str]:
    """Give the properties that the page names in its table of this."""
    found = re.search(rf"\| on an? {re.escape(thing)} \| \|\n|\| on {re.escape(thing)} \| \|\n", PAGE)
    assert found, thing
    rows = PAGE[found.end() :].split("\n\n")[0].splitlines()[1:]
    return {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}


@pytest.fixture(scope="module")
def graph(neo4j_server: Neo4jSettings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A graph in which each kind of thing stands, and of which a person has said all that can be said."""
    folder = tmp_path_factory.mktemp("newsroom")
    with Workspace() as workspace:
        unsay(workspace)  # what other tests left would be said of graphs elsewhere, too
        for article in list(workspace.articles()):
            workspace.remove(article.id)
        for name, text in (("hire.txt", HIRE), ("buy.txt", BUY), ("raise.txt", RAISE)):
            (folder / name).write_text(text, encoding="utf-8")
        read = [replace(one, outlet="Weir", url="https://weir.example/a") for one in workspace.read([folder])]  # type: ignore[type-var]
        list(workspace.add(read))
        correct(workspace)
        workspace.save_view("mine", "?q=Tern")
        yield workspace
        unsay(workspace)
        workspace.forget_view("mine")


def correct(workspace: Workspace) -> None:
    """Say something of every kind."""
    said = {one.predicate: one for one in workspace.statements()}
    rival, founder = said["COMPETES_WITH"], said["FOUNDED"]
    assert workspace.add_statement(Correction.adding(Claim("SUPPLIES", "planned"), rival.evidence))
    assert workspace.amend([rival], Claim("PARTNERS_WITH", "rumoured"))
    assert workspace.strike([said["LEFT"]]) == workspace.confirm([said["DEVELOPS"]]) == 1
    means(workspace, founder)
    workspace.rename(founder.object_id, name="Tern")
    workspace.tell_apart(founder.subject, rival.subject)


def means(workspace: Workspace, founder: Statement) -> None:
    where = founder.evidence
    words = where.text[where.object[0] - where.start : where.object[1] - where.start]
    workspace.refer([Referent(where.article, where.object, "Organization", "Tern Holding", words)])


@pytest.mark.parametrize("thing", FOUND)
def test_the_page_names_every_property_that_there_is_and_no_other(graph: Workspace, thing: str) -> None:
    answer = graph.query(f"{FOUND[thing]} UNWIND keys(it) AS key RETURN DISTINCT key")
    assert {key for (key,) in answer.rows} == named(thing)


def test_the_page_names_every_label_and_every_type_of_relationship(graph: Workspace) -> None:
    labels = {label for (label,) in graph.query("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label").rows}
    types = {type for (type,) in graph.query("MATCH ()-[r]->() RETURN DISTINCT type(r)").rows}
    assert {"Struck", "Regrouped", "Renaming", "Referent", "View", "Judgement", "Correction"} < labels
    assert all(f"`:{label}`" in PAGE for label in labels)
    assert {type for type in types if not re.search(rf"`[^`]*\b{type}\b[^`]*`", PAGE)} <= set(ontology().predicates)
    assert f"one of the {len(ontology().predicates)} predicates" in PAGE


def test_the_page_says_which_predicates_are_symmetric() -> None:
    symmetric = [f"`{name}`" for name, kind in ontology().predicates.items() if kind.is_symmetric]
    assert f"symmetric one joins ({', '.join(symmetric)})" in PAGE


@pytest.mark.parametrize("cypher", QUERIES)
def test_its_queries_find_something_and_misname_nothing(graph: Workspace, cypher: str) -> None:
    if "ACQUIRED" in cypher:  # the one deal of this graph is only possible, and that is what the query leaves out
        assert graph.query(cypher.replace("['asserted', 'reported']", "['speculated']")).rows
    answer = graph.query(cypher)
    assert answer.remarks == () and (answer.rows or "ACQUIRED" in cypher)


def test_words_are_cut_out_where_the_mentions_stand_also_behind_signs_beyond_the_first_plane(graph: Workspace) -> None:
    [cypher] = [query for query in QUERIES if "substring" in query]
    words = {row[-1] for row in graph.query(cypher.replace("Halden Labs", "Ana Lund")).rows}
    assert "Ana Lund" in words and words <= {"Ana Lund", "Lund", "she", "her", "its chief executive"}


def test_a_graph_goes_into_another_neo4j_with_all_that_people_said(graph: Workspace, tmp_path: Path) -> None:
    [script] = re.findall(r"python - <<'END'\n(.*?)\nEND", PAGE, re.DOTALL)
    server = LocalServer(tmp_path / "there")
    theirs = server.start()
    try:
        moved = script.replace(
            '"bolt://graph.example:7687", password="..."', f'"{theirs.uri}", password="{theirs.password}"'
        )
        assert theirs.uri in moved
        subprocess.run([sys.executable, "-c", moved], check=True, timeout=120, env=os.environ)
        inkweb = [sys.executable, "-m", "inkweb", "corrections"]
        subprocess.run([*inkweb, "--export", tmp_path / "ours.json"], check=True, timeout=60)
        there = {**os.environ, "NEO4J_URI": theirs.uri, "NEO4J_PASSWORD": theirs.password}
        subprocess.run([*inkweb, "--apply", tmp_path / "ours.json"], check=True, timeout=60, env=there)
        with Workspace(Settings(home=tmp_path, neo4j=theirs)) as other:
            assert other.everything() == graph.everything()
            assert {one.id: one for one in other.statements()} == {one.id: one for one in graph.statements()}
            assert len(other.corrections()) == len(graph.corrections()) and len(other.referents()) == 1
    finally:
        server.stop()
