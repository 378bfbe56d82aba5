"""Know the directory of the local server: what lies where, and whether it can be used."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

import psutil

from inkweb.errors import StoreError
from inkweb.store.local.configuration import HEAP_MB
from inkweb.store.local.jars import VERSION

MEMORY_MB = HEAP_MB + 200
DISK_MB = 300

#: Where Linux tells a container how much it may use; what the machine has free says nothing there.
CONTAINER_LIMIT = Path("/sys/fs/cgroup/memory.max")


@dataclass(frozen=True, slots=True)
class ServerHome:
    """The files of one local server, all below one directory."""

    path: Path

    @property
    def conf(self) -> Path:
        """The directory of ``neo4j.conf``."""
        return self.path / "conf"

    @property
    def logs(self) -> Path:
        """The directory of the server's logs."""
        return self.path / "logs"

    @property
    def lock(self) -> Path:
        """Held by the command that starts or stops the server."""
        return self.path / "lock"

    def make(self) -> None:
        """Make the directory, readable by its owner alone.

        Raises:
            StoreError: it cannot be written, or no server of ours runs on this system.
        """
        if os.name != "posix":
            raise StoreError("Inkweb's own Neo4j runs on Linux and macOS. Name a Neo4j of yours in NEO4J_URI.")
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.logs.mkdir(exist_ok=True)
            self.lock.touch()
        except OSError as error:
            raise StoreError(
                f"Cannot write {self.path} ({error.strerror}). Name another home in INKWEB_HOME."
            ) from error

    def read(self, name: str) -> str | None:
        """Return the text of the small file ``name``: password, port, pid or version."""
        file = self.path / name
        return file.read_text(encoding="utf-8").strip() if file.is_file() else None

    def write(self, name: str, value: object) -> None:
        """Write the small file ``name``."""
        (self.path / name).write_text(f"{value}\n", encoding="utf-8")

    def turn_log(self) -> None:
        """Put the log of the run before aside, so that its errors are not told as those of the next."""
        log = self.logs / "neo4j.log"
        if log.exists():
            log.replace(self.logs / "neo4j.previous.log")

    def size(self) -> int:
        """Return the bytes of everything below the directory."""
        folders = os.walk(self.path)  # passes over what a running server deletes meanwhile; Path.rglob may raise
        return sum(_size(Path(folder, name)) for folder, _, names in folders for name in names)

    def check(self) -> None:
        """Refuse to run the server where it cannot.

        Raises:
            StoreError: the graph is another version's, or there is too little memory or disk.
        """
        made_by = self.read("version") or VERSION
        if _release(made_by)[0] != _release(VERSION)[0] or _release(made_by) > _release(VERSION):
            raise StoreError(
                f"The graph in {self.path} was made by Neo4j {made_by}, this Inkweb runs {VERSION}. "
                "Name another home in INKWEB_HOME, or use the Inkweb that made it."
            )
        available = available_memory() >> 20
        if available < MEMORY_MB:
            raise StoreError(
                f"The local Neo4j needs {MEMORY_MB} MB of memory, {available} MB are free. "
                "Close something, or name a Neo4j elsewhere in NEO4J_URI."
            )
        free = shutil.disk_usage(self.path).free >> 20
        if free < DISK_MB:
            raise StoreError(f"The local Neo4j needs {DISK_MB} MB in {self.path}, {free} MB are free. Free some.")


def available_memory() -> int:
    """Return the bytes of memory that a new process may take: those free on the machine, or the container's limit."""
    free = psutil.virtual_memory().available
    limit = CONTAINER_LIMIT.read_text(encoding="utf-8").strip() if CONTAINER_LIMIT.is_file() else "max"
    return min(free, int(limit)) if limit.isdigit() else free


def _size(file: Path) -> int:
    try:
        found = file.lstat()
    except FileNotFoundError:  # a running server has just deleted it
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _release(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in version.split("."))
