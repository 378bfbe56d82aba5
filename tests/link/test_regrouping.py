"""What people say of who is meant in an article: mentions and statements follow, and nothing of the reading is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inkweb.link import link, regroup
from inkweb.model import (
    UNREAD,
    Article,
    Evidence,
    Extraction,
    Judgement,
    Linked,
    Mention,
    Referent,
    Relation,
    entity_id,
)
from tests.strategies import linked

TEXT = "Halden Labs grew. Jarle Halden said he sold Corvid. Halden hired Ana Lund, who leads it."


def mention(words: str, kind: str, type: str, *, after: int = 0) -> Mention:
    start = TEXT.index(words, after)
    return Mention(Article(TEXT).id, start, start + len(words), words, kind, type)  # type: ignore[arg-type]


LABS = mention("Halden Labs", "name", "Organization")
JARLE = mention("Jarle Halden", "name", "Person")
HE = mention("he", "pronoun", "Person", after=TEXT.index("said"))
CORVID = mention("Corvid", "name", "Organization")
HALDEN = mention("Halden", "name", "Organization", after=TEXT.index("Corvid"))
ANA = mention("Ana Lund", "name", "Person")
IT = mention("it", "pronoun", "Organization", after=TEXT.index("leads"))
ALL = (LABS, JARLE, HE, CORVID, HALDEN, ANA, IT)
LABS_ID, JARLE_ID, ANA_ID = (
    entity_id(*who) for who in (("Organization", "Halden Labs"), ("Person", "Jarle Halden"), ("Person", "Ana Lund"))
)


def said(subject: Mention, predicate: str, object: Mention) -> Relation:
    spans = [(m.start, m.end) for m in (subject, object)]
    where = Evidence(subject.article, 0, len(TEXT), TEXT, spans[0], (0, 1), spans[1])
    return Relation(subject.id, predicate, object.id, where)


def read() -> Linked:
    """An article in which a person and his firm were taken for one."""
    same = [Judgement(LABS.id, other.id, "same", "drawn") for other in (JARLE, HE, HALDEN, IT)]
    relations = (said(HE, "OWNS", CORVID), said(ANA, "LEADS", IT))
    return link(Extraction(Article(TEXT), ALL, relations, tuple(same)))


def words(of: Linked, entity: str) -> list[str]:
    return [m.text for m, id in of.mentions if id == entity]


def test_a_name_told_apart_takes_along_what_stands_for_it_and_what_is_said_of_it() -> None:
    before = read()
    assert words(before, LABS_ID) == ["Halden Labs", "Jarle Halden", "he", "Halden", "it"]
    after = regroup(before, [Judgement(LABS_ID, JARLE_ID, "different", "parted by hand")])
    assert words(after, JARLE_ID) == ["Jarle Halden", "he"]
    assert words(after, LABS_ID) == ["Halden Labs", "Halden", "it"]
    assert [(one.subject, one.object) for one in after.statements] == [
        (JARLE_ID, entity_id("Organization", "Corvid")),
        (ANA_ID, LABS_ID),
    ]
    assert {m.text for m, _ in after.read} == {"Jarle Halden", "he"}
    assert [one.name for one in after.entities] == ["Halden Labs", "Jarle Halden", "Corvid", "Ana Lund"]


def test_the_type_of_a_name_may_differ_from_article_to_article_and_it_is_parted_all_the_same() -> None:
    as_firm = entity_id("Organization", "Jarle Halden")
    after = regroup(read(), [Judgement(LABS_ID, as_firm, "different", "parted by hand")])
    assert words(after, JARLE_ID) == ["Jarle Halden", "he"]


def test_of_one_name_under_two_types_that_of_the_other_type_is_parted() -> None:
    person = replace(HALDEN, type="Person")
    same = (Judgement(LABS.id, person.id, "same", "drawn"), Judgement(LABS.id, HALDEN.id, "same", "drawn"))
    firm = mention("Halden", "name", "Organization", after=TEXT.index("Jarle"))
    one = link(Extraction(Article(TEXT), (LABS, firm, person), (), (same[0], Judgement(LABS.id, firm.id, "same", "x"))))
    after = regroup(one, [Judgement(LABS_ID, entity_id("Person", "Halden"), "different", "told apart by hand")])
    assert words(after, entity_id("Person", "Halden")) == ["Halden"]
    assert words(after, LABS_ID) == ["Halden Labs", "Halden"]


def test_words_mean_whom_somebody_says_that_they_mean() -> None:
    her = Referent(IT.article, (HE.start, HE.end), "Person", "Ana Lund")
    after = regroup(read(), referents=[her])
    assert words(after, ANA_ID) == ["he", "Ana Lund"]
    assert after.statements[0].subject == ANA_ID
    assert [(m.text, id) for m, id in after.read] == [("he", LABS_ID)]


def test_words_may_mean_who_is_not_named_in_the_article() -> None:
    tern = Referent(IT.article, (IT.start, IT.end), "Organization", "Tern Ltd")
    after = regroup(read(), referents=[tern])
    [entity] = [one for one in after.entities if one.id == tern.entity]
    assert (entity.name, entity.aliases, entity.labels) == ("Tern Ltd", (), ())
    assert after.statements[1].object == tern.entity


def test_where_every_name_means_another_the_rest_keeps_the_name_that_it_was_read_with() -> None:
    ana = Referent(ANA.article, (ANA.start, ANA.end), "Person", "Ana Lindt")
    who = Mention(ANA.article, TEXT.index("who"), TEXT.index("who") + 3, "who", "pronoun", "Person")
    same = Judgement(ANA.id, who.id, "same", "drawn")
    after = regroup(link(Extraction(Article(TEXT), (ANA, who), (), (same,))), referents=[ana])
    assert words(after, ANA_ID) == ["who"]
    assert {one.name: one.aliases for one in after.entities} == {"Ana Lund": (), "Ana Lindt": ("Ana Lund",)}


def test_words_that_nobody_read_become_a_mention_of_whom_somebody_says_they_mean() -> None:
    at = TEXT.index("leads")
    named = Referent(ANA.article, (at, at + 5), "Organization", "LEADS", "leads")
    stands = Referent(ANA.article, (0, 6), "Person", "Ana Lund", "Halden")  # within a name that was read
    before = read()
    after = regroup(before, referents=[named, stands])
    made = {m.text: (m.kind, m.type, id) for m, id in after.mentions if m.span in (named.span, stands.span)}
    assert made == {
        "leads": ("name", "Organization", named.entity),
        "Halden": ("nominal", "Person", ANA_ID),
    }
    assert {one.name: one.aliases for one in after.entities if one.id in (named.entity, ANA_ID)} == {
        "leads": (),
        "Ana Lund": (),
    }
    assert {(m.text, id) for m, id in after.read} == {("leads", UNREAD), ("Halden", UNREAD)}
    assert regroup(after, referents=[named]) == regroup(before, referents=[named])
    assert regroup(after) == before


def test_what_the_article_does_not_have_makes_no_mention() -> None:
    end = len(TEXT)
    for span, text in (((end, end + 3), ""), ((3, 3), ""), ((6, 7), ""), ((-3, 2), ""), ((0, 6), "Corvid")):
        assert regroup(read(), referents=[Referent(ANA.article, span, "Person", "Ana Lund", text)]) == read()


def test_what_is_judged_of_what_is_left_counts_too() -> None:
    left = entity_id("Organization", "Halden Labs")
    both = [
        Judgement(left, JARLE_ID, "different", "parted by hand"),
        Judgement(left, entity_id("Organization", "Halden"), "different", "parted by hand"),
    ]
    after = regroup(read(), both)
    assert [one.name for one in after.entities] == ["Halden Labs", "Jarle Halden", "Corvid", "Halden", "Ana Lund"]
    assert words(after, entity_id("Organization", "Halden")) == ["Halden", "it"]


@given(linked(), st.data())
def test_what_is_said_is_undone_exactly_and_the_order_tells_no_difference(one: Linked, data: st.DataObject) -> None:
    assert regroup(one) == one
    pairs = st.sampled_from([m for m, _ in one.mentions])
    people = st.sampled_from([("Person", "Ana Lund"), ("Organization", "Halden Labs"), ("Organization", "Nobody")])
    ends = st.integers(0, len(one.article.text))
    places = st.one_of(pairs.map(lambda m: m.span), st.tuples(ends, ends))
    moved = data.draw(st.lists(st.tuples(places, people), max_size=3, unique_by=lambda pair: pair[0]))
    referents = [Referent(one.article.id, place, *who) for place, who in moved]
    forms = [(id, entity_id(m.type, m.text)) for m, id in one.mentions if m.kind == "name"]
    apart = [Judgement(*pair, "different", "by hand") for pair in forms if len(set(pair)) == 2]
    said = regroup(one, apart, referents)
    assert regroup(said) == one
    assert regroup(regroup(one, apart), apart, referents) == said
    made = {m for m, id in said.read if id == UNREAD}
    assert [m for m, _ in said.mentions if m not in made] == [m for m, _ in one.mentions]
    assert {m.span for m in made} <= {place for place, _ in moved}
    assert {id for _, id in said.mentions} == {entity.id for entity in said.entities}
