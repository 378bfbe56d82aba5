"""What may be one and no rule joins is offered, until somebody says."""

from __future__ import annotations

from inkweb.store import Store
from tests.store.test_store_partial import BESIDE, ELSEWHERE, LUND, RIVAL, SHORT, leads, people

TIDE, LONGER = leads("Ana Lund", "Tide Bank"), leads("Ana Lund", "Tide")


def offered(store: Store) -> list[tuple[str, str, int, list[str], int]]:
    """Give what is offered, in words."""
    return [
        (one.short.name, one.full.name, one.shared, [node.name for node in one.neighbours], one.articles)
        for one in store.duplicates()
    ]


def test_a_part_of_a_name_beside_the_same_neighbour_is_offered_where_no_rule_joins_it(store: Store) -> None:
    store.add([LUND, SHORT])
    assert offered(store) == [] and people(store) == ["Ana Lund"]
    store.add([RIVAL])
    assert offered(store) == [("Lund", "Ana Lund", 1, ["Tern"], 0)]


def test_without_a_neighbour_in_common_nothing_is_offered(store: Store) -> None:
    store.add([LUND, ELSEWHERE, RIVAL])
    assert offered(store) == []


def test_who_has_a_full_name_is_not_taken_for_another_of_the_same_surname(store: Store) -> None:
    store.add([LUND, SHORT, leads("Per M. Lund", "Tern")])
    [one, other] = store.duplicates()
    assert {one.full.name, other.full.name} == {"Ana Lund", "Per M. Lund"}
    store.join(one.short.id, one.full.id)
    assert offered(store) == []


def test_those_that_an_article_names_beside_each_other_come_last_and_say_so(store: Store) -> None:
    store.add([LUND, SHORT, BESIDE, TIDE, LONGER])
    assert offered(store) == [("Tide", "Tide Bank", 1, ["Ana Lund"], 0), ("Lund", "Ana Lund", 1, ["Tern"], 1)]


def test_what_is_said_of_one_and_the_other_says_that_they_are_two(store: Store) -> None:
    part = leads("Tide", "Tide Bank", type="Organization", predicate="OWNS")
    store.add([TIDE, LONGER, part])
    assert offered(store) == []
    store.remove(part.article.id)
    assert [one.short.name for one in store.duplicates()] == ["Tide"]


def test_one_name_of_two_types_is_offered_once(store: Store) -> None:
    store.add([leads("Tern", "Corvid"), leads("Tern", "Corvid", "Ana Lund", type="Organization", predicate="OWNS")])
    assert offered(store) == [("Tern", "Tern", 1, ["Corvid"], 0)]
    [one] = store.duplicates()
    assert (one.short.type, one.full.type) == ("Organization", "Person")


def test_what_is_joined_or_told_apart_is_offered_no_more_until_that_is_taken_back(store: Store) -> None:
    store.add([LUND, SHORT, RIVAL])
    before = store.canonical()
    for say in (store.join, store.tell_apart):
        [one] = store.duplicates()
        say(one.short.id, one.full.id)
        assert offered(store) == []
        store.take_back(store.decisions())
        assert offered(store) == [("Lund", "Ana Lund", 1, ["Tern"], 0)] and store.canonical() == before


def test_what_was_told_apart_no_rule_joins(store: Store) -> None:
    store.add([LUND, SHORT, RIVAL])
    [one] = store.duplicates()
    store.tell_apart(one.short.id, one.full.id)
    store.remove(RIVAL.article.id)
    assert people(store) == ["Ana Lund", "Lund"]


def test_the_list_ends_where_that_is_asked(store: Store) -> None:
    store.add([LUND, SHORT, BESIDE, TIDE, LONGER])
    assert [one.short.name for one in store.duplicates(limit=1)] == ["Tide"]
