"""A line of print: its words, where it stands on its page, and how large they are."""

from __future__ import annotations

import re

from inkweb.read.printed import Printed

_MARK = re.compile(r"[•◦▪‣●○■]\s+\S")
_BULLET = re.compile(r"(?:[–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


class PageLine(Printed):
    """A line as it is printed, and what its looks say of its place in the text."""

    __slots__ = ()

    @property
    def is_bulleted(self) -> bool:
        """Whether it begins an item of a list, by a mark that nothing else has."""
        return _MARK.match(self.text) is not None

    @property
    def may_be_item(self) -> bool:
        """Whether it begins as items do, and as a line of a sentence may: with a dash or a number."""
        return _BULLET.match(self.text) is not None

    @property
    def is_ended(self) -> bool:
        """Whether a sentence ends with it."""
        return _ENDED.search(self.text) is not None

    @property
    def depth(self) -> float:
        """How far down the page it stands: 0 at the top, 1 at the bottom."""
        return 1 - self.bottom / self.of if self.of else 0.0
