"""What every test has: a home of its own, and one real Neo4j in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkweb.settings import Neo4jSettings
from inkweb.store.server import LocalServer


@pytest.fixture(scope="session", autouse=True)
def inkweb_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A temporary home that ``Settings.read()`` names in every test: the user's own graph is out of reach."""
    home = tmp_path_factory.mktemp("inkweb-home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("NEO4J_", "INKWEB_"))]:
            patch.delenv(name)
        patch.setenv("INKWEB_HOME", str(home))
        yield home


@pytest.fixture(scope="session")
def neo4j_server(inkweb_home: Path) -> Iterator[Neo4jSettings]:
    """The real Neo4j, started once for all tests in their own home; fails where it cannot run."""
    server = LocalServer(inkweb_home)
    try:
        yield server.start()
    finally:
        server.stop()
