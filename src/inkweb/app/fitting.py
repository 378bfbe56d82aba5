"""Keep of the filter in an address what this graph can be filtered by, and name what is left away."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from inkweb.app import address
from inkweb.model import FAIRLY_SURE, SURENESS, Filter
from inkweb.ontology import ontology

USUAL = {
    "kind": "", "link": "", "told": "", "outlet": None, "since": "", "until": "",
    "sure": str(FAIRLY_SURE.confidence), "articles": "1", "links": "0", "clock": FAIRLY_SURE.clock,
}  # fmt: skip
"""The parameters that make a filter, and what each says where it filters nothing."""


def fit(filter: Filter, outlets: Container[str]) -> Filter:
    """Leave away types, connections, outlets and steps of the dial that there are not; ``outlets`` are the graph's.

    >>> fit(Filter(types=("Person", "Ghost"), outlets=("The Weir",)), {"The Orchard"}).types
    ('Person',)
    >>> fit(Filter(confidence=0.7), ()).confidence, fit(Filter(confidence=0.6), ()).confidence
    (0.7, 0.5)
    """
    types = {*ontology().entity_types, "Quantity"}
    return replace(
        filter,
        types=tuple(one for one in filter.types if one in types),
        predicates=tuple(one for one in filter.predicates if one in ontology().predicates),
        outlets=tuple(one for one in filter.outlets if one in outlets),
        confidence=filter.confidence if filter.confidence in SURENESS else FAIRLY_SURE.confidence,
    )


def unfit(given: Mapping[str, Sequence[str]], outlets: Container[str]) -> list[str]:
    """Give what an address filters by and this graph cannot be filtered by.

    >>> unfit({"kind": ["Person", "Ghost"], "since": ["2024-02-30"], "sure": ["0.7"], "show": ["0123"]}, ())
    ['Ghost', '2024-02-30']
    >>> unfit({"sure": ["0.65"]}, ())
    ['0.65']
    """
    return [
        text
        for name, usual in USUAL.items()
        for text in given.get(name, ())
        if text != usual and fit(address.read({name: [text]}, lambda _: []).filter, outlets) == FAIRLY_SURE
    ]
