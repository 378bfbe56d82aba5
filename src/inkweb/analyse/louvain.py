"""Divide a graph into groups by the Louvain method, fast enough for a hundred thousand nodes in plain Python."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from random import Random

Near = list[list[tuple[int, float]]]
"""For each node its neighbours with the weight of the line to each; a node joined to itself is no neighbour."""

_LEAST = 1e-9
"""Gain in modularity (times all weight) below which a node stays where it is."""


def louvain(near: Near, *, seed: int = 0) -> list[int]:
    """Give each node the number of its group (Blondel et al. 2008), the same each time for the same graph.

    Nodes are looked at again only when a neighbour has moved, as fast Louvain does (Traag 2015): networkx goes through
    all of them in every round, which takes several times as long.

    >>> louvain([[(1, 1.0)], [(0, 1.0)], [(3, 1.0)], [(2, 1.0)]])
    [0, 0, 1, 1]
    """
    group = list(range(len(near)))
    inner = [0.0] * len(near)
    random = Random(seed)
    while True:
        home = _moved(near, inner, random)
        number = {old: new for new, old in enumerate(dict.fromkeys(home))}
        if len(number) == len(near):
            break
        home = [number[one] for one in home]
        group = [home[one] for one in group]
        near, inner = _joined(near, inner, home, len(number))
    return _numbered(group)


def _moved(near: Near, inner: Sequence[float], random: Random) -> list[int]:
    """Move each node into the neighbouring group where it fits best, until none wants to move."""
    degree = [2 * own + sum(weight for _, weight in others) for own, others in zip(inner, near, strict=True)]
    all = sum(degree) or 1.0
    home, total = list(range(len(near))), list(degree)
    order = list(home)
    random.shuffle(order)
    queue, waits = deque(order), [True] * len(near)
    while queue:
        node = queue.popleft()
        waits[node] = False
        links: dict[int, float] = defaultdict(float)
        for other, weight in near[node]:
            links[home[other]] += weight
        own, share = home[node], degree[node] / all
        total[own] -= degree[node]
        best, most = own, links.get(own, 0.0) - total[own] * share + _LEAST
        for one, weight in links.items():
            if (gain := weight - total[one] * share) > most:
                best, most = one, gain
        total[best] += degree[node]
        if best != own:
            home[node] = best
            for other, _ in near[node]:
                if home[other] != best and not waits[other]:
                    waits[other] = True
                    queue.append(other)
    return home


def _joined(near: Near, inner: Sequence[float], home: Sequence[int], many: int) -> tuple[Near, list[float]]:
    """Make one node of each group; what is inside stays with it as weight."""
    sums: list[dict[int, float]] = [defaultdict(float) for _ in range(many)]
    own = [0.0] * many
    for node, others in enumerate(near):
        at = home[node]
        own[at] += inner[node]
        for other, weight in others:
            if home[other] == at:
                own[at] += weight / 2  # seen from both ends
            else:
                sums[at][home[other]] += weight
    return [list(one.items()) for one in sums], own


def _numbered(group: Sequence[int]) -> list[int]:
    number: dict[int, int] = {}
    return [number.setdefault(one, len(number)) for one in group]
