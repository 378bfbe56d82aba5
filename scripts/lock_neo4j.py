"""Make the lock of the local Neo4j: ask jgo what a version needs, fetch it, write down every SHA-256.

Run it as ``python scripts/lock_neo4j.py`` after changing ``VERSION`` in ``src/inkweb/store/local/jars.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.maven import Artifact, MavenContext

from inkweb.store.local.jars import VERSION

LOCK = Path(__file__).parent.parent / "src" / "inkweb" / "store" / "local" / "neo4j.lock"
HEADER = f"""\
# What `org.neo4j:neo4j:{VERSION}` runs on: SHA-256, bytes, coordinates as jgo writes them.
# Made by `python scripts/lock_neo4j.py`; nothing that is not listed here, or not as listed, is ever run.
"""


def artifacts() -> Iterator[Artifact]:
    """Yield Neo4j and everything it needs to run."""
    context = MavenContext()
    neo4j = context.create_dependency(f"org.neo4j:neo4j:{VERSION}")
    roots, others = context.resolver.resolve([neo4j])
    return (dependency.artifact for dependency in [*roots, *others])


def line(artifact: Artifact) -> str:
    """Return one line of the lock; fetches the jar when it is not there."""
    content = artifact.resolve().read_bytes()
    coordinates = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    return f"{hashlib.sha256(content).hexdigest()} {len(content)} {':'.join(filter(None, coordinates))}"


if __name__ == "__main__":
    with ThreadPoolExecutor(8) as pool:
        lines = sorted(pool.map(line, artifacts()), key=lambda text: text.split()[2])
    LOCK.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
