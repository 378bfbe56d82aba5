"""Know which other commands serve the same graph: the last one out switches the database off."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import psutil


class Serving:
    """A note in the home for as long as this process serves; use it as a context manager."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "serving"
        self._note = self._folder / str(os.getpid())

    def __enter__(self) -> Serving:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._note.touch()
        return self

    def __exit__(self, *_: object) -> None:
        self._note.unlink(missing_ok=True)

    def is_alone(self) -> bool:
        """Whether nobody else serves this graph; notes of the dead are cleared away.

        >>> with Serving(getfixture("tmp_path")) as serving:
        ...     serving.is_alone()
        True
        """
        for note in self._folder.iterdir():
            if note.name.isdigit() and not _serves(int(note.name)):
                note.unlink(missing_ok=True)
        return not [note for note in self._folder.iterdir() if note != self._note]


def _serves(pid: int) -> bool:
    """Whether this is a living process that may be ours: its number may long be another's."""
    if pid == os.getpid():
        return True
    with suppress(psutil.Error):
        return "serve" in psutil.Process(pid).cmdline()
    return False
