"""The life of a local server: started once, outliving its starter, killed, recovered, stopped."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest

from inkweb.errors import StartError
from inkweb.settings import Neo4jSettings, Settings
from inkweb.store.server import LocalServer
from inkweb.workspace import Workspace

START = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from inkweb.store.server import LocalServer
print(json.dumps(asdict(LocalServer(Path(sys.argv[1])).start())))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose path needs care, and whose server is gone at the end."""
    home = tmp_path_factory.mktemp("life") / "Zeitungen, größere & kleine"
    yield home
    LocalServer(home).stop()


@pytest.fixture(scope="module")
def two_starters(home: Path) -> list[Neo4jSettings]:
    """What two commands got that started the server at the same moment, with no Java on their path; both have ended."""
    bare = {**os.environ, "PATH": "/nonexistent", "JAVA_HOME": "/nonexistent", "_JAVA_OPTIONS": "-Xmx1m"}
    command = [sys.executable, "-c", START, str(home)]
    starters = [subprocess.Popen(command, env=bare, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    printed = [starter.communicate(timeout=240)[0] for starter in starters]
    return [Neo4jSettings(**json.loads(text)) for text in printed]


def servers_of(home: Path) -> list[psutil.Process]:
    word = f"--home-dir={home / 'neo4j'}"
    # Asked beforehand: of a process that has ended, but was not waited for, the command line cannot be asked.
    return [process for process in psutil.process_iter(["cmdline"]) if word in (process.info["cmdline"] or ())]


def run(settings: Neo4jSettings, cypher: str) -> list[neo4j.Record]:
    auth = (settings.user, settings.password)
    with neo4j.GraphDatabase.driver(settings.uri, auth=auth) as driver:
        return driver.execute_query(cypher).records


def heard_while_counting(home: Path) -> list[str]:
    """What a command that looks at the graph is told beside its answer."""
    heard: list[str] = []
    with Workspace(Settings(home), on_remark=heard.append) as workspace:
        workspace.counts()
    return heard


def test_two_commands_at_once_start_one_server(home: Path, two_starters: list[Neo4jSettings]) -> None:
    assert two_starters[0] == two_starters[1]
    assert len(servers_of(home)) == 1


def test_it_outlives_the_command_that_started_it_in_a_session_of_its_own(
    home: Path, two_starters: list[Neo4jSettings]
) -> None:
    (server,) = servers_of(home)
    assert os.getsid(server.pid) != os.getsid(0)
    os.kill(server.pid, signal.SIGINT)  # a Ctrl-C that reached it all the same
    assert run(two_starters[0], "RETURN 1")


def test_the_next_command_finds_it_also_when_its_number_was_lost(home: Path, two_starters: list[Neo4jSettings]) -> None:
    (server,) = servers_of(home)
    for pid in (str(os.getpid()), "99999999"):  # another program's number, nobody's number
        (home / "neo4j" / "pid").write_text(pid, encoding="utf-8")
        assert LocalServer(home).start() == two_starters[0]
    (home / "neo4j" / "pid").unlink()
    status = LocalServer(home).status()
    assert status.running
    assert status.pid == server.pid
    assert status.uri == two_starters[0].uri
    assert status.started is not None
    assert abs(status.started.timestamp() - server.create_time()) < 1
    assert (status.memory or 0) > 100 << 20
    assert status.disk > 1 << 20


def test_a_killed_server_comes_back_with_its_graph_on_another_port_when_its_own_is_taken(
    home: Path, two_starters: list[Neo4jSettings]
) -> None:
    run(two_starters[0], "CREATE (:Kept {n: 1})")
    (server,) = servers_of(home)
    server.kill()
    psutil.wait_procs([server], timeout=10)
    while server.is_running() and server.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.05)
    assert not LocalServer(home).status().running
    with socket.create_server(("127.0.0.1", int(two_starters[0].uri.rpartition(":")[2]))):
        [remark] = heard_while_counting(home)
        assert "goes on running" in remark and "`inkweb neo4j stop`" in remark
        assert heard_while_counting(home) == []  # it runs already: no news
        settings = LocalServer(home).start()
    assert settings.uri != two_starters[0].uri
    assert settings.password == two_starters[0].password
    assert run(settings, "MATCH (k:Kept) RETURN k.n AS n")[0]["n"] == 1


def test_stop_ends_it_and_says_whether_one_ran(home: Path, two_starters: list[Neo4jSettings]) -> None:
    server = LocalServer(home)
    assert server.stop() is True
    assert servers_of(home) == []
    assert server.stop() is False
    status = server.status()
    assert (status.running, status.pid, status.uri, status.started) == (False, None, None, None)


def test_stop_before_the_first_start_is_no_error(tmp_path: Path) -> None:
    assert LocalServer(tmp_path / "never").stop() is False
    assert not (tmp_path / "never").exists()


def test_a_graph_that_cannot_be_opened_is_said_in_one_line(home: Path, two_starters: list[Neo4jSettings]) -> None:
    (home / "neo4j" / "data" / "databases" / "neo4j" / "neostore").write_bytes(b"\1" * 8192)
    with pytest.raises(
        StartError, match=r"^Neo4j cannot open the graph in .*debug\.log says why\. To begin anew, [^\n]*$"
    ):
        LocalServer(home).start()


def test_a_server_that_dies_at_its_start_leaves_its_last_words(tmp_path: Path) -> None:
    (tmp_path / "neo4j" / "data").mkdir(parents=True)
    (tmp_path / "neo4j" / "data" / "databases").write_text("not a directory", encoding="utf-8")
    with pytest.raises(StartError, match=r"^The local Neo4j stopped while starting: .*databases.*/logs\.$"):
        LocalServer(tmp_path).start()
