"""However much is stated about a hub, its card stays short and says what it leaves away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from inkweb.app import card, stated, together
from inkweb.app.saying import Known
from inkweb.model import ArticleSummary, Edge, Evidence, Naming, Node, Path, Seen, Statement


def statement(subject: str, predicate: str, object: str, number: int, confidence: float = 0.5) -> Statement:
    text = f"{number} A x B"
    evidence = Evidence("article", 0, len(text), text, (0, 1), (2, 3), (4, 5))
    return Statement(subject, predicate, object, evidence, confidence=confidence, reason=str(number), role=str(number))


def test_what_is_said_most_often_comes_first_and_the_rest_is_counted() -> None:
    often = [statement("hub", "OWNS", "b", n) for n in range(9)]
    once = [statement("hub", "OWNS", f"c{n:02}", n) for n in range(20)]
    [part] = stated.parts("hub", [*once, *often])
    assert [line.other for line in part.lines][:2] == ["b", "c00"]
    assert (len(part.lines), part.more, part.total) == (stated.EDGES, 9, 29)
    assert (len(part.lines[0].statements), part.lines[0].total) == (stated.STATEMENTS, 9)
    assert len(stated.kept([part])) == stated.STATEMENTS + stated.EDGES - 1


def test_what_it_does_comes_before_what_is_done_to_it() -> None:
    found = stated.parts("hub", [statement("a", "ACQUIRED", "hub", 1), statement("hub", "SUED", "a", 2)])
    assert [(part.predicate, part.is_inverse) for part in found] == [("SUED", False), ("ACQUIRED", True)]
    assert [line.other for part in found for line in part.lines] == ["a", "a"]


def test_what_is_the_same_from_both_sides_is_one_part() -> None:
    told = [statement("hub", "COMPETES_WITH", "b", 1), statement("b", "COMPETES_WITH", "hub", 2)]
    [part] = stated.parts("hub", [*told, statement("c", "COMPETES_WITH", "hub", 3)])
    assert [(line.other, line.total) for line in part.lines] == [("b", 2), ("c", 1)]
    assert not part.is_inverse


def test_a_line_says_how_all_is_told_and_how_sure_the_surest_is_however_few_are_kept() -> None:
    ways = [(0.6, "asserted")] * 5 + [(0.99, "reported"), (0.95, "denied")]
    some = [replace(statement("hub", "OWNS", "b", n, sure), modality=how) for n, (sure, how) in enumerate(ways)]
    [part] = stated.parts("hub", some)
    [line] = part.lines
    assert {one.modality for one in line.statements} == {"asserted"}
    assert (line.modalities, line.surest.confidence) == (("asserted", "reported", "denied"), 0.99)
    told = card.entity(Node("hub", "Company", "Hub"), [part], [], Known({"b": "Ben"}, {}))
    [summary] = re.findall("<summary>(.*?)</summary>", told)
    assert all(how in summary for how in ("denied", "reported", "99% sure"))


def test_a_card_says_when_a_name_was_first_seen_and_how_many_articles_it_does_not_list() -> None:
    named = [Naming(f"a{n}", ("Hub",), 1) for n in range(100)]
    known = Known({}, {one.article: ArticleSummary(one.article, "T", "s", date=date(2024, 3, 1)) for one in named})
    seen = Seen(340, date(2019, 5, 2), date(2024, 12, 20))
    told = card.entity(Node("hub", "Company", "Hub", support=340), [], [], known, namings=named, seen=seen)
    assert "in 340 articles (2019-05-02 to 2024-12-20)" in told
    assert "and 240 more articles" in told


def test_a_way_whose_sentence_is_gone_is_still_shown() -> None:
    path = Path((Node("a", "Person", "Ada"), Node("b", "Person", "Ben")), (Edge("e", "a", "OWNS", "b"),))
    assert "<b>Ada</b>" in together.way(path, {}, Known({"a": "Ada", "b": "Ben"}, {}))


def test_an_edge_says_how_many_of_its_articles_repeat_another_word_for_word() -> None:
    told = [statement("hub", "OWNS", "b", 1)]
    for support, says in ((1, "2 of them"), (2, "1 of them"), (3, "")):
        line = Edge("e", "hub", "OWNS", "b", statements=3, articles=3, support=support)
        above, _ = card.edge(line, told, [], Known({"hub": "Hub", "b": "Ben"}, {}))
        assert (f"3 statements in 3 articles, {says} word for word as another, " in above) == bool(says)
        assert ("word for word" in above) == bool(says)


def test_the_surest_statement_comes_first() -> None:
    [part] = stated.parts("hub", [statement("hub", "OWNS", "b", 1, 0.3), statement("hub", "OWNS", "b", 2, 0.9)])
    assert [one.confidence for one in part.lines[0].statements] == [0.9, 0.3]


def test_what_is_told_as_fact_comes_before_what_is_only_possible() -> None:
    told = [(0.95, "speculated"), (0.6, "asserted"), (0.8, "reported"), (0.4, "asserted"), (0.7, "asserted")]
    some = [replace(statement("hub", "OWNS", "b", n, sure), modality=how) for n, (sure, how) in enumerate(told)]
    [part] = stated.parts("hub", some)
    assert [(one.confidence, one.modality) for one in part.lines[0].statements] == [
        (0.7, "asserted"),
        (0.6, "asserted"),
        (0.8, "reported"),
        (0.95, "speculated"),
    ]
    assert [one.confidence for one in stated.plainest(some)][-1] == 0.4
