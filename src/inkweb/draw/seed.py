"""Say where a layout begins: the same graph always at the same places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import cos, pi, sin, sqrt

#: Pixels between a node and its neighbours, before any layout.
STEP = 110.0

_GOLDEN = pi * (3 - sqrt(5))

Place = tuple[float, float]


def seed(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Place nodes as radial trees round their hubs, one tree a component, the largest in the middle.

    The order of nodes and edges does not matter. A force layout that begins here untangles faster than from random
    places, and ends in the same picture each time: ForceAtlas2 (Jacomy et al. 2014) is deterministic but for its start.

    >>> places = seed(["a", "b", "c"], [("a", "b"), ("a", "c")])
    >>> places["a"], places["b"]
    ((0.0, 0.0), (110.0, 0.0))
    """
    near = _neighbours(nodes, edges)
    places: dict[str, Place] = {}
    reach = 0.0
    for number, tree in enumerate(sorted(_trees(near), key=lambda tree: -len(tree))):
        radius = STEP * (1 + _depth(tree))
        distance = reach + radius if number else 0.0
        centre = (distance * cos(number * _GOLDEN), distance * sin(number * _GOLDEN))
        places |= _radial(tree, centre)
        # Later, smaller components share the rings outside: a spiral's area grows with their number.
        reach = max(reach, radius) if not number else sqrt(reach**2 + radius**2)
    return places


def beside(fresh: Iterable[str], edges: Iterable[tuple[str, str]], held: Mapping[str, Place]) -> dict[str, Place]:
    """Place new nodes in a spiral round a neighbour that has a place in ``held``, or round the middle.

    >>> beside(["b"], [("a", "b")], {"a": (10.0, 0.0)})["b"] != (10.0, 0.0)
    True
    """
    near: dict[str, str] = {}
    for a, b in edges:
        for one, other in ((a, b), (b, a)):
            if one not in held and other in held:
                near.setdefault(one, other)
    places = {}
    for number, node in enumerate(fresh, start=1):
        x, y = held[near[node]] if node in near else (0.0, 0.0)
        away = STEP * sqrt(number)
        places[node] = (x + away * cos(number * _GOLDEN), y + away * sin(number * _GOLDEN))
    return places


def _neighbours(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for a, b in edges:
        if a != b and a in near and b in near:
            near[a].add(b)
            near[b].add(a)
    return {node: sorted(others, key=lambda other: (-len(near[other]), other)) for node, others in near.items()}


def _trees(near: Mapping[str, list[str]]) -> list[dict[str, str | None]]:
    """Span each component from its hub, breadth first: ``{node: parent}``, parents first."""
    seen: set[str] = set()
    found = []
    for root in sorted(near, key=lambda node: (-len(near[node]), node)):
        if root in seen:
            continue
        tree: dict[str, str | None] = {root: None}
        queue = [root]
        for node in queue:
            for other in near[node]:
                if other not in tree:
                    tree[other] = node
                    queue.append(other)
        seen |= tree.keys()
        found.append(tree)
    return found


def _depth(tree: Mapping[str, str | None]) -> int:
    depths: dict[str, int] = {}
    for node, parent in tree.items():
        depths[node] = 0 if parent is None else depths[parent] + 1
    return max(depths.values())


def _radial(tree: Mapping[str, str | None], centre: Place) -> dict[str, Place]:
    """Give each node a sector as wide as it has leaves, and a ring as far out as it is deep."""
    leaves = _leaves(tree)
    sector: dict[str, tuple[float, float, int]] = {}
    used: dict[str, float] = {}
    places: dict[str, Place] = {}
    for node, parent in tree.items():
        if parent is None:
            sector[node] = (0.0, 2 * pi, 0)
            places[node] = centre
            continue
        begin, width, depth = sector[parent]
        share = width * leaves[node] / leaves[parent]
        start = used.get(parent, begin - share / 2 if depth == 0 else begin)
        used[parent] = start + share
        sector[node] = (start, share, depth + 1)
        angle, away = start + share / 2, STEP * (depth + 1)
        places[node] = (centre[0] + away * cos(angle), centre[1] + away * sin(angle))
    return places


def _leaves(tree: Mapping[str, str | None]) -> dict[str, int]:
    counts = dict.fromkeys(tree, 0)
    for node, parent in reversed(list(tree.items())):
        counts[node] = counts[node] or 1
        if parent is not None:
            counts[parent] += counts[node]
    return counts
