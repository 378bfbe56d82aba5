"""Find on what articles disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from inkweb.model import Dispute, Filter, Quantity, Side, Statement
from inkweb.store import filtering, records
from inkweb.store.cypher import disputes as cypher
from inkweb.store.driver import Connection

Claim = Callable[[Statement], "str | Quantity | None"]
"""What a statement claims of the matter, if anything; equal figures are one claim, however they are written."""

APART = 1.1
"""The larger of two figures is at least so many times the smaller: 650 and 653 million are one sum, rounded."""


def disputes(connection: Connection, filter: Filter, *, limit: int) -> list[Dispute]:
    """Give what is told and denied, then what has several sums or sizes; of each kind at most ``limit``."""
    found: list[Dispute] = []
    for query, claim in _KINDS:
        rows = connection.read(query[filter.clock], **filtering.parameters(filter), limit=limit, apart=APART)
        groups = [tuple(row["edges"]) for row in rows]
        told = _statements(connection, filter, [edge for edges in groups for edge in edges])
        disputes = (Dispute(_sides((one for edge in edges for one in told[edge]), claim)) for edges in groups)
        found += (one for one in disputes if len(one.sides) > 1 and one.support >= filter.support)
    return found


def _statements(connection: Connection, filter: Filter, edges: Sequence[str]) -> Mapping[str, Sequence[Statement]]:
    told: dict[str, list[Statement]] = {edge: [] for edge in edges}
    for row in connection.stream(cypher.STATEMENTS[filter.clock], edges=list(told), **filtering.parameters(filter)):
        told[row["edge"]].append(records.told(row))
    return told


def _sides(statements: Iterable[Statement], claim: Claim) -> tuple[Side, ...]:
    """Put together what agrees; what says nothing of it is left out."""
    sides: dict[str, list[Statement]] = {}
    words: dict[str, str] = {}
    for one in statements:
        said = claim(one)
        if said is not None:
            key = said if isinstance(said, str) else said.id
            words.setdefault(key, said if isinstance(said, str) else said.text)
            sides.setdefault(key, []).append(one)
    made = (Side(words[key], tuple(some)) for key, some in sides.items())
    return tuple(
        sorted(made, key=lambda side: (side.claim == "denied", -side.articles, -len(side.statements), side.claim))
    )


def _told(one: Statement) -> str:
    return "denied" if one.modality == "denied" else "told"


def _sum(one: Statement) -> Quantity | None:
    return one.amount if one.modality != "denied" else None


def _size(one: Statement) -> Quantity | None:
    return one.object if isinstance(one.object, Quantity) and one.modality != "denied" else None


_KINDS = ((cypher.DENIED, _told), (cypher.SUMS, _sum), (cypher.SIZES, _size))
