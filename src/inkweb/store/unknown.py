"""Tell which labels, relationship types and properties of a query the graph does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

import neo4j

#: What Neo4j warns of (its manual, "GQL status codes"), what that is called, and where all that there are are listed.
_KINDS = {
    "01N50": ("label", "CALL db.labels() YIELD label RETURN collect(label) AS known"),
    "01N51": (
        "relationship type",
        "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN collect(type) AS known",
    ),
    "01N52": (
        "property",
        "CALL db.propertyKeys() YIELD propertyKey AS key RETURN collect(key) AS known",
    ),
}
_NAME = re.compile(r"`(?P<name>[^`]+)`")


def remarks(tx: neo4j.Transaction, summary: neo4j.ResultSummary) -> Iterator[str]:
    """Say in a line each what Neo4j has warned of, with the nearest that there is."""
    listed: dict[str, list[str]] = {}
    for warning in summary.gql_status_objects:
        named = _NAME.search(warning.status_description)
        if warning.gql_status in _KINDS and named:
            what, listing = _KINDS[warning.gql_status]
            if what not in listed:
                listed[what] = [name for row in tx.run(listing) for name in row["known"]]
            yield remark(what, named["name"], listed[what])


def remark(what: str, name: str, known: list[str]) -> str:
    """Say that there is no such thing, and what may be meant.

    >>> remark("relationship type", "WROKS_FOR", ["LEADS", "WORKS_FOR"])
    'The graph has no relationship type WROKS_FOR. Is WORKS_FOR meant?'
    >>> remark("label", "person", ["Person"]), remark("label", "Planet", ["Person"])
    ('The graph has no label person. Is Person meant?', 'The graph has no label Planet.')
    """
    folded = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=0.75)
    meant = f" Is {folded[near[0]]} meant?" if near else ""
    return f"The graph has no {what} {name}.{meant}"
