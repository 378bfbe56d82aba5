"""Decide which id stands for an entity, from all judgements about it."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.link.clusters import clusters
from inkweb.model import Judgement


class Resolver:
    """Follows judgements to the one id of an entity, as nomenklatura does: nothing stored under an id is rewritten,
    so taking a judgement away undoes the merge.

    >>> resolver = Resolver([Judgement("a", "b", "same", "x"), Judgement("b", "c", "same", "x")])
    >>> resolver.canonical("c"), resolver.canonical("d"), resolver.members("b")
    ('a', 'd', ('a', 'b', 'c'))
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        judged = list(judgements)
        groups = clusters(sorted({id for j in judged for id in (j.left, j.right)}), judged)
        self._members = {id: tuple(group) for group in groups for id in group}

    def canonical(self, id: str) -> str:
        """Give the smallest id among those judged the same as this one."""
        return self.members(id)[0]

    def members(self, id: str) -> tuple[str, ...]:
        """Give every id judged the same as this one, itself included, smallest first."""
        return self._members.get(id, (id,))


def resolve(ids: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """Give the canonical id of each id, looking at judgements between these ids alone.

    >>> resolve(["b", "c"], [Judgement("a", "b", "same", "x"), Judgement("a", "c", "same", "x")])
    {'b': 'b', 'c': 'c'}
    """
    here = set(ids)
    resolver = Resolver(j for j in judgements if {j.left, j.right} <= here)
    return {id: resolver.canonical(id) for id in sorted(here)}
