"""Read the annotated articles of ``data/corpus``, and say which are held out."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Any

CORPUS = Path(__file__).parent.parent / "data" / "corpus"


def articles(folder: Path = CORPUS) -> Iterator[tuple[list[str], dict[str, Any]]]:
    """Give the lines of every article and what they say; a fault ends the run."""
    checker = _checker(folder)
    for path in sorted((folder / "articles").glob("*.ann")):
        for first, lines in checker.articles(path):
            yield lines, checker.parse(first, lines, lambda line, fault, path=path: sys.exit(f"{path}:{line}: {fault}"))


def parse(lines: list[str], folder: Path = CORPUS) -> dict[str, Any]:
    """Give what the lines of one article say; faults are passed over."""
    said: dict[str, Any] = _checker(folder).parse(1, lines, lambda _line, _fault: None)
    return said


def is_dev(article: str) -> bool:
    """Whether the article of this id is held out: one in six, by its hash, whatever else is in the corpus."""
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % 6 == 0


@cache
def _checker(folder: Path) -> ModuleType:
    spec = util.spec_from_file_location("inkweb_corpus", folder / "corpus.py")
    assert spec and spec.loader
    checker = util.module_from_spec(spec)
    spec.loader.exec_module(checker)
    return checker
