"""Whom somebody means who types a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from inkweb.model import Node, fold


def called(ref: str, near: Sequence[Node]) -> list[Node]:
    """Give those that are called so to the letter, else those with such an alias, else those whose name means it.

    >>> near = [Node("a", "Person", "Müller"), Node("b", "Person", "Muller"), Node("c", "Organization", "DeepMind")]
    >>> [[node.id for node in called(ref, near)] for ref in ("Mu\u0308ller", "muller", "The Müller", "DeepMind Ltd.")]
    [['a'], ['b'], ['a', 'b'], ['c']]
    """
    same = [node for node in near if _letters(node.name) == _letters(ref)]
    same = same or [node for node in near if _letters(ref) in map(_letters, node.aliases)]
    return same or [
        node for node in near if fold(ref, node.type) in {fold(name, node.type) for name in (node.name, *node.aliases)}
    ]


def is_named(ref: str, node: Node) -> bool:
    """Whether its name is what was typed, as names are compared; what else it is called is another name.

    >>> ann = Node("a", "Person", "Ann Lund", aliases=("Lund",))
    >>> [is_named(ref, ann) for ref in ("ann lund", "Lund", "Mr Lund")]
    [True, False, False]
    """
    return fold(ref, node.type) == fold(node.name, node.type)


def nearest(ref: str, near: Sequence[Node]) -> str:
    """Say what is near a name that does not mean one entity."""
    if not near:
        return f"Nothing in the graph is called {ref!r}. `inkweb search` finds names by their parts."
    names = ", ".join(f"{node.name} ({node.type}, {node.id})" for node in near)
    return f"{ref!r} does not name one entity. Did you mean: {names}?"


def _letters(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
