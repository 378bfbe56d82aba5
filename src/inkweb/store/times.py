"""Order statements by time, and by how sure their reading is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inkweb.model import Dated, Filter, Month, Statement
from inkweb.store import filtering, records
from inkweb.store.cypher import times as cypher
from inkweb.store.driver import Connection


def months(connection: Connection, filter: Filter, ids: Iterable[str] | None) -> list[Month]:
    """Count by month and modality the statements that pass, by the filter's clock; those without a day are left out.

    With ``ids`` only those about these nodes.
    """
    about = {"ids": None if ids is None else list(ids)}
    found = connection.read(cypher.TALLY_BY_MONTH[filter.clock], **filtering.parameters(filter), **about)
    return [Month(row["month"].to_native(), row["modality"], row["statements"]) for row in found]


def undated(connection: Connection, filter: Filter, ids: Iterable[str] | None) -> int:
    """Count the statements that pass and have no day by the filter's clock; with ``ids`` only those about these."""
    about = {"ids": None if ids is None else list(ids)}
    [row] = connection.read(cypher.UNDATED[filter.clock], **filtering.parameters(filter), **about)
    return int(row["statements"])


def days(connection: Connection, filter: Filter, ids: Iterable[str] | None, *, limit: int) -> list[date]:
    """Give the days of the statements that pass, by the filter's clock, the first ones first."""
    about = {"ids": None if ids is None else list(ids), "limit": limit}
    found = connection.read(cypher.DAYS[filter.clock], **filtering.parameters(filter), **about)
    return [row["day"].to_native() for row in found]


def dated(connection: Connection, filter: Filter, ids: Iterable[str] | None, *, limit: int) -> list[Dated]:
    """Give the statements that pass with their days, the latest first."""
    about = {"ids": None if ids is None else list(ids), "limit": limit}
    found = connection.read(cypher.STATEMENTS_BY_DAY[filter.clock], **filtering.parameters(filter), **about)
    return [Dated(row["day"].to_native(), records.told(row)) for row in found]


def least_sure(connection: Connection, *, limit: int, offset: int) -> list[Statement]:
    """Give the statements of which the reading is least sure, the least sure first."""
    return [records.told(row) for row in connection.read(cypher.LEAST_SURE, limit=limit, offset=offset)]


def sureness(connection: Connection) -> dict[float, int]:
    """Count statements by their confidence, in tenths, rounded down."""
    return {row["sure"]: row["statements"] for row in connection.read(cypher.SURENESS)}
