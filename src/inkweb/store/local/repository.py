"""Ask jgo where jars come from and where they are kept, and bring the locked ones there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from inkweb.errors import StoreError

from .download import Download
from .jars import VERSION, Jar, locked, unsound

Progress = Callable[[str, "float | None"], None]


def jar_paths(on_progress: Progress) -> list[Path]:
    """Return the jars of the class path, each checked against the lock, fetched first where it is missing.

    Repositories and cache are those of jgo: its configuration file's ``[repositories]``, then Maven Central;
    ``M2_REPO``, else ``~/.m2/repository``, which Maven and jgo share.
    """
    from jgo.config import GlobalSettings  # loaded late: half a second, and only the start of a server needs it
    from jgo.constants import MAVEN_CENTRAL_URL

    settings = GlobalSettings.load()
    cache = Path(settings.repo_cache)
    on_progress("Checking Neo4j", None)
    missing = unsound(locked(), cache)
    if missing:
        urls = [*settings.repositories.values(), MAVEN_CENTRAL_URL]
        _fetch(missing, urls, cache, on_progress)
    return [cache / jar.path for jar in locked()]


def _fetch(missing: list[Jar], urls: list[str], cache: Path, on_progress: Progress) -> None:
    total = sum(jar.size for jar in missing)
    title = f"Fetching Neo4j {VERSION} ({total // 10**6} MB, once)"
    arrived = 0

    def on_bytes(count: int) -> None:
        nonlocal arrived
        arrived += count
        on_progress(title, min(arrived / total, 1.0))

    _make_room(cache, total)
    on_progress(title, 0.0)
    Download(urls, cache, on_bytes=on_bytes).fetch(missing)


def _make_room(cache: Path, total: int) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Cannot write {cache} ({error.strerror}). Name another place for jars in M2_REPO.") from error
    free = shutil.disk_usage(cache).free
    if free < total * 1.1:
        raise StoreError(
            f"Neo4j needs {total // 10**6} MB in {cache}, {free // 10**6} MB are free. Free some, or set M2_REPO."
        )
