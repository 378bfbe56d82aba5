"""Measure how fast articles become statements, and what it takes: `python benchmarks/extract.py`.

Each row is measured in a process of its own. "Encoder alone" is its graph on the same chunks in the same run, before
and after the rest, so that what else a machine does hits both alike; the ratio is that of processor time. Memory is
the most that all processes of a row held together; in a stream also what was held at a tenth, at half and at the end.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import chain, islice, repeat
from threading import Event, Thread
from typing import Any

import psutil
from articles import World, article

from inkweb.model import Article, Fault
from inkweb.workspace import Workspace

NORMAL = 80
"""Articles of usual length."""

LONG = 40_000
"""Words of the long article."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured. Times are in seconds, memory in MB; ``ratio`` and ``encoder`` only in one process."""

    what: str
    processes: int
    articles: int
    words: int
    seconds: float
    processor: float
    memory: float
    encoder: float | None = None
    held: tuple[float, ...] = ()

    def cells(self) -> list[str]:
        """Give the row as it is printed."""
        ratio = f"{self.processor / self.encoder:.2f}" if self.encoder else ""
        alone = f"{self.words / self.encoder:,.0f}" if self.encoder else ""
        flat = ", ".join(f"{held:.0f}" for held in self.held)
        speed = (f"{self.words / self.seconds:,.0f}", f"{self.words / self.processor:,.0f}")
        return [
            self.what, str(self.processes), f"{self.articles:,}", f"{self.words:,}", *speed, alone, ratio,
            f"{self.memory:.0f}", flat,
        ]  # fmt: skip


COLUMNS = (
    "articles", "processes", "count", "words", "words/s", "words per processor second", "encoder alone", "ratio",
    "MB at most", "MB at a tenth, half, end",
)  # fmt: skip


def normal(workspace: Workspace, _: int) -> Iterator[Article]:
    """Give some of the held-out articles of the corpus."""
    from inkweb.evaluate import annotated

    return _read(workspace, (gold.text for gold in islice(annotated(), NORMAL)))


def short(workspace: Workspace, _: int) -> Iterator[Article]:
    """Give the sentences of some articles of the corpus as articles of their own."""
    from inkweb.extract import sentence_spans

    for one in islice(normal(workspace, 0), 20):
        yield from (Article(one.text[start:end]) for start, end in sentence_spans(one))


def long(workspace: Workspace, _: int) -> Iterator[Article]:
    """Give one article as long as a book."""
    texts, words = list[str](), 0
    for one in chain.from_iterable(repeat(list(normal(workspace, 0)))):
        texts.append(one.text)
        words += len(one.text.split())
        if words >= LONG:
            break
    yield from _read(workspace, ["\n\n".join(texts)])


def stream(workspace: Workspace, count: int) -> Iterator[Article]:
    """Give invented articles, each with a name that no other has: a stream never ends to bring new words."""
    world, dice = World.of(4_000), random.Random(count)
    for _ in range(count):
        name = "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=9)).capitalize()
        yield from _read(
            workspace, [f"{article(world)['text']}\n\n{name} Labs has invested in {name[::-1].title()} AI."]
        )


def _read(workspace: Workspace, texts: Iterable[str]) -> Iterator[Article]:
    for text in texts:
        read = workspace.read_text(text)
        if not isinstance(read, Fault):
            yield read


SOURCES: dict[str, Callable[[Workspace, int], Iterator[Article]]] = {
    "normal": normal, "short": short, "long": long, "stream": stream,
}  # fmt: skip


class Memory:
    """Looks twice a second at how much this process and those it started hold; ``spent`` seconds went into that."""

    def __init__(self) -> None:
        self._own, self._over = psutil.Process(), Event()
        self.most = self.spent = 0.0
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.5):
            self.most = max(self.most, self.now())
            self.spent = time.thread_time()

    def now(self) -> float:
        """Give the MB held now."""
        held = 0
        for process in (self._own, *self._own.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):  # it may end while it is counted
                held += process.memory_info().rss
        return held / 2**20


def measure(what: str, processes: int, count: int, extractor: str) -> Row:
    """Measure one row in this process."""
    with Memory() as memory, Workspace() as workspace:
        first = [Article(f"Tern{number} grows.") for number in range(40 * processes)]  # so that all processes are there
        list(workspace.extract(first, extractor=extractor, processes=processes))
        given = SOURCES[what](workspace, count)
        articles = given if what == "stream" else list(given)
        before = _alone(articles) if _has_encoder(extractor, what, processes) else None
        words = found = 0
        marks: list[float] = []
        began, spent = time.perf_counter(), _processor() - memory.spent
        for one in workspace.extract(articles, extractor=extractor, processes=processes):
            words += len(one.article.text.split())
            found += 1
            if what == "stream" and found in (count // 10, count // 2, count):
                marks.append(memory.now())
        seconds, processor = time.perf_counter() - began, _processor() - memory.spent - spent
        encoder = (before + _alone(articles)) / 2 if before else None
        seconds, processor, most = (round(value, 3) for value in (seconds, processor, memory.most))
        return Row(what, processes, found, words, seconds, processor, most, encoder, tuple(marks))


def _has_encoder(extractor: str, what: str, processes: int) -> bool:
    return extractor == "learned" and what != "stream" and processes == 1


def _processor() -> float:
    """Give the seconds of processor that this process and those it started have taken."""
    own = psutil.Process()
    times = [process.cpu_times() for process in (own, *own.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def _alone(articles: Iterable[Article]) -> float:
    """Give the seconds of processor that the encoder's graph takes for the chunks of these articles, and no more."""
    from inkweb.extract import sentence_spans
    from inkweb.extract.learned.chunks import chunks, framed
    from inkweb.extract.learned.graphs import graphs
    from inkweb.extract.learned.words import words

    loaded = graphs()
    marks = (loaded.cut.first, loaded.cut.last)
    seen = [words(one.text, sentence_spans(one), loaded.cut) for one in articles]
    given = [framed(one, *part, marks=marks) for one in seen for part in chunks(one)]
    began = time.thread_time()
    for arrays in given:
        loaded("encoder", *arrays)
    return time.thread_time() - began


def load(extractor: str) -> tuple[float, float]:
    """Give the seconds until spaCy and onnxruntime are imported, and until the extractor is loaded then."""
    code = (
        "import time; t = time.perf_counter(); import spacy, onnxruntime; u = time.perf_counter();"
        f"from inkweb.extract import extractor; extractor({extractor!r}); print(u - t, time.perf_counter() - u)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    imports, own = min(tuple(map(float, run.stdout.split())) for run in runs)
    return imports, own


def main() -> None:
    """Measure what was asked for; without words, everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extractor", default="learned")
    parser.add_argument("--only", choices=SOURCES, help="one kind of articles, one process, as JSON")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--count", type=int, default=10_000, help="articles of the stream")
    told = parser.parse_args()
    if told.only:
        print(json.dumps(asdict(measure(told.only, told.processes, told.count, told.extractor))))
        return
    imports, own = load(told.extractor)
    print(f"loading `{told.extractor}`: {own:.1f} s, after {imports:.1f} s for importing spaCy and onnxruntime\n")
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    for what, processes in (("short", 1), ("normal", 1), ("normal", 2), ("long", 1), ("stream", 1), ("stream", 2)):
        print(f"| {' | '.join(_apart(what, processes, told).cells())} |", flush=True)


def _apart(what: str, processes: int, told: argparse.Namespace) -> Row:
    words = ["--only", what, "--processes", processes, "--count", told.count, "--extractor", told.extractor]
    run = subprocess.run([sys.executable, __file__, *map(str, words)], stdout=subprocess.PIPE, text=True, check=True)
    made: dict[str, Any] = json.loads(run.stdout)
    return Row(**made)


if __name__ == "__main__":
    main()
