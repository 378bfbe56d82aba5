"""Compare which mentions are one entity: MUC, B-cubed, CEAF by entities; their mean is the CoNLL score.

* MUC counts links: Vilain et al. 1995, "A model-theoretic coreference scoring scheme", MUC-6.
* B-cubed counts mentions: Bagga and Baldwin 1998, "Algorithms for scoring coreference chains", LREC workshop. Mentions
  of one side alone follow Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions", ACL.
* CEAF-e pairs entities, alike by ``2 |K & R| / (|K| + |R|)``: Luo 2005, "On coreference resolution performance
  metrics", EMNLP.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping

import numpy as np

from inkweb.evaluate.assignment import best_sum
from inkweb.evaluate.score import Score

Chain = frozenset[Hashable]
"""The mentions of one entity; a mention is anything that can be compared, here its span."""

PARTS = ("muc", "b3", "ceafe")


def chains(owners: Mapping[Hashable, str] | Iterable[tuple[Hashable, str]]) -> list[Chain]:
    """Group mentions by their entity, in the order in which entities come up.

    >>> [sorted(chain) for chain in chains([(1, "a"), (2, "b"), (3, "a")])]
    [[1, 3], [2]]
    """
    grouped: dict[str, set[Hashable]] = {}
    for mention, entity in owners.items() if isinstance(owners, Mapping) else owners:
        grouped.setdefault(entity, set()).add(mention)
    return [frozenset(members) for members in grouped.values()]


def compare(key: Collection[Chain], response: Collection[Chain]) -> dict[str, Score]:
    """Give the three scores of one article; ``key`` is annotated, ``response`` found. No mention is in two chains.

    >>> scores = compare([frozenset("abc")], [frozenset("ab"), frozenset("c")])
    >>> scores["muc"].precision, scores["muc"].recall
    (1.0, 0.5)
    """
    return {"muc": muc(key, response), "b3": b3(key, response), "ceafe": ceafe(key, response)}


def muc(key: Collection[Chain], response: Collection[Chain]) -> Score:
    """Count the links that a chain needs, less those that the other side's chains miss in it."""
    right, found = _links(response, key)
    met, annotated = _links(key, response)
    return Score(right, found, met, annotated)


def _links(ours: Collection[Chain], theirs: Collection[Chain]) -> tuple[int, int]:
    owner = _owner(theirs)
    kept = 0
    for chain in ours:
        pieces = {owner.get(mention, ("alone", mention)) for mention in chain}
        kept += len(chain) - len(pieces)
    return kept, sum(len(chain) - 1 for chain in ours)


def _owner(chains: Collection[Chain]) -> dict[Hashable, Hashable]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def b3(key: Collection[Chain], response: Collection[Chain]) -> Score:
    """Count for each mention which share of its chain is right."""
    right, met = _shares(response, key), _shares(key, response)
    return Score(right, sum(map(len, response)), met, sum(map(len, key)))


def _shares(ours: Collection[Chain], theirs: Collection[Chain]) -> float:
    return sum(len(one & other) ** 2 / len(one) for one in ours for other in theirs if one & other)


def ceafe(key: Collection[Chain], response: Collection[Chain]) -> Score:
    """Pair the chains of both sides as well as can be, and add how alike they are."""
    alike = np.array([[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key], float)
    shared = best_sum(alike.reshape(len(key), len(response)))
    return Score(shared, len(response), shared, len(key))
