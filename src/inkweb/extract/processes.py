"""Extract in several processes: the same as in one, in the same order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from inkweb.errors import ExtractError, InkwebError
from inkweb.extract.extractor import Extractor, extractor
from inkweb.model import Article, Extraction
from inkweb.settings import Settings

BATCH, CHARACTERS = 4, 20_000
"""A process is given so many articles at a time, or fewer when they are long."""

AHEAD = 4
"""So many batches are read ahead for each process, so that none waits and none piles up."""


class Processes:
    """The extractor called ``name``, at work in ``count`` processes until ``close``.

    Each loads the extractor for itself, with these ``settings`` or those of the environment, which takes some seconds
    and about 250 MB. A program that uses this needs ``if __name__ == "__main__":`` round its main part, as
    multiprocessing does.
    """

    def __init__(self, name: str, count: int, settings: Settings | None = None) -> None:
        self.name, self._count, self._settings = name, count, settings
        self._pool: ProcessPoolExecutor | None = None

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order.

        Raises:
            ExtractError: a process ended by itself, as when memory runs out.
        """
        if self._pool is None:
            how, told = get_context("spawn"), (self.name, self._settings)
            self._pool = ProcessPoolExecutor(self._count, mp_context=how, initializer=_begin, initargs=told)
        try:
            yield from _flow(self._pool, articles, self._count * AHEAD)
        except BrokenProcessPool as error:
            self.close()
            raise ExtractError("A process ended by itself; perhaps memory ran out. Try fewer processes.") from error

    def close(self) -> None:
        """End the processes, when they have done what they were given."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _flow(pool: ProcessPoolExecutor, articles: Iterable[Article], ahead: int) -> Iterator[Extraction]:
    waiting: deque[Future[list[Extraction]]] = deque()
    try:
        for batch in batches(articles):
            waiting.append(pool.submit(_extract, batch))
            if len(waiting) > ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Give the articles in batches of at most ``BATCH``, which end after ``CHARACTERS`` characters.

    >>> [len(batch) for batch in batches([Article("x" * 15_000)] * 3 + [Article("y")] * 5)]
    [2, 4, 2]
    """
    batch: list[Article] = []
    length = 0
    for article in articles:
        batch.append(article)
        length += len(article.text)
        if len(batch) == BATCH or length >= CHARACTERS:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


_own: Extractor | InkwebError
"""The extractor of this process, once it began, or why there is none."""


def _begin(name: str, settings: Settings | None) -> None:
    """Load the extractor; Ctrl-C is for the process that started this one."""
    global _own
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _own = extractor(name, settings=settings)
    except InkwebError as error:
        _own = error  # told by the first batch: an exception here would only be printed


def _extract(batch: list[Article]) -> list[Extraction]:
    if isinstance(_own, InkwebError):
        raise _own
    return list(_own.extract(batch))
