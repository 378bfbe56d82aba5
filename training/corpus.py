"""Turn the annotated articles into samples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from annotated import CORPUS, articles, parse
from printed import printed
from sample import Sample, Stated, tag_table

from inkweb.extract.learned.labels import KINDS, MODALITIES, PREDICATES, TYPES
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import Words, words
from inkweb.ontology import ontology


def reread(lines: list[str], cut: WordPiece) -> Sample:
    """Make a sample of changed lines, in whatever print; a trigger that changed with a name is passed over."""
    article = parse(lines)
    return sample(article, cut, text=printed(article["text"], tuple(article["sentences"][0])))


def samples(cut: WordPiece, folder: Path = CORPUS) -> list[Sample]:
    """Give the whole corpus, held-out articles included."""
    return [replace(sample(article, cut), lines=lines) for lines, article in articles(folder)]


def sample(article: dict[str, Any], cut: WordPiece, *, text: str | None = None) -> Sample:
    """Turn a parsed article into numbers. Boilerplate lines are sentences in which nothing is marked.

    ``text`` is the same text in another print.
    """
    lines = sorted([*map(tuple, article["sentences"]), *map(tuple, article["boilerplate"])])
    found = words(text or article["text"], lines, cut)
    place = [lines.index(tuple(line)) for line in article["sentences"]]
    spans, entities = _mentions(article, found)
    return Sample(
        id=article["id"],
        words=found,
        tags=tag_table(len(found), spans),
        spans=spans,
        entity=np.array([entities[name] for name in entities.order], np.int64),
        stated=[_stated(article, statement, found, place, entities) for statement in article["statements"]],
    )


class _Numbers(dict[Any, int]):
    """Numbers things as they come; ``order`` repeats what came."""

    def __init__(self) -> None:
        self.order: list[Any] = []

    def __missing__(self, key: Any) -> int:
        self[key] = len(self)
        return self[key]


def _mentions(article: dict[str, Any], found: Words) -> tuple[Spans, _Numbers]:
    starts = {start: word for word, start in enumerate(found.start.tolist())}
    ends = {end: word + 1 for word, end in enumerate(found.end.tolist())}
    types = [ontology().types[name].code for name in TYPES]
    rows, entities = [], _Numbers()
    for start, end, _, kind, code, entity in article["mentions"]:
        code = code or article["types"].get(entity)
        if start in starts and end in ends and code:
            rows.append((starts[start], ends[end], KINDS.index(kind), types.index(code)))
            entities.order.append(entity or (start, end))
    for name in entities.order:
        _ = entities[name]
    first, last, kind_, type_ = np.array(rows, np.int64).reshape(-1, 4).T
    return Spans(first, last, kind_, type_), entities


def _stated(
    article: dict[str, Any], statement: dict[str, Any], found: Words, place: list[int], entities: _Numbers
) -> Stated:
    sentences = statement["sentences"]
    start = article["text"].find(statement["t"], article["sentences"][sentences[0]][0])
    trigger = np.nonzero((found.start < start + len(statement["t"])) & (found.end > start) & (start >= 0))[0]
    return Stated(
        subject=entities[statement["subject"]],
        predicate=PREDICATES.index(statement["relation"]),
        object=entities[statement["object"]],
        sentences=(place[sentences[0]], place[sentences[-1]]),
        modality=MODALITIES.index(statement["modality"]),
        trigger=tuple(trigger.tolist()),
    )
