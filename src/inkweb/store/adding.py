"""Make the statements that people say an article makes, though nobody read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from neo4j import ManagedTransaction

from inkweb.model import Correction, Evidence, Statement, content_id
from inkweb.ontology import ontology
from inkweb.store import rows
from inkweb.store.cypher import correcting as cypher
from inkweb.store.cypher import loading
from inkweb.store.driver import Rows, ask

ADDED = "added by hand"
"""The reason of such a statement."""


def meet(
    tx: ManagedTransaction,
    said: Mapping[str, Correction],
    find: Callable[[ManagedTransaction, Mapping[str, Correction]], Rows],
) -> Rows:
    """Give what ``find`` gives of these, after those that are added and not there have been made.

    One is made where its words are those of its article, and its two ends are mentions there; one that stood by other
    words is made anew. It belongs to no edge until it is said to be right.
    """
    found = find(tx, said)
    there = {row["correction"] for row in found if not row["added"] or _is_by(said[row["correction"]], row)}
    wanted = {id: one for id, one in said.items() if one.ruling == "added" and id not in there}
    if not wanted:
        return found
    made = [
        _made(wanted[row["correction"]], row)
        for row in ask(tx, cypher.PLACES, rows=[rows.correction(one) for one in wanted.values()])
        if row["subject"] != row["object"] and _is_there(wanted[row["correction"]], row["text"])
    ]
    ask(tx, cypher.DELETE_ADDED, ids=[row["about"]["id"] for row in made])
    ask(tx, loading.WRITE_STATEMENTS, rows=made)
    return find(tx, said) if made else found


def _is_by(one: Correction, row: Mapping[str, Any]) -> bool:
    """Whether a statement stands by the words that are said now."""
    return one.quote is None or list(one.quote) == row["quote"]


def _is_there(one: Correction, text: str) -> bool:
    known = one.predicate in ontology().predicates
    return known and one.quote is not None and text[slice(*one.quote)] == one.text


def _made(one: Correction, place: Mapping[str, Any]) -> rows.Row:
    start, end = one.quote or (0, 0)
    where = Evidence(one.article, start, end, one.text, one.subject, one.trigger, one.object)
    it = Statement(place["subject"], one.predicate, place["object"], where, one.modality, reason=ADDED)
    row = rows.statement(
        it, {place["subject"]: place["from"], place["object"]: place["to"]}, id=content_id("statement", one.id)
    )
    row["about"] |= {"edge": None, "added": True}
    return {key: row[key] for key in ("article", "from", "to", "about")}
