"""What one node and one edge look like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log2, sqrt
from typing import Literal

from inkweb.model import FAIRLY_SURE, GROUP, Edge, Modality, Node
from inkweb.ontology import ontology

Line = Literal["solid", "dashed", "dotted", "crossed"]

#: Told apart by line, not by colour: who cannot see colours, or prints in grey, reads the same.
LINES: dict[Modality, Line] = {
    "asserted": "solid",
    "reported": "dashed",
    "speculated": "dotted",
    "rumoured": "dotted",
    "planned": "dotted",
    "denied": "crossed",
}

DOUBTFUL = 0.6
"""The width of an edge that is rather wrong than right, however many articles it has."""

_SMALLEST, _LARGEST = 8.0, 32.0


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node on the picture: centre and radius in pixels at zoom 1, y downwards.

    ``more`` counts the names next to it that the picture has not. ``is_placed`` says that the place was given
    (a saved view, a pin), so that no layout moves it; other places are only where a layout begins. ``degree`` counts
    its edges in the store; ``pagerank`` and ``community`` are there where somebody worked them out. ``mostly`` is the
    type of most of those that a group stands for.
    """

    id: str
    name: str
    type: str
    x: float
    y: float
    size: float
    more: int = 0
    is_placed: bool = False
    degree: int = 0
    pagerank: float | None = None
    community: int | None = None
    mostly: str = ""

    @property
    def kind(self) -> str:
        """What the legend counts it as: its type, or for a group that of most of its members too."""
        return f"{self.type}:{self.mostly}" if self.mostly else self.type

    @property
    def standing(self) -> tuple[object, ...]:
        """All of a node that matters to a browser which has it: it keeps a place that was only a beginning.

        >>> DrawnNode("a", "Ada", "Person", 1, 2, 8).standing == DrawnNode("a", "Ada", "Person", 5, 6, 8).standing
        True
        """
        looks = (self.id, self.name, self.type, self.size, self.more, self.degree, self.pagerank, self.community)
        where = (self.x, self.y) if self.is_placed else ()
        return (*looks, self.mostly, *where)


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """An edge on the picture, an arrow from ``source`` to ``target``; ``width`` in pixels.

    ``is_mutual`` marks an edge of a symmetric predicate, drawn without arrow heads.
    """

    id: str
    source: str
    target: str
    caption: str
    line: Line = "solid"
    width: float = 1.2
    is_mutual: bool = False

    @property
    def standing(self) -> tuple[object, ...]:
        """All of it."""
        return (self.id, self.source, self.target, self.caption, self.line, self.width, self.is_mutual)


def drawn_node(
    node: Node, place: tuple[float, float], *, drawn_edges: int, beyond: int | None = None, is_placed: bool = False
) -> DrawnNode:
    """Draw ``node`` at ``place``; ``drawn_edges`` is how many of its edges the picture shows.

    ``beyond`` counts the names next to it that the picture does not show: where nobody counted them, each edge that is
    not drawn may lead to one.

    >>> drawn_node(Node("a", "Person", "Ada", degree=5), (0.0, 0.0), drawn_edges=2).more
    3
    """
    degree, more = connections(node, drawn_edges, beyond)
    return DrawnNode(
        id=node.id,
        name=node.name,
        type=node.type,
        x=round(place[0], 1),
        y=round(place[1], 1),
        size=radius(degree),
        more=more,
        is_placed=is_placed,
        degree=degree,
        pagerank=None if node.pagerank is None else float(f"{node.pagerank:.3g}"),
        community=node.community,
        mostly=node.labels[0] if node.type == GROUP and node.labels else "",
    )


def connections(node: Node, drawn_edges: int, beyond: int | None = None) -> tuple[int, int]:
    """Count a node's edges, and the names that it leads to and the picture does not show.

    >>> connections(Node("a", "Person", "Ada", degree=5), 2), connections(Node("a", "Person", "Ada", degree=5), 2, 1)
    ((5, 3), (5, 1))
    """
    degree = max(node.degree, drawn_edges)
    more = degree - drawn_edges if beyond is None else beyond
    return degree, 0 if node.type == GROUP else more


def drawn_edge(edge: Edge) -> DrawnEdge:
    """Draw ``edge`` with the caption of its predicate and the line of its plainest modality.

    One that is rather wrong than right is thin and has a question mark.

    >>> drawn_edge(Edge("e", "a", "ACQUIRED", "b", modality="rumoured")).line
    'dotted'
    >>> drawn_edge(Edge("e", "a", "ACQUIRED", "b", confidence=0.3)).caption
    'acquired?'
    """
    predicate = ontology().predicates.get(edge.predicate)
    caption = predicate.phrase if predicate else edge.predicate.replace("_", " ").lower()
    is_doubtful = edge.confidence < FAIRLY_SURE.confidence
    return DrawnEdge(
        id=edge.id,
        source=edge.subject,
        target=edge.object,
        caption=f"{caption}?" if is_doubtful else caption,
        line=LINES[edge.modality],
        width=DOUBTFUL if is_doubtful else thickness(edge.support),
        is_mutual=bool(predicate and predicate.is_symmetric),
    )


@lru_cache(maxsize=4096)
def radius(degree: int) -> float:
    """Give a node's radius: its area grows with its degree, between a dot that can be hit and one that fits.

    >>> radius(0), radius(16), radius(10_000)
    (8.0, 20.0, 32.0)
    """
    return round(min(_LARGEST, _SMALLEST + 3 * sqrt(degree)), 1)


@lru_cache(maxsize=4096)
def thickness(support: int) -> float:
    """Give an edge's width: a little more for each doubling of the articles that support it.

    >>> thickness(1), thickness(4), thickness(1000)
    (1.2, 2.0, 4.0)
    """
    return round(min(4.0, 1.2 + 0.4 * log2(max(support, 1))), 1)
