"""Load the rules that are kept as data beside the code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_FOLDER = "data"


@cache
def rulebook(file: str) -> Any:
    """Read a YAML file of rules from ``extract/data``; read once.

    >>> "Mr" in rulebook("sentences.yml")["abbreviations"]
    True
    """
    return yaml.load(_text(file), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def words(file: str) -> frozenset[str]:
    """Read a file of words, one or many a line, ``#`` opening a comment; read once.

    >>> "january" in words("common-words.txt")
    True
    """
    lines = (line.partition("#")[0] for line in _text(file).splitlines())
    return frozenset(word for line in lines for word in line.split())


def records(file: str) -> Iterator[dict[str, Any]]:
    """Read a JSONL file of ``extract/data``, a record a line.

    >>> next(record["type"] for record in records("names.jsonl") if record["name"] == "Microsoft")
    'Organization'
    """
    return (json.loads(line) for line in _text(file).splitlines() if line.strip())


def _text(file: str) -> str:
    return files("inkweb.extract").joinpath(_FOLDER).joinpath(file).read_text(encoding="utf-8")
