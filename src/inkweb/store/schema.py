"""Make a database ready: constraints before the first load, indexes, and the one node that says whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from neo4j import ManagedTransaction

from inkweb.errors import StoreError
from inkweb.store import records, referring, refreshing
from inkweb.store.cypher import schema as cypher
from inkweb.store.cypher import state
from inkweb.store.driver import Connection, ask
from inkweb.store.identity import Identity
from inkweb.store.names import Names
from inkweb.store.triple import Triple

T = TypeVar("T")
#: Grows with every change of the graph's form.
SCHEMA = 9
OLDEST = (5, 26)
#: What must be done to graphs of earlier forms, beside making what constraints and indexes they lack, form by form,
#: and giving all names the keys of today.
_FROM = {1: (), 2: (), 3: (cypher.FROM_FORM_3,), 4: (), 5: (), 6: (), 7: (), 8: ()}
_AT_ONCE = 5_000


def prepare(connection: Connection, identity: Identity) -> None:
    """Make the database ready unless it is.

    Up to form 4 other names had one id: a legal form was left off any name ("iPhone SE"), and "A. Smith" was "Smith".
    What such a graph holds keeps its ids; its names meet those of articles read from now on, as any two spellings do.

    Raises:
        StoreError: the server is too old, the graph was made by another version of Inkweb, or the database holds
            nodes of ours that we did not make: somebody else's graph is never mixed with ours.
    """
    (meta,) = connection.read(state.META)
    if meta["schema"] == SCHEMA:
        return
    if meta["schema"] in _FROM:
        _make(connection, *(text for form, texts in _FROM.items() if form >= meta["schema"] for text in texts))
        _key_anew(connection, identity)
        _weigh_anew(connection)
        for some in _portions([row["id"] for row in connection.read(cypher.SAID_TO_MEAN)]):
            connection.write(partial(_mean_some, articles=some, identity=identity))
        connection.run(state.READY, schema=SCHEMA)
        return
    if meta["schema"] is not None:
        raise StoreError(
            f"The graph at {connection.uri} has form {meta['schema']}, this Inkweb needs {SCHEMA}. "
            "Name another database with NEO4J_DATABASE, or load the articles anew."
        )
    _check_version(connection)
    _check_empty(connection)
    _make(connection)
    connection.run(state.READY, schema=SCHEMA)


def _make(connection: Connection, *further: str) -> None:
    """Make constraints and indexes, and do what else there is to do."""
    for text in cypher.SCHEMA.values():
        connection.run(text)
    connection.run(cypher.AWAIT_INDEXES)
    for text in further:
        connection.run(text)


def _key_anew(connection: Connection, identity: Identity) -> None:
    """Give all names the keys that the rules give them today."""
    ids = [row["id"] for row in connection.read(cypher.ALL_NAMES)]
    for some in _portions(ids):
        connection.write(partial(_key_some, ids=some, identity=identity))


def _key_some(tx: ManagedTransaction, ids: Iterable[str], identity: Identity) -> None:
    """Key these names, while nobody else writes: what another command counts meanwhile would be written over."""
    tx.run(state.LOCK).consume()
    Names(tx, identity).key_anew(ids)


def _weigh_anew(connection: Connection) -> None:
    """Have statements know their words, and edges how many articles bear them out in words of their own."""
    for some in _portions([row["id"] for row in connection.read(cypher.WITHOUT_WORDS)]):
        connection.write(partial(_word_some, ids=some))
    for some in _portions([Triple(*row["triple"]) for row in connection.read(cypher.ALL_EDGES)]):
        connection.write(partial(_weigh_some, triples=some))


def _word_some(tx: ManagedTransaction, ids: Iterable[str]) -> None:
    tx.run(state.LOCK).consume()
    told = ((row["id"], records.told(row).evidence.words) for row in ask(tx, cypher.TOLD, ids=list(ids)))
    ask(tx, cypher.WRITE_WORDS, rows=[{"id": id, "words": words} for id, words in told])


def _weigh_some(tx: ManagedTransaction, triples: Iterable[Triple]) -> None:
    tx.run(state.LOCK).consume()
    refreshing.weigh(tx, triples)


def _mean_some(tx: ManagedTransaction, articles: Iterable[str], identity: Identity) -> None:
    tx.run(state.LOCK).consume()
    referring.settle(tx, articles, identity)


def _portions(all: Sequence[T]) -> Iterator[Sequence[T]]:
    return (all[at : at + _AT_ONCE] for at in range(0, len(all), _AT_ONCE))


def _check_version(connection: Connection) -> None:
    (row,) = connection.read(cypher.VERSION)
    if version(row["version"]) < OLDEST:
        raise StoreError(f"The Neo4j at {connection.uri} is {row['version']}. Inkweb needs 5.26 or newer.")


def version(text: str) -> tuple[int, ...]:
    """Read the first two numbers of a version.

    >>> version("5.26.30") >= OLDEST, version("2025.10.1-aura") >= OLDEST, version("5.9.0") >= OLDEST
    (True, True, False)
    """
    return tuple(int("".join(filter(str.isdigit, part)) or 0) for part in text.split(".")[:2])


def _check_empty(connection: Connection) -> None:
    foreign = [row["label"] for row in connection.read(cypher.FOREIGN)]
    (meta,) = connection.read(state.META)  # another command may have made it ready meanwhile
    if foreign and meta["schema"] is None:
        raise StoreError(
            f"The database at {connection.uri} already holds :{foreign[0]} nodes that are not Inkweb's. "
            "Name an empty database with NEO4J_DATABASE."
        )
