"""Lines that no rule knows are told from the story's by what was learned."""

import pytest

from inkweb.read.boilerplate import boilerplate
from inkweb.read.likelihood import likelihood
from inkweb.read.line import Line
from inkweb.read.rule import Zone

STORY = "Halden Labs of Oslo has hired Priya Raman as its chief scientist, the company said on Monday in a statement."


@pytest.mark.parametrize(
    "line",
    [
        "Like what you read? Buy us a coffee.",
        "Continue reading: this is a member article.",
        "Most read in business: 1. Halden 2. Corvid",
        "Additional reporting by the consumer desk",
        "Editor: Per Lund  Report  Praise 12  Share",
    ],
)
def test_what_pages_say_of_themselves_is_marked_after_the_story(line: str) -> None:
    text = f"{STORY}\n{line}"
    assert [text[part.start : part.end] for part in boilerplate(text)] == [line]


@pytest.mark.parametrize("line", ["What comes next", "Halden Labs hires a chief scientist", "A rival of Corvid"])
def test_headings_of_the_story_stay(line: str) -> None:
    assert boilerplate(f"{line}\n{STORY}\n{line}\n{STORY}") == ()


def test_long_paragraphs_are_left_to_the_rules() -> None:
    assert likelihood(Line(0, 0, "Subscribe | " * 60), Zone.TAIL, is_first=False, is_last=True) == 0
