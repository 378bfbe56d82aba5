"""Text wrapped at a column, as mail programs send it, states the same as before."""

from __future__ import annotations

import textwrap

from inkweb.extract import extractor
from inkweb.extract.wrapping import soft_breaks
from inkweb.link import link
from inkweb.model import Article, Quantity

STORY = (
    "Halden Labs has acquired Tern Robotics, a maker of warehouse software, for $40 million in cash, the two companies "
    "said on Monday. Tern Robotics was founded by Priya Raman, who had previously worked for Corvid as an engineer. "
    "Raman will join Halden Labs as its chief scientist, and her team of forty is going to move to Oslo in the autumn."
)

MENU = "Home\nNews\nSport\nSign in or make an account to read all of our stories\nSubscribe"


def told(text: str) -> set[tuple[str, str, str]]:
    [found] = extractor("rules").extract([Article(text)])
    linked = link(found)
    names = {entity.id: entity.name for entity in linked.entities}
    return {
        (names[s.subject], s.predicate, s.object.text if isinstance(s.object, Quantity) else names[s.object])
        for s in linked.statements
    }


def test_wrapped_and_unwrapped_state_the_same() -> None:
    assert len(told(STORY)) >= 3
    assert told(textwrap.fill(STORY, 72)) == told(STORY)


def test_a_headline_and_paragraphs_of_one_line_each_are_not_joined() -> None:
    text = f"Halden buys Tern and moves the whole team to Oslo\n{STORY}\nA second paragraph follows here."
    assert soft_breaks(text) == frozenset()


def test_lists_and_menus_are_not_joined() -> None:
    assert soft_breaks(MENU) == frozenset()
