from inkweb.extract.learned.coherence import coherence
from inkweb.extract.learned.pipeline import COMPONENTS
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology
from tests.extract.learned.claims import Claim, claimed, kept


def told(sentence: str, *claims: Claim) -> set[tuple[str, str]]:
    return {(subject, predicate) for subject, predicate, _ in kept(coherence(claimed(sentence, *claims)))}


def test_the_rules_name_predicates_of_the_ontology() -> None:
    rules = rulebook("coherence.yml")
    named = {predicate for exclusive in rules["exclusive"] for predicate in exclusive}
    assert named <= ontology().predicates.keys()


def test_contradictions_are_dropped_before_particulars_are_looked_for() -> None:
    names = list(COMPONENTS)
    assert names.index("inkweb_learned_relations") < names.index("inkweb_coherence") < names.index("inkweb_particulars")


def test_of_what_excludes_each_other_the_likelier_is_told() -> None:
    sentence = "[Person Ana Lund] runs [Organization Fjord]."
    leads, led = ("Ana Lund", "LEADS", "Fjord", "runs"), ("Ana Lund", "FORMERLY_LED", "Fjord", "runs")
    assert told(sentence, (*leads, 0.6), (*led, 0.4)) == {("Ana Lund", "LEADS")}
    assert told(sentence, (*leads, 0.4), (*led, 0.6)) == {("Ana Lund", "FORMERLY_LED")}


def test_a_sign_weighs_more_than_likelihood() -> None:
    sentence = "[Person Ana Lund], now a professor at [Organization Fjord], spoke."
    works, worked = (("Ana Lund", p, "Fjord", "professor at") for p in ("WORKS_FOR", "FORMERLY_WORKED_FOR"))
    assert told(sentence, (*works, 0.3), (*worked, 0.5)) == {("Ana Lund", "WORKS_FOR")}


def test_what_is_told_by_other_words_stays() -> None:
    sentence = "[Person Ana Lund] ran [Organization Fjord] once and runs it."
    both = ("Ana Lund", "FORMERLY_LED", "Fjord", "ran", 0.6), ("Ana Lund", "LEADS", "Fjord", "runs", 0.4)
    assert len(told(sentence, *both)) == 2


def test_what_does_not_exclude_each_other_stays() -> None:
    sentence = "[Person Ana Lund] resigned as chief of [Organization Fjord]."
    both = ("Ana Lund", "LEFT", "Fjord", "chief", 0.6), ("Ana Lund", "LEADS", "Fjord", "chief", 0.4)
    assert len(told(sentence, *both)) == 2


def test_who_is_hired_from_elsewhere_did_not_leave_the_one_that_hires() -> None:
    sentence = "[Organization Fjord] hired four, including [Person Ana Lund], from [Organization Bit]."
    claims = ("Fjord", "HIRED", "Ana Lund", "hired", 0.6), ("Ana Lund", "LEFT", "Fjord", "hired", 0.4)
    other = ("Ana Lund", "LEFT", "Bit", "hired", 0.4)
    doc = coherence(claimed(sentence, *claims, other))
    assert kept(doc) == [("Fjord", "HIRED", "Ana Lund"), ("Ana Lund", "LEFT", "Bit")]


def test_who_moves_to_a_firm_joined_it() -> None:
    sentence = "[Person Ana Lund] moves away to [Organization Bit]."
    joined, left = ("Ana Lund", "JOINED", "Bit", "away", 0.3), ("Ana Lund", "LEFT", "Bit", "away", 0.4)
    assert told(sentence, joined, left) == {("Ana Lund", "JOINED")}


def test_a_statement_is_told_one_way() -> None:
    sentence = "[Organization Fjord] put money into [Organization Bit]."
    there, back = ("Fjord", "INVESTED_IN", "Bit", "put", 0.6), ("Bit", "INVESTED_IN", "Fjord", "money", 0.5)
    assert told(sentence, there, back) == {("Fjord", "INVESTED_IN")}
    assert told(sentence, (*there[:4], 0.4), back) == {("Bit", "INVESTED_IN")}


def test_another_predicate_may_go_the_other_way() -> None:
    sentence = "[Organization Fjord] pays [Organization Bit] for chips."
    both = ("Fjord", "PAID", "Bit", "pays", 0.6), ("Bit", "SUPPLIES", "Fjord", "chips", 0.5)
    assert len(told(sentence, *both)) == 2


def test_a_count_is_given_to_the_likeliest_model() -> None:
    sentence = "[Model Tern], unlike [Model Gull], has [Quantity 7B parameters]."
    claims = [
        (model, "HAS_PARAMETERS", "7B parameters", "has", likely) for model, likely in (("Tern", 0.6), ("Gull", 0.5))
    ]
    assert told(sentence, *claims) == {("Tern", "HAS_PARAMETERS")}


def test_a_count_in_a_relative_clause_is_given_to_its_head() -> None:
    sentence = "[Model Tern] beats [Model Gull], which is rumoured to have [Quantity 7B parameters]."
    claims = [
        (model, "HAS_PARAMETERS", "7B parameters", "have", likely) for model, likely in (("Tern", 0.6), ("Gull", 0.5))
    ]
    assert told(sentence, *claims) == {("Gull", "HAS_PARAMETERS")}


def test_each_model_keeps_its_own_count() -> None:
    sentence = "[Model Tern] has [Quantity 7B parameters] and [Model Gull] [Quantity 9B parameters]."
    pairs = (("Tern", "7B parameters"), ("Gull", "9B parameters"))
    assert len(told(sentence, *((model, "HAS_PARAMETERS", count, "has", 0.5) for model, count in pairs))) == 2


def test_nothing_found_is_nothing_kept() -> None:
    assert told("[Organization Fjord] and [Organization Bit] rest.") == set()
