"""Load the weights and run them with onnxruntime."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkweb.errors import ExtractError
from inkweb.extract.learned.labels import MODALITIES, PREDICATES, TYPES
from inkweb.extract.learned.wordpiece import WordPiece

Array = NDArray[Any]
ROWS = 4096
"""More words or mentions than an article has, so that only in a book their 8 bits are scaled piece by piece."""
WEIGHTS = Path(str(files("inkweb.extract.learned"))) / "weights"
PARTS = (
    "encoder", "tagger", "typer", "mentions", "coreference", "pair_words", "pair_roles", "pairs", "verdict", "modality"
)  # fmt: skip


class Graphs:
    """The encoder and each head, as graphs that take and give arrays.

    Each runs on one thread: articles are short, so further processors are better used by further processes.
    """

    def __init__(self, folder: Path = WEIGHTS) -> None:
        about = _about(folder)
        self.threshold = about["threshold"]
        self._slope, self._shift, self._doubt = (about[name] for name in ("slope", "shift", "doubt"))
        self._afterthought = about["afterthought"]
        self.cut = WordPiece((folder / "vocab.txt").read_text(encoding="utf-8").split("\n"))
        self._sessions = {part: session(folder / f"{part}.onnx") for part in PARTS}
        self._inputs = {part: [about.name for about in loaded.get_inputs()] for part, loaded in self._sessions.items()}

    def __call__(self, part: str, *arrays: Array) -> list[Array]:
        """Run one graph; the arrays are its inputs in order."""
        given = dict(zip(self._inputs[part], arrays, strict=True))
        outputs: list[Array] = self._sessions[part].run(None, given)
        return outputs

    def by_rows(self, part: str, *arrays: Array) -> list[Array]:
        """Run a graph whose rows know nothing of each other, ``ROWS`` at a time: a book needs little more memory."""
        starts = range(0, max(1, len(arrays[0])), ROWS)
        parts = [self(part, *(array[start : start + ROWS] for array in arrays)) for start in starts]
        return parts[0] if len(parts) == 1 else [np.concatenate(column) for column in zip(*parts, strict=True)]

    def confidence(self, logits: Array, doubt: Array) -> NDArray[np.float32]:
        """Turn log-odds of predicates into probabilities that mean what they say (see ``training/calibrate.py``).

        ``doubt`` is that about subject and object together (``doubt.py``), a number for each pair.
        """
        return sigmoid(self._slope * logits - self._doubt * doubt[:, None] + self._shift)

    def afterthought(self, likely: float) -> float:
        """Give the probability of a relation that the first of two sentences tells, of a mention in the second."""
        return likely / (likely + (1 - likely) * math.exp(self._afterthought))


@cache
def graphs(folder: str | None = None) -> Graphs:
    """Load the weights, those shipped unless another folder is named, once for all components."""
    return Graphs(Path(folder) if folder else WEIGHTS)


def _about(folder: Path) -> dict[str, Any]:
    """Read ``model.json``, and refuse weights whose outputs mean something else."""
    file = folder / "model.json"
    if not file.exists():
        raise ExtractError(f"No weights in {folder}. Reinstall inkweb, or use the extractor 'rules'.")
    about: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    for name, ours in (("types", TYPES), ("predicates", PREDICATES), ("modalities", MODALITIES)):
        if about[name] != list(ours):
            raise ExtractError(f"The weights in {folder} were made for other {name}. Train them again (training/).")
    return about


def session(path: Path) -> Any:
    """Load a graph (an ``onnxruntime.InferenceSession``) that gives the same whole numbers on every processor.

    x86 processors without VNNI add products of 8 bits two at a time in 16, and what is too much for those is cut off
    (onnxruntime's documentation on quantization, "U8S8"). Told to be precise, they lose nothing and take longer.
    """
    import onnxruntime  # loaded late: it takes a tenth of a second

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def sigmoid(x: Array) -> NDArray[np.float32]:
    """Turn log-odds into probabilities."""
    return np.asarray(1 / (1 + np.exp(-x)), np.float32)
