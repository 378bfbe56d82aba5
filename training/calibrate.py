"""Make the model's confidence mean what it says, and choose the threshold, on the held-out articles.

Two numbers are fitted (Platt scaling, 1999): ``confidence = sigmoid(slope * log-odds + shift)``, so that of what has
confidence 0.8 eight in ten are right. The threshold is the one with the best F1. All three go into ``model.json``.
Right and wrong are told as ``inkweb eval`` tells them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate import compare
from inkweb.evaluate.conversion import gold
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.link import link

FLAT = 0.2
"""Slope while measuring: flat, since confidence is told in three places and must not reach 1."""
LOWEST = 0.35
"""What is less likely, on the flat slope, is not looked at: 0.04 on the full one."""
STEPS = 200


def main() -> None:
    """Fit, write, and tell how well it fits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="?", default=WEIGHTS, help="folder of the graphs")
    folder: Path = parser.parse_args().weights
    file = folder / "model.json"
    about = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(_json(about | {"slope": FLAT, "shift": 0.0}), encoding="utf-8")
    judged, missing = _judged(folder)
    logits, right = (np.array(column, float) for column in zip(*judged, strict=True))
    slope, shift = fit(logits, right)
    confidence = 1 / (1 + np.exp(-slope * logits - shift))
    threshold = best_threshold(confidence, right, missing)
    numbers = {"slope": round(slope, 3), "shift": round(shift, 3), "threshold": threshold}
    file.write_text(_json(about | numbers), encoding="utf-8")
    print(numbers)


def _json(about: dict[str, Any]) -> str:
    return json.dumps(about, indent=1) + "\n"


def _judged(folder: Path) -> tuple[list[tuple[float, bool]], int]:
    """Give log-odds and rightness of everything found in the held-out articles, and how many facts they have."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    found = LearnedExtractor(threshold=LOWEST, weights=folder).extract(map(as_read, held_out))
    judged, count = [], 0
    for article, extraction in zip(held_out, found, strict=True):
        compared = compare(gold(annotated(article)), link(extraction))
        count += compared.scores["statements"].annotated
        for confidence, is_right in compared.confidences:
            odds = np.clip(confidence, 1e-3, 1 - 1e-3)
            judged.append((float(np.log(odds / (1 - odds))) / FLAT, is_right))
    return judged, count


def fit(logits: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Give slope and shift of the likeliest line, by Newton's method in small steps."""
    design, line = np.stack([logits, np.ones_like(logits)], 1), np.array([1.0, 0.0])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-design @ line))
        curvature = (design * (p * (1 - p))[:, None]).T @ design
        line += np.clip(np.linalg.solve(curvature + 1e-6 * np.eye(2), design.T @ (right - p)), -0.1, 0.1)
    return float(line[0]), float(line[1])


def best_threshold(confidence: np.ndarray, right: np.ndarray, facts: int) -> float:
    """Give the threshold with the best F1, to two places."""
    thresholds = np.arange(0.1, 0.9, 0.01)
    scores = [2 * right[confidence >= t].sum() / ((confidence >= t).sum() + facts) for t in thresholds]
    return round(float(thresholds[int(np.argmax(scores))]), 2)


if __name__ == "__main__":
    main()
