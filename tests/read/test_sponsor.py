"""A sponsor's message is boilerplate with its paragraph; the story under it stays."""

from __future__ import annotations

import pytest

from inkweb.read.boilerplate import boilerplate
from inkweb.read.line import Line
from inkweb.read.sponsor import messages

STORY = (
    "Halden Labs has bought Corvid, the Oslo maker of software for the design of chips, for $140 million, the two "
    "companies said on Monday.\n\n"
)
GOES_ON = (
    "Elsewhere, Northgate Ventures led a round of $30 million in Quillon, a Bergen start-up with models for yards."
)
ADVERT = "Nimbus Desk: the help desk that answers itself. Nimbus Desk is used by Spotify to cut response times in half."


@pytest.mark.parametrize(
    "heading",
    [
        "A MESSAGE FROM OUR SPONSOR",
        "A word from our sponsors:",
        "Together with Nimbus Desk",
        "A message from Nimbus Desk:",
    ],
)
def test_a_message_inside_the_story_is_marked_with_its_heading(heading: str) -> None:
    text = f"{STORY}{heading}\n{ADVERT}\n\n{GOES_ON}\n"
    assert {text[one.start : one.end]: one.reason for one in boilerplate(text)} == {heading: "advert", ADVERT: "advert"}


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["Together with Hexaform", "Halden has bought Corvid."], set()),
        (["A message from Hexaform", "Hexaform makes keys.", "Hexaform lends them.", "Hexaform is sued."], {0, 1, 2}),
        (["A message from our founder to the staff was leaked.", "Halden has bought Corvid."], set()),
        (["A message from our sponsor"], {0}),
    ],
)
def test_a_paragraph_that_does_not_name_the_sponsor_is_none_of_his(texts: list[str], marked: set[int]) -> None:
    assert messages([Line(0, 0, text) for text in texts]) == marked
