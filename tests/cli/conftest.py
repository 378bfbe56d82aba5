"""The command as a person meets it: words in; exit code, standard output and standard error out."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from inkweb.cli import run


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Inkweb = Callable[..., Ended]


@pytest.fixture
def inkweb(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inkweb:
    """Runs ``inkweb`` in this process, with these words and this standard input."""

    def command(*words: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run([str(word) for word in words])
        written = capsys.readouterr()
        return Ended(code, written.out, written.err)

    return command
