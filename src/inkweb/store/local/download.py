"""Fetch jars from a Maven repository, many at a time, each checked before it is put in its place."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from inkweb.errors import StoreError

from .jars import Jar

if TYPE_CHECKING:
    import httpx

AT_ONCE = 8
CHUNK = 1 << 17


class Download:
    """Fetch jars into a directory laid out as a Maven repository; what has arrived whole stays, also after an error."""

    def __init__(self, repositories: Sequence[str], into: Path, *, on_bytes: Callable[[int], None]) -> None:
        self.repositories = [url.rstrip("/") for url in repositories]
        self.into = into
        self._on_bytes = on_bytes
        self._lock = threading.Lock()

    def fetch(self, jars: Sequence[Jar]) -> None:
        """Fetch all jars, the largest first so that no thread is left alone with one at the end."""
        import httpx  # loaded late: with a warm cache nothing is fetched

        largest_first = sorted(jars, key=lambda jar: -jar.size)
        with (
            httpx.Client(timeout=30, follow_redirects=True) as client,
            ThreadPoolExecutor(AT_ONCE) as pool,
        ):
            futures = [pool.submit(self._fetch_one, client, jar) for jar in largest_first]
            try:
                for future in futures:
                    future.result()
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _fetch_one(self, client: httpx.Client, jar: Jar) -> None:
        problems: list[str] = []
        for repository in self.repositories:
            problem = self._problem(client, f"{repository}/{jar.path}", jar)
            if problem is None:
                return
            problems.append(problem)
        raise StoreError(f"Cannot fetch the local Neo4j: {'; '.join(problems)}. Check the network and retry.")

    def _problem(self, client: httpx.Client, url: str, jar: Jar) -> str | None:
        """Fetch from one repository; return why it did not go."""
        import httpx

        try:
            with client.stream("GET", url) as response:
                response.raise_for_status()
                return None if self._keep(jar, response) else f"{url} is not what the lock says"
        except httpx.HTTPStatusError as error:
            return f"{url} answers {error.response.status_code}"
        except httpx.HTTPError as error:
            return f"{url}: {error or type(error).__name__}"

    def _keep(self, jar: Jar, response: httpx.Response) -> bool:
        target = self.into / jar.path
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        try:
            is_sound = self._write(part, response) == jar.sha256
            if is_sound:
                part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return is_sound

    def _write(self, part: Path, response: httpx.Response) -> str:
        digest = hashlib.sha256()
        with part.open("wb") as file:
            for chunk in response.iter_bytes(CHUNK):
                file.write(chunk)
                digest.update(chunk)
                with self._lock:
                    self._on_bytes(len(chunk))
        return digest.hexdigest()
