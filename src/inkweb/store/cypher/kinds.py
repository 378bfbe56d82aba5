"""What the graph is made of, as the queries name it."""

from __future__ import annotations

from inkweb.ontology import ontology

#: Every predicate, and those that lead from entity to entity: no path runs through a shared quantity.
ANY = "|".join(ontology().predicates)
BETWEEN_ENTITIES = "|".join(name for name, kind in ontology().predicates.items() if "Quantity" not in kind.range)
LABELS = ("Article", "Entity", "Judgement", "Name", "Quantity", "Statement")
#: A statement with both its ends and its article, as ``records.statement`` reads it.
STATED = "st, s.id AS subject, o.id AS object, a.id AS article"


def taken_down(label: str) -> str:
    """Write what a person said under its id, whatever was said there before; what has no time is said now."""
    return f"""
UNWIND $rows AS row
MERGE (n:{label} {{id: row.id}})
SET n = row, n.at = coalesce(row.at, datetime())
"""
