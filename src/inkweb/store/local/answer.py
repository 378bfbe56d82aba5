"""Wait for the first answer of a server that starts, or say why there will be none."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from pathlib import Path

import psutil

from inkweb.errors import StoreError
from inkweb.settings import Neo4jSettings
from inkweb.store.local.port import answers

#: Recovery after a kill may take minutes on a large graph; the server goes on with it when we stop waiting.
PATIENCE_SECONDS = 600.0


def wait_for_answer(settings: Neo4jSettings, process: psutil.Process, *, logs: Path) -> None:
    """Return when the server answers a query; raise `StoreError` when it has died or takes too long."""
    port = int(settings.uri.rpartition(":")[2])
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (answers(port) and _answers_query(settings)):
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            raise StoreError(f"The local Neo4j stopped while starting: {last_words(logs)} All of it is in {logs}.")
        if time.monotonic() > deadline:
            raise StoreError(
                f"The local Neo4j is still starting after {PATIENCE_SECONDS:.0f} s. See {logs}, and retry."
            )
        time.sleep(0.1)


def _answers_query(settings: Neo4jSettings) -> bool:
    import neo4j
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    auth = (settings.user, settings.password)
    try:
        with neo4j.GraphDatabase.driver(settings.uri, auth=auth) as driver, driver.session() as session:
            return session.run("RETURN 1").single() is not None
    except AuthError as error:
        raise StoreError(f"The local Neo4j refuses its password ({error.code}). Was its file changed?") from error
    except (DriverError, Neo4jError):  # the door is open, the database behind it not yet
        return False


def last_words(logs: Path) -> str:
    """Return the last line of the server's logs that tells of an error, or its last line, ending in a full stop.

    >>> import tempfile
    >>> logs = Path(tempfile.mkdtemp())
    >>> _ = (logs / "neo4j.log").write_text("2026-01-01 ERROR Failed to start.\\nCaused by: Port 7 in use\\n\\tat x\\n")
    >>> last_words(logs)
    'Port 7 in use.'
    """
    lines = [line for name in ("start.log", "neo4j.log") for line in _lines(logs / name)]
    telling = [line for line in lines if re.search(r"\bERROR\b|Caused by|Exception|Error\b", line)] or lines
    words = re.sub(r"^.*?(ERROR|Caused by:)\s*", "", telling[-1]) if telling else "it left no word."
    return words[:300].rstrip(".") + "."


def _lines(path: Path) -> Iterable[str]:
    if not path.is_file():
        return []
    return [line for line in path.read_text(encoding="utf-8", errors="replace").splitlines() if line[:1].strip()]
