"""Sort what is stated about an entity, and keep of very much what is said most often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from inkweb.app import words
from inkweb.model import FAIRLY_SURE, MODALITIES, Modality, Statement

EDGES, STATEMENTS = 12, 4
"""Others named under one predicate, and statements under each of them, at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """One other entity and what is stated about it.

    ``total`` counts all statements, also those not kept; ``modalities`` and ``surest`` are of all of them, too.
    """

    other: str
    statements: tuple[Statement, ...]
    total: int
    modalities: tuple[Modality, ...]
    surest: Statement


@dataclass(frozen=True, slots=True)
class Part:
    """What an entity does to others, or is done to it, by one predicate.

    ``more`` others are not kept; ``total`` counts all statements, theirs too.
    """

    predicate: str
    is_inverse: bool
    lines: tuple[Line, ...]
    more: int
    total: int


def parts(node: str, statements: Iterable[Statement]) -> list[Part]:
    """Sort statements by direction and predicate, then by the other end: what is said most often comes first.

    What the entity does comes before what is done to it; where both are the same, there is one part.
    """
    sorted_in: dict[tuple[bool, str], dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in statements:
        is_object = one.subject != node
        is_inverse = is_object and not words.is_symmetric(one.predicate)
        sorted_in[is_inverse, one.predicate][one.subject if is_object else one.object_id].append(one)
    return [_part(predicate, is_inverse, others) for (is_inverse, predicate), others in sorted(sorted_in.items())]


def _part(predicate: str, is_inverse: bool, others: dict[str, list[Statement]]) -> Part:
    ranked = sorted(others.items(), key=lambda pair: (-len(pair[1]), -max(one.sure for one in pair[1]), pair[0]))
    lines = tuple(_line(other, plainest(told)) for other, told in ranked[:EDGES])
    return Part(predicate, is_inverse, lines, len(ranked) - len(lines), sum(map(len, others.values())))


def _line(other: str, told: list[Statement]) -> Line:
    modalities = tuple(dict.fromkeys(one.modality for one in told))
    return Line(other, tuple(told[:STATEMENTS]), len(told), modalities, max(told, key=lambda one: one.sure))


def plainest(statements: Iterable[Statement]) -> list[Statement]:
    """Sort statements: what is told as fact before what is reported, planned, rumoured or denied, then the surest.

    A reading that is rather wrong than right comes after all others, however plainly it is told.
    """
    return sorted(
        statements,
        key=lambda one: (one.sure < FAIRLY_SURE.confidence, MODALITIES.index(one.modality), -one.sure, one.id),
    )


def kept(parts: Iterable[Part]) -> list[Statement]:
    """Give the statements that are kept."""
    return [one for part in parts for line in part.lines for one in line.statements]
