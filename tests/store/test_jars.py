"""The jars: what the lock lists is what runs, wherever it came from and whatever happened to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from inkweb.errors import StoreError
from inkweb.store.local.download import Download
from inkweb.store.local.jars import Jar, locked, unsound
from inkweb.store.local.port import free_port
from inkweb.store.local.repository import bring_jars, jar_paths

SMALL = sorted(locked(), key=lambda jar: jar.size)[:3]


def quiet(_what: str, _share: float | None) -> None:
    """A progress nobody looks at."""


class Mirror(SimpleHTTPRequestHandler):
    """A Maven repository on loopback that serves a directory and remembers what it was asked for."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path.lstrip("/"))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def real_jars() -> Path:
    """The repository of this machine, with every jar in it."""
    bring_jars(quiet)
    return jar_paths()[0].parents[len(Path(locked()[0].path).parts) - 1]


@pytest.fixture
def mirror(real_jars: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a mirror of the real jars, and what it was asked for."""
    asked: list[str] = []
    handler = type("Handler", (Mirror,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(real_jars))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


@pytest.fixture
def jgo_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty jar cache, named to jgo as a user would."""
    monkeypatch.setenv("M2_REPO", str(tmp_path / "m2"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "m2"


def use_as_central(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "jgo.conf"
    config.write_text(f"[repositories]\ncentral = {url}\n", encoding="utf-8")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(config))


def link_all(jars: list[Jar], source: Path, target: Path) -> None:
    for jar in jars:
        (target / jar.path).parent.mkdir(parents=True, exist_ok=True)
        (target / jar.path).symlink_to(source / jar.path)


def test_corrupt_short_and_missing_jars_are_fetched_again_and_no_other(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mirror: tuple[str, list[str]],
    real_jars: Path,
    jgo_repository: Path,
) -> None:
    url, asked = mirror
    use_as_central(url, tmp_path, monkeypatch)
    link_all([jar for jar in locked() if jar not in SMALL], real_jars, jgo_repository)
    corrupt, short = (jgo_repository / jar.path for jar in SMALL[:2])
    for damaged, content in ((corrupt, b"\0" * SMALL[0].size), (short, b"PK")):
        damaged.parent.mkdir(parents=True, exist_ok=True)
        damaged.write_bytes(content)
    shares: list[float] = []
    bring_jars(lambda _what, share: shares.append(share or 0.0))
    assert sorted(asked) == sorted(jar.path for jar in SMALL)
    assert unsound(locked(), jgo_repository) == []
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_without_a_network_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jgo_repository: Path
) -> None:
    use_as_central(f"http://127.0.0.1:{free_port()}", tmp_path, monkeypatch)
    with pytest.raises(StoreError, match=r"^Cannot fetch the local Neo4j: http://127.*Check the network[^\n]*$"):
        bring_jars(quiet)
    assert not list(jgo_repository.rglob("*.jar"))


def test_a_jar_that_is_not_what_the_lock_says_is_never_put_in_place(
    tmp_path: Path, mirror: tuple[str, list[str]]
) -> None:
    forged = Jar(sha256="0" * 64, size=SMALL[0].size, coordinates=SMALL[0].coordinates)
    with pytest.raises(StoreError, match="is not what the lock says"):
        Download([mirror[0]], tmp_path).fetch([forged], on_bytes=lambda _count: None)
    assert not list(tmp_path.rglob("*.jar"))


def test_a_second_repository_is_asked_when_the_first_has_it_not(tmp_path: Path, mirror: tuple[str, list[str]]) -> None:
    url, asked = mirror
    Download([f"{url}/nowhere", url], tmp_path).fetch(SMALL, on_bytes=lambda _count: None)
    assert unsound(SMALL, tmp_path) == []
    assert len(asked) == 2 * len(SMALL)


def test_jars_that_arrived_before_an_error_are_kept(tmp_path: Path, mirror: tuple[str, list[str]]) -> None:
    absent = Jar(sha256="0" * 64, size=1, coordinates="no.such:jar:1")
    download = Download([mirror[0]], tmp_path)
    with pytest.raises(StoreError, match="answers 404"):
        download.fetch([*SMALL, absent], on_bytes=lambda _count: None)
    assert unsound(SMALL, tmp_path) == []
