"""Join what was judged the same."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.model import Judgement


class Forest:
    """Union-find (Tarjan 1975) in which two ids judged different never meet, however many links lead there.

    The strongest judgement is applied first, so the result does not depend on the order they came in.
    """

    def __init__(self, ids: Iterable[str], judgements: Iterable[Judgement]) -> None:
        self._parent = {id: id for id in ids}
        self._size = dict.fromkeys(self._parent, 1)
        self._foes: dict[str, set[str]] = {id: set() for id in self._parent}
        known = [j for j in judgements if j.left in self._parent and j.right in self._parent]
        for judgement in known:
            if judgement.verdict == "different":
                self._foes[judgement.left].add(judgement.right)
                self._foes[judgement.right].add(judgement.left)
        for judgement in sorted((j for j in known if j.verdict == "same"), key=strength):
            self._join(judgement.left, judgement.right)

    def root(self, id: str) -> str:
        """Give the id that stands for the cluster; paths are halved on the way."""
        while self._parent[id] != id:
            self._parent[id] = self._parent[self._parent[id]]
            id = self._parent[id]
        return id

    def _join(self, left: str, right: str) -> None:
        small, big = sorted((self.root(left), self.root(right)), key=lambda root: self._size[root])
        if small == big or any(self.root(foe) == big for foe in self._foes[small]):
            return
        self._parent[small] = big
        self._size[big] += self._size[small]
        self._foes[big] |= self._foes[small]


def strength(judgement: Judgement) -> tuple[bool, float, str, str]:
    """Order judgements: people before machines, sure before unsure, then by id.

    >>> by_rule, by_ana = Judgement("a", "b", "same", "x", 0.9), Judgement("c", "d", "same", "x", 0.5, by="ana")
    >>> min(by_rule, by_ana, key=strength).by
    'ana'
    """
    return judgement.by == "inkweb", -judgement.score, judgement.left, judgement.right


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> list[list[str]]:
    """Group the ids by what was judged the same; "different" wins. Ids and groups keep the order given.

    >>> a, b = Judgement("a", "b", "same", "alias"), Judgement("c", "b", "same", "alias")
    >>> clusters("abcd", [a, b]), clusters("abcd", [a, b, Judgement("a", "c", "different", "two people")])
    ([['a', 'b', 'c'], ['d']], [['a', 'b'], ['c'], ['d']])
    """
    order = list(dict.fromkeys(ids))
    forest = Forest(order, judgements)
    groups: dict[str, list[str]] = {}
    for id in order:
        groups.setdefault(forest.root(id), []).append(id)
    return list(groups.values())
