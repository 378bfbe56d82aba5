"""Speak Bolt to one Neo4j, and put what goes wrong into one line."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar, cast

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from inkweb.errors import SettingsError, StoreError, UnstorableError
from inkweb.settings import Neo4jSettings

T = TypeVar("T")
Rows = list[dict[str, Any]]
#: A server that was killed takes more than a minute to come back, so a load waits; whoever looks or clicks does not.
LOAD_RETRY_SECONDS = 600.0
RETRY_SECONDS = 5.0
CONNECT_SECONDS = 5.0


class Connection:
    """Two drivers for one database: one for whoever looks and clicks, and a patient one for loads."""

    def __init__(self, settings: Neo4jSettings) -> None:
        if settings.fault:
            raise SettingsError(settings.fault)
        self.uri = settings.uri
        self._database = settings.database
        with answering(self.uri):
            self._driver = _driver(settings, RETRY_SECONDS)
            self._patient = _driver(settings, LOAD_RETRY_SECONDS)
            try:
                self._driver.verify_connectivity()
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Close every connection."""
        self._driver.close()
        self._patient.close()

    def read(self, text: str, **parameters: Any) -> Rows:
        """Run one reading query and give all its rows; nodes and relationships stay the driver's own."""
        with answering(self.uri), self.session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda tx: rows(tx, text, parameters))

    def read_patiently(self, text: str, **parameters: Any) -> Rows:
        """Run one reading query of a load, which waits for a server that has gone away."""
        with answering(self.uri), self._patient.session(database=self._database) as session:
            return session.execute_read(lambda tx: rows(tx, text, parameters))

    def stream(self, text: str, **parameters: Any) -> Iterator[Mapping[str, Any]]:
        """Run one reading query and give its rows as they come."""
        with answering(self.uri), self.session(neo4j.READ_ACCESS) as session:
            for record in session.run(text, parameters):
                yield dict(record)

    def run(self, text: str, **parameters: Any) -> None:
        """Run one schema command in a transaction of its own."""
        with answering(self.uri), self.session(neo4j.WRITE_ACCESS) as session:
            session.run(text, parameters).consume()

    def write(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Do the work in one transaction, again where it can be a moment later."""
        with answering(self.uri), self.session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(work)

    def write_patiently(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Do the work of a load in one transaction, again when the server went away meanwhile."""
        with answering(self.uri), self._patient.session(database=self._database) as session:
            return session.execute_write(work)

    def rehearse(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Do the work in one transaction, and take all of it back; gives what it came to."""
        with answering(self.uri), self.session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            done = work(cast(neo4j.ManagedTransaction, tx))  # The two differ in who commits, and here nobody does.
            tx.rollback()
        return done

    def session(self, access: str, *, fetch_size: int = 1000, warns: bool = False) -> neo4j.Session:
        """Open a session of the impatient driver; ``warns`` has Neo4j tell what a query names and the graph lacks."""
        return self._driver.session(
            database=self._database,
            default_access_mode=access,
            fetch_size=fetch_size,
            notifications_min_severity="WARNING" if warns else "OFF",
        )


#: The parameters that Cypher unwinds.
_BATCHES = ("rows", "ids", "spellings", "heads", "tails")


def ask(tx: neo4j.ManagedTransaction, text: str, **parameters: Any) -> Rows:
    """Run a query over rows or ids inside a transaction and give what it returns; with none, nothing is sent."""
    if not any(parameters.get(batch) for batch in _BATCHES):
        return []
    return rows(tx, text, parameters)


def rows(tx: neo4j.ManagedTransaction, text: str, parameters: Mapping[str, Any]) -> Rows:
    """Run a query inside a transaction and give its rows."""
    return [dict(record) for record in tx.run(text, dict(parameters))]


@contextmanager
def answering(uri: str) -> Iterator[None]:
    """Turn the driver's exceptions into one line that says what to do.

    >>> with answering("bolt://db:7687"):
    ...     raise ServiceUnavailable("Couldn't connect")
    Traceback (most recent call last):
        ...
    inkweb.errors.StoreError: No Neo4j answers at bolt://db:7687. Start it, or unset NEO4J_URI to use the local one.
    """
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"The Neo4j at {uri} refuses the user or password. Set NEO4J_USERNAME and NEO4J_PASSWORD."
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError(f"No Neo4j answers at {uri}. Start it, or unset NEO4J_URI to use the local one.") from error
    except (DriverError, Neo4jError) as error:
        raise StoreError(f"The Neo4j at {uri} cannot do this: {first_line(error)}") from error
    except UnicodeEncodeError as error:  # before anything is sent
        half = f"{error.object[max(0, error.start - 20) : error.end]!r}"
        raise UnstorableError(f"Neo4j cannot hold half of a sign, as in {half}. Write it as UTF-8.") from error
    except OverflowError as error:
        raise UnstorableError(f"Neo4j cannot hold so large a number: {error}.") from error


def first_line(error: Exception) -> str:
    """Give the first line of what a driver or server says.

    >>> first_line(ValueError("No room\\nat all")), first_line(ValueError())
    ('No room', 'ValueError')
    """
    # A server's error is called by its message; the driver's own have one that tells nothing of them.
    text = (isinstance(error, Neo4jError) and error.message) or str(error)
    return text.strip().splitlines()[0] if text.strip() else type(error).__name__


#: What goes wrong is raised and told in one line, what Neo4j warns of is a remark of the answer. The driver logs both,
#: too, which Python writes to the standard error stream of a program that has said nothing of logging.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


def _driver(settings: Neo4jSettings, retry_seconds: float) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        settings.uri,
        auth=(settings.user, settings.password),
        max_transaction_retry_time=retry_seconds,
        # Each second: with waits that double, a load slept on for as long as the server had been away, and whoever
        # clicked was told after seven seconds, not five.
        retry_delay_multiplier=1.0,
        connection_timeout=CONNECT_SECONDS,
        notifications_min_severity="OFF",
        user_agent="inkweb",
    )
