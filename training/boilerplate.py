"""Learn which lines belong to the page: writes ``read/boilerplate-weights.json``, tells how good they are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from annotated import articles, is_dev
from torch.nn.functional import binary_cross_entropy_with_logits

from inkweb.read import boilerplate
from inkweb.read.likelihood import features

WEIGHTS = Path(boilerplate.__file__).parent / "boilerplate-weights.json"
LEAST, LIGHT, DECAY = 3, 0.08, 0.3
"""A feature stands in so many articles, and weighs at least so much; the square of the weights costs so much."""


@dataclass(frozen=True)
class Judged:
    """A line: whose it is, what is seen of it, whether it is boilerplate, whether the rules say so."""

    article: str
    features: set[str]
    is_page: bool
    is_ruled: bool


def main() -> None:
    """Learn from the training articles, write, try on the held-out ones."""
    lines = list(judged())
    learn, held_out = ([one for one in lines if is_dev(one.article) == dev] for dev in (False, True))
    weights = fit(learn)
    WEIGHTS.write_text(json.dumps(weights, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    right = np.array([one.is_page for one in held_out])
    ruled = np.array([one.is_ruled for one in held_out])
    scores = np.array([sum(weights.get(name, 0.0) for name in (*one.features, "bias")) for one in held_out])
    likely = 1 / (1 + np.exp(-scores))
    print(f"{len(weights)} weights; {len(held_out)} held-out lines, {right.sum()} of the page")
    for name, found in (("rules", ruled), *((f"and {t}", ruled | (likely >= t)) for t in (0.5, 0.8, 0.9, 0.95))):
        print(f"{name:<9} P {right[found].mean():.3f} R {found[right].mean():.3f}")


def judged() -> Iterator[Judged]:
    """Give every line that is wholly of the page or of the story."""
    for _, article in articles():
        for one in boilerplate.placed(article["text"]):
            start, end = one.line.start, one.line.end
            is_page = any(a <= start + 2 and end - 2 <= b for a, b in article["boilerplate"])
            if is_page == any(a < end and start < b for a, b in article["sentences"]):
                continue
            seen = features(one.line, one.zone, is_first=one.is_first, is_last=one.is_last)
            yield Judged(article["id"], seen, is_page, one.reason is not None)


def fit(learn: list[Judged]) -> dict[str, float]:
    """Give the weights of a logistic regression by the names of the features; the lightest are left out."""
    seen: dict[str, set[str]] = defaultdict(set)
    for one in learn:
        for name in one.features:
            seen[name].add(one.article)
    names = sorted(name for name, where in seen.items() if len(where) >= LEAST)
    number = {name: i for i, name in enumerate(names)}
    table = torch.zeros(len(learn), len(names))
    for row, one in enumerate(learn):
        table[row, [number[name] for name in one.features if name in number]] = 1
    right = torch.tensor([float(one.is_page) for one in learn])
    weights, bias = torch.zeros(len(names), requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=200)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        total = binary_cross_entropy_with_logits(table @ weights + bias, right, reduction="sum")
        total = total + DECAY * weights.square().sum()
        total.backward()
        return total

    optimiser.step(loss)  # type: ignore[arg-type]
    found = dict(zip(names, weights.tolist(), strict=True)) | {"bias": bias.item()}
    return {name: round(weight, 2) for name, weight in found.items() if abs(weight) >= LIGHT}


if __name__ == "__main__":
    main()
