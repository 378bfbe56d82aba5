import pytest

from inkweb.extract.learned.unsaid import unsaid
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.learned.claims import claimed, kept

LIST = "[Organization Fjord], [Organization Bit] and [Organization Gull] invested in [Organization Tern]."


def test_the_rules_name_predicates_of_the_ontology() -> None:
    assert set(rulebook("coherence.yml")["spoken"]) <= ontology().predicates.keys()


@pytest.mark.parametrize(("predicate", "is_kept"), [("SUPPLIES", False), ("OWNS", True)])
def test_a_possessive_tells_only_what_possessives_tell(predicate: str, is_kept: bool) -> None:
    doc = unsaid(claimed("[Organization Fjord]'s [Organization Bit]", ("Fjord", predicate, "Bit", "'s", 0.6)))
    assert bool(kept(doc)) is is_kept


def test_one_word_that_tells_is_enough() -> None:
    sentence = "[Organization Fjord], the supplier of [Organization Bit], grew."
    assert kept(unsaid(claimed(sentence, ("Fjord", "SUPPLIES", "Bit", "the supplier of", 0.6))))


def test_names_of_one_list_do_nothing_to_each_other() -> None:
    into_each_other = ("Fjord", "INVESTED_IN", "Bit", "invested", 0.4), ("Gull", "INVESTED_IN", "Bit", "invested", 0.4)
    told = ("Bit", "INVESTED_IN", "Tern", "invested", 0.6)
    assert kept(unsaid(claimed(LIST, *into_each_other, told))) == [("Bit", "INVESTED_IN", "Tern")]


def test_names_of_one_list_may_be_partners() -> None:
    sentence = "[Organization Fjord] and [Organization Bit] work together."
    assert kept(unsaid(claimed(sentence, ("Fjord", "PARTNERS_WITH", "Bit", "together", 0.6))))


def test_a_word_between_two_names_of_a_list_may_tell() -> None:
    sentence = "[Organization Fjord], owned by [Organization Bit], and [Organization Gull] grew."
    assert kept(unsaid(claimed(sentence, ("Bit", "OWNS", "Fjord", "owned", 0.6))))


def test_nothing_found_is_nothing_kept() -> None:
    assert kept(unsaid(claimed(LIST))) == []
