"""Let one command at a time through, on one machine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inkweb.errors import StoreError


@contextmanager
def one_at_a_time(path: Path, *, seconds: float) -> Iterator[None]:
    """Hold the lock ``path``; wait up to ``seconds`` for the command that has it.

    The system lets go of the lock when its holder ends, however it ends: a file left behind locks nobody out.

    Raises:
        StoreError: the other command has not let go of it by then.
    """
    deadline = time.monotonic() + seconds
    with path.open("a") as file:
        while not take(file.fileno()):
            if time.monotonic() > deadline:
                raise StoreError(f"Another command has held {path} for {seconds:.0f} seconds. End it, and retry.")
            time.sleep(0.1)
        yield


def take(descriptor: int) -> bool:
    """Take the lock on an open file if nobody has it; it is held until the last process with this file closes it."""
    import fcntl  # loaded late: Windows has none, and Inkweb with the user's own Neo4j runs there

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
