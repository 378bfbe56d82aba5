"""Keep what a language model answered, so that nothing is paid for twice."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from inkweb.errors import ExtractError
from inkweb.model import content_id


class Cache:
    """Answers as files, each named by the hash of the guideline, the model and the text asked about.

    >>> from tempfile import mkdtemp
    >>> cache = Cache(Path(mkdtemp()), "a guideline", "some-model")
    >>> cache.put("Fjord ships.", "an answer")
    >>> cache.get("Fjord ships."), cache.get("Tern does not.")
    ('an answer', None)
    """

    def __init__(self, folder: Path, guideline: str, model: str) -> None:
        self._folder = folder
        self._asked = (content_id("guideline", guideline), model)

    def get(self, text: str) -> str | None:
        """Give the answer that was kept, ``None`` when there is none or it cannot be read."""
        try:
            kept = json.loads(self._file(text).read_text(encoding="utf-8"))["answer"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return kept if isinstance(kept, str) else None

    def put(self, text: str, answer: str) -> None:
        """Keep an answer; the file appears whole or not at all.

        Raises:
            ExtractError: the folder cannot be written.
        """
        file = self._file(text)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=file.parent, prefix=".inkweb-") as made:
                part = Path(made) / file.name
                part.write_text(json.dumps({"model": self._asked[1], "answer": answer}), encoding="utf-8")
                part.replace(file)
        except OSError as error:
            raise ExtractError(f"The answers cannot be kept in {self._folder}: {error}. Set INKWEB_HOME.") from error

    def _file(self, text: str) -> Path:
        name = content_id("answer", *self._asked, text)
        return self._folder / name[:2] / f"{name}.json"
