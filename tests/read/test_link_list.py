"""A page pasted whole: links to other stories are no part of this one, wherever their list stands."""

from __future__ import annotations

import pytest

from inkweb.model import Article
from inkweb.read import read_text

TITLE = "Halden Labs hires Priya Raman away from Corvid"
ONE = "Halden Labs of Oslo has hired Priya Raman away from Corvid, where she led the team behind the Fjord-3 model."
TWO = "Raman will start in May as chief scientist, the company said on Monday in a short statement to its investors."
THREE = "Corvid did not respond to a request for comment, and its board is to meet again on Thursday in Bergen."
LINKS = ("Bakers win case over stale bread", "Will ferries sail on Sundays?", "Gold climbs: five things to know")


def left_out(*lines: str) -> tuple[str, set[str]]:
    """Give the title of a page of these lines, and which of them are no part of its story."""
    found = read_text("\n".join(lines))
    assert isinstance(found, Article)
    return found.title, {found.text[span.start : span.end] for span in found.boilerplate}


@pytest.mark.parametrize("heading", [(), ("Trending",), ("Most read",), ("Home | News | Log in", "Popular")])
def test_a_list_before_the_headline_is_left_out_and_is_no_title(heading: tuple[str, ...]) -> None:
    title, page = left_out(*heading, *LINKS, TITLE, "By Ann Lee · 3 March 2025 · 2 min read", ONE, TWO, THREE)
    assert title == TITLE
    assert page >= {*heading, *LINKS} and not page & {TITLE, ONE, TWO, THREE}


@pytest.mark.parametrize("heading", ["Related", "Read more", "You might also like"])
def test_a_list_between_paragraphs_is_left_out_with_its_heading(heading: str) -> None:
    title, page = left_out(TITLE, ONE, heading, *LINKS, TWO, THREE)
    assert (title, page) == (TITLE, {heading, *LINKS})


def test_a_list_between_headline_and_story_is_left_out() -> None:
    assert left_out(TITLE, "Trending", *LINKS, ONE, TWO) == (TITLE, {"Trending", *LINKS})


def test_a_list_after_the_story_needs_no_heading() -> None:
    assert left_out(TITLE, ONE, TWO, *LINKS) == (TITLE, set(LINKS))


def test_teasers_that_break_off_are_left_out_although_a_dash_stands_before_each() -> None:
    teasers = [f"{link}Ana Lund, the printer of the old mill at the weir, is back with a book of {i} ta…"
               for i, link in enumerate(LINKS)]  # fmt: skip
    listed = [line for teaser in teasers for line in ("-", teaser)]
    assert left_out(TITLE, ONE, TWO, "Popular", *listed)[1] >= {"Popular", *teasers}
    assert left_out(TITLE, ONE, "Popular", *listed, TWO)[1] >= {"Popular", *teasers}
    assert left_out(TITLE, ONE, "Popular", "-", LINKS[0], "-", LINKS[2], TWO)[1] >= {"Popular", LINKS[0], LINKS[2]}


def test_a_paragraph_of_the_story_that_breaks_off_stays() -> None:
    cut = "Raman led the team at Corvid behind the Fjord-3 model for four years, and Halden of Oslo will…"
    assert left_out(TITLE, ONE, TWO, cut) == (TITLE, set())
    assert left_out(TITLE, cut) == (TITLE, set())


def test_an_invitation_to_a_newsletter_among_the_paragraphs_is_left_out() -> None:
    invitation = "Get the Weir! Sign up for our newsletter. By signing up you agree to our rules."
    assert left_out(TITLE, ONE, invitation, TWO) == (TITLE, {invitation})


def test_a_headline_that_shares_no_word_with_its_story_stays_under_a_list() -> None:
    other = "A new broom in the north"
    title, page = left_out("Trending", *LINKS, other, "By Ann Lee · 3 March 2025 · 2 min read", ONE, TWO)
    assert title == other and other not in page


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "A blow to Corvid", "What comes next", ONE, TWO),
        (TITLE, "Raman starts in May", "Corvid stays silent", "Halden investors were told on Monday", ONE, TWO, THREE),
        (TITLE, ONE, "What comes next", TWO, "The meeting in Bergen", THREE),
        (TITLE, ONE, "The price of talent", "A quarrel in Bergen", "Why chips matter", TWO),
        ("Science", "Exclusive", TITLE, ONE, TWO),
        ("A new broom in the north", "Oslo gains, Bergen loses", "Behind the change of guard", ONE, TWO),
    ],
    ids=["standfirst", "points of the story", "subheadings", "a list of the story", "kickers", "nothing shared"],
)
def test_headlines_points_and_lists_of_the_story_stay(lines: tuple[str, ...]) -> None:
    assert left_out(*lines)[1] == set()


def test_a_paragraph_is_never_taken_for_a_link() -> None:
    long = f"{ONE} {TWO}"
    for lines in ((TITLE, "Related", long, TWO), (TITLE, ONE, TWO, "Related", *LINKS, f"{long} {THREE}, he said")):
        assert long not in "".join(left_out(*lines)[1])
