"""What one person has on the canvas, and what each thing they do makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class View:
    """Ids of the nodes shown, in the order they came, and of the nodes and edges selected.

    ``focus`` are the nodes to bring into view now; ``number`` tells one such wish from the next.
    """

    shown: tuple[str, ...] = ()
    selected: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    number: int = 0

    def add(self, ids: Iterable[str]) -> View:
        """Show more nodes; those already there keep their place.

        >>> View(("a", "b")).add(["b", "c"]).shown
        ('a', 'b', 'c')
        """
        return replace(self, shown=tuple(dict.fromkeys((*self.shown, *ids))), focus=())

    def find(self, id: str, *, near: Iterable[str] = ()) -> View:
        """Show one node and those near it, select it, and bring all of them into view."""
        found = tuple(dict.fromkeys((id, *near)))
        return replace(self.add(found), selected=(id,), focus=found, number=self.number + 1)

    def hide(self, ids: Iterable[str]) -> View:
        """Take nodes away from the canvas; the store keeps them.

        >>> View(("a", "b", "c"), selected=("b",)).hide(["b"]).shown
        ('a', 'c')
        """
        gone = set(ids)
        return self.only(id for id in self.shown if id not in gone)

    def only(self, ids: Iterable[str]) -> View:
        """Show these nodes and no others."""
        kept = tuple(dict.fromkeys(ids))
        return replace(self, shown=kept, selected=tuple(id for id in self.selected if id in kept), focus=())

    def select(self, ids: Iterable[str]) -> View:
        """Select these nodes or edges instead of what was selected."""
        return replace(self, selected=tuple(dict.fromkeys(ids)), focus=())
