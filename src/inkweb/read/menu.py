"""Tell a row of links from a sentence by its shape."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

import yaml

from inkweb.read.line import Line
from inkweb.read.rule import LONGEST, Zone

_CELLS = re.compile(r"\s*[|｜│]\s*|\s+[>›»/／·•]+\s+|\s*[»›]\s*|\s{2,}|\t+|\s+•\s*")
#: Links that lost the space between them: "NewsMarketsCompaniesLog in"; no name is glued so often.
_GLUED = re.compile(r"(?:[A-Z][a-z]{2,}){4}")
FEWEST = 4
"""So many lines of a menu stand one under the other, at least half of them known."""
#: What a headline has not: a wide gap or an arrow between two of its words.
_GAP = re.compile(r"\S(\s{2,}|\t|\s*[>›»]\s*)\S")


def is_menu(line: Line, zone: Zone) -> bool:
    """Whether a line at the head or tail of the page is a menu, a row of links or a path ("Home > News").

    >>> [is_menu(Line(0, 0, t), Zone.HEAD) for t in ("posts / projects / now / rss", "Home News Content")]
    [True, True]
    >>> is_menu(Line(0, 0, "Britain clears the deal | The Weir Gazette"), Zone.HEAD)
    False
    """
    if zone is Zone.MIDDLE or len(line.text) > LONGEST or line.is_sentence:
        return False
    return _is_row(line.text, zone) or _is_vocabulary(line.text) or _GLUED.search(line.text) is not None


def columns(found: Sequence[Line], zones: Sequence[Zone], marked: Collection[int]) -> set[int]:
    """Give the positions of menus that stand one link a line, before or after the story.

    They begin and end with a line of menu words or one of ``marked``, which are known to belong to the page: a short
    headline under them is none of theirs.

    >>> texts = ["News", "Industries", "Jobs", "My account", "Halden sold", "Halden of Oslo has been sold to Corvid."]
    >>> zones = [Zone.HEAD] * 5 + [Zone.MIDDLE]
    >>> sorted(columns([Line(0, 0, text) for text in texts], zones, {3}))
    [0, 1, 2, 3]
    """

    def is_short(i: int) -> bool:
        return zones[i] is not Zone.MIDDLE and len(found[i].text.split()) <= 3 and not found[i].is_sentence

    known = {i for i, line in enumerate(found) if i in marked or _is_known(line.text)}
    menus: set[int] = set()
    for short, run in groupby(range(len(found)), key=is_short):
        sure = [i for i in run if i in known] if short else []
        lines = range(sure[0], sure[-1] + 1) if sure else range(0)
        menus |= set(lines) if len(lines) >= FEWEST and 2 * len(sure) >= len(lines) else set()
    return menus


def _is_known(text: str) -> bool:
    found = _words(text)
    return bool(found) and all(word in _vocabulary() for word in found)


def _is_row(text: str, zone: Zone) -> bool:
    cells = [cell for cell in _CELLS.split(text.strip("•·|>»-– \t")) if cell]
    lengths = [len(cell.split()) for cell in cells]
    if len(cells) < 2:
        return False
    if zone is Zone.HEAD and len(cells) == 2:
        return max(lengths) <= 3 and (_GAP.search(text) is not None or _is_vocabulary(text))
    return sum(lengths) / len(lengths) <= 6


def menu_words(text: str) -> int:
    """Count the words that fill menus.

    >>> menu_words("Weir online News Tests Newsletter"), menu_words("Halden hires")
    (2, 0)
    """
    return sum(word in _vocabulary() for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w-]*", text.casefold())


def _is_vocabulary(text: str) -> bool:
    found = _words(text)
    known = menu_words(text)
    return 2 <= len(found) <= 20 and known >= 0.75 * len(found) and known >= 2


@cache
def _vocabulary() -> frozenset[str]:
    text = files("inkweb.read").joinpath("menu.yml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)["words"].split())
