"""What Inkweb needs of a machine, one question each."""

from __future__ import annotations

import platform
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import Literal

import inkweb
from inkweb.cli.port import FIRST, free_port
from inkweb.errors import InkwebError
from inkweb.model import Article
from inkweb.workspace import Workspace

MEMORY_MB = 1200
"""The local Neo4j takes 360 to 700 MB, the app with spaCy about 400."""

DISK_MB = 1000
"""Neo4j's jars take 138 MB, an empty graph with its logs 300, articles little."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was found, and what to do about it; ``advice`` is empty when all is well."""

    name: str
    state: Literal["good", "fair", "bad"]
    found: str
    advice: str = ""


def python(_: Workspace) -> Check:
    """Whether this Python is one that Inkweb is tested with.

    >>> from inkweb.settings import Settings
    >>> python(Workspace(Settings(home=Path("unused")))).state
    'good'
    """
    found = f"{platform.python_version()} in {sys.prefix}"
    if (3, 10) <= sys.version_info < (3, 14):
        return Check("python", "good", found)
    return Check("python", "bad", found, "Use Python 3.10 to 3.13.")


def memory(workspace: Workspace) -> Check:
    """Whether Neo4j and the app fit in."""
    import psutil

    free = psutil.virtual_memory().available >> 20
    if free >= MEMORY_MB or workspace.settings.neo4j or workspace.server.status().running:
        return Check("memory", "good", f"{free} MB free")
    return Check("memory", "fair", f"{free} MB free", f"Close something: {MEMORY_MB} MB are comfortable.")


def home(workspace: Workspace) -> Check:
    """Whether the home can be written."""
    place = workspace.settings.home
    try:
        TemporaryFile(dir=_nearest(place)).close()  # the administrator is told of no place that it cannot be written
        return Check("home", "good", f"{place}")
    except OSError:
        return Check("home", "bad", f"{place} cannot be written", "Name another folder in INKWEB_HOME.")


def disk(workspace: Workspace) -> Check:
    """Whether the graph has room to grow."""
    free = shutil.disk_usage(_nearest(workspace.settings.home)).free >> 20
    if free >= DISK_MB:
        return Check("disk", "good", f"{free} MB free")
    return Check("disk", "fair", f"{free} MB free", "Free some, or name a folder elsewhere in INKWEB_HOME.")


def port(_: Workspace) -> Check:
    """Where the app would be served."""
    free = free_port()
    taken = "" if free == FIRST else f" ({FIRST} is taken)"
    return Check("port", "good", f"{free} is free{taken}")


def neo4j(workspace: Workspace) -> Check:
    """Whether the graph's database answers, or would be started."""
    own = workspace.settings.neo4j
    if own is None and not workspace.server.status().running:
        return Check("neo4j", "good", "the local one is off; commands start it when they need it")
    try:
        workspace.store  # noqa: B018 - opening it asks the server
    except InkwebError as error:
        return Check("neo4j", "bad", (own.uri or "NEO4J_URI") if own else "the local one", str(error))
    return Check("neo4j", "good", f"{own.uri if own else workspace.server.status().uri} answers")


def component(_: Workspace) -> Check:
    """Whether the picture of the graph was built into the app."""
    folder = Path(inkweb.__file__).parent / "app" / "component" / "dist"
    scripts = [file.name for file in folder.glob("*.js")] if folder.is_dir() else []
    if scripts:
        return Check("component", "good", f"{len(scripts)} scripts")
    return Check("component", "bad", f"nothing in {folder}", "Install Inkweb again, or run `make component`.")


def extractor(workspace: Workspace) -> Check:
    """Whether the extractor reads a sentence."""
    name = workspace.settings.extractor
    began = time.perf_counter()
    try:
        [linked] = workspace.extract([Article("Microsoft has acquired GitHub.")])
    except InkwebError as error:
        return Check("extractor", "bad", name, str(error))
    except (ImportError, OSError) as error:
        return Check("extractor", "bad", f"{name}: {error}", "Install Inkweb again, or name another extractor.")
    took = time.perf_counter() - began
    found = f"{name} on spaCy {version('spacy')}, {len(linked.statements)} statement in {took:.1f} s"
    return Check("extractor", "good", found)


def _nearest(place: Path) -> Path:
    return next(folder for folder in (place, *place.absolute().parents) if folder.exists())


CHECKS: Mapping[str, Callable[[Workspace], Check]] = MappingProxyType(
    {check.__name__: check for check in (python, memory, home, disk, port, neo4j, component, extractor)}
)
