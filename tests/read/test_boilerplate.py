"""Lines of the page are marked, lines of the story are not."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.read.boilerplate import boilerplate
from inkweb.read.line import Line
from inkweb.read.plain import article
from inkweb.read.rule import LONGEST, Rule, rules

STORY = (
    "Halden Labs of Oslo has hired Priya Raman as its chief scientist, the company said on Monday in a statement.\n"
    "Raman led research at Corvid for four years, and she will be responsible for all of the Fjord models.\n"
)
HEADLINES = """\
Share buybacks rise at Fjord
Comment: why chips matter
Opinion | The trouble with models
Halden | Corvid deal explained
By the numbers: how Halden won
Follow the money: who funds Corvid
Source: Halden to buy Corvid
Most popular chatbot still Fjord
Top 10 start-ups of 2024
Video generator Tern: what we know
Photo: the man who sold Halden
Hot chips, cold cash
Print your own chip
Like it or not, Fjord is here
Save the date: Fjord Days return
Login with your face, says Halden
Register of lobbyists published
Privacy watchdog fines Corvid
Copyright fight: Courier v. Halden
Contact lenses with chips
Menu of options for Halden
2024 in models: a year of lawsuits
Halden / Corvid: the merger
Live: Fjord Days 2024
More money for Corvid
Latest news from Halden: Fjord 2"""
ENDINGS = """\
Corvid declined to comment.
Halden did not respond to a request for comment.
It did not say when.
The company plans to sell subscriptions for $20 a month.
Its privacy policy will change in June.
Halden shares the data with advertisers.
Comments are due by 5 May.
The big picture: Halden makes chips.
Anyone may register for the conference."""


def marked(text: str) -> dict[str, str]:
    return {text[span.start : span.end]: span.reason for span in boilerplate(text)}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.reason}: {rule.marks[0][:30]}")
def test_a_rule_marks_its_examples_and_keeps_its_counter_examples(rule: Rule) -> None:
    for zone in rule.zones:
        assert [text for text in rule.marks if not rule.holds(Line(0, 0, text), zone)] == []
        assert [text for text in rule.keeps if rule.holds(Line(0, 0, text), zone)] == []


@pytest.mark.parametrize("headline", HEADLINES.splitlines())
def test_headlines_are_not_marked(headline: str) -> None:
    assert marked(f"{headline}\n\n{STORY}") == {}


@pytest.mark.parametrize("ending", ENDINGS.splitlines())
def test_a_short_last_sentence_is_not_marked(ending: str) -> None:
    assert marked(STORY + ending) == {}


def test_a_headline_and_a_subheading_stay_between_menus() -> None:
    text = f"Home | News | Sport\nHalden Labs hires a chief\n{STORY}What comes next\n{STORY}Tags: Halden, Corvid\n"
    assert marked(text) == {"Home | News | Sport": "menu", "Tags: Halden, Corvid": "tags"}


def test_a_menu_of_one_link_a_line_is_marked_and_the_short_headline_under_it_stays() -> None:
    menu = ["News", "Industries", "Companies", "Jobs", "Galleries", "Submit content", "My Account"]
    assert set(marked("\n\n".join([*menu, "Halden hires", STORY]))) == set(menu)
    assert marked(f"World\nExclusive\nHalden hires\n{STORY}") == {}
    names = "(Adds CorHotels, DeepMill, OpenWeir and TernBridge)"
    assert marked(f"Deals of the day\n{names}\n{STORY}") == {}
    glued = "Artificial IntelligenceWeatherMetaverseSecurityTech Forward"
    assert marked(f"{glued}\nHalden hires a chief\n{STORY}") == {glued: "menu"}


def test_a_disclaimer_that_names_a_site_is_marked_although_it_is_a_sentence() -> None:
    last = "PaperKite.net merely provides storage space and publishing services to its users."
    assert marked(STORY + last) == {last: "disclaimer"}


def test_what_follows_a_heading_of_related_stories_is_marked_with_it() -> None:
    page = marked(f"{STORY}Related stories\nFerry sold to rival\nGold climbs again\n")
    assert page == dict.fromkeys(["Related stories", "Ferry sold to rival", "Gold climbs again"], "related links")


def test_a_footer_in_another_language_is_marked() -> None:
    german = "Der Betreiber der Seite ist für die Inhalte nicht verantwortlich und haftet auch nicht."
    assert marked(STORY + "您需要登录后才可以回帖") == {"您需要登录后才可以回帖": "login"}
    assert marked(STORY + "本站内容仅供参考") == {"本站内容仅供参考": "other language"}
    assert marked(STORY + german) == {german: "other language"}


def test_a_quotation_in_the_story_in_its_own_language_stays() -> None:
    text = "Die Firma hat eine neue Chefin, und sie kommt von der Firma Corvid nach Oslo, sagte der Rat am Montag.\n"
    assert marked(text * 3) == {}


def test_a_hard_wrapped_mail_is_judged_by_paragraphs() -> None:
    wrapped = (
        "Halden Labs of Oslo has hired Priya Raman as its chief scientist,\nthe company said in a statement on Monday "
        "and in a note\nto all of its staff.\n\nThis article does not constitute investment advice, and the\nauthors "
        "accept no liability for its use.\n"
    )
    [span] = boilerplate(wrapped)
    assert wrapped[span.start : span.end].startswith("This article does not")
    assert span.reason == "disclaimer"


@given(st.text(alphabet=st.sampled_from("abc .|>\n\r\t,;©1登А\u2028"), max_size=300))
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    edge = 0
    for span in boilerplate(text):
        assert edge <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        edge = span.end


@pytest.mark.parametrize(
    "unit", ["A", "A ", "a", "1-", "1 ", ". ", "| ", "by A", "  ", "A, ", "tags ", "a.", "©", "12:", "A-"]
)
def test_no_pattern_takes_long_over_a_nasty_line(unit: str) -> None:
    nasty = [f"By {unit * times}!" for times in (20, 400, 100_000)]
    start = time.process_time()
    boilerplate("\n".join([*nasty, STORY, *nasty]))
    assert time.process_time() - start < 2


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_head_of_fields_is_no_part_of_the_story_and_says_title_and_day(end: str) -> None:
    head = [
        "---",
        'title: "Halden Labs to buy Tern AI"',
        "author: Ana Lund",
        "tags:",
        "  - chips",
        "date: 2025-09-02",
        "---",
    ]
    story = [
        "",
        "# Halden to buy Tern",
        "",
        "Halden Labs of Oslo has agreed to buy Tern AI, the companies said on Tuesday.",
    ]
    found = article(end.join([*head, *story]))
    assert (found.title, found.date) == ("Halden Labs to buy Tern AI", date(2025, 9, 2))
    marked = {found.text[span.start : span.end] for span in found.boilerplate if span.reason == "front matter"}
    assert marked == {row.strip() for row in head}


def test_what_lawyers_add_to_a_press_release_is_marked_however_long_it_is() -> None:
    risk = "the risk that Corvid may end the contract, the risk that Tern offers a better model, "
    legal = f"This release contains forward-looking statements that involve risks, among them {risk * 40}and others."
    assert len(legal) > LONGEST
    assert marked(f"{STORY}{legal}\nHalden undertakes no obligation to update these statements.\n") == {
        legal: "disclaimer",
        "Halden undertakes no obligation to update these statements.": "disclaimer",
    }


def test_the_last_turn_of_a_talk_is_not_taken_for_a_comment() -> None:
    turn = "PRIYA RAMAN: Lund left Halden two years ago. [laughs] He is an artist."
    assert turn not in marked(f"PRIYA RAMAN: {STORY}{turn}\n© 2024 The Weir\n")


def test_questions_and_answers_after_the_story_are_not_taken_for_comments() -> None:
    turn = "A: Quillon uses our software. They are a customer."
    assert turn not in marked(f"{STORY}Q: Are you a rival of Quillon?\n{turn}\n")


def test_a_short_sentence_after_the_story_that_has_its_names_is_not_taken_for_a_comment() -> None:
    sentence = "Halden Labs: Raman said Corvid scientist [laughs] stays on Monday!"
    assert sentence not in marked(f"{STORY}{sentence}\n© 2024 The Weir\n")


def test_only_the_first_longer_line_over_the_story_is_kept_for_a_headline() -> None:
    headline = "Poacher turns gamekeeper: chief scientist snatched by Halden start-up"
    caption = "Quay Media Priya Raman leaving Halden LabsQuay Media"
    found = marked(f"SECURITY\n{headline}\n{caption}\nBy Ann Lee\n{STORY}")
    assert headline not in found
    assert caption in found
