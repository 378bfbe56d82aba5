"""Tell which labels, relationship types, properties and names of a query the graph does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import neo4j

from inkweb.store import searching
from inkweb.store.cypher import searching as cypher
from inkweb.store.driver import Connection

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
#: Where a query asks for somebody by name: in quotes, where a sign may be escaped, or as a parameter.
_ASKED = re.compile(
    r"""\bname\s*[:=]\s*(?:'(?P<one>(?:[^'\\]|\\['"\\])*)'|"(?P<two>(?:[^"\\]|\\['"\\])*)"|\$(?P<given>\w+))"""
)


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


def misnamed(connection: Connection, text: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    """Say in a line each which names that a query without an answer asks for nobody has, and who may be meant."""
    names = asked(text, parameters)
    known = {name for row in connection.read(cypher.KNOWN, names=names) for name in row["known"]} if names else set()
    for name in names:
        if name not in known:
            meant = "".join(f" Is {node.name} meant?" for node in searching.search(connection, name, limit=1))
            yield f"Nothing fits: no name in the graph is written “{name}”.{meant}"


def asked(text: str, parameters: Mapping[str, Any]) -> list[str]:
    """Give the names that a query asks for, each once.

    >>> asked("MATCH (a {name: 'Arm'}), (b) WHERE b.name = $who OR b.name = \\"O\\\\'Neil\\" RETURN a", {"who": "Meta"})
    ['Arm', 'Meta', "O'Neil"]
    """
    found = (
        parameters.get(it["given"]) if it["given"] else re.sub(r"\\(.)", r"\1", it["one"] or it["two"] or "")
        for it in _ASKED.finditer(text)
    )
    return list(dict.fromkeys(name for name in found if isinstance(name, str)))
