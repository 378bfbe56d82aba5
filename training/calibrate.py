"""Make the model's confidence mean what it says, and choose the threshold, on the held-out articles.

Four numbers are fitted (Platt scaling, 1999): ``confidence = sigmoid(slope * log-odds + shift - doubt * doubts -
afterthought * is_afterthought)``, so that of what has confidence 0.8 eight in ten are right. ``doubts`` is how unsure
it is whom subject and object mean; an afterthought is what the first of two sentences tells of a mention in the second.
The threshold is the one with the best F1. All five go into ``model.json``. Right and wrong are told as ``inkweb eval``
tells them.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from pathlib import Path
from typing import Any

import numpy as np
from annotated import annotated, articles, is_dev
from evaluate import as_read

from inkweb.evaluate.conversion import gold
from inkweb.evaluate.matching import match
from inkweb.evaluate.verdicts import verdicts
from inkweb.extract.layers import SameAs
from inkweb.extract.learned.doubt import doubts
from inkweb.extract.learned.extractor import LearnedExtractor
from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.link import link
from inkweb.model import Evidence, Extraction

FLAT = 0.2
"""Slope while measuring: flat, since confidence is told in three places and must not reach 1."""
LOWEST = 0.45
"""What is less likely, on the flat slope, is not looked at: the line shall fit what is told, which begins higher."""
LEAST = 0.4
"""No threshold is lower: what is more likely wrong by so much helps nobody, whatever F1 says."""
STEPS = 200


def main() -> None:
    """Fit, write, and tell how well it fits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="?", default=WEIGHTS, help="folder of the graphs")
    folder: Path = parser.parse_args().weights
    file = folder / "model.json"
    about = json.loads(file.read_text(encoding="utf-8"))
    plain = {"slope": FLAT, "shift": 0.0, "doubt": 0.0, "afterthought": 0.0}
    file.write_text(_json(about | plain), encoding="utf-8")
    judged, facts = _judged(folder)
    logits, unsure, late, right = (np.array(column, float) for column in zip(*judged, strict=True))
    design = np.stack([logits, np.ones_like(logits), -unsure, -late], 1)
    weights = fit(design, right)
    numbers = {"threshold": best_threshold(1 / (1 + np.exp(-design @ weights)), right, facts)}
    numbers |= {name: round(number, 3) for name, number in zip(plain, weights, strict=True)}
    file.write_text(_json(about | numbers), encoding="utf-8")
    print(numbers)


def _json(about: dict[str, Any]) -> str:
    return json.dumps(about, indent=1) + "\n"


def _judged(folder: Path) -> tuple[list[tuple[float, float, bool, bool]], int]:
    """Give what is to be known of all found in the held-out articles, and how many facts these have.

    Of each: log-odds, doubt, whether it is an afterthought, whether it is right.
    """
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    extractions = LearnedExtractor(threshold=LOWEST, weights=folder).extract(map(as_read, held_out))
    judged, count = [], 0
    for article, extraction in zip(held_out, extractions, strict=True):
        annotation, linked = gold(annotated(article)), link(extraction)
        count += sum(not fact.is_optional for fact in annotation.facts)
        unsure, starts = _doubts(extraction), [start for start, _ in article["sentences"]]
        for one in verdicts(annotation, linked.statements, match(annotation, linked.entities)):
            if one.outcome != "neutral":
                said = one.statement
                doubt = unsure[said.evidence.subject[0]] + unsure[said.evidence.object[0]]
                late = _is_afterthought(said.evidence, starts)
                judged.append((_log_odds(said.confidence) / FLAT, doubt, late, one.outcome == "right"))
    return judged, count


def _doubts(extraction: Extraction) -> dict[int, float]:
    """Give the doubt about the mention that begins at each character."""
    place = {mention.id: number for number, mention in enumerate(extraction.mentions)}
    same = (SameAs(place[one.left], place[one.right], one.reason, one.score) for one in extraction.judgements)
    found = doubts([mention.kind in ("name", "value") for mention in extraction.mentions], same)
    return dict(zip((mention.start for mention in extraction.mentions), found.tolist(), strict=True))


def _is_afterthought(evidence: Evidence, starts: list[int]) -> bool:
    """Whether a later sentence than the trigger's holds one of the mentions; ``starts`` are those of the sentences."""
    last = max(evidence.subject[0], evidence.object[0])
    return bisect_right(starts, evidence.trigger[0]) < bisect_right(starts, last)


def _log_odds(confidence: float) -> float:
    odds = np.clip(confidence, 1e-3, 1 - 1e-3)
    return float(np.log(odds / (1 - odds)))


def fit(design: np.ndarray, right: np.ndarray) -> list[float]:
    """Give the likeliest weight of each column (logistic regression), by Newton's method in small steps."""
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-design @ weights))
        curvature = (design * (p * (1 - p))[:, None]).T @ design
        step = np.linalg.solve(curvature + 1e-6 * np.eye(len(weights)), design.T @ (right - p))
        weights += np.clip(step, -0.1, 0.1)
    return [float(weight) for weight in weights]


def best_threshold(confidence: np.ndarray, right: np.ndarray, facts: int) -> float:
    """Give the threshold with the best F1, to two places, from ``LEAST`` on."""
    thresholds = np.arange(LEAST, 0.9, 0.01)
    scores = [2 * right[confidence >= t].sum() / ((confidence >= t).sum() + facts) for t in thresholds]
    return round(float(thresholds[int(np.argmax(scores))]), 2)


if __name__ == "__main__":
    main()
