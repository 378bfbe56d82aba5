"""Find lists of links to other stories: lines like headlines, next to each other, apart from the story's paragraphs.

A page that was copied whole has them beside its headline ("Trending"), between its paragraphs ("Related") and under
them. No word tells such a line from a headline; that it stands in a list, and says nothing of the story, does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from inkweb.read.language import small_words
from inkweb.read.line import Line
from inkweb.read.rule import Zone

#: So many lines are a list that nothing heads.
FEWEST = 3
LONGEST = 18
"""A longer line is no link."""
TEASER = 40
"""But one that breaks off in the middle of a word or sentence may have so many words."""
SHARED = 0.5
"""A line of which the story has at least so many of the words that carry it tells of the story."""
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.…。；;,:][\"'”’»)\]]*$")
_BROKEN_OFF = re.compile(r"\w(…|\.\.\.)$")


def link_lists(
    found: Sequence[Line], zones: Sequence[Zone], marked: Collection[int], headings: Collection[int]
) -> set[int]:
    """Give the positions of lines that are such links, and of the headings over them among the paragraphs.

    ``marked`` are the positions of lines that are known to belong to the page, ``headings`` those that would be, after
    the story, the heading of a list.

    >>> texts = ["Trending", "Gold climbs", "Ferry sold", "Halden hires Raman", "Halden of Oslo has hired Raman."]
    >>> zones = [Zone.HEAD] * 4 + [Zone.MIDDLE]
    >>> sorted(link_lists([Line(0, 0, text) for text in texts], zones, {0}, {0}))
    [1, 2]
    """
    told = _told(found, zones, marked)
    if not told:
        return set()
    own = {i for i, line in enumerate(found) if share(line, told) >= SHARED}
    listed: set[int] = set()
    for run in _runs(found, zones, marked, headings):
        before = next((i for i in range(run[0] - 1, -1, -1) if found[i].words), None)
        heading = before if before in headings else None
        has_headline = any(i in own for i in range(run[0]) if i not in marked)
        links = _links(run, zones[run[0]], own, is_headed=heading is not None, has_headline=has_headline)
        listed |= links | ({heading} if links and heading is not None and heading not in marked else set())
    return listed


def _links(run: list[int], zone: Zone, own: Collection[int], *, is_headed: bool, has_headline: bool) -> set[int]:
    """Give the links of a run; before the story its last line may be the headline, which need not tell of the story."""
    if zone is Zone.MIDDLE:
        others = [i for i in run if i not in own]
        return set(range(run[0], others[-1] + 1)) if is_headed and others else set()
    links = list(takewhile(lambda i: i not in own, run))
    enough = is_headed or (len(links) >= FEWEST and (has_headline or len(links) < len(run)))
    if zone is Zone.HEAD and len(links) == len(run) and not has_headline:
        links = links[:-1]
    return set(links) if enough else set()


def _runs(
    found: Sequence[Line], zones: Sequence[Zone], marked: Collection[int], headings: Collection[int]
) -> Iterator[list[int]]:
    """Give the positions of lines like links that follow each other in one part of the page.

    A line without a word, such as the "-" of each point of a list, stands between two links as a blank line does.
    """

    def part(i: int) -> Zone | None:
        return zones[i] if i not in marked and i not in headings and _is_link(found[i]) else None

    for zone, run in groupby((i for i, line in enumerate(found) if line.words), key=part):
        if zone is not None:
            yield list(run)


def _is_link(line: Line) -> bool:
    if _BROKEN_OFF.search(line.text):
        return line.words <= TEASER
    return 1 <= line.words <= LONGEST and _END.search(line.text) is None


def _told(found: Sequence[Line], zones: Sequence[Zone], marked: Collection[int]) -> set[str]:
    """Give the words of the story's paragraphs; one that breaks off may be a teaser for another story."""
    paragraphs = (
        line for i, (line, zone) in enumerate(zip(found, zones, strict=True))
        if zone is Zone.MIDDLE and i not in marked and line.is_sentence and not _BROKEN_OFF.search(line.text)
    )  # fmt: skip
    return words_of(paragraphs)


def words_of(paragraphs: Iterable[Line]) -> set[str]:
    """Give the words of some lines, in small letters."""
    return {word.casefold() for line in paragraphs for word in _WORD.findall(line.text)}


def share(line: Line, told: Collection[str]) -> float:
    """Give how many of the names and longer words of a line the story has, from 0 to 1.

    >>> share(Line(0, 0, "Gold climbs as Halden hires"), {"halden", "hires", "gold"})
    0.75
    """
    words = {word.casefold() for word in _WORD.findall(line.text) if len(word) >= 5 or word[0].isupper()}
    carrying = words - small_words("en")
    return sum(word in told for word in carrying) / max(len(carrying), 1)
