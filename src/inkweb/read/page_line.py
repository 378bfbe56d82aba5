"""A line of print: its words, where it stands on its page, and how large they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"(?:[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line as it is printed: lengths in points, from the lower left corner of the page, which is ``of`` high."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    of: float

    @property
    def is_bulleted(self) -> bool:
        """Whether it begins an item of a list."""
        return _BULLET.match(self.text) is not None

    @property
    def is_ended(self) -> bool:
        """Whether a sentence ends with it."""
        return _ENDED.search(self.text) is not None

    @property
    def depth(self) -> float:
        """How far down the page it stands: 0 at the top, 1 at the bottom."""
        return 1 - self.bottom / self.of if self.of else 0.0
