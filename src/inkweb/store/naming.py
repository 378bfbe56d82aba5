"""Work out what an entity is called and what it is: as most articles have it, unless a person said something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inkweb.ontology import ontology
from inkweb.store.tally import Tally


@dataclass(frozen=True, slots=True)
class Called:
    """What an entity is called and is, and how often articles name it."""

    type: str
    name: str
    tally: Tally

    @property
    def aliases(self) -> list[str]:
        """All other names, sorted."""
        return sorted({*self.tally.forms, self.tally.name} - {self.name})

    @property
    def labels(self) -> list[str]:
        """The further labels of its type, sorted."""
        return [label for label in sorted(self.tally.labels) if ontology().labels.get(label) == self.type]


def by_articles(names: Sequence[Mapping[str, Any]]) -> Called:
    """Name an entity as most articles do; ``names`` is one entity's of a row of ``CALLED``."""
    types: Counter[str] = Counter()
    tally = Tally()
    for one in names:
        counted = Tally.read(one["tally"])
        types[one["type"]] += counted.articles
        tally.join(counted)
    return Called(min(types, key=lambda kind: (-types[kind], kind)), tally.name, tally)


def called(names: Sequence[Mapping[str, Any]]) -> Called:
    """Name an entity as people said last, and else as most articles do.

    >>> tally = Tally()
    >>> tally.count({"name": "Tern", "aliases": [], "labels": ["Company"]}, 1)
    >>> name = {"type": "Organization", "tally": tally.write(), "said": {"name": "Tern AI"}}
    >>> it = called([name])
    >>> it.type, it.name, it.aliases, it.labels
    ('Organization', 'Tern AI', ['Tern'], ['Company'])
    """
    plain = by_articles(names)
    said = [one["said"] for one in names if one["said"]]
    last = said[-1] if said else {}
    return Called(last.get("type") or plain.type, last.get("name") or plain.name, plain.tally)
