"""The commands that need the graph, on a real Neo4j: each in words and in JSON, with its exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from inkweb.model import TOLD_AS, Correction, Referent
from inkweb.ontology import ontology
from inkweb.settings import Neo4jSettings, Settings
from inkweb.workspace import Workspace
from tests.cli.conftest import Inkweb
from tests.cli.newsroom import BUY, HIRE

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module", autouse=True)
def newsroom(neo4j_server: Neo4jSettings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of two articles and nothing else; gives the folder that they were read from."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "hire.txt").write_text(HIRE, encoding="utf-8")
    (folder / "buy.txt").write_text(BUY, encoding="utf-8")
    with Workspace() as workspace:
        for article in list(workspace.articles()):
            workspace.remove(article.id)
        list(workspace.ingest([folder]))
    return folder


def test_reading_again_adds_nothing(inkweb: Inkweb, newsroom: Path) -> None:
    ended = inkweb("ingest", newsroom, "--json")
    assert ended.code == 0 and ended.json["failed"] == []
    assert [one["is_new"] for one in ended.json["articles"]] == [False, False]


def test_articles_are_told_as_they_come_and_the_code_says_whether_all_were_read(inkweb: Inkweb, newsroom: Path) -> None:
    whole, part = inkweb("ingest", newsroom), inkweb("ingest", newsroom / "hire.txt", newsroom / "gone.txt")
    assert [len(ended.out.splitlines()) for ended in (whole, part)] == [3, 2]
    assert [line.split("\t")[-1] for line in whole.out.splitlines()] == ["new", "no", "no"]
    assert (whole.code, part.code, inkweb("ingest", newsroom / "gone.txt").code) == (0, 1, 1)


def test_a_load_that_is_stopped_says_how_far_it_came(
    inkweb: Inkweb, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Workspace.add

    def stopped(*given: Any, **named: Any) -> Iterator[Any]:
        yield from add(*given, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(Workspace, "add", stopped)
    ended = inkweb("ingest", newsroom)
    assert ended.code == 130
    assert ended.err.splitlines() == [
        "inkweb: 2 articles are in the graph; the same command reads the rest.", "inkweb: stopped."
    ]  # fmt: skip


def test_what_cannot_be_read_ends_with_one_and_is_told(inkweb: Inkweb, newsroom: Path) -> None:
    lines = inkweb("ingest", newsroom / "hire.txt", newsroom / "gone.txt", "--format", "jsonl").out.splitlines()
    ended = inkweb("ingest", newsroom / "hire.txt", newsroom / "gone.txt", "--json")
    assert ended.code == 1 and len(ended.json["articles"]) == 1
    read, failed = map(json.loads, lines)
    assert ([read | {"is_new": False}], [failed]) == (ended.json["articles"], ended.json["failed"])
    assert ended.json["failed"][0]["source"].endswith("gone.txt") and "gone.txt" in ended.err


def test_an_article_is_added_and_removed(inkweb: Inkweb) -> None:
    text = "Tern AI hires Ana Lund\n\nTern AI has hired Ana Lund as its chief executive, the company said on Monday.\n"
    [added] = inkweb("ingest", "-", "--json", stdin=text.encode()).json["articles"]
    assert added["is_new"] and added["statements"] > 0
    assert inkweb("search", "Ana Lund").code == 0
    [told] = inkweb("remove", added["id"], "--dry-run", "--json").json["would_remove"]
    assert told["statements"] == added["statements"] and "Ana Lund" in told["names"] and told["losses"]
    assert added["id"] in inkweb("remove", added["id"], "--dry-run").out
    assert inkweb("remove", added["id"], "nosuch", "--dry-run").code == 1
    assert added["id"] in inkweb("articles").out
    assert inkweb("remove", added["id"], "--json").json == {"removed": [added["id"]]}
    assert added["id"] not in inkweb("articles").out


def test_an_article_without_a_title_goes_by_the_name_of_its_file(inkweb: Inkweb, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text(
        "Tern AI has hired Ana Lund as its chief executive, the company said on Monday.\n", encoding="utf-8"
    )
    for ended in (inkweb("ingest", file), inkweb("remove", "note.txt", "--dry-run")):
        assert ended.out.splitlines()[1].split("\t")[1] == "note.txt"
    assert inkweb("remove", "note.txt").code == 0


def test_an_article_is_removed_by_the_source_that_it_alone_has(inkweb: Inkweb, tmp_path: Path) -> None:
    text = "Tern AI hires Ana Lund\n\nTern AI has hired Ana Lund as its {}, the company said on Monday.\n"
    for folder, role in (("a", "chief executive"), ("b", "chief scientist")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "lund.txt").write_text(text.format(role), encoding="utf-8")
    one, other = (added["id"] for added in inkweb("ingest", tmp_path, "--json").json["articles"])
    ended = inkweb("remove", "lund.txt", "--json")  # which of them?
    assert (ended.code, ended.json) == (1, {"removed": []}) and one in ended.err and other in ended.err
    first = next(line.split("\t") for line in inkweb("articles").out.splitlines() if line.startswith(one))
    assert one in inkweb("remove", first[-1], "--dry-run").out
    assert inkweb("remove", first[-1], "--json").json == {"removed": [one]}
    assert inkweb("remove", "lund.txt", "--json").json == {"removed": [other]}


def test_all_articles_of_a_file_are_removed_at_once_where_that_is_asked(inkweb: Inkweb, tmp_path: Path) -> None:
    file = tmp_path / "archive.jsonl"
    text = "Tern AI has hired Ana Lund as its {}, the company said on Monday."
    lines = [json.dumps({"text": text.format(role)}) for role in ("chief executive", "chief scientist")]
    file.write_text("\n".join(lines), encoding="utf-8")
    ids = {added["id"] for added in inkweb("ingest", file, "--json").json["articles"]}
    ended = inkweb("remove", "archive.jsonl", "--json")
    assert (
        (ended.code, ended.json) == (1, {"removed": []}) and len(ended.err.splitlines()) == 1 and "--all" in ended.err
    )
    told = inkweb("remove", "--all", "archive.jsonl", "--dry-run", "--json").json["would_remove"]
    ended = inkweb("remove", "--all", str(file), "--json")
    assert set(ended.json["removed"]) == {one["article"] for one in told} == ids and ended.code == 0


def test_an_article_that_is_named_twice_is_removed_once(inkweb: Inkweb, tmp_path: Path) -> None:
    (tmp_path / "lund.txt").write_text("Tern AI has hired Ana Lund as its chief executive.\n", encoding="utf-8")
    [added] = inkweb("ingest", tmp_path, "--json").json["articles"]
    assert inkweb("remove", "lund.txt", added["id"], "--dry-run").code == 0
    ended = inkweb("remove", "lund.txt", added["id"], "--json")
    assert (ended.code, ended.json, ended.err) == (0, {"removed": [added["id"]]}, "")


def test_removing_what_is_not_there_says_so(inkweb: Inkweb) -> None:
    ended = inkweb("remove", "nosuch", "--json")
    assert (ended.code, ended.json) == (1, {"removed": []})
    assert "nosuch" in ended.err


def test_names_that_may_be_one_are_listed(inkweb: Inkweb, tmp_path: Path) -> None:
    none = inkweb("duplicates")
    assert (none.code, none.out) == (1, "") and len(none.err.splitlines()) == 1
    text = "{} has hired Ana Lund as its chief executive, the company said on Monday.\n"
    for name in ("Tern Robotics", "Tern", "Tern Bank"):
        (tmp_path / f"{name}.txt").write_text(text.format(name), encoding="utf-8")
    ids = [added["id"] for added in inkweb("ingest", tmp_path, "--json").json["articles"]]
    told, shown = inkweb("duplicates", "--json").json, inkweb("duplicates").out.splitlines()
    inkweb("remove", *ids)
    pairs = [(one["short"]["name"], one["full"]["name"]) for one in told]
    assert sorted(pairs) == [("Tern", "Tern Bank"), ("Tern", "Tern Robotics")]
    assert all([node["name"] for node in one["neighbours"]] == ["Ana Lund"] for one in told)
    assert len(shown) == 3 and shown[1].split("\t")[4:] == ["Ana Lund", "0"]


def test_articles_are_listed_newest_first(inkweb: Inkweb) -> None:
    listed = inkweb("articles", "--json").json
    assert [one["date"] for one in listed] == ["2025-03-06", "2025-03-04"]
    assert len(inkweb("articles").out.splitlines()) == 3


def test_search_finds_in_spite_of_a_typing_error(inkweb: Inkweb) -> None:
    ended = inkweb("search", "Halden", "Lebs", "--json")
    assert ended.code == 0 and ended.json[0]["name"] == "Halden Labs"
    assert "Halden Labs" in inkweb("search", "halden").out
    assert len(inkweb("search", "a", "--limit", "1", "--json").json) <= 1


def test_search_in_sentences_tells_what_they_state(inkweb: Inkweb) -> None:
    listed = inkweb("show", "Halden Labs", "--json").json["statements"]
    word = max(listed[0]["evidence"]["text"].rstrip(".").split(), key=len)
    found = inkweb("search", "--sentences", word, "--json").json
    assert listed[0]["id"] in {one["id"] for one in found}
    assert " ".join(listed[0]["evidence"]["text"].split()) in inkweb("search", "--sentences", word).out
    ended = inkweb("search", "--sentences", "zzyzx")
    assert ended.code == 1 and "zzyzx" in ended.err and ended.out == ""


def test_search_in_sentences_gives_no_more_statements_than_it_was_asked_for(inkweb: Inkweb) -> None:
    search = ("search", "--sentences", "develops", "--sure", "all")
    every = [one["id"] for one in inkweb(*search, "--json").json]
    assert len(every) > 1  # one sentence tells of a hire and of a model
    assert [one["id"] for one in inkweb(*search, "--limit", "1", "--json").json] == every[:1]
    assert inkweb(*search, "--limit", "1").out.count("“") == 1


def test_search_in_sentences_leaves_out_what_is_less_sure_as_show_does(inkweb: Inkweb) -> None:
    search = ("search", "--sentences", "Corvid")
    told = inkweb(*search, "--sure", "all", "--json").json
    least = sorted(one["confidence"] for one in told)[len(told) // 2]
    sure = [one["id"] for one in told if one["confidence"] >= least]
    assert 0 < len(sure) < len(told)
    assert {one["id"] for one in inkweb(*search, "--sure", least, "--json").json} == set(sure)
    likely = [one["id"] for one in told if one["confidence"] >= 0.5]
    assert {one["id"] for one in inkweb(*search, "--json").json} == set(likely)
    words = inkweb(*search, "--sure", least)
    assert f"{len(told) - len(sure)} statement" in words.err and words.out.count("“") == len(sure)
    none = inkweb(*search, "--sure", "1")
    assert none.code == 1 and "sure enough" in none.err and "--sure all" in none.err
    assert inkweb("search", "Corvid", "--sure", "all").code == 2


def test_people_are_told_how_something_is_told_in_the_words_of_the_app(inkweb: Inkweb) -> None:
    told = inkweb("show", "Corvid Systems", "--sure", "all", "--json").json["statements"]
    assert "asserted" in {one["modality"] for one in told}  # JSON keeps the names of the fields
    others = ("search", "--sentences", "Corvid", "--sure", "all"), ("path", "Microsoft", "Priya Raman", "--sure", "all")
    for command in (("show", "Corvid Systems", "--sure", "all"), *others):
        words = inkweb(*command).out
        assert not re.search("asserted|speculated", words), command
        assert command[0] == "path" or "stated as fact" in words


def test_search_for_nothing_known_ends_with_one(inkweb: Inkweb) -> None:
    ended = inkweb("search", "zzyzx", "--json")
    assert (ended.code, ended.json) == (1, [])


def test_show_tells_what_is_said_in_the_words_of_the_article(inkweb: Inkweb) -> None:
    words = inkweb("show", "Priya Raman")
    assert words.code == 0 and "was hired by Halden Labs" in words.out
    assert "has hired Priya Raman as chief scientist.”" in words.out and "2025-03-04" in words.out
    form = inkweb("show", "Priya Raman", "--json").json
    assert form["entity"]["type"] == "Person"
    assert {"HIRED"} <= {edge["predicate"] for edge in form["edges"]}
    assert {one["relation"] for one in form["statements"]} == {edge["predicate"] for edge in form["edges"]}
    assert {edge["subject"] for edge in form["edges"]} | {edge["object"] for edge in form["edges"]} == {
        node["id"] for node in (form["entity"], *form["neighbours"])
    }


def test_show_and_path_leave_out_what_is_less_sure_and_say_so(inkweb: Inkweb) -> None:
    told = inkweb("show", "Priya Raman", "--sure", "all", "--json").json["statements"]
    least = max(one["confidence"] for one in told)
    words = inkweb("show", "Priya Raman", "--sure", least)
    less = sum(one["confidence"] < least for one in told)
    assert less and f"inkweb: {less} statement" in words.err and "left out" in words.err
    assert f"stated as fact, {least:.0%} sure; " in words.out and words.out.count("“") == len(told) - less
    ended = inkweb("path", "Priya Raman", "Satya Nadella", "--sure", "1", "--hops", "4")
    every = inkweb("path", "Priya Raman", "Satya Nadella", "--sure", "all", "--hops", "4")
    assert ended.code == 1 and every.code == 0 and ended.out == ""
    assert f" {len(every.out.splitlines())} ways are less sure and left out" in ended.err


def test_show_takes_a_part_of_a_name_for_the_only_one_that_has_it(inkweb: Inkweb) -> None:
    ended = inkweb("show", "rama")
    assert (ended.code, ended.out) == (0, inkweb("show", "Priya Raman").out)
    assert "'rama' is taken for Priya Raman." in ended.err


def test_a_name_is_found_in_spite_of_a_title_before_it(inkweb: Inkweb) -> None:
    for typed in ("Dr Raman", "lady Priya Raman", "Prof. Priya Raman", "chief Raman"):
        ended = inkweb("show", typed)
        assert (ended.code, ended.out) == (0, inkweb("show", "Priya Raman").out), typed
        assert f"{typed!r} is taken for Priya Raman." in ended.err
        assert inkweb("search", *typed.split(), "--json").json[0]["name"] == "Priya Raman"
    ended = inkweb("search", "Dr", "Nobody")
    assert ended.code == 1 and "'Dr Nobody'" in ended.err


def test_who_is_not_called_as_was_typed_is_told(inkweb: Inkweb) -> None:
    ended = inkweb("path", "Raman", "Hald")
    assert ended.code == 0 and "Priya Raman –" in ended.out
    assert "'Raman' is taken for Priya Raman." in ended.err and "'Hald' is taken for Halden Labs." in ended.err
    assert "taken for" not in inkweb("path", "priya raman", "Halden Labs").err


def test_show_of_nobody_ends_with_one(inkweb: Inkweb) -> None:
    ended = inkweb("show", "Nobody Atall")
    assert (ended.code, ended.out) == (1, "") and "Nobody Atall" in ended.err


def test_a_path_reads_as_a_sentence(inkweb: Inkweb) -> None:
    ended = inkweb("path", "Priya Raman", "Halden Labs")
    assert ended.code == 0 and re.search(r"Priya Raman –was hired by \(\d+% sure\)→ Halden Labs", ended.out)
    [way] = inkweb("path", "Priya Raman", "Halden Labs", "--hops", "1", "--json").json
    assert len(way["edges"]) == 1 and way["nodes"][0]["name"] == "Priya Raman"


def test_a_path_from_a_name_to_itself_was_said_to_be_too_long(inkweb: Inkweb) -> None:
    ended = inkweb("path", "Raman", "Priya Raman")
    assert (ended.code, ended.out) == (2, "")
    assert "'Raman' and 'Priya Raman' are one, Priya Raman." in ended.err and "No way" not in ended.err


def test_a_query_gives_rows(inkweb: Inkweb) -> None:
    cypher = "MATCH (p:Person {name: $name})<-[:HIRED]-(o) RETURN p.name AS who, o.name AS by"
    ended = inkweb("query", cypher, "--param", "name=Priya Raman", "--json")
    assert ended.json["rows"] == [{"who": "Priya Raman", "by": "Halden Labs"}]
    assert inkweb("query", "-", stdin=b"RETURN 1 AS one").out == "one\n1\n"
    assert inkweb("query", "RETURN null AS none, 'None' AS name").out == "none\tname\n\tNone\n"


def test_a_query_gives_as_many_rows_as_are_asked_for(inkweb: Inkweb) -> None:
    cypher = "UNWIND range(1, 1500) AS i RETURN i"
    few, all = inkweb("query", cypher), inkweb("query", cypher, "--limit", "1500", "--json")
    assert len(few.out.splitlines()) == 1001
    assert few.err.splitlines() == ["inkweb: Only the first 1,000 rows are given; --limit gives more."]
    assert len(all.json["rows"]) == 1500 and not all.json["has_more"] and all.err == ""


def test_a_query_takes_no_longer_than_it_may(inkweb: Inkweb) -> None:
    slow = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE a * b = 7 RETURN count(*)"
    ended = inkweb("query", slow, "--seconds", "0.5")
    assert ended.code == 2 and "longer than 0.5 seconds" in ended.err
    assert inkweb("query", "RETURN 1", "--seconds", "0").code == 2


def test_a_query_may_not_write(inkweb: Inkweb) -> None:
    ended = inkweb("query", "CREATE (:Entity)")
    assert ended.code == 2 and "only read" in ended.err and len(ended.err.splitlines()) == 1


def test_a_query_without_rows_ends_with_one(inkweb: Inkweb) -> None:
    ended = inkweb("query", "MATCH (n:Entity {name: 'nobody'}) RETURN n", "--json")
    assert (ended.code, ended.json["rows"]) == (1, [])
    assert ended.err.splitlines() == ["inkweb: Nothing fits: no name in the graph is written “nobody”."]
    ended = inkweb("query", "MATCH (n:Entity) WHERE n.degree < 0 RETURN n")
    assert ended.code == 1 and ended.err.startswith("inkweb: Nothing fits. Leave out a condition")


def test_the_whole_graph_is_exported_with_its_words(inkweb: Inkweb, tmp_path: Path) -> None:
    ended = inkweb("export", tmp_path / "g.graphml", "--json")
    G = nx.read_graphml(tmp_path / "g.graphml")
    assert ended.code == 0 and len(G) == ended.json["nodes"] and G.number_of_edges() == ended.json["edges"] > 3
    assert all("text" in data["evidence"] for _, _, data in G.edges(data=True))
    told = inkweb("export", tmp_path / "bare.graphml", "--no-evidence").out.splitlines()
    quantities = sum(data["type"] == "Quantity" for _, data in G.nodes(data=True))
    assert told[0].split("\t") == ["file", "names", "quantities", "connections"]
    assert list(map(int, told[1].split("\t")[1:])) == [len(G) - quantities, quantities, G.number_of_edges()]
    bare = nx.read_graphml(tmp_path / "bare.graphml")
    assert bare.number_of_edges() == G.number_of_edges()
    assert not any("evidence" in data for _, _, data in bare.edges(data=True))


def test_an_export_has_the_sum_and_the_post_that_a_sentence_tells(inkweb: Inkweb, tmp_path: Path) -> None:
    inkweb("export", tmp_path / "g.json")
    edges = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["edges"]
    quotes = [quote for edge in edges for quote in edge["evidence"]]
    assert {"value": 4e7, "unit": "USD", "text": "$40 million"} in [quote.get("amount") for quote in quotes]
    assert "chief scientist" in [quote.get("role") for quote in quotes]


@pytest.mark.parametrize("name", ["g.graphml", "g.gexf", "g.cypher", "g.csv", "g.json"])
def test_an_export_names_files_and_never_the_folders_they_lay_in(
    inkweb: Inkweb, newsroom: Path, tmp_path: Path, name: str
) -> None:
    inkweb("export", tmp_path / name)
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "hire.txt" in written and newsroom.name not in written
    assert str(newsroom / "hire.txt") in inkweb("articles").out  # to find the article again


def test_a_neighbourhood_and_a_query_are_exported(inkweb: Inkweb, tmp_path: Path) -> None:
    inkweb("export", tmp_path / "near.gexf", "--entity", "Priya Raman", "--hops", "1")
    labels = [node.get("label") for node in ElementTree.parse(tmp_path / "near.gexf").iter("{http://gexf.net/1.3}node")]
    assert "Priya Raman" in labels and "Satya Nadella" not in labels
    ended = inkweb("export", tmp_path / "hired.json", "--query", "MATCH (a)-[r:HIRED]->(b) RETURN a, r, b", "--json")
    assert (ended.json["nodes"], ended.json["edges"]) == (2, 1)


def test_an_export_of_a_query_is_all_of_it_or_none(
    inkweb: Inkweb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = replace(Settings.read(), query_rows=1)  # what people are shown of an answer
    monkeypatch.setattr(Settings, "read", lambda: few)
    cypher = "MATCH (a)-[r]->(b:Entity) WHERE a:Persn OR a:Entity RETURN a, r, b"
    ended = inkweb("export", tmp_path / "all.json", "--query", cypher, "--json")
    assert ended.code == 0 and ended.json["edges"] > 3 and "Persn" in ended.err
    monkeypatch.setattr("inkweb.cli.export.ROWS", 2)
    ended = inkweb("export", tmp_path / "some.json", "--query", cypher)
    assert ended.code == 2 and "more than 2 rows" in ended.err and not (tmp_path / "some.json").exists()


def test_an_export_near_a_name_says_what_a_limit_leaves_out(inkweb: Inkweb, tmp_path: Path) -> None:
    ended = inkweb("export", tmp_path / "g.gexf", "--entity", "Corvid Systems", "--limit", "1", "--json")
    assert ended.json["edges"] == 1 and ended.json["left_out"] and "--limit takes more" in ended.err
    assert inkweb("export", tmp_path / "all.gexf", "--entity", "Corvid Systems").err == ""


@pytest.mark.parametrize("option", ["--entity", "--query"])
def test_an_export_of_an_empty_word_is_not_the_whole_graph(inkweb: Inkweb, tmp_path: Path, option: str) -> None:
    ended = inkweb("export", tmp_path / "g.gexf", option, "")
    assert ended.code and ended.err and list(tmp_path.iterdir()) == []


def test_export_never_replaces_a_file_by_accident(inkweb: Inkweb, tmp_path: Path) -> None:
    (tmp_path / "g.gexf").write_text("mine", encoding="utf-8")
    ended = inkweb("export", tmp_path / "g.gexf")
    assert ended.code == 2 and "--force" in ended.err and (tmp_path / "g.gexf").read_text(encoding="utf-8") == "mine"
    assert inkweb("export", tmp_path / "g.gexf", "--force").code == 0


DENIAL = """\
Microsoft is no investor in Halden Labs

OSLO, March 9, 2025 - Microsoft has not invested in Halden Labs, the company said on Sunday.
Fjord-3 has 90 billion parameters.
"""


def test_where_articles_disagree_both_sides_are_shown_in_their_words(inkweb: Inkweb) -> None:
    agreed = inkweb("disputes")
    assert agreed.code == 1 and agreed.out == "" and "The articles agree" in agreed.err
    [added] = inkweb("ingest", "-", "--json", stdin=DENIAL.encode()).json["articles"]
    try:
        told, sizes = inkweb("disputes", "--json").json
        assert [(side["claim"], side["articles"]) for side in told] == [("told", 1), ("denied", 1)]
        denials = [one["evidence"]["text"] for one in told[1]["statements"]]
        assert any("has not invested" in text for text in denials) and denials[0].startswith("Microsoft")
        assert sorted(side["claim"] for side in sizes) == ["70 billion parameters", "90 billion parameters"]
        shown = inkweb("disputes")
        assert shown.code == 0 and shown.out.startswith("Microsoft invested in Halden Labs\n told, 1 article:\n  “")
        assert "\nFjord-3 has parameters\n 70 billion parameters, 1 article:\n" in shown.out
    finally:
        inkweb("remove", added["id"])


def test_export_of_nothing_or_of_two_things_is_refused(inkweb: Inkweb, tmp_path: Path) -> None:
    assert inkweb("export", tmp_path / "g.gexf", "--query", "RETURN 1").code == 1
    assert inkweb("export", tmp_path / "g.gexf", "--query", "RETURN 1", "--entity", "x").code == 2
    assert inkweb("export", tmp_path / "g.xlsx").code == 2
    assert list(tmp_path.iterdir()) == []


def test_what_people_said_is_listed_written_and_taken_over(inkweb: Inkweb, newsroom: Path, tmp_path: Path) -> None:
    nothing = inkweb("corrections")
    assert nothing.code == 0 and nothing.out == "" and "Nobody" in nothing.err
    with Workspace() as workspace:
        right, wrong = workspace.least_sure(limit=2)
        corvid, nadella = (workspace.node(name).id for name in ("Corvid Systems", "Satya Nadella"))
        workspace.confirm([right])
        workspace.strike([wrong])
        workspace.join(corvid, nadella)
        [made], once = workspace.decisions(), workspace.store.canonical()
    header, *listed = inkweb("corrections").out.splitlines()
    assert header.split("\t") == ["id", "said", "of what", "words", "when"] and len(listed) == 3
    assert any("\twrong\t" in line and " ".join(wrong.evidence.text.split()) in line for line in listed)
    assert any("\tsame\t" in line and "Corvid Systems" in line and "Satya Nadella" in line for line in listed)

    shown = inkweb("show", right.subject, "--sure", "surest", "--json").json["statements"]
    [said] = (one for one in shown if one["evidence"]["trigger"] == list(right.evidence.trigger))
    assert said["confirmed"] and said["confidence"] == right.confidence < 1
    assert f"said right by hand on {said['confirmed']}, read" in inkweb("show", right.subject).out
    assert "said right by hand)→" in inkweb("path", right.subject, right.object_id, "--hops", "1").out
    inkweb("export", tmp_path / "g.json")
    edges = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["edges"]
    quotes = [(edge, quote) for edge in edges for quote in edge["evidence"] if "confirmed" in quote]
    assert [(edge["confidence"], quote["confidence"], quote["confirmed"]) for edge, quote in quotes] == [
        (1.0, right.confidence, said["confirmed"])
    ]

    ours = tmp_path / "ours.json"
    assert inkweb("corrections", "--export", ours, "--json").json == {
        "file": str(ours),
        "statements": 2,
        "names": 1,
        "renamed": 0,
        "meant": 0,
    }
    assert inkweb("corrections", "--json").json == json.loads(ours.read_text(encoding="utf-8"))
    assert "--force" in inkweb("corrections", "--export", ours).err
    with Workspace() as workspace:  # a graph of which nobody said anything
        workspace.unconfirm([right])
        workspace.put_back([wrong])
        workspace.take_back([made])
        assert workspace.corrections() == workspace.decisions() == []
    done = inkweb("corrections", "--apply", ours, "--json")
    assert (done.code, done.json) == (0, {"statements": 2, "names": 1, "renamed": 0, "meant": 0, "waiting": 0})
    with Workspace() as workspace:
        assert workspace.store.canonical() == once
        for article in list(workspace.articles()):
            workspace.remove(article.id)
    early = inkweb("corrections", "--apply", ours)
    assert early.code == 1 and early.out.splitlines()[-1] == "2\t1\t0\t0\t3"
    assert [line.split(": ")[1] for line in early.err.splitlines()] == ["right", "wrong", "same"]
    assert "it counts once its article is read" in early.err
    waits = inkweb("corrections").out
    assert "nothing here is read so" in waits and " ".join(wrong.evidence.text.split()) in waits  # and its words stay
    assert inkweb("ingest", newsroom).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == once

    [one, other], [name] = (inkweb("corrections", "--json").json[key] for key in ("statements", "names"))
    back = inkweb("corrections", "--take-back", other["id"], "--take-back", name["id"], "--json")
    assert (back.code, back.json) == (0, {"taken back": 2})
    assert inkweb("corrections", "--json").json == {"statements": [one], "names": [], "renamed": [], "meant": []}
    unknown = inkweb("corrections", "--take-back", other["id"])
    assert unknown.code == 2 and other["id"] in unknown.err
    with Workspace() as workspace:
        workspace.unconfirm(workspace.confirmed())
        workspace.put_back(workspace.struck())
        workspace.take_back(workspace.decisions())


def test_what_a_name_is_called_by_hand_is_told_and_taken_over(inkweb: Inkweb, newsroom: Path, tmp_path: Path) -> None:
    with Workspace() as workspace:
        plain, before = workspace.store.canonical(), workspace.node("Corvid Systems")
        workspace.rename(before.id, name="Corvid Works", type="Product")
        once = workspace.store.canonical()
    assert "called so by hand, by articles Corvid Systems (Organization)" in inkweb("show", "Corvid Works").out
    shown = inkweb("show", "Corvid Systems", "--json").json  # its names of before lead to it
    assert (shown["entity"]["name"], shown["entity"]["type"]) == ("Corvid Works", "Product")
    assert shown["by_articles"] == {"name": "Corvid Systems", "type": "Organization"}
    _, listed = inkweb("corrections").out.splitlines()
    assert "\tcalled\tCorvid Systems (Organization): Corvid Works (Product)\t" in listed
    ours = tmp_path / "ours.json"
    assert inkweb("corrections", "--export", ours, "--json").json["renamed"] == 1
    [said] = json.loads(ours.read_text(encoding="utf-8"))["renamed"]
    assert inkweb("corrections", "--take-back", said["id"]).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == plain
        for article in list(workspace.articles()):
            workspace.remove(article.id)
    early = inkweb("corrections", "--apply", ours)
    assert early.code == 1 and "Corvid Works" in early.err and early.out.splitlines()[-1] == "0\t0\t1\t0\t1"
    assert "a name that no article uses now: Corvid Works (Product)" in inkweb("corrections").out
    assert inkweb("ingest", newsroom).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == once
        workspace.unrename(one.renaming for one in workspace.renamings())
        assert workspace.store.canonical() == plain


def test_what_is_added_by_hand_is_told_and_taken_over(inkweb: Inkweb, newsroom: Path, tmp_path: Path) -> None:
    with Workspace() as workspace:
        plain = workspace.store.canonical()
        said, claim = next(
            (one, claim)
            for one in workspace.least_sure(limit=50)
            for claim in workspace.could_say(one)
            if claim.predicate != one.predicate and not claim.is_turned
        )
        assert workspace.add_statement(Correction.adding(replace(claim, modality="planned"), said.evidence))
        [added], once = workspace.added(), workspace.store.canonical()
        names = [workspace.node(id).name for id in (said.subject, said.object_id)]
    shown = inkweb("show", added.subject, "--sure", "surest")
    assert f"planned, added by hand on {added.confirmed}; " in shown.out
    [form] = [
        one for one in inkweb("show", added.subject, "--sure", "all", "--json").json["statements"] if one["added"]
    ]
    assert form["relation"] == claim.predicate
    assert (
        f"\tadded\t{names[0]} {ontology().predicates[claim.predicate].phrase} {names[1]}\t" in inkweb("corrections").out
    )
    inkweb("export", tmp_path / "g.json")
    edges = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["edges"]
    assert [quote["text"] for edge in edges for quote in edge["evidence"] if "added" in quote] == [said.evidence.text]
    ours = tmp_path / "ours.json"
    inkweb("corrections", "--export", ours)
    [written] = json.loads(ours.read_text(encoding="utf-8"))["statements"]
    assert written["quote"] == [said.evidence.start, said.evidence.end] and written["text"] == said.evidence.text
    assert inkweb("corrections", "--take-back", written["id"]).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == plain
        workspace.remove(said.evidence.article)
    early = inkweb("corrections", "--apply", ours)
    assert early.code == 1 and "added: " in early.err and "counts once its article is read" in early.err
    assert "nobody is named at its words here, it waits" in inkweb("corrections").out
    assert inkweb("ingest", newsroom).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == once
        workspace.withdraw(one.correction for one in workspace.corrections())
        assert workspace.store.canonical() == plain
    odd = {**written, "subject": [0, 1], "quote": [0, written["quote"][1]], "text": "x" * written["quote"][1]}
    (tmp_path / "odd.json").write_text(json.dumps({"statements": [odd], "names": []}), encoding="utf-8")
    unfit = inkweb("corrections", "--apply", tmp_path / "odd.json")
    assert unfit.code == 1 and "names nobody at these words" in unfit.err
    with Workspace() as workspace:
        workspace.withdraw(one.correction for one in workspace.corrections())
        assert workspace.store.canonical() == plain


def test_whom_words_mean_by_hand_is_told_and_taken_over(inkweb: Inkweb, newsroom: Path, tmp_path: Path) -> None:
    with Workspace() as workspace:
        plain = workspace.store.canonical()
        statement = workspace.least_sure(limit=1)[0]
        was, where = workspace.node(statement.subject).name, statement.evidence
        words = where.text[where.subject[0] - where.start : where.subject[1] - where.start]
        workspace.refer([Referent(where.article, where.subject, "Person", "Nell Nobody", words)])
        once = workspace.store.canonical()
    assert "Nell Nobody" in inkweb("show", "Nell Nobody").out
    [line] = inkweb("corrections").out.splitlines()[1:]
    assert f"\tmeans\tNell Nobody (Person); read as {was}\t{words}\t" in line
    ours = tmp_path / "ours.json"
    assert inkweb("corrections", "--export", ours, "--json").json["meant"] == 1
    [said] = json.loads(ours.read_text(encoding="utf-8"))["meant"]
    assert (said["words"], said["met"], said["was"], said["made"]) == (list(where.subject), True, was, False)
    assert inkweb("corrections", "--take-back", said["id"]).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == plain
        workspace.remove(where.article)
    early = inkweb("corrections", "--apply", ours)
    assert early.code == 1 and f"the article of “{words}” (Nell Nobody) is not here" in early.err
    assert "it is not here, and this waits for it" in inkweb("corrections").out
    assert inkweb("ingest", newsroom).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == once
        workspace.unrefer(one.referent for one in workspace.referents())
        assert workspace.store.canonical() == plain


def test_a_file_of_corrections_names_a_type_that_there_is(inkweb: Inkweb, newsroom: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours.json"
    wrong = {"of": "n1", "name": None, "type": "Ship"}
    ours.write_text(json.dumps({"statements": [], "names": [], "renamed": [wrong]}), encoding="utf-8")
    told = inkweb("corrections", "--apply", ours)
    assert told.code == 2 and '"type" must be one of Person' in told.err
    ours.write_text(json.dumps({"statements": [], "names": [], "renamed": [wrong | {"type": None}]}), encoding="utf-8")
    assert "a name or a type must be given" in inkweb("corrections", "--apply", ours).err
    ours.write_text(json.dumps({"statements": [], "names": []}), encoding="utf-8")  # as it was before names had this
    assert inkweb("corrections", "--apply", ours).code == 0


def test_what_a_sentence_says_instead_is_told_exported_and_taken_over(
    inkweb: Inkweb, newsroom: Path, tmp_path: Path
) -> None:
    with Workspace() as workspace:
        plain = workspace.store.canonical()
        said, like = next(
            (one, claim)
            for one in workspace.least_sure(limit=50)
            for claim in workspace.could_say(one)
            if claim.is_turned
            and [edge.statements for edge in workspace.between([one.subject, one.object_id]).edges] == [1]
        )
        claim = replace(like, modality="planned")
        assert workspace.amend([said], claim)
        [held], once = workspace.amended(), workspace.store.canonical()
        subject, object = (workspace.node(id).name for id in (said.subject, said.object_id))
    phrases = {name: (kind.phrase, kind.inverse) for name, kind in ontology().predicates.items()}
    read, day = phrases[said.predicate][claim.is_turned], held.confirmed
    sure = f"{said.confidence:.0%} sure"
    shown = inkweb("show", held.subject, "--sure", "surest")
    assert f"planned, corrected by hand on {day}, read as “{read}”, {TOLD_AS[said.modality]}, {sure}" in shown.out
    told = inkweb("show", held.subject, "--sure", "surest", "--json").json["statements"]
    [form] = (one for one in told if one["read"])
    assert (form["relation"], form["modality"], form["confirmed"]) == (claim.predicate, "planned", str(day))
    assert form["read"] == {"relation": said.predicate, "modality": said.modality, "turned": claim.is_turned}
    assert "corrected by hand)→" in inkweb("path", held.subject, held.object_id, "--hops", "1").out
    inkweb("export", tmp_path / "g.json")
    edges = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["edges"]
    [quote] = [quote for edge in edges for quote in edge["evidence"] if "read_predicate" in quote]
    assert (quote["read_predicate"], quote["read_modality"], quote["read_turned"], quote["confirmed"]) == (
        said.predicate, said.modality, claim.is_turned, str(day))  # fmt: skip

    line = inkweb("corrections").out.splitlines()[1]
    says = f"{subject} {phrases[said.predicate][0]} {object}; it says instead: "
    assert f"\tinstead\t{says}{phrases[claim.predicate][claim.is_turned]}, planned\t" in line
    ours = tmp_path / "ours.json"
    inkweb("corrections", "--export", ours)
    [written] = json.loads(ours.read_text(encoding="utf-8"))["statements"]
    assert written["instead"] == {"relation": claim.predicate, "modality": "planned", "turned": claim.is_turned}
    assert written["relation"] == said.predicate and written["names"] == [subject, object]
    assert inkweb("corrections", "--take-back", written["id"]).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == plain
        workspace.remove(said.evidence.article)
    early = inkweb("corrections", "--apply", ours)
    assert early.code == 1 and "instead: " in early.err and "counts once its article is read" in early.err
    assert "nothing here is read so, it waits; it says instead: " in inkweb("corrections").out
    assert inkweb("ingest", newsroom).code == 0
    with Workspace() as workspace:
        assert workspace.store.canonical() == once
        assert workspace.unamend([said]) == 1
    odd = {**written, "instead": {"relation": "LOCATED_IN", "modality": "planned", "turned": True}}
    (tmp_path / "odd.json").write_text(json.dumps({"statements": [odd], "names": []}), encoding="utf-8")
    unfit = inkweb("corrections", "--apply", tmp_path / "odd.json")
    assert unfit.code == 1 and "not read so, or of names that it does not fit" in unfit.err
    with Workspace() as workspace:
        workspace.withdraw(one.correction for one in workspace.corrections())
        assert workspace.store.canonical() == plain


SAID = {
    "ruling": "instead", "article": "a", "relation": "OWNS", "modality": "asserted", "subject": [0, 1],
    "trigger": [2, 3], "object": [4, 5],
}  # fmt: skip


def saying(**instead: object) -> str:
    return json.dumps({"statements": [{**SAID, "instead": instead}], "names": []})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (json.dumps({"statements": [SAID], "names": []}), '"instead" must stand where the ruling is so'),
        (saying(), '"instead" must have "relation", "modality" and "turned"'),
        (saying(relation="EATS", modality="planned", turned=False), '"relation" must be one of LEADS, '),
        (saying(relation="OWNS", modality="odd", turned=False), '"modality" must be one of asserted, '),
        (saying(relation="OWNS", modality="planned", turned=1), '"turned" must be true or false'),
        (saying(relation="OWNS", modality="asserted", turned=False), "something else than what was read"),
        ("[1]", '"statements" must be a list'),
        ('{"statements": [{"ruling": "odd"}], "names": []}', '"subject" must be two offsets'),
        ('{"statements": [], "names": [{"verdict": "odd"}]}', '"verdict" must be one of same, different'),
        ("no JSON", "Expecting value"),
    ],
)
def test_a_file_that_holds_no_corrections_is_refused(inkweb: Inkweb, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    ended = inkweb("corrections", "--apply", tmp_path / "odd.json")
    assert ended.code == 2 and told in ended.err and len(ended.err.splitlines()) == 1
    assert inkweb("corrections", "--apply", tmp_path / "gone.json").code == 2


def test_the_local_server_tells_how_it_is(inkweb: Inkweb, neo4j_server: Neo4jSettings) -> None:
    status = inkweb("neo4j", "status", "--json")
    assert status.code == 0 and status.json["uri"] == neo4j_server.uri
    assert inkweb("neo4j", "start", "--json").json["pid"] == status.json["pid"]
    assert "password_file" in inkweb("neo4j", "status").out


def test_the_own_neo4j_was_shown_as_if_the_graph_were_there(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    assert inkweb("neo4j", "status").err == ""
    monkeypatch.setenv("NEO4J_URI", "bolt://graph.example:7687")
    ended = inkweb("neo4j", "status", "--json")
    assert ended.json["uri"] != "bolt://graph.example:7687"
    assert ended.err.splitlines() == [
        "inkweb: the graph is not in this one: NEO4J_URI names bolt://graph.example:7687."
    ]


def test_doctor_finds_nothing_bad_on_a_working_machine(inkweb: Inkweb) -> None:
    ended = inkweb("doctor", "--json")
    assert {check["name"] for check in ended.json} == {
        "python", "memory", "home", "disk", "port", "neo4j", "component", "extractor",
    }  # fmt: skip
    assert [check for check in ended.json if check["state"] == "bad"] == [] and ended.code == 0
