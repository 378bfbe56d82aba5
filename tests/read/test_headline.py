"""The headline is told from kickers, sections and menus above it."""

from __future__ import annotations

import pytest

from inkweb.model import Article
from inkweb.read import read_text

TITLE = "Halden Labs hires Priya Raman away from Corvid"
STORY = (
    "Halden Labs of Oslo has hired Priya Raman away from Corvid, where she led the team behind the Fjord-3 model.\n"
    "Raman will start in May as chief scientist, the company said on Monday in a short statement to its investors.\n"
)


def title(text: str) -> str:
    found = read_text(text)
    assert isinstance(found, Article)
    return found.title


@pytest.mark.parametrize("kicker", ["Weir Club Members Only", "Corvid", "Archive for June, 2010", "dilluns, 7 de maig"])
def test_a_kicker_that_tells_nothing_of_the_story_is_passed_over(kicker: str) -> None:
    assert title(f"{kicker}\n{TITLE}\nBy Ann Lee\n{STORY}") == TITLE


@pytest.mark.parametrize("section", ["SECURITY", "Weir online News Tests Newsletter"])
def test_under_the_name_of_a_section_a_headline_may_use_other_words_than_the_story(section: str) -> None:
    headline = "Poacher turns gamekeeper: rival scientist snatched by Halden start-up"
    assert title(f"{section}\n{headline}\nBy Ann Lee\n{STORY}") == headline


@pytest.mark.parametrize("headline", ["A new broom in the north", "Raman joins Halden Labs", "Corvid"])
@pytest.mark.parametrize("under", ["Oslo wins, Bergen loses", "It was a blow to Corvid of Bergen.", ""])
def test_a_headline_stays_over_what_stands_under_it(headline: str, under: str) -> None:
    assert title(f"{headline}\n{under}\n{STORY}") == headline


def test_a_headline_in_capitals_may_end_in_a_full_stop() -> None:
    assert title(f"Halden Labs Hires Priya Raman Away from rival Corvid.\n{STORY}").endswith("rival Corvid.")
    assert title(f"Halden Labs has hired Priya Raman away from Corvid.\n{STORY}") == ""


def test_a_line_among_the_paragraphs_is_no_headline() -> None:
    assert title(f"Weir Club\n{STORY}{TITLE}\n{STORY}") == "Weir Club"
