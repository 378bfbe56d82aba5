"""What a query can be written with: the words of Cypher, and what this graph has labels, types and properties for."""

from __future__ import annotations

from functools import cache
from typing import Any

from inkweb.app import words
from inkweb.ontology import ontology

#: Clauses and operators that read (Cypher manual, "Clauses"), as they are offered.
KEYWORDS = tuple(
    "MATCH, OPTIONAL MATCH, WHERE, RETURN, WITH, UNWIND, ORDER BY, SKIP, LIMIT, DISTINCT, AS, AND, OR, XOR, NOT, IN, "
    "IS NULL, IS NOT NULL, STARTS WITH, ENDS WITH, CONTAINS, EXISTS, CASE, WHEN, THEN, ELSE, END, ASC, DESC, UNION, "
    "UNION ALL, CALL, YIELD, true, false, null".split(", ")
)
#: Coloured as keywords and not offered: no query may change the graph.
RESERVED = tuple("CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD CSV FROM SHOW USE EXPLAIN PROFILE".split())
FUNCTIONS = (
    "abs", "all", "allShortestPaths", "any", "avg", "ceil", "coalesce", "collect", "count", "date", "datetime",
    "duration", "elementId", "endNode", "floor", "head", "keys", "labels", "last", "length", "max", "min",
    "nodes", "none", "properties", "range", "reduce", "relationships", "replace", "reverse", "round",
    "shortestPath", "single", "size", "split", "startNode", "substring", "sum", "tail", "toFloat", "toInteger",
    "toLower", "toString", "toUpper", "trim", "type",
)  # fmt: skip
#: Further labels and types of the store, beside those of the ontology.
LABELS = {
    "Entity": "all names",
    "Quantity": "sizes of models",
    "Statement": "what sentences state",
    "Article": "articles",
}
TYPES = {
    "SUBJECT": "from a statement to its subject",
    "OBJECT": "from a statement to its object",
    "IN": "from a statement to its article",
    "MENTIONS": "from an article to a name in it",
}
#: What the store keeps for a query to ask for, and what is to be said of it.
PROPERTIES: dict[str, dict[str, str]] = {
    "node": dict.fromkeys(("name", "aliases", "type", "degree", "support", "id"), ""),
    "relationship": {
        **dict.fromkeys(("modality", "modalities", "confidence", "statements", "first_seen", "last_seen", "id"), ""),
        "articles": "how many state it",
        "support": "how many do so in words of their own",
    },
    "Statement": {
        **dict.fromkeys(("predicate", "text", "modality", "confidence"), ""),
        "right": "when somebody said so",
        **dict.fromkeys(
            ("read_predicate", "read_modality", "read_turned"), "what was read, where somebody corrected it"
        ),
        "added": "where a person said it, and no program read it",
        **dict.fromkeys(("by", "when_text", "amount_text"), ""),
    },
    "Article": dict.fromkeys(("title", "outlet", "date", "url"), ""),
}
_OWNERS = {
    "node": "of names",
    "relationship": "of relationships",
    "Statement": "of statements",
    "Article": "of articles",
}


@cache
def vocabulary() -> dict[str, Any]:
    """Give all of it as the browser takes it, each name with what it is in a few words.

    >>> vocabulary()["types"][0], vocabulary()["labels"][0]
    (['LEADS', 'leads'], ['Person', 'people'])
    """
    known = ontology()
    return {
        "keywords": list(KEYWORDS),
        "reserved": list(RESERVED),
        "functions": list(FUNCTIONS),
        "labels": _rows({name: words.kind(name) for name in (*known.entity_types, *known.labels)} | LABELS),
        "types": _rows({name: it.phrase for name, it in known.predicates.items()} | TYPES),
        "properties": {
            owner: _rows({name: note or _OWNERS[owner] for name, note in some.items()})
            for owner, some in PROPERTIES.items()
        },
    }


def listed(owner: str) -> str:
    """Write the properties of one owner in Markdown, with what is to be said of them.

    >>> listed("Article")
    '`title`, `outlet`, `date`, `url`'
    """
    said = PROPERTIES[owner]
    last = {note: name for name, note in said.items() if note}
    return ", ".join(f"`{name}`" + (f" ({note})" if last.get(note) == name else "") for name, note in said.items())


def _rows(named: dict[str, str]) -> list[list[str]]:
    return [[name, detail] for name, detail in named.items()]
