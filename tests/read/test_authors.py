"""What a page tells of its author is no news."""

import pytest

from inkweb.read.boilerplate import boilerplate

STORY = (
    "Halden Labs of Oslo has hired Priya Raman as its chief scientist, the company said on Monday in a statement.\n"
    "Raman led research at Corvid for four years, and she will be responsible for all of the Fjord models.\n"
)
LONG = "Before that, she spent nine years at Corvid and at Tern, where she wrote about Quay and its chips every day."


def marked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in boilerplate(text) if span.reason == "byline"]


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Ana Lund", f"Ana Lund covers chips for The Weir. {LONG}"),
        ("Ana Lund", "Ana Lund, a former member of the Tide Board, is a fellow at the Quay Institute of Weir."),
        ("By Ana Lund and Per Holm", f"Per has been writing about chips for The Weir since 2009. {LONG}"),
        ("By Ana Lund Posted on 30 Oct, 2024", "Ana Lund is a freelance journalist based in Weir."),
    ],
)
def test_the_life_of_the_author_is_marked(name: str, about: str) -> None:
    assert about in marked(f"Halden hires a chief\n{name}\n{STORY}{about}\n")


def test_what_stands_between_the_story_and_its_author_is_judged_as_after_the_story() -> None:
    page = (
        f"Halden hires a chief\nAna Lund\n{STORY}Topics\nAI, Halden, hires\nAna Lund\nAna Lund covers chips. {LONG}\n"
    )
    reasons = {page[span.start : span.end]: span.reason for span in boilerplate(page)}
    assert reasons["Topics"] == reasons["AI, Halden, hires"] == "tags"
    assert marked(page).count("Ana Lund") == 2


@pytest.mark.parametrize(
    "text",
    [
        f"Halden hires a chief\nPriya Raman\n{STORY}Priya Raman is a writer, too, and has published two books.\n",
        f"Priya Raman\n{STORY}Priya Raman is an editor of the journal of the Fjord club, and she will stay that.\n",
        f"Halden hires a chief\nBy Ana Lund\n{STORY}Ana Lundqvist of Tern writes that nobody at Tern was asked.\n",
    ],
)
def test_who_the_story_is_about_is_not_its_author(text: str) -> None:
    assert [line for line in marked(text) if not line.startswith("By ")] == []
