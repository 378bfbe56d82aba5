"""Find what a page tells of its own author: the name under the headline, and the lines about that name after the story.

"Ana Lund covers chips for The Weir. She worked at Tern." reads like the news; that the name stands alone on a line, or
behind "By", tells who she is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from inkweb.read.line import Line
from inkweb.read.rule import Zone

#: What stands behind a name and is none.
_NO_NAME = r"(?!(?:Posted|Published|Updated|Senior|Staff|Reporter|Correspondent|Editor|Writer|In|On)\b)"
_WORD = rf"{_NO_NAME}[A-Z\u00c0-\u00de][\w’'-]+"
_NAME = rf"{_WORD}(?: [A-Z]\.)?(?: (?:[a-z]{{2,3}} ){{0,2}}{_WORD}){{1,2}}"
_ALONE = re.compile(_NAME)
_BYLINE = re.compile(rf"^\W*[Bb][Yy]:? (?P<names>{_NAME}(?:(?:, (?:and )?| and | & ){_NAME})*)")
_BETWEEN = re.compile(r", and |, | and | & ")
#: How a line goes on that tells who somebody is, not what he does today.
_TELLS = (
    r"(?:,? who)? (?:is|was|has been|has (?:written|covered|reported)|covers?|writes?|reports?|edits?|joined|lives?|"
    r"works?)\b"
)
_FORMER = r",? (?:a|an|the|our) "
_CRAFT = re.compile(
    r"\b(?:reporter|correspondent|columnist|journalist|editor|writer|contributor|fellow|professor|lecturer|author|"
    r"freelance|reporting|coverage|stories|cover(?:s|ed|ing)|writ(?:es|ing|ten)|podcast|newsletter)\b"
)
SIGNED = 16
"""A line that names the writer has at most so many words."""


def authors(found: Sequence[Line], zones: Sequence[Zone], marked: Sequence[str | None], begin: int) -> set[int]:
    """Give the positions of lines that tell of the author, and of those that are no more than the name.

    ``marked`` says why each line is known to belong to the page, if it is; ``begin`` is where the headline stands.

    >>> texts = ["Halden sold", "Ana Lund", "Halden has been sold.", "Ana Lund covers chips for The Weir."]
    >>> zones = [Zone.HEAD, Zone.HEAD, Zone.MIDDLE, Zone.MIDDLE]
    >>> sorted(authors([Line(0, 0, text) for text in texts], zones, [None] * 4, 0))
    [1, 3]
    """
    alone = {line.text for i, line in enumerate(found) if i > begin and _is_alone(line, zones[i])}
    signed = {name for i, line in enumerate(found) if zones[i] is not Zone.MIDDLE for name in _signed(line)}
    told: set[int] = set()
    for name in sorted(alone | signed):
        about = set(_about(name, found, zones, begin))
        names = {i for i, line in enumerate(found) if i > begin and line.text == name}
        if about and (name in signed or not _is_told(name, found, marked, about | names)):
            told |= about | names
    return told


def _is_told(name: str, found: Sequence[Line], marked: Sequence[str | None], apart: Collection[int]) -> bool:
    """Whether the story itself has the name: what stands alone may be a person or firm that it is about."""
    last = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    return any(last.search(line.text) for i, line in enumerate(found) if i not in apart and not marked[i])


def _is_alone(line: Line, zone: Zone) -> bool:
    return zone is not Zone.MIDDLE and _ALONE.fullmatch(line.text) is not None


def _signed(line: Line) -> Iterator[str]:
    match = None if line.is_sentence or line.words > SIGNED else _BYLINE.match(line.text)
    yield from _BETWEEN.split(match["names"]) if match else ()


def _about(name: str, found: Sequence[Line], zones: Sequence[Zone], begin: int) -> Iterator[int]:
    """Give the lines under the headline that open with the name and say what its bearer writes, or is."""
    first = re.escape(name.split()[0])
    opens = re.compile(rf"^\W*(?:{re.escape(name)}(?:{_TELLS}|{_FORMER})|{first}{_TELLS})")
    for i, line in enumerate(found):
        if i > begin and zones[i] is not Zone.HEAD and opens.match(line.text) and _CRAFT.search(line.text):
            yield i
