"""Ask jgo where jars come from and where they are kept, and bring the locked ones there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from inkweb.errors import StoreError
from inkweb.store.local.archive import cache_directory
from inkweb.store.local.download import Download
from inkweb.store.local.jars import VERSION, Jar, locked, unsound
from inkweb.store.local.lock import one_at_a_time

if TYPE_CHECKING:
    from jgo.config import GlobalSettings

Progress = Callable[[str, "float | None"], None]

#: How long to wait for another command that is fetching: a slow line needs this for 140 MB.
FETCH_SECONDS = 1800


def jar_paths() -> list[Path]:
    """Return where the jars of the class path lie, or will lie: in the cache that jgo and Maven share."""
    return [_settings().repo_cache / jar.path for jar in locked()]


def bring_jars(on_progress: Progress) -> None:
    """Check every jar against the lock, and fetch those that are missing or not as locked.

    Repositories and cache are those of jgo: the ``[repositories]`` of its configuration file (one named
    ``central`` stands for Maven Central), then Maven Central; ``M2_REPO``, else ``~/.m2/repository``.
    """
    from jgo.constants import MAVEN_CENTRAL_URL

    settings = _settings()
    cache = settings.repo_cache
    on_progress("Checking Neo4j", None)
    if unsound(locked(), cache):
        with one_at_a_time(cache_directory() / "fetch.lock", seconds=FETCH_SECONDS):
            missing = unsound(locked(), cache)  # another command may have brought them meanwhile
            repositories = settings.repositories
            central = [] if "central" in repositories else [MAVEN_CENTRAL_URL]
            _fetch(missing, [*repositories.values(), *central], cache, on_progress)


def _settings() -> GlobalSettings:
    from jgo.config import GlobalSettings  # loaded late: 0.3 s that only the start of a server needs

    return GlobalSettings.load()


def _fetch(missing: list[Jar], urls: list[str], cache: Path, on_progress: Progress) -> None:
    total = sum(jar.size for jar in missing)
    title = f"Fetching Neo4j {VERSION} ({total / 1e6:.0f} MB, once)"
    _make_room(cache, total)
    Download(urls, cache).fetch(missing, on_bytes=lambda arrived: on_progress(title, min(arrived / total, 1.0)))


def _make_room(cache: Path, total: int) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Cannot write {cache} ({error.strerror}). Name another place for jars in M2_REPO.") from error
    free = shutil.disk_usage(cache).free
    if free < total * 1.1:
        raise StoreError(
            f"Neo4j needs {total / 1e6:.0f} MB in {cache}, {free / 1e6:.0f} MB are free. Free some, or set M2_REPO."
        )
