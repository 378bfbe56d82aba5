"""Work out edges, entities and quantities anew from statements and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from neo4j import ManagedTransaction

from inkweb.model import MODALITIES
from inkweb.ontology import ontology
from inkweb.store.change import Change
from inkweb.store.cypher import refreshing as cypher
from inkweb.store.cypher.renaming import CALLED
from inkweb.store.driver import ask
from inkweb.store.naming import Called, called
from inkweb.store.triple import Triple


def refresh(tx: ManagedTransaction, change: Change) -> None:
    """Bring everything that was touched up to date; what nothing speaks of any more is deleted."""
    ends = {id for triple in change.triples for id in (triple.subject, triple.object)}
    weigh(tx, change.triples)
    _entities(tx, sorted(change.entities | ends))
    _quantities(tx, sorted(change.quantities | _measured(change.triples)))


def weigh(tx: ManagedTransaction, triples: Iterable[Triple]) -> None:
    """Write edges anew by what states them; one that nothing states is deleted."""
    by_id = {triple.id: triple for triple in triples}
    weighed = {record["id"]: record for record in ask(tx, cypher.WEIGH_EDGES, ids=sorted(by_id))}
    written, deleted = [], []
    for id, triple in sorted(by_id.items()):
        row: dict[str, Any] = {"subject": triple.subject, "predicate": triple.predicate, "object": triple.object}
        if id in weighed:
            ends = {"id": id, "subject": triple.subject, "object": triple.object}
            written.append(row | {"about": ends | _weight(weighed[id])})
        else:
            deleted.append(row)
    ask(tx, cypher.DELETE_EDGES, rows=deleted)
    ask(tx, cypher.WRITE_EDGES, rows=written)


def _weight(found: dict[str, Any]) -> dict[str, Any]:
    """Order the modalities, plainest first."""
    modalities = [modality for modality in MODALITIES if modality in found["modalities"]]
    return found | {"modality": modalities[0], "modalities": modalities}


def _entities(tx: ManagedTransaction, ids: list[str]) -> None:
    degrees = {record["id"]: record["degree"] for record in ask(tx, cypher.DEGREES, ids=ids)}
    found = {r["id"]: [name for name in r["names"] if name["type"]] for r in ask(tx, CALLED, ids=ids)}
    joined = sorted(id for id, names in found.items() if len(names) > 1)
    support = {record["id"]: record["support"] for record in ask(tx, cypher.SUPPORT, ids=joined)}
    written = [_entity(id, called(names), degrees[id], support.get(id)) for id, names in sorted(found.items()) if names]
    ask(tx, cypher.WRITE_ENTITIES, rows=written, labels=_labels())
    ask(tx, cypher.DELETE_ENTITIES, ids=sorted(id for id, names in found.items() if not names))


def _entity(id: str, it: Called, degree: int, support: int | None) -> dict[str, Any]:
    """Make the row of one entity; ``support`` is counted apart where its names share articles."""
    about = {
        "id": id, "type": it.type, "name": it.name, "aliases": it.aliases,
        "degree": degree, "support": it.tally.articles if support is None else support,
    }  # fmt: skip
    return {"about": about, "labels": ["Entity", it.type, *it.labels]}


def _labels() -> list[str]:
    return [*ontology().entity_types, *ontology().labels]


def _measured(triples: Iterable[Triple]) -> set[str]:
    """Give the quantities to which these edges lead: their degree changes with an edge, whatever states it."""
    predicates = ontology().predicates
    return {triple.object for triple in triples if "Quantity" in predicates[triple.predicate].range}


def _quantities(tx: ManagedTransaction, ids: list[str]) -> None:
    degrees = {record["id"]: record["degree"] for record in ask(tx, cypher.DEGREES, ids=ids)}
    found = {record["id"]: record for record in ask(tx, cypher.WORDINGS, ids=ids)}
    written = [_quantity(id, r["wordings"], r["support"], degrees[id]) for id, r in found.items() if r["support"]]
    ask(tx, cypher.WRITE_QUANTITIES, rows=written)
    ask(tx, cypher.DELETE_QUANTITIES, ids=[id for id, r in found.items() if not r["support"]])


def _quantity(id: str, wordings: list[list[Any]], support: int, degree: int) -> dict[str, Any]:
    """Make the row of one quantity: worded as most statements do, between equals the shortest way."""
    counted = Counter(tuple(wording) for wording in wordings)
    value, unit, text = min(counted, key=lambda wording: (-counted[wording], len(wording[2]), wording))
    return {
        "id": id, "type": "Quantity", "name": text, "text": text, "value": value, "unit": unit,
        "degree": degree, "support": support,
    }  # fmt: skip
