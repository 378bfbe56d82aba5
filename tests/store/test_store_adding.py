"""People add what words state and nobody read, on the real Neo4j; it outlives its article and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from inkweb.errors import CorrectionError, NotFoundError
from inkweb.link import link
from inkweb.model import Article, Claim, Correction, Evidence, Extraction, Referent
from inkweb.store import Store
from tests.link.test_regrouping import CORVID, HE, JARLE_ID, LABS, LABS_ID, TEXT, read
from tests.store.test_store_regrouping import AS_READ, PARTED, edges

AT = CORVID.start
START = TEXT.index("Jarle")
END = TEXT.index("Corvid.") + len("Corvid.")
SPEAKS = Correction.adding(
    Claim("LEADS", "reported"),
    Evidence(
        HE.article,
        START,
        END,
        TEXT[START:END],
        (HE.start, HE.end),
        (HE.end + 1, HE.end + 5),
        (CORVID.start, CORVID.end),
    ),
)


def at(correction: Correction, **instead: object) -> Correction:
    return replace(correction, **instead)


def test_what_nobody_read_is_added_and_certain_and_taken_back(store: Store) -> None:
    store.add([read()])
    store.take_out(LABS_ID, "Jarle Halden")
    before = store.canonical()
    assert store.add_statement(SPEAKS)
    assert edges(store) == PARTED | {("Jarle Halden", "LEADS", "Corvid")}
    [said] = store.added()
    assert (said.modality, said.sure, said.added, said.evidence.text) == ("reported", 1.0, True, TEXT[START:END])
    assert said.confirmed is not None
    assert store.confirmed() == store.struck() == store.amended() == []
    assert store.confirmed_edges() == {said.edge_id: "added"}
    assert Correction.of(said, "added") == replace(SPEAKS, at=None)
    assert not store.add_statement(SPEAKS)
    [told] = store.corrections()
    assert (told.correction.ruling, told.statement) == ("added", said)
    store.withdraw([SPEAKS])
    assert store.canonical() == before


def test_what_is_added_outlives_its_article_and_waits_for_it(store: Store) -> None:
    store.add([read()])
    store.take_out(LABS_ID, "Jarle Halden")
    store.add_statement(SPEAKS)
    held = store.canonical()
    store.remove(HE.article)
    assert store.added() == []
    assert [one.statement for one in store.corrections()] == [None]
    store.add([read()])
    assert store.canonical() == held
    store.remove(HE.article)
    store.withdraw(one.correction for one in store.corrections())
    store.add([read()])
    assert edges(store) == PARTED


def test_it_is_taken_over_from_another_graph(store: Store) -> None:
    assert store.correct([SPEAKS]) == [SPEAKS]  # its article is not here yet
    store.add([read()])
    assert [one.statement for one in store.corrections()] == [None]  # a firm leads nothing
    store.take_out(LABS_ID, "Jarle Halden")
    assert store.correct([SPEAKS]) == []
    assert ("Jarle Halden", "LEADS", "Corvid") in edges(store)


def test_what_its_words_mean_decides_whether_it_is_there_whatever_was_said_first(store: Store) -> None:
    store.add([read()])
    store.correct([SPEAKS])
    store.take_out(LABS_ID, "Jarle Halden")
    assert ("Jarle Halden", "LEADS", "Corvid") in edges(store)
    store.rename(JARLE_ID, type="Product")
    _is_as_read_anew(store, PARTED)  # a product leads nothing, either
    store.unrename(one.renaming for one in store.renamings())
    store.take_back(store.decisions())
    _is_as_read_anew(store, AS_READ)


def _is_as_read_anew(store: Store, said: set[tuple[str, str, str]]) -> None:
    assert edges(store) == said
    held = store.canonical()
    store.remove(HE.article)
    store.add([read()])
    assert store.canonical() == held


def test_what_comes_to_be_said_of_one_and_itself_is_not_there(store: Store) -> None:
    store.add([read()])
    store.take_out(LABS_ID, "Jarle Halden")
    store.add_statement(SPEAKS)
    before = store.canonical()
    him = Referent(HE.article, (CORVID.start, CORVID.end), "Person", "Jarle Halden")
    store.refer([him])
    assert store.added() == []
    _is_as_read_anew(store, {("Ana Lund", "LEADS", "Halden Labs")})
    store.unrefer([him])
    assert store.canonical() == before


def test_it_stands_by_the_words_that_were_given_last(store: Store) -> None:
    store.add([read()])
    store.take_out(LABS_ID, "Jarle Halden")
    store.add_statement(SPEAKS)
    store.add_statement(at(SPEAKS, quote=(0, len(TEXT)), text=TEXT))
    [said] = store.added()
    assert said.evidence.text == TEXT
    _is_as_read_anew(store, PARTED | {("Jarle Halden", "LEADS", "Corvid")})


def test_what_is_added_goes_with_its_words_and_is_not_judged_like_a_reading(store: Store) -> None:
    store.add([read()])
    store.take_out(LABS_ID, "Jarle Halden")
    store.add_statement(SPEAKS)
    store.refer([Referent(HE.article, (HE.start, HE.end), "Person", "Ana Lund", "he")])
    assert ("Ana Lund", "LEADS", "Corvid") in edges(store)
    [said] = store.added()
    for judged in (
        lambda: store.strike([said]),
        lambda: store.confirm([said]),
        lambda: store.amend([said], Claim("OWNS", "asserted")),
    ):
        with pytest.raises(CorrectionError, match="added by hand"):
            judged()
    assert store.added() == [said]


def test_what_is_read_as_well_is_said_to_be_right(store: Store) -> None:
    store.add([read()])
    [owns] = [one for one in store.statements() if one.predicate == "OWNS"]
    before = store.canonical()
    same = Correction.of(owns, "added")
    assert store.add_statement(same)
    [held] = [one for one in store.statements() if one.predicate == "OWNS"]
    assert held.confirmed and not held.added
    assert store.added() == []
    store.withdraw([same])
    assert store.canonical() == before
    assert edges(store) == AS_READ


GREW, LEADS = ((TEXT.index(word), TEXT.index(word) + len(word)) for word in ("grew", "leads"))
GREW_IS = Referent(HE.article, GREW, "Person", "Grew", "grew")
LEADS_IS = Referent(HE.article, LEADS, "Organization", "Leads", "leads")
OF_UNREAD = Correction.adding(
    Claim("OWNS", "asserted"), Evidence(HE.article, 0, len(TEXT), TEXT, GREW, (HE.end + 1, HE.end + 5), LEADS)
)


def test_what_is_said_of_names_that_nobody_read_goes_with_them_and_comes_again(store: Store) -> None:
    store.add([read()])
    before = store.canonical()
    with pytest.raises(NotFoundError, match="Nothing is named"):
        store.add_statement(OF_UNREAD)
    store.refer([GREW_IS, LEADS_IS])
    store.add_statement(OF_UNREAD)
    held = store.canonical()
    assert edges(store) == AS_READ | {("grew", "OWNS", "leads")}
    store.unrefer([LEADS_IS])
    assert store.added() == []
    assert edges(store) == AS_READ
    store.refer([LEADS_IS])
    assert store.canonical() == held
    store.unrefer([GREW_IS, LEADS_IS])
    assert [one.statement for one in store.corrections()] == [None]
    store.withdraw([OF_UNREAD])
    assert store.canonical() == before


def test_so_it_is_where_the_article_names_nobody_else(store: Store) -> None:
    bare = link(Extraction(Article(TEXT)))
    store.add([bare])
    before = store.canonical()
    store.refer([GREW_IS, LEADS_IS])
    store.add_statement(OF_UNREAD)
    assert edges(store) == {("grew", "OWNS", "leads")}
    store.unrefer([GREW_IS, LEADS_IS])
    assert (store.added(), edges(store)) == ([], set())
    store.withdraw([OF_UNREAD])
    assert store.canonical() == before


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_whatever_is_said_or_read_first_the_graph_is_the_same(store: Store, order: tuple[int, ...]) -> None:
    steps = (
        lambda: store.add([read()]),
        lambda: store.refer([GREW_IS]),
        lambda: store.refer([LEADS_IS]),
        lambda: store.correct([OF_UNREAD]),
    )
    for at in order:
        steps[at]()
    _is_as_read_anew(store, AS_READ | {("grew", "OWNS", "leads")})


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (at(SPEAKS, article="elsewhere"), "not in the graph"),
        (at(SPEAKS, subject=(HE.start, HE.end + 1)), "Nothing is named"),
        (at(SPEAKS, text="x" * (END - START)), "Nothing is named"),
        (at(SPEAKS, predicate="BASED_ON"), "no such relation"),
        (at(SPEAKS, quote=(0, len(TEXT)), text=TEXT, object=(LABS.start, LABS.end)), "Nothing is named"),
    ],
)
def test_what_cannot_be_stated_is_refused_and_nothing_changes(store: Store, wrong: Correction, told: str) -> None:
    store.add([read()])
    before = store.canonical()
    with pytest.raises((NotFoundError, CorrectionError), match=told):
        store.add_statement(wrong)
    assert store.canonical() == before
