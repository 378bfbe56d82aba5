"""Read open annotated sets, their labels in the words of the ontology."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from inkweb.errors import EvaluateError
from inkweb.model import Span


@dataclass(frozen=True, slots=True)
class OpenSet:
    """A set: its name, its file, what an extractor is tried on, its licence, and whose texts are left out of it."""

    name: str
    file: str
    tries: tuple[str, ...]
    licence: str
    without: str | None = None


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name at a place; ``types`` are those that are right for it, none when its label counts neither way."""

    span: Span
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class OpenRelation:
    """A relation between two names (positions); any of ``predicates`` is right."""

    subject: int
    predicates: frozenset[str]
    object: int


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """One text of a set."""

    text: str
    names: tuple[OpenName, ...]
    relations: tuple[OpenRelation, ...]


@cache
def _tables() -> dict[str, Any]:
    text = files("inkweb.evaluate").joinpath("open-sets.yml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return read


def open_sets() -> tuple[OpenSet, ...]:
    """Give the sets that are known.

    >>> [one.name for one in open_sets()][:2]
    ['crossner_ai', 'crossner_politics']
    """
    return tuple(OpenSet(name, **about | {"tries": tuple(about["tries"])}) for name, about in _tables()["sets"].items())


def refuse_incomplete(folder: Path) -> None:
    """Refuse a folder that lacks a file of one of the sets, before minutes are spent on those that it has.

    Raises:
        EvaluateError: it names the folder and the files.
    """
    paths = [_path(folder, of, file) for of in open_sets() for file in (of.file, of.without) if file]
    missing = [str(path.relative_to(folder)) for path in paths if not path.is_file()]
    if missing:
        raise EvaluateError(
            f"{folder} lacks {', '.join(missing)}. Name the folder that holds `sets`; "
            "docs/extraction.md says where each set comes from."
        )


def documents(folder: Path, of: OpenSet) -> Iterator[OpenDocument]:
    """Give the texts of a set, each once.

    Raises:
        EvaluateError: the folder does not hold the set.
    """
    seen = {row["text"] for row in _rows(folder, of, of.without)} if of.without else set()
    for row in _rows(folder, of, of.file):
        if row["text"] not in seen:
            yield _document(row)


def _rows(folder: Path, of: OpenSet, file: str) -> Iterator[dict[str, Any]]:
    path = _path(folder, of, file)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise EvaluateError(f"{path} cannot be read: {error.strerror}. Name the folder that holds `sets`.") from error
    return (json.loads(line) for line in text.split("\n") if line.strip())


def _path(folder: Path, of: OpenSet, file: str) -> Path:
    return folder / "sets" / of.name / f"{file}.jsonl"


def _document(row: dict[str, Any]) -> OpenDocument:
    types = _tables()["names"]
    names = [OpenName((e["start"], e["end"]), frozenset(types.get(e["label"], ()))) for e in row["entities"]]
    known = [relation for relation in row["relations"] if relation["label"] in _tables()["relations"]]
    return OpenDocument(row["text"], tuple(names), tuple(map(_relation, known)))


def _relation(row: dict[str, Any]) -> OpenRelation:
    about = _tables()["relations"][row["label"]]
    ends = (row["tail"], row["head"]) if about.get("reversed") else (row["head"], row["tail"])
    return OpenRelation(ends[0], frozenset(about["predicates"]), ends[1])
