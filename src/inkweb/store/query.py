"""Run a user's own Cypher: looked at first, reading only, for a limited time, a limited number of rows."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import neo4j
from neo4j.exceptions import Neo4jError

from inkweb.errors import InkwebError, Place, QueryError
from inkweb.model import Answer, Graph
from inkweb.store import plain, records, unknown
from inkweb.store.cypher import neighbourhood as cypher
from inkweb.store.driver import Connection, answering, first_line
from inkweb.store.guard import check_plan, check_text
from inkweb.store.troubles import plainly

#: What the server may need to notice that the time is over.
_GRACE_SECONDS = 3.0
#: How Neo4j says at the end of a message where something is wrong.
_PLACE = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)$")
_EXPLAIN = "EXPLAIN "

Found = tuple[tuple[str, ...], list[neo4j.Record], tuple[str, ...]]
"""Columns, rows, remarks."""


def query(connection: Connection, text: str, parameters: Mapping[str, Any], *, seconds: float, rows: int) -> Answer:
    """Answer with plain rows, at most ``rows``, and with the graph of what is among them.

    Raises:
        QueryError: the query is wrong, not allowed, or took too long or too much memory.
    """
    check_text(text, parameters)
    started = time.monotonic()
    columns, found, remarks = _in_time(connection, text, parameters, seconds=seconds, rows=rows)
    if not found:
        remarks = (*remarks, *unknown.misnamed(connection, text, parameters))
    values = [value for record in found[:rows] for value in record.values()]
    return Answer(
        columns=columns,
        rows=tuple(tuple(plain.plain(value) for value in record.values()) for record in found[:rows]),
        graph=_graph(connection, values),
        has_more=len(found) > rows,
        seconds=round(time.monotonic() - started, 3),
        remarks=remarks,
    )


def _in_time(connection: Connection, text: str, parameters: Mapping[str, Any], *, seconds: float, rows: int) -> Found:
    """Wait no longer than the server was given: a single expression can go on without hearing its timeout."""
    answer: SimpleQueue[Found | Exception] = SimpleQueue()

    def work() -> None:
        try:
            answer.put(_run(connection, text, parameters, seconds=seconds, rows=rows))
        except Exception as error:  # handed over to the thread that waits
            answer.put(error)

    Thread(target=work, name="inkweb query", daemon=True).start()
    try:
        got = answer.get(timeout=seconds + _GRACE_SECONDS)
    except Empty:
        raise QueryError(
            f"The query took longer than {seconds:g} seconds, and Neo4j could not stop it. Ask for less."
        ) from None
    if isinstance(got, Exception):
        raise got
    return got


def _run(connection: Connection, text: str, parameters: Mapping[str, Any], *, seconds: float, rows: int) -> Found:
    fetch = min(rows + 1, 1000)
    with answering(connection.uri), connection.session(neo4j.READ_ACCESS, fetch_size=fetch, warns=True) as session:
        try:
            with session.begin_transaction(timeout=seconds) as tx:
                plan = tx.run(_EXPLAIN + text, dict(parameters)).consume()
                check_plan(plan)
                told = tuple(dict.fromkeys(unknown.remarks(tx, plan)))
                result = tx.run(text, dict(parameters))
                return tuple(result.keys()), list(islice(result, rows + 1)), told
        except Neo4jError as error:
            raise _explained(error, seconds) from error


def _explained(error: Neo4jError, seconds: float) -> InkwebError:
    """Say in one line what Neo4j says about the query."""
    code = error.code or ""
    if "TimedOut" in code or code.endswith("Terminated"):
        return QueryError(f"The query took longer than {seconds:g} seconds. Narrow it, or ask for fewer hops.")
    if "OutOfMemory" in code:
        return QueryError("The query needs more memory than Neo4j grants. Add a LIMIT before it collects or sorts.")
    message = first_line(error)
    found = _PLACE.search(message)
    place = _own(found) if found else None
    return QueryError(plainly(_PLACE.sub("", message), place), place)


def _own(found: re.Match[str]) -> Place | None:
    """Count the column in the user's text, not in ours; what stands at no place of it has none."""
    line, column = int(found[1]), int(found[2])
    own = column - len(_EXPLAIN) if line == 1 else column
    return Place(line, own) if line > 0 and own > 0 else None


def _graph(connection: Connection, values: list[Any]) -> Graph:
    """Make the graph of all entities and edges among the values; an edge brings its ends along."""
    nodes, edges = plain.nodes(values), plain.edges(values)
    missing = sorted({id for edge in edges.values() for id in (edge.subject, edge.object)} - set(nodes))
    if missing:
        nodes |= {row["n"]["id"]: records.node(row["n"]) for row in connection.read(cypher.NODES, ids=missing)}
    return Graph(tuple(nodes.values()), tuple(edges.values()))
