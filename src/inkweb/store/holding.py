"""Work out what a statement holds: what was read, or what a person said instead, where its names allow that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inkweb.model import Claim, Correction
from inkweb.ontology import ontology
from inkweb.store.triple import orient

Row = dict[str, Any]
_READ = ("read_predicate", "read_modality", "read_turned")


def is_said(row: Row, said: Correction) -> bool:
    """Whether this is what was last said of a statement, given as a row of ``ENDS``."""
    return row["ruling"] == said.ruling and said.instead in (None, _held(row))


def fits(row: Row, said: Correction) -> bool:
    """Whether it can be said of the names of this statement."""
    if said.ruling == "added":
        allows = ontology().predicates[row["predicate"]].allows(row["from_type"], row["to_type"])
        return allows and not row["is_of_itself"]
    return said.instead is None or said.instead in claims(row, said.instead)


def claims(row: Row, like: Claim | None = None) -> list[Claim]:
    """Give what can be said of the names of a statement, what was read first; with the modality of ``like``, if given.

    The types are those that its own article gave, or a person, so what can be said hangs on no other article.
    """
    read = as_read(row)
    ways = ontology().between(read["from_type"], read["to_type"])
    modality = like.modality if like else read["modality"]
    return [
        Claim(predicate, modality, turned) for predicate, turned in dict.fromkeys([(read["predicate"], False), *ways])
    ]


def hold(row: Row, said: Correction | None) -> Row:
    """Give the row as it is to be when this is said of what was read, or nothing; with the edge to which it belongs."""
    read = as_read(row)
    claim = said.instead if said else None
    held = read if claim is None else _claiming(read, claim)
    edge = orient(held["from"], held["predicate"], held["to"])
    return {**held, "edge": edge and edge.id}


def turned(rows: Iterable[tuple[Row, Row]]) -> list[str]:
    """Give the ids of those that have their two names the other way round in the second row."""
    return [now["id"] for was, now in rows if bool(was["read_turned"]) != bool(now["read_turned"])]


def as_read(row: Row) -> Row:
    """Give the row as it was read."""
    if row["read_predicate"] is None:
        return row
    plain = {**row, "predicate": row["read_predicate"], "modality": row["read_modality"], **dict.fromkeys(_READ)}
    return _turned(plain) if row["read_turned"] else plain


def _held(row: Row) -> Claim:
    return Claim(row["predicate"], row["modality"], bool(row["read_turned"]))


def _claiming(read: Row, claim: Claim) -> Row:
    was = dict(zip(_READ, (read["predicate"], read["modality"], claim.is_turned), strict=True))
    said = {**read, "predicate": claim.predicate, "modality": claim.modality, **was}
    return _turned(said) if claim.is_turned else said


def _turned(row: Row) -> Row:
    ends = {"from": row["to"], "to": row["from"], "from_type": row["to_type"], "to_type": row["from_type"]}
    return {**row, **ends}
