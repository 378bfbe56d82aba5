"""Tell a row of links from a sentence by its shape."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from inkweb.read.line import Line
from inkweb.read.rule import LONGEST, Zone

_CELLS = re.compile(r"\s*[|｜│]\s*|\s+[>›»/／·•]+\s+|\s*[»›]\s*|\s{2,}|\t+|\s+•\s*")
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
    return _is_row(line.text, zone) or _is_vocabulary(line.text)


def _is_row(text: str, zone: Zone) -> bool:
    cells = [cell for cell in _CELLS.split(text.strip("•·|>»-– \t")) if cell]
    lengths = [len(cell.split()) for cell in cells]
    if len(cells) < 2:
        return False
    if zone is Zone.HEAD and len(cells) == 2:
        return max(lengths) <= 3 and (_GAP.search(text) is not None or _is_vocabulary(text))
    return sum(lengths) / len(lengths) <= 6


def _is_vocabulary(text: str) -> bool:
    found = re.findall(r"[^\W\d_][\w-]*", text.casefold())
    known = sum(1 for word in found if word in _vocabulary())
    return 2 <= len(found) <= 20 and known >= 0.75 * len(found) and known >= 2


@cache
def _vocabulary() -> frozenset[str]:
    text = files("inkweb.read").joinpath("menu.yml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)["words"].split())
