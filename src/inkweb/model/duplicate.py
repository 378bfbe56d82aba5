"""A possible duplicate: two entities that may be one, for somebody to say."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.graph import Node


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An entity whose name is a part of another's, or another's under another type, and what the two share.

    ``short`` is connected with so many (``shared``) that ``full`` is connected with, too, of whom ``neighbours`` gives
    some. So many ``articles`` name both: those tell two of them apart, or the program did.
    """

    short: Node
    full: Node
    shared: int
    neighbours: tuple[Node, ...]
    articles: int

    @property
    def more(self) -> int:
        """How many of those with whom both are connected are not among ``neighbours``."""
        return self.shared - len(self.neighbours)
