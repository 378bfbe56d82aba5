"""Run Inkweb's own Neo4j: start it, find it again, stop it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

import psutil

from inkweb.errors import StartError, StoreError
from inkweb.port import HOST, is_free
from inkweb.settings import Neo4jSettings
from inkweb.store.local import java, process
from inkweb.store.local.answer import last_words, wait_for_answer
from inkweb.store.local.archive import ClassArchive
from inkweb.store.local.configuration import write_configuration
from inkweb.store.local.home import ServerHome
from inkweb.store.local.jars import VERSION
from inkweb.store.local.lock import one_at_a_time
from inkweb.store.local.password import credential, new_password, write_secret
from inkweb.store.local.port import free_port
from inkweb.store.local.repository import bring_jars, jar_paths

#: Longer than a stop takes at most.
LOCK_SECONDS = 90


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """How the local server is: ``uri``, ``pid``, ``started`` and ``memory`` are ``None`` when it does not run.

    ``memory`` (what it takes now, all in all) and ``disk`` (its whole home) are in bytes.
    """

    running: bool
    home: Path
    version: str
    disk: int
    uri: str | None = None
    pid: int | None = None
    started: datetime | None = None
    memory: int | None = None


class LocalServer:
    """The Neo4j of one Inkweb home, shared by every command that names this home.

    ``on_progress`` is told what is being done, and how much of it is done (0 to 1) where that is known.

    >>> import tempfile
    >>> LocalServer(Path(tempfile.mkdtemp())).status().running
    False
    """

    def __init__(self, home: Path, *, on_progress: Callable[[str, float | None], None] | None = None) -> None:
        self._home = ServerHome(home.expanduser().resolve() / "neo4j")
        self._on_progress = on_progress or (lambda _what, _share: None)
        self.has_launched = False
        """Whether it was this one that launched the server, rather than finding it there."""

    def start(self) -> Neo4jSettings:
        """Return the settings of the running server once it answers; start it first when none runs.

        Raises:
            StartError: one line says what is in the way.
        """
        try:
            return self._started()
        except StoreError as error:
            raise StartError(str(error)) from error

    def _started(self) -> Neo4jSettings:
        self._home.make()
        server = self._find_alone()
        if server is None:
            bring_jars(self._on_progress)
            self._on_progress("Starting Neo4j", None)
            server = self._launch_alone()
        settings = self._settings()
        wait_for_answer(settings, server, logs=self._home.logs)
        self._home.write("version", VERSION)
        return settings

    def stop(self) -> bool:
        """Stop the server, cleanly if it lets us; return whether one ran."""
        if not self._home.path.is_dir():
            return False
        with one_at_a_time(self._home.lock, seconds=LOCK_SECONDS):
            server = self._find()
            if server is not None:
                process.end(server)
                self._archive().make()
        return server is not None

    def status(self) -> ServerStatus:
        """Look at the server without touching it."""
        server = self._find() if self._home.path.is_dir() else None
        off = ServerStatus(False, self._home.path, VERSION, disk=self._home.size())
        if server is None:
            return off
        try:
            started, memory = server.create_time(), server.memory_info().rss
        except psutil.NoSuchProcess:  # it has ended since it was found
            return off
        return replace(
            off,
            running=True,
            uri=self._settings().uri,
            pid=server.pid,
            started=datetime.fromtimestamp(started, tz=timezone.utc),
            memory=memory,
        )

    def _find(self) -> psutil.Process | None:
        pid = self._home.read("pid")
        return process.find(self._home.path, pid=int(pid) if pid and pid.isdigit() else None)

    def _find_alone(self) -> psutil.Process | None:
        with one_at_a_time(self._home.lock, seconds=LOCK_SECONDS):  # a server that is being stopped is none
            return self._find()

    def _launch_alone(self) -> psutil.Process:
        with one_at_a_time(self._home.lock, seconds=LOCK_SECONDS):  # another command may have been quicker
            running = self._find()
            self.has_launched = running is None
            return running or self._launch()

    def _launch(self) -> psutil.Process:
        self._home.check()
        self._home.turn_log()
        self._set_password()
        write_configuration(self._home.conf, port=self._choose_port())
        command = java.command(self._home.path, flags=self._archive().flags())
        pid = process.launch(command, class_path=java.class_path(jar_paths()), log=self._home.logs / "start.log")
        self._home.write("pid", pid)
        try:
            return psutil.Process(pid)
        except psutil.NoSuchProcess as error:
            raise StoreError(f"The local Neo4j stopped at once: {last_words(self._home.logs)}") from error

    def _archive(self) -> ClassArchive:
        return ClassArchive(self._home.path / "classes", jar_paths())

    def _set_password(self) -> None:
        if self._home.read("version") is not None:  # it has answered before: its first user is in its own database
            self._password()
            return
        password = self._home.read("password") or new_password()
        write_secret(self._home.path / "password", password)
        write_secret(self._home.path / "data" / "dbms" / "auth.ini", credential(password, os.urandom(32)))

    def _choose_port(self) -> int:
        kept = self._home.read("port") or ""
        port = int(kept) if kept.isdigit() else 0
        if not port or not is_free(port):
            port = free_port()
            self._home.write("port", port)
        return port

    def _settings(self) -> Neo4jSettings:
        port = self._home.read("port") or ""
        if not port.isdigit():
            raise StoreError(f"{self._home.path} has lost its `port`. Run `inkweb neo4j stop`, and start it again.")
        return Neo4jSettings(f"bolt://{HOST}:{port}", "neo4j", self._password(), "neo4j")

    def _password(self) -> str:
        password = self._home.read("password")
        if password is None:
            raise StoreError(
                f"{self._home.path} has lost its file `password`. Put it back, or move the directory away."
            )
        return password
