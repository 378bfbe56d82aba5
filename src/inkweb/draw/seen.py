"""Say what of a picture is seen once a person has switched parts of it off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import ceil, inf

from inkweb.draw.dress import LINE, Dress
from inkweb.draw.picture import Picture
from inkweb.draw.shape import DrawnNode

# The canvas's own legend (frontend/src/looks.ts) must part the nodes alike: a browser test holds this.
_DEGREES = (1, 3, 8, 20, inf)
_SHARES = (0.5, 0.75, 0.9, 0.97, 1)
_COMMUNITIES = 8

_Key = Callable[[DrawnNode], str]


def seen(picture: Picture, dress: Dress) -> frozenset[str]:
    """Give the ids of the nodes and edges that are drawn.

    >>> from inkweb.draw import picture
    >>> from inkweb.model import Edge, Graph, Node
    >>> nodes = (Node("a", "Person", "Ada"), Node("b", "Place", "Turin"), Node("c", "Place", "Oslo"))
    >>> drawn = picture(Graph(nodes, (Edge("e", "a", "LOCATED_IN", "b"),)))
    >>> sorted(seen(drawn, Dress(off=("type:Person",)))), sorted(seen(drawn, Dress(edges=("e",))))
    (['b', 'c'], ['a', 'b', 'c'])
    """
    off = set(dress.off)
    keys = _keys(picture.nodes, off)
    nodes = {node.id for node in picture.nodes if not any(key(node) in off for key in keys)}
    edges = {
        edge.id
        for edge in picture.edges
        if edge.source in nodes and edge.target in nodes and LINE + edge.line not in off
    }
    return frozenset(nodes | edges.difference(dress.edges))


def _keys(nodes: Sequence[DrawnNode], off: set[str]) -> list[_Key]:
    """Give the ways of grouping by which something is off: for each, what names the group of a node."""
    makers: dict[str, Callable[[Sequence[DrawnNode]], _Key]] = {
        "type": lambda _: lambda node: f"type:{node.kind}",
        "degree": lambda _: lambda node: f"degree:{_first(node.degree, _DEGREES)}",
        "pagerank": _by_rank,
        "community": _by_community,
    }
    return [make(nodes) for way, make in makers.items() if any(key.startswith(f"{way}:") for key in off)]


def _first(value: float, limits: Sequence[float]) -> int:
    return next(place for place, most in enumerate(limits) if value <= most)


def _by_rank(nodes: Sequence[DrawnNode]) -> _Key:
    ranks = sorted(node.pagerank or 0.0 for node in nodes)
    limits = [*(ranks[ceil(share * len(ranks)) - 1] for share in _SHARES[:-1]), inf] if ranks else [inf]
    return lambda node: f"pagerank:{_first(node.pagerank or 0.0, limits)}"


def _by_community(nodes: Sequence[DrawnNode]) -> _Key:
    members = Counter(node.community for node in nodes if node.community is not None)
    largest = sorted(members, key=lambda community: (-members[community], community))[:_COMMUNITIES]
    return lambda node: f"community:{node.community}" if node.community in largest else "community:"
