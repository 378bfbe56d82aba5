"""Train: first names from open data, then everything from the corpus; weights are averaged over the last steps."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from annotated import is_dev
from corpus import reread, samples
from encoder import pretrained
from losses import losses
from model import Model
from sample import Sample
from swap import Swapper, listed
from torch import nn

from inkweb.extract.learned.wordpiece import WordPiece


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minilm", type=Path, help="folder with model.safetensors and vocab.txt of all-MiniLM-L6-v2")
    parser.add_argument("out", type=Path, help="file for the trained weights")
    parser.add_argument("--open-data", type=Path, help="folder of the open sets; without it they are left out")
    parser.add_argument("--start", type=Path, help="weights to go on from; the open sets are then left out")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--rate", type=float, default=1.5e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="learning rate of the heads")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="end, rates run down, after so long")
    parser.add_argument("--swap", type=float, default=0.6, help="share of articles told with other names")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    told = parser.parse_args()
    seed(told.seed)
    torch.set_num_threads(told.threads)
    cut = WordPiece((told.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    model = Model(pretrained(told.minilm / "model.safetensors"))
    learn = [sample for sample in samples(cut) if not is_dev(sample.id)]
    if told.start:
        model.load_state_dict(torch.load(told.start, weights_only=True))
    elif told.open_data:
        from open_names import groups

        run(model, mixed(groups(told.open_data, cut), learn), batch=4, epochs=1, rates=(2e-4, 1e-3))
    model.encoder.freeze()
    average = Average(model)
    retold = Retold(learn, cut, told.swap, told.open_data)
    run(
        model,
        learn,
        batch=2,
        epochs=told.epochs,
        rates=(told.rate, told.head_rate),
        seconds=told.seconds,
        before=retold,
        after=average.add,
        out=told.out,
    )
    average.take()
    torch.save(model.state_dict(), told.out)


def seed(number: int) -> None:
    """Make every choice repeatable."""
    random.seed(number)
    np.random.seed(number)
    torch.manual_seed(number)


def mixed(groups: Sequence[Sample], learn: Sequence[Sample]) -> list[Sample]:
    """Put a corpus article among every sixteen groups: it keeps descriptions, pronouns and models in mind."""
    shuffled = random.sample(list(groups), len(groups))
    for place in range(3, len(shuffled), 16):
        shuffled[place] = random.choice(list(learn))
    return shuffled


class Retold:
    """Tells some articles with other names, anew each time; the names come from the other articles and a list."""

    def __init__(self, learn: Sequence[Sample], cut: WordPiece, share: float, open_data: Path | None) -> None:
        self._cut, self._share = cut, share
        self._swap = Swapper((sample.lines or [] for sample in learn), listed(open_data) if open_data else ())

    def __call__(self, sample: Sample) -> Sample:
        """Give the sample or, by chance, its like."""
        if sample.lines is None or random.random() >= self._share:
            return sample
        return reread(self._swap(sample.lines), self._cut)


class Average:
    """Keep a running average of the weights that learn (Polyak averaging)."""

    def __init__(self, model: Model, *, memory: float = 0.998) -> None:
        self._weights = [weight for weight in model.parameters() if weight.requires_grad]
        self._means = [weight.detach().clone() for weight in self._weights]
        self._memory, self._steps = memory, 0

    def add(self) -> None:
        """Count the weights of this step in; the first steps fade faster."""
        self._steps += 1
        memory = min(self._memory, self._steps / (9 + self._steps))
        with torch.no_grad():
            for mean, weight in zip(self._means, self._weights, strict=True):
                mean.lerp_(weight, 1 - memory)

    def take(self) -> None:
        """Put the average into the model."""
        with torch.no_grad():
            for mean, weight in zip(self._means, self._weights, strict=True):
                weight.copy_(mean)


def run(
    model: Model,
    learn: Sequence[Sample],
    *,
    batch: int,
    epochs: int,
    rates: tuple[float, float],
    seconds: float = float("inf"),
    before: Callable[[Sample], Sample] = lambda sample: sample,
    after: Callable[[], None] = lambda: None,
    out: Path | None = None,
) -> None:
    """Go through the samples; rates rise for 8% of the way, then fall to nearly nothing."""
    model.train()
    optimiser = _optimiser(model, rates)
    steps, start, done = -(-len(learn) // batch) * epochs, time.monotonic(), 0
    for epoch in range(epochs):
        shuffled, told = random.sample(list(learn), len(learn)), Counter[str]()
        for at in range(0, len(shuffled), batch):
            progress = max(done / steps, (time.monotonic() - start) / seconds)
            if progress >= 1:
                return
            for group in optimiser.param_groups:
                group["lr"] = (
                    group["full"] * min(1, (progress + 0.002) / 0.08) * max(0.02, min(1, (1 - progress) / 0.92))
                )
            _step(model, optimiser, [before(sample) for sample in shuffled[at : at + batch]], told)
            after()
            done += 1
        losses_now = {name: round(value / len(learn), 2) for name, value in told.items()}
        print(f"epoch {epoch + 1}, {time.monotonic() - start:.0f} s: {losses_now}", flush=True)
        if out:
            torch.save(model.state_dict(), out.with_suffix(".last.pt"))


def _optimiser(model: Model, rates: tuple[float, float]) -> torch.optim.Optimizer:
    below = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    inside = {id(weight) for weight in model.encoder.parameters()}
    above = [weight for weight in model.parameters() if id(weight) not in inside]
    groups = [{"params": p, "lr": rate, "full": rate} for p, rate in zip((below, above), rates, strict=True)]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _step(model: Model, optimiser: torch.optim.Optimizer, samples: Sequence[Sample], told: Counter[str]) -> None:
    total = torch.zeros(())
    for sample, vectors in zip(samples, model.vectors(samples), strict=True):
        for name, loss in losses(model, sample, vectors).items():
            total = total + loss / len(samples)
            told[name] += loss.item()
    optimiser.zero_grad()
    total.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimiser.step()


if __name__ == "__main__":
    main()
