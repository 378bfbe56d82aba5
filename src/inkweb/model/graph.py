"""A graph to look at, measure or take away: nodes, edges, and how much was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkweb.model.relation import Modality

GROUP = "Group"
"""The type of a node that stands for many; its degree counts them."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, or a quantity (type "Quantity", with ``value`` and ``unit``), as a view shows it.

    ``degree`` counts its edges in the whole store, ``support`` the articles that mention it.
    ``pagerank`` (all nodes together have 1) and ``community`` (0 is the largest) are worked out from the whole graph
    by ``analyse``; ``None`` where nobody asked.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    degree: int = 0
    support: int = 0
    value: float | None = None
    unit: str | None = None
    pagerank: float | None = None
    community: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements of one subject, predicate and object.

    ``modality`` is the plainest among them, ``modalities`` all that occur, plainest first. ``articles`` counts those
    that state it (one text is one article, wherever it stands), ``support`` those that do so in words of their own: a
    reprint adds nothing. ``statements`` counts all places. ``first_seen`` and ``last_seen`` are publication dates.
    """

    id: str
    subject: str
    predicate: str
    object: str
    modality: Modality = "asserted"
    modalities: tuple[Modality, ...] = ("asserted",)
    support: int = 1
    statements: int = 1
    confidence: float = 1.0
    first_seen: date | None = None
    last_seen: date | None = None
    articles: int = 1


def best_first(edge: Edge) -> tuple[int, int, str]:
    """Order edges: the best supported comes first.

    >>> sorted([Edge("a", "x", "LEADS", "y"), Edge("b", "x", "LEADS", "z", support=2)], key=best_first)[0].id
    'b'
    """
    return -edge.support, -edge.statements, edge.id


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and the edges between them. ``left_out`` counts edges that a limit or a filter kept back."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: int = 0
