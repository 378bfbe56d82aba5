from dataclasses import replace

import pytest

from inkweb.extract.learned.particulars import particulars
from tests.extract.learned.claims import claimed


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("According to [Person Ana Lund], [Organization Fjord] acquired [Organization Bit].", "Ana Lund"),
        ("In [Date April] [Person Ana Lund] said [Organization Fjord] acquired [Organization Bit].", "Ana Lund"),
        ("[Organization Fjord] acquired [Organization Bit], as [Person Ana Lund] said.", "Ana Lund"),
        (
            "In this regard, chief [Person Ana Lund] said [Organization Fjord] acquired [Organization Bit].",
            "chief Ana Lund",
        ),
        ("[Organization Fjord] is said to have acquired [Organization Bit].", None),
    ],
)
def test_who_says_so_is_told_if_anybody_does(sentence: str, speaker: str | None) -> None:
    doc = claimed(sentence, ("Fjord", "ACQUIRED", "Bit", "acquired", 0.6))
    doc._.relations = tuple(replace(found, modality="reported") for found in doc._.relations)
    [found] = particulars(doc)._.relations
    assert found.by == speaker


LUND, FJORD, BIT = "[Person Ana Lund]", "[Organization Fjord]", "[Organization Bit]"


@pytest.mark.parametrize(
    ("sentence", "predicate", "trigger", "when"),
    [
        (f"{LUND} moved to {FJORD} in [Date 2019] and left {BIT} in [Date 2022].", "LEFT", "left", "2022"),
        (f"In [Date 2019] {LUND} left {BIT}.", "LEFT", "left", "2019"),
        (f"{LUND} , who founded {FJORD} in [Date 2016] and had led {BIT}", "FORMERLY_LED", "led", None),
        (f"{LUND} worked at {BIT} until [Date 2022].", "FORMERLY_WORKED_FOR", "worked", "2022"),
        (f"{LUND} worked at {BIT} for [Date six years].", "FORMERLY_WORKED_FOR", "worked", None),
        (f"{LUND} , the head of {BIT} , spoke in [Date May].", "LEADS", "head", None),
        (f"{LUND} , head of {BIT} since [Date May] , spoke.", "LEADS", "head", "May"),
        (f"[Date June 11] - {LUND} left {BIT}.", "LEFT", "left", None),
    ],
)
def test_a_time_belongs_to_its_own_verb(sentence: str, predicate: str, trigger: str, when: str | None) -> None:
    [found] = particulars(claimed(sentence, ("Ana Lund", predicate, "Bit", trigger, 0.6)))._.relations
    assert (found.when.text if found.when else None) == when


def test_what_holds_as_long_as_its_names_do_has_no_time() -> None:
    doc = claimed(f"{FJORD} develops {BIT} in [Date 2019].", ("Fjord", "DEVELOPS", "Bit", "develops", 0.6))
    [found] = particulars(doc)._.relations
    assert found.when is None


@pytest.mark.parametrize("other", ["(about [Money Rs 503 crore])", "([Money Rs 503 crore])"])
def test_of_a_sum_and_the_same_in_other_money_the_first_is_told(other: str) -> None:
    text = f"{BIT} has raised [Money $60 million] {other} in a round led by {FJORD}."
    [found] = particulars(claimed(text, ("Fjord", "INVESTED_IN", "Bit", "led", 0.6)))._.relations
    assert found.amount
    assert found.amount.text == "$60 million"


@pytest.mark.parametrize(
    ("sentence", "predicate", "trigger", "amount"),
    [
        (
            f"{FJORD} bought {BIT}, a developer of software for hospitals and clinics in the north, for [Money $140m].",
            "ACQUIRED",
            "bought",
            "$140m",
        ),
        (
            f"{FJORD} bought {BIT}, which makes sensors and software that reads them, in a deal worth [Money $95m].",
            "ACQUIRED",
            "bought",
            "$95m",
        ),
        (f"{FJORD} paid {BIT}, whose founders once worked in one laboratory, [Money $12m].", "PAID", "paid", "$12m"),
        (f"{FJORD} bought {BIT}, a firm valued at [Money $900m], for [Money $75m].", "ACQUIRED", "bought", "$75m"),
        (f"{FJORD} bought {BIT}, and rivals raised money, [Money $12m] in all, for chips.", "ACQUIRED", "bought", None),
        (f"{FJORD} bought {BIT}, and rivals made boats, a trade of old, for [Money $12m].", "ACQUIRED", "bought", None),
        (f"{FJORD} bought {BIT}, a start-up with sales of [Money $30m].", "ACQUIRED", "bought", None),
        (f"{FJORD} bought {BIT} for [Money $30m].", "ACQUIRED", "bought", "$30m"),
    ],
)
def test_a_price_is_found_behind_what_tells_more_of_a_name(
    sentence: str, predicate: str, trigger: str, amount: str | None
) -> None:
    [found] = particulars(claimed(sentence, ("Fjord", predicate, "Bit", trigger, 0.6)))._.relations
    assert (found.amount.text if found.amount else None) == amount


@pytest.mark.parametrize(
    ("sentence", "trigger", "post"),
    [
        (f"{LUND} is no longer chief executive of {BIT}.", "no longer chief executive", "chief executive"),
        (f"{LUND} no longer leads {BIT}.", "no longer leads", None),
    ],
)
def test_a_post_that_is_held_no_longer_is_told_without_the_word(sentence: str, trigger: str, post: str | None) -> None:
    [found] = particulars(claimed(sentence, ("Ana Lund", "FORMERLY_LED", "Bit", trigger, 0.6)))._.relations
    assert found.role == post
