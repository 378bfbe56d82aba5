"""Know the jars of Neo4j: which they are, where they lie, whether they are what the lock says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

VERSION = "5.26.30"


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock: a file of Maven Central and what it must be."""

    sha256: str
    size: int
    coordinates: str

    @property
    def path(self) -> str:
        """Where the jar lies below a Maven repository, on the web and on disk alike.

        >>> Jar("", 0, "io.netty:netty-transport:4.1:linux-x86_64").path
        'io/netty/netty-transport/4.1/netty-transport-4.1-linux-x86_64.jar'
        """
        group, artifact, version, *classifier = self.coordinates.split(":")
        name = "-".join([artifact, version, *classifier])
        return f"{group.replace('.', '/')}/{artifact}/{version}/{name}.jar"


@cache
def locked() -> tuple[Jar, ...]:
    """Read the lock that is shipped with Inkweb.

    >>> [jar.coordinates for jar in locked() if jar.path.startswith("org/neo4j/neo4j/")]
    ['org.neo4j:neo4j:5.26.30']
    """
    text = files(__package__).joinpath("neo4j.lock").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return tuple(Jar(sha256, int(size), coordinates) for sha256, size, coordinates in lines)


def unsound(jars: Iterable[Jar], repository: Path) -> list[Jar]:
    """Return the jars that are missing below ``repository`` or differ from the lock; reads every byte."""
    jars = list(jars)
    with ThreadPoolExecutor(4) as pool:  # hashing releases the interpreter's lock
        verdicts = list(pool.map(lambda jar: _is_sound(jar, repository / jar.path), jars))
    return [jar for jar, is_sound in zip(jars, verdicts, strict=True) if not is_sound]


def _is_sound(jar: Jar, path: Path) -> bool:
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == jar.sha256
