"""The date that a text bears at its head is found; days in the story are not taken for it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.model import Article
from inkweb.read import read_text
from inkweb.read.dateline import find_date

STORY = "Halden Labs of Oslo has hired Priya Raman as its chief scientist, the company said in a statement on Monday."


@pytest.mark.parametrize(
    "head",
    [
        "7 May 2024",
        "May 7, 2024",
        "Published: 2024-05-07 10:00",
        "By Ann Lee | May 7th, 2024",
        "By George Osborne | May 7, 2024",
        "07.05.2024",
        "2024年5月7日",
        "May 7, 20247:32 AM GMT+2Updated 3 hours ago",
        "POSTED: 05/07/2024 04:12:11 PM PST | UPDATED: 05/08/2024",
    ],
)
def test_a_date_above_the_story_is_found(head: str) -> None:
    found = read_text(f"Halden Labs hires a chief\n{head}\n\n{STORY}")
    assert isinstance(found, Article)
    assert found.date == date(2024, 5, 7)


@pytest.mark.parametrize(
    "dateline", ["OSLO, 7 May 2024 - ", "OSLO, May 7, 2024 (Lantern Press) - ", "(OSLO, 2024-05-07) "]
)
def test_a_dateline_is_found(dateline: str) -> None:
    found = read_text(f"Halden Labs hires a chief\n\n{dateline}{STORY}")
    assert isinstance(found, Article)
    assert found.date == date(2024, 5, 7)


@pytest.mark.parametrize(
    "text",
    [
        f"Halden Labs hires a chief\n{STORY}\nThe Weir Agency\n| Last Updated: May 7, 2024 21:54 (IST)\n{STORY}",
        f"{STORY}\nPublished: 2024-05-07\n",
        f" date 2024-05-07 {STORY}",
    ],
)
def test_a_date_that_the_page_calls_its_own_is_found_where_the_head_has_none(text: str) -> None:
    found = read_text(text)
    assert isinstance(found, Article)
    assert found.date == date(2024, 5, 7)


@pytest.mark.parametrize(
    "text",
    [
        f"On May 6th, {STORY}",
        f"{STORY} It was founded on 7 May 2014.",
        f"OSLO, May 7 - {STORY}",
        f"{STORY}\n© 2024 The Weir",
    ],
)
def test_a_date_without_a_year_or_in_the_story_is_none(text: str) -> None:
    found = read_text(text)
    assert isinstance(found, Article)
    assert found.date is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_found_in_every_form(day: date) -> None:
    for form in (day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{day:%b}. {day.day}, {day.year}"):
        assert find_date(f"Updated {form}, 10:00") == day


@given(st.text(alphabet="0123456789-./ MayJune年月日,", max_size=40))
def test_no_text_crashes_the_search(text: str) -> None:
    assert find_date(text) is None or isinstance(find_date(text), date)


@pytest.mark.parametrize("text", ["Top 10 Marketing 2024 Trends", "Nova 2 2024", "The 10 Maytag 2024 models"])
def test_what_begins_like_a_month_is_none(text: str) -> None:
    assert find_date(text) is None
