"""Wait for the first answer of a server that starts, or say why there will be none."""

from __future__ import annotations

import re
import time
from pathlib import Path

import psutil

from inkweb.errors import StoreError
from inkweb.settings import Neo4jSettings
from inkweb.store.local.port import answers
from inkweb.store.local.process import has_ended

#: Recovery after a kill may take minutes on a large graph; the server goes on with it when we stop waiting.
PATIENCE_SECONDS = 600.0


def wait_for_answer(settings: Neo4jSettings, process: psutil.Process, *, logs: Path) -> None:
    """Return when the server answers a query.

    Raises:
        StoreError: it has died, cannot, or takes longer than ``PATIENCE_SECONDS``.
    """
    port = int(settings.uri.rpartition(":")[2])
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (answers(port) and _answers_query(settings, logs)):
        if has_ended(process):
            raise StoreError(f"The local Neo4j stopped while starting: {last_words(logs)} All of it is in {logs}.")
        if time.monotonic() > deadline:
            raise StoreError(
                f"The local Neo4j is still starting after {PATIENCE_SECONDS:.0f} s. See {logs}, and retry."
            )
        time.sleep(0.1)


def _answers_query(settings: Neo4jSettings, logs: Path) -> bool:
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError, DatabaseUnavailable, DriverError, Neo4jError

    auth = (settings.user, settings.password)
    with GraphDatabase.driver(settings.uri, auth=auth, max_transaction_retry_time=5) as driver:
        try:
            driver.execute_query("RETURN 1", database_=settings.database)
        except AuthError as error:
            raise StoreError(f"The local Neo4j refuses its password ({error.code}). Was its file changed?") from error
        except DatabaseUnavailable as error:
            # Neo4j opens its door after it has opened its databases: one that is not there now will not come.
            raise StoreError(
                f"Neo4j cannot open the graph in {logs.parent}; {logs / 'debug.log'} says why. "
                "To begin anew, run `inkweb neo4j stop` and move the directory away."
            ) from error
        except (DriverError, Neo4jError):  # the door has closed again, or not opened wide yet
            return False
    return True


def last_words(logs: Path) -> str:
    """Return the last line of the server's logs that tells of an error, without its date.

    >>> import tempfile
    >>> logs = Path(tempfile.mkdtemp())
    >>> last_words(logs)
    'it was killed, perhaps for want of memory.'
    >>> _ = (logs / "neo4j.log").write_text("2026-01-01 ERROR Failed to start.\\nCaused by: Port 7 in use\\n\\tat x\\n")
    >>> last_words(logs)
    'Port 7 in use.'
    """
    lines = [line for name in ("neo4j.log", "start.log") for line in _lines(logs / name)]
    telling = [line for line in lines if re.search(r"\bERROR\b|Caused by|Exception|Error\b", line)]
    if not telling:
        return "it was killed, perhaps for want of memory."
    return re.sub(r"^.*?(ERROR|Caused by:)\s*", "", telling[-1])[:300].rstrip(".") + "."


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        return []
    return [line for line in path.read_text(encoding="utf-8", errors="replace").splitlines() if line[:1].strip()]
