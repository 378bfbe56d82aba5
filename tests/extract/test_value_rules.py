"""Each value rule finds what its test sentence shows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inkweb.extract.pipeline import doc_of, nlp
from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.dates import dates
from inkweb.extract.values.money import money
from inkweb.extract.values.quantities import quantities
from inkweb.model import Article

TUESDAY = date(2024, 5, 14)


@pytest.mark.parametrize("case", rulebook("values.yml")["tests"]["Money"], ids=lambda case: case["text"])
def test_money(case: dict[str, Any]) -> None:
    [(start, end, found)] = money(case["example"])
    assert case["example"][start:end] == found.text == case["text"]
    assert (found.value, found.unit) == (case["value"], case["unit"])


@pytest.mark.parametrize("case", rulebook("values.yml")["tests"]["Quantity"], ids=lambda case: case["text"])
def test_quantity(case: dict[str, Any]) -> None:
    found = next(found for *_, found in quantities(case["example"]))
    assert (found.text, found.value, found.unit) == (case["text"], case["value"], case["unit"])


@pytest.mark.parametrize("case", rulebook("dates.yml")["tests"], ids=lambda case: case["text"])
def test_date(case: dict[str, Any]) -> None:
    found = next(found for *_, found in dates(case["example"], TUESDAY))
    assert (found.text, found.start, found.end) == (case["text"], case["start"], case["end"])


def test_relative_dates_stay_open_without_the_articles_date() -> None:
    assert [(w.start, w.end) for *_, w in dates("It paid yesterday, last month, on Friday.", None)] == [
        (None, None)
    ] * 3


def test_an_impossible_day_has_no_days() -> None:
    found = next(found for *_, found in dates("It paid on 31 February 2024.", None))
    assert (found.text, found.start, found.end) == ("31 February 2024", None, None)


def test_years_that_run_backwards_were_a_time_that_ends_before_it_begins() -> None:
    found = next(found for *_, found in dates("Its share fell from 2021 to 2019.", None))
    assert (found.text, found.start, found.end) == ("2021 to 2019", None, None)


@pytest.mark.parametrize("text", ["It has 12 data-centers.", "It has 12 data\u00a0centers.", "It has 12 data centers."])
def test_a_unit_of_two_words_may_be_joined_otherwise(text: str) -> None:
    """A hyphen or hard space between the words of a unit had ended the whole run with a KeyError."""
    assert [(found.value, found.unit) for *_, found in quantities(text)] == [(12, "data centers")]


def test_a_turkish_i_is_an_i() -> None:
    """Patterns that ignore case match these letters, which had ended the whole run with a KeyError."""
    assert [found.value for *_, found in money("5 MİLLİON DOLLARS or 5 mıllion euros")] == [5e6, 5e6]
    assert [found.unit for *_, found in quantities("40 CHİPS and fıfty chıps")] == ["chips", "chips"]
    assert next(found.start for *_, found in dates("APRİL 3, 2024", None)) == date(2024, 4, 3)


def test_a_number_beyond_all_bounds_is_no_value() -> None:
    assert not list(quantities(f"{'9' * 400} parameters"))
    assert not list(money(f"${'9' * 308} billion"))


def test_the_modal_may_is_no_month() -> None:
    assert not list(dates("It may pay. May it pay? They march.", None))


def test_money_wins_over_a_bare_quantity() -> None:
    language = nlp()
    doc = language(doc_of(language, Article("It paid $40 million and 30,000 chips in 2021.")))
    assert [(s.text, s.label_) for s in doc.spans["mentions"]] == [
        ("$40 million", "Money"),
        ("30,000 chips", "Quantity"),
        ("2021", "Date"),
    ]


def test_words_that_are_currencies_too_are_no_sums() -> None:
    assert not list(money("A real problem: two won, and one won gold."))
    found = [found.unit for *_, found in money("two million won, 5 reais, 1 real and a pound")]
    assert found == ["KRW", "BRL", "BRL", "GBP"]
