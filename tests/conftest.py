"""What every test has: a home of its own, and one real Neo4j in it."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from inkweb.settings import Neo4jSettings, Settings
from inkweb.store.server import LocalServer

LONG = ("tests/app", "tests/test_figures.py", "tests/store/test_store_crash.py")
"""Begun first, so that no worker is left alone with one of them at the end."""


class Rooms(LoadScopeScheduling):
    """Where tests run side by side: a file goes to one worker, and all files that need the served app to the same.

    Those in ``tests/app/alone`` serve another, on the store's own Neo4j. Rooms are given away as the tests stand.
    """

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        return "tests/app" if Path(file).parent == Path("tests/app") else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Give the tests to the workers."""
    return Rooms(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest rooms first."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_collection_finish() -> None:
    """Set aside what is loaded by now: it stays to the end, and each page that a test draws looks for garbage."""
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Put the user's own graph out of reach, before the first test or doctest is even collected."""
    for name in [name for name in os.environ if name.startswith(("NEO4J_", "INKWEB_"))]:
        del os.environ[name]
    os.environ["INKWEB_HOME"] = home = tempfile.mkdtemp(prefix="inkweb-test-")
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.fixture(scope="session")
def inkweb_home() -> Path:
    """The temporary home that ``Settings.read()`` names in every test."""
    return Settings.read().home


@pytest.fixture(scope="session")
def neo4j_server(inkweb_home: Path) -> Iterator[Neo4jSettings]:
    """The real Neo4j, started once for all tests in their own home; fails where it cannot run."""
    server = LocalServer(inkweb_home)
    try:
        yield server.start()
    finally:
        server.stop()
