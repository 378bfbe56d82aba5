"""Answers of a language model are kept whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkweb.errors import ExtractError
from inkweb.extract.llm.cache import Cache


def test_an_answer_that_cannot_be_kept_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    cache = Cache(tmp_path, "a guideline", "some-model")
    cache.put("Fjord ships.", "an answer")
    kept = sorted(tmp_path.rglob("*.*"))
    with monkeypatch.context() as patched, pytest.raises(ExtractError, match=r"cannot be kept .* No space left"):
        patched.setattr(Path, "replace", lost)
        cache.put("Fjord ships.", "another answer")
    assert sorted(tmp_path.rglob("*.*")) == kept and cache.get("Fjord ships.") == "an answer"
