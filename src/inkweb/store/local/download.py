"""Fetch jars from a Maven repository, many at a time, each checked before it is put in its place."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING

from inkweb.errors import StoreError
from inkweb.store.local.jars import Jar

if TYPE_CHECKING:
    import httpx

AT_ONCE = 8
ROUNDS = 2
CHUNK = 1 << 17


class Download:
    """Fetch jars into a directory laid out as a Maven repository; what has arrived whole stays, also after an error.

    ``repositories`` are tried in their order, for each jar, twice.
    """

    def __init__(self, repositories: Sequence[str], into: Path) -> None:
        self.repositories = [url.rstrip("/") for url in repositories]
        self.into = into
        self._arrived: dict[Jar, int] = {}  # each thread writes its own jar's number, so no lock is needed

    def fetch(self, jars: Sequence[Jar], *, on_bytes: Callable[[int], None]) -> None:
        """Fetch all ``jars``; tell ``on_bytes``, in the caller's thread, how many bytes have arrived so far."""
        import httpx  # loaded late: with a warm cache nothing is fetched

        self._arrived = dict.fromkeys(jars, 0)
        client = httpx.Client(timeout=httpx.Timeout(30, connect=10), follow_redirects=True)
        with client, ThreadPoolExecutor(AT_ONCE) as pool:
            largest_first = sorted(jars, key=lambda jar: -jar.size)  # no thread is left alone with one at the end
            futures = [pool.submit(self._fetch_one, client, jar) for jar in largest_first]
            try:
                self._watch(set(futures), on_bytes)
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _watch(self, pending: set[Future[None]], on_bytes: Callable[[int], None]) -> None:
        while pending:
            done, pending = wait(pending, timeout=0.1)
            on_bytes(sum(self._arrived.values()))
            for future in done:
                future.result()

    def _fetch_one(self, client: httpx.Client, jar: Jar) -> None:
        problems: list[str] = []
        for attempt in range(ROUNDS):
            time.sleep(attempt)
            for repository in self.repositories:
                problem = self._problem(client, f"{repository}/{jar.path}", jar)
                if problem is None:
                    return
                problems.append(problem)
        told = "; ".join(dict.fromkeys(problems))
        raise StoreError(f"Cannot fetch the local Neo4j: {told}. Check the network and retry; what arrived is kept.")

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
        except OSError as error:
            raise StoreError(f"Cannot keep {jar.coordinates} in {self.into} ({error.strerror}).") from error

    def _keep(self, jar: Jar, response: httpx.Response) -> bool:
        target = self.into / jar.path
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        is_sound = self._write(part, jar, response) == jar.sha256
        if is_sound:
            part.replace(target)
        return is_sound

    def _write(self, part: Path, jar: Jar, response: httpx.Response) -> str:
        self._arrived[jar] = 0
        digest = hashlib.sha256()
        with part.open("wb") as file:
            for chunk in response.iter_bytes(CHUNK):
                file.write(chunk)
                digest.update(chunk)
                self._arrived[jar] += len(chunk)
        return digest.hexdigest()
