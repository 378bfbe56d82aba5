"""Find, start and end the process of the local server, and never touch another."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from inkweb.store.local.java import MAIN_CLASS, home_argument

STOP_SECONDS = 30


def find(home: Path, *, pid: int | None = None) -> psutil.Process | None:
    """Return the running server of ``home``; ``pid`` is where it was last seen.

    A server is known by its command line, which names its home: a number that another program has taken over is
    never mistaken for it, and a server whose number was lost is still found.
    """
    return next((process for process in _candidates(pid) if _is_server(process, home)), None)


def launch(command: Sequence[str], *, class_path: str, log: Path, keep_open: Sequence[int] = ()) -> int:
    """Start ``command`` on its own, so that it outlives us, our terminal and its Ctrl-C; return its process id.

    ``keep_open`` are files that it inherits, with the locks on them.
    """
    # The shell is a parent that leaves at once: the server belongs to the system, which clears it away when it ends.
    script = '"$@" </dev/null >"$0" 2>&1 & echo $!'
    done = subprocess.run(
        ["/bin/sh", "-c", script, str(log), *command],
        env=_environment() | {"CLASSPATH": class_path},
        start_new_session=True,
        pass_fds=keep_open,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        text=True,
    )
    return int(done.stdout)


def end(process: psutil.Process) -> None:
    """Ask the server to stop; after half a minute make it. One that has just ended by itself is fine."""
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        _, alive = psutil.wait_procs([process], timeout=STOP_SECONDS)
        for stubborn in alive:
            stubborn.kill()
            stubborn.wait(timeout=STOP_SECONDS)


def has_ended(process: psutil.Process) -> bool:
    """Say whether a process is gone, or dead and only waiting for its parent to notice."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def _candidates(pid: int | None) -> Iterator[psutil.Process]:
    if pid is not None:
        with suppress(psutil.NoSuchProcess):
            yield psutil.Process(pid)
    yield from psutil.process_iter()


def _is_server(process: psutil.Process, home: Path) -> bool:
    try:
        words = process.cmdline()
        return (
            home_argument(home) in words
            and MAIN_CLASS in words
            and process.uids().real == os.getuid()
            and not has_ended(process)
        )
    except psutil.Error:  # it has just ended, or is not ours to look at
        return False


def _environment() -> dict[str, str]:
    """Keep the user's own Java options and secrets away from a process that lives for days."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8"}  # Java refuses paths with other letters when the locale is plain C
