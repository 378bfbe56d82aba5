"""What is in the way of the local server is said in one line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from inkweb.errors import StartError, StoreError
from inkweb.store.local import home, process
from inkweb.store.local.home import ServerHome
from inkweb.store.server import LocalServer


@pytest.fixture
def server_home(tmp_path: Path) -> ServerHome:
    server_home = ServerHome(tmp_path / "neo4j")
    server_home.make()
    return server_home


def test_a_home_can_be_read_by_its_owner_alone(server_home: ServerHome) -> None:
    assert server_home.path.stat().st_mode & 0o077 == 0


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StartError, match=r"Cannot write .*file/neo4j .*INKWEB_HOME"):
        LocalServer(tmp_path / "file").start()


@pytest.mark.parametrize("version", ["4.4.12", "6.0.0", "2025.01.0", "5.99.0"])
def test_a_graph_of_another_neo4j_is_not_touched(server_home: ServerHome, version: str) -> None:
    server_home.write("version", version)
    with pytest.raises(StoreError, match=f"made by Neo4j {version}"):
        server_home.check()


def test_a_graph_of_an_older_patch_is_fine(server_home: ServerHome) -> None:
    server_home.write("version", "5.26.1")
    server_home.check()


@pytest.mark.parametrize(("constant", "words"), [("MEMORY_MB", "MB of memory"), ("DISK_MB", "are free. Free some")])
def test_too_little_room_is_said_before_the_start(
    server_home: ServerHome, monkeypatch: pytest.MonkeyPatch, constant: str, words: str
) -> None:
    monkeypatch.setattr(home, constant, 10**9)
    with pytest.raises(StoreError, match=words):
        server_home.check()


@pytest.mark.parametrize(("limit", "fits"), [("268435456\n", False), ("max\n", True)])
def test_the_limit_of_a_container_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, fits: bool
) -> None:
    (tmp_path / "memory.max").write_text(limit, encoding="utf-8")
    monkeypatch.setattr(home, "CONTAINER_LIMIT", tmp_path / "memory.max")
    assert (home.available_memory() > 256 << 20) is fits


def test_a_lost_password_is_said_before_the_start(server_home: ServerHome) -> None:
    server_home.write("version", "5.26.30")
    with pytest.raises(StartError, match="lost its file `password`"):
        LocalServer(server_home.path.parent).start()
    assert not LocalServer(server_home.path.parent).status().running


@pytest.mark.parametrize("kept", [None, "", "None"])
def test_a_lost_port_is_told_and_chosen_anew(server_home: ServerHome, kept: str | None) -> None:
    server = LocalServer(server_home.path.parent)
    server_home.write("password", "secret")
    if kept is not None:
        server_home.write("port", kept)
    with pytest.raises(StoreError, match="lost its `port`"):
        server._settings()
    assert server._choose_port() > 0 and server._settings().uri.startswith("bolt://127.0.0.1:")


def test_a_server_that_ends_while_it_is_looked_at_was_a_fault(
    server_home: ServerHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.Popen([sys.executable, "-c", ""])
    ended = psutil.Process(done.pid)
    done.wait()
    server = LocalServer(server_home.path.parent)
    monkeypatch.setattr(server, "_find", lambda: ended)
    assert not server.status().running
    process.end(ended)


def test_what_a_running_server_deletes_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("three")
    measure = home._size

    def measure_late(file: Path) -> int:
        for folder in tmp_path.iterdir():
            if file.is_relative_to(tmp_path / "one") != (folder.name == "one"):
                shutil.rmtree(folder)
        return measure(file)

    monkeypatch.setattr(home, "_size", measure_late)
    assert ServerHome(tmp_path).size() == 5
