"""How a person wants a picture to look: its colours and captions, its arrangement, what is switched off or pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

Colouring = Literal["type", "degree", "pagerank", "community"]
Sizing = Literal["degree", "pagerank", "same"]
Captioning = Literal["name", "type", "degree", "pagerank", "community", "none"]
Arrangement = Literal["force", "radial", "layers", "circle", "grid"]
Pin = tuple[str, int, int]
"""A node and where it stands, in pixels at zoom 1."""

LINE = "line:"
"""How the key of a kind of line begins in a legend; the other keys begin with a way of colouring."""


Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Dress:
    """What is not said by the graph itself; without arguments, what a new picture has.

    ``off`` are keys of the legend (``type:Person``, ``degree:4``, ``line:dashed``) and ``edges`` ids of single edges
    that are not drawn. ``centres`` are the nodes that rings stand round, ``middle`` is where the arrangement stands.
    ``pins`` are nodes that no layout moves.

    >>> Dress(off=("type:Person",)).hides, Dress(colour="degree").hides
    (True, False)
    """

    colour: Colouring = "type"
    size: Sizing = "degree"
    caption: Captioning = "name"
    shape: Arrangement = "force"
    centres: tuple[str, ...] = ()
    middle: tuple[int, int] = (0, 0)
    off: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    pins: tuple[Pin, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether anything may be switched off."""
        return bool(self.off or self.edges)


USUAL = Dress()
"""What a new picture has."""


def among(word: object, words: Sequence[Choice], usual: Choice) -> Choice:
    """Give the word where it is one of these, else the usual one.

    >>> among("grid", ("force", "grid"), "force"), among(3, ("force", "grid"), "force")
    ('grid', 'force')
    """
    return next((one for one in words if one == word), usual)
