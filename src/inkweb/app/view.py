"""What one person has on the canvas, and what each thing they do makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from inkweb.draw import USUAL, Dress
from inkweb.model import FAIRLY_SURE, Edge, Filter, Standing


@dataclass(frozen=True, slots=True)
class View:
    """Ids of the nodes shown, in the order they came, and of the nodes and edges selected.

    ``starts`` are the nodes searched for, between which paths are found. ``folded`` are the groups that stand for
    their members. ``is_first`` tells that nobody has changed what is shown, so that a change of the graph or of the
    filter may. ``focus`` are the nodes to bring into view now; ``number`` tells one such wish from the next.
    ``dress`` is how the canvas looks, of which the browser tells; where an address or a saved view says it instead,
    ``dressing`` counts that, and ``standing`` says where everything is to stand.
    """

    shown: tuple[str, ...] = ()
    selected: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    number: int = 0
    starts: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    filter: Filter = FAIRLY_SURE
    is_first: bool = False
    is_dense: bool = False
    dress: Dress = USUAL
    dressing: int = 0
    standing: Standing | None = None

    def anew(self, **changes: Any) -> View:
        """Give a view with nothing of this one but its filter and its looks.

        >>> View(("a",), number=3).anew(is_first=True) == View(number=3, is_first=True)
        True
        """
        kept = View(filter=self.filter, number=self.number, dress=self.dress, dressing=self.dressing)
        return replace(kept, **changes)

    def put_on(self, dress: Dress) -> View:
        """Look as the browser says."""
        return replace(self, dress=dress, focus=())

    def add(self, ids: Iterable[str]) -> View:
        """Show more nodes; those already there keep their place.

        >>> View(("a", "b")).add(["b", "c"]).shown
        ('a', 'b', 'c')
        """
        return replace(self, shown=_once((*self.shown, *ids)), focus=(), is_first=False)

    def find(self, id: str, *, near: Iterable[str] = ()) -> View:
        """Show one node and those near it, select it, start from it, and bring all of them into view."""
        found = _once((id, *near))
        starts = _once((*self.starts, id))
        return replace(self.add(found), selected=(id,), starts=starts, focus=found, number=self.number + 1)

    def leave(self, id: str) -> View:
        """Start no longer from a node; it stays on the canvas.

        >>> View(("a",), starts=("a", "b")).leave("a").starts
        ('b',)
        """
        return replace(self, starts=tuple(one for one in self.starts if one != id), focus=())

    def point(self, ids: Iterable[str], *, nodes: Iterable[str]) -> View:
        """Show ``nodes``, select ``ids`` (nodes or edges) and bring the nodes into view."""
        found = _once(nodes)
        return replace(self.add(found), selected=_once(ids), focus=found, number=self.number + 1)

    def hide(self, ids: Iterable[str], *, edges: Iterable[Edge] = ()) -> View:
        """Take nodes away from the canvas; the store keeps them. Of these ``edges``, those still there stay selected.

        >>> View(("a", "b", "c"), selected=("b",)).hide(["b"]).shown
        ('a', 'c')
        """
        gone = set(ids)
        left = (id for id in (*self.shown, *self.folded) if id not in gone)
        return self.only(left, edges=(edge for edge in edges if edge.id not in gone))

    def only(self, ids: Iterable[str], *, edges: Iterable[Edge] = ()) -> View:
        """Show these nodes, groups among them, and no others. Of these ``edges``, those among them stay selected.

        >>> view = View(("a", "b"), folded=("g", "h")).only(["b", "h"])
        >>> view.shown, view.folded
        (('b',), ('h',))
        """
        wanted = _once(ids)
        kept = set(wanted)
        kept |= {edge.id for edge in edges if edge.subject in kept and edge.object in kept}
        folded, selected = (tuple(id for id in some if id in kept) for some in (self.folded, self.selected))
        shown = tuple(id for id in wanted if id not in folded)
        return replace(self, shown=shown, selected=selected, folded=folded, focus=(), is_first=False)

    def select(self, ids: Iterable[str]) -> View:
        """Select these nodes or edges instead of what was selected."""
        return replace(self, selected=_once(ids), focus=())

    def sift(self, filter: Filter) -> View:
        """Let through what passes this filter instead."""
        return replace(self, filter=filter, focus=())

    def renamed(self, ids: Mapping[str, str]) -> View:
        """Put these ids in the place of others: what was two names may be one since.

        >>> now = View(("a", "b"), starts=("b", "a"), selected=("b",)).renamed({"b": "a"})
        >>> now.shown, now.starts, now.selected
        (('a',), ('a',), ('a',))
        """
        shown, starts, selected = (
            _once(ids.get(id, id) for id in some) for some in (self.shown, self.starts, self.selected)
        )
        if (shown, starts, selected) == (self.shown, self.starts, self.selected):
            return self
        return replace(self, shown=shown, starts=starts, selected=selected)

    def part(self, joined: str, *, sides: Sequence[str], before: View | None = None) -> View:
        """Put two names in the place of the one that they were joined to, as they were ``before``, where that is known.

        What nobody chose is not selected.

        >>> one = View(("a", "c"), selected=("a",), starts=("a",))
        >>> two = one.part("a", sides=("a", "b"), before=View(("b", "a", "c"), selected=("b",), starts=("b",)))
        >>> two.shown, two.selected, two.starts
        (('a', 'b', 'c'), ('b',), ('b',))
        >>> one.part("a", sides=("a", "b")).selected
        ()
        """
        if joined not in (*self.shown, *self.starts, *self.selected):
            return self
        was = before or View(shown=tuple(sides))

        def instead(held: tuple[str, ...], earlier: tuple[str, ...]) -> tuple[str, ...]:
            return _once(new for id in held for new in ([s for s in sides if s in earlier] if id == joined else [id]))

        selected = was.selected if self.selected == (joined,) else instead(self.selected, was.selected)
        starts = instead(self.starts, was.starts)
        return replace(self, shown=instead(self.shown, was.shown), selected=selected, starts=starts, focus=())

    def unfold(self, group: str, members: Iterable[str]) -> View:
        """Show the members of a group in its place.

        >>> view = View(folded=("g", "h")).unfold("g", ["a"])
        >>> view.shown, view.folded
        (('a',), ('h',))
        """
        found = _once(members)
        folded = tuple(id for id in self.folded if id != group)
        return replace(self.add(found), folded=folded, focus=found, number=self.number + 1, selected=())


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
