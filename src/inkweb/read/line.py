"""Cut a text into the lines that are judged one by one, without changing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_LINE = re.compile(r"[^\r\n]+")
_BLOCK = re.compile(r"[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*")
#: A run of letters, or about two signs of a script that puts no spaces between words.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{1,2}|[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its outer white space: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """How many words it has; Chinese, Japanese and Thai are counted as two signs a word.

        >>> Line(0, 0, "Reading 15,402   Likes 88").words, Line(0, 0, "登录后参与讨论").words
        (2, 4)
        """
        return _count(self.text)

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does and has at least three words.

        >>> [Line(0, 0, t).is_sentence for t in ("It rains.", "Anthropic has not commented.", "News | Sport")]
        [False, True, False]
        """
        return bool(_STOP.search(self.text)) and self.words >= 3


@lru_cache(maxsize=64)
def _count(text: str) -> int:
    """Kept for a few lines only: thirty rules ask for it one after the other."""
    return len(_WORD.findall(text))


def lines(text: str) -> Iterator[Line]:
    """Give the lines that are not blank; paragraphs wrapped at a fixed width come as one line each.

    >>> [line.text for line in lines("Home | News\\r\\n\\r\\n Fjord ships. ")]
    ['Home | News', 'Fjord ships.']
    """
    for match in (_BLOCK if is_wrapped(text) else _LINE).finditer(text):
        found = match.group()
        inner = found.strip()
        if inner:
            start = match.start() + found.index(inner)
            yield Line(start, start + len(inner), inner)


def is_wrapped(text: str) -> bool:
    """Whether paragraphs go on over line ends, as in e-mail: most full lines are followed by a small letter.

    >>> is_wrapped("The quick brown fox jumped over the lazy dog, and then it\\nwent home to sleep.")
    True
    >>> is_wrapped("The quick brown fox jumped over the lazy dog and slept.\\nThen it went home.")
    False
    """
    rows = [row.strip() for row in text[:50_000].splitlines()]
    pairs = [(row, after) for row, after in pairwise(rows) if 45 <= len(row) <= 100 and after]
    carried = sum(1 for row, after in pairs if after[0].islower() and not _STOP.search(row))
    return carried > 0 and carried >= 0.4 * len(pairs) and max(map(len, rows)) <= 110
