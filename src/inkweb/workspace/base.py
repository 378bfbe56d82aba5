"""What every part of a workspace rests on: its settings, its store, its extractors, each opened when first needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from inkweb.settings import Neo4jSettings, Settings

if TYPE_CHECKING:
    from inkweb.extract import Extractor, Processes
    from inkweb.store import LocalServer, Store

W = TypeVar("W", bound="Base")

Progress = Callable[[str, "float | None"], None]
"""Told what is being waited for, and how much of it is done (0 to 1, ``None`` when unknown)."""

Remark = Callable[[str], None]
"""Told, in one line, what else is to be said about reading an article."""


class Base:
    """Opens what the parts need, once, and closes it. Several threads may look at one graph; one at a time extracts."""

    def __init__(
        self, settings: Settings | None = None, *, on_progress: Progress | None = None, on_remark: Remark | None = None
    ) -> None:
        self.settings = settings or Settings.read()
        self._on_progress = on_progress
        self._on_remark = on_remark
        self._extractors: dict[tuple[str, int], Extractor | Processes] = {}
        self._store: Store | None = None
        self._opening = Lock()

    def __enter__(self: W) -> W:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database connection and of further processes; the local server goes on."""
        for extractor in self._extractors.values():
            getattr(extractor, "close", _nothing)()
        with self._opening:
            store, self._store = self._store, None
        if store is not None:
            store.close()

    @cached_property
    def server(self) -> LocalServer:
        """Inkweb's own Neo4j, whether it runs or not."""
        from inkweb.store import LocalServer

        return LocalServer(self.settings.home, on_progress=self._on_progress)

    @property
    def store(self) -> Store:
        """The graph: on the user's server when ``NEO4J_URI`` names one, else on the local one, started if need be."""
        with self._opening:  # not a cached property: from Python 3.12 on, two threads would open it twice
            self._store = self._store or self._opened()
            return self._store

    def _opened(self) -> Store:
        from inkweb.link import compare, keys, partial, parts, regroup, resolve
        from inkweb.store import Identity, Store

        identity = Identity(keys, compare, parts, partial, regroup, resolve)
        return Store.open(self.settings.neo4j or self._local(), identity=identity)

    def _local(self) -> Neo4jSettings:
        """Have the local server run, and say so where that is news: it outlives the command that needed it."""
        settings = self.server.start()
        if self.server.has_launched and self._on_remark:
            self._on_remark("started the local Neo4j, which goes on running; `inkweb neo4j stop` ends it.")
        return settings

    def _extractor(self, name: str, processes: int = 1) -> Extractor | Processes:
        """Make an extractor once: loading one takes a second, and it keeps nothing of what it read.

        One that costs something asks several questions at a time by itself, and keeps account in one process.
        """
        from inkweb.extract import Processes, extractor, is_paid

        key = (name, 1 if is_paid(name) else processes)
        if key not in self._extractors:
            self._extractors[key] = (
                extractor(name, settings=self.settings, remark=self._on_remark)
                if key[1] == 1
                else Processes(name, processes, self.settings)
            )
        return self._extractors[key]


def _nothing() -> None: ...
