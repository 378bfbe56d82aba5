"""Train: first names from open data, then everything from the corpus; weights are averaged over the last steps."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from annotated import is_dev
from check import check
from corpus import reread, samples
from encoder import pretrained
from export import load
from losses import losses
from model import Model
from open_data import gazetteer, refuse_incomplete, wanted
from prepared import Prepared, prepare
from sample import Sample
from swap import Swapper, listed
from torch import nn
from torch.utils.data import DataLoader, Dataset, Sampler

from inkweb.extract.learned.graphs import WEIGHTS
from inkweb.extract.learned.wordpiece import WordPiece


def main() -> None:
    """Read the command line and train."""
    told = arguments().parse_args()
    if told.open_data:
        refuse_incomplete(told.open_data, [gazetteer(told.open_data)] if told.weights else wanted(told.open_data))
    seed(told.seed)
    torch.set_num_threads(told.threads)
    torch.set_float32_matmul_precision("high")
    cut = WordPiece((WEIGHTS / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    model = (load(told.weights) if told.weights else Model(pretrained(told.base))).to(told.device)
    model.encoder.freeze(told.frozen)
    seed(told.order)
    everything = samples(cut)
    learn = [sample for sample in everything if not is_dev(sample.id)]
    learn = random.Random(1).sample(learn, round(len(learn) * told.part))
    trainer = Trainer(model, workers=told.workers, rates=(told.rate, told.head_rate))
    if told.open_data and not told.weights:
        from open_names import groups

        named = Told(mixed(groups(told.open_data, cut), learn))
        trainer.run(named, batch=8, epochs=1, rates=(2e-4, 1e-3))
    swapper = Swapper((s.lines or [] for s in learn), listed(told.open_data) if told.open_data else ())
    average = Average(model)
    corpus = Told(learn, lambda lines: reread(swapper(lines), cut), told.swap, told.mask)
    drawn = Drawn([sample.id.startswith(tuple(told.fresh)) for sample in learn]) if told.fresh else None
    trainer.run(corpus, batch=told.batch, epochs=told.epochs, seconds=told.seconds, after=average.add, drawn=drawn)
    average.take()
    half = {name: weight.half().cpu() for name, weight in model.state_dict().items()}
    torch.save(half, told.out)
    print(check(model, [sample for sample in everything if is_dev(sample.id)]), flush=True)


def arguments() -> argparse.ArgumentParser:
    """Say what the command line may hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="file for the trained weights")
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--base", type=Path, help="published BERT to begin from (model.safetensors, an ONNX graph)")
    start.add_argument(
        "--weights",
        type=Path,
        help="what an earlier run wrote, or a folder of graphs such as the one shipped, to go on from; open data is "
        "left out then",
    )
    parser.add_argument("--open-data", type=Path, help="folder of the open sets; without it they are left out")
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--batch", type=int, default=8, help="articles a step")
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="learning rate of the heads")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="end, rates run down, after so long")
    parser.add_argument("--swap", type=float, default=0.6, help="share of articles told with other names")
    parser.add_argument("--part", type=float, default=1.0, help="share of the corpus to learn from, for a curve")
    parser.add_argument(
        "--fresh",
        nargs="+",
        metavar="BEGINNING",
        help="articles whose ids begin so are all learned in each epoch, of the others as many, drawn anew: to go on "
        "with --weights after the corpus has grown",
    )
    parser.add_argument("--mask", type=float, default=0.05, help="share of pieces hidden from the encoder")
    parser.add_argument("--seed", type=int, default=0, help="of the heads' first weights")
    parser.add_argument(
        "--order", type=int, default=0, help="of everything after them; runs of one seed may be averaged"
    )
    parser.add_argument(
        "--frozen", type=int, default=0, help="lowest layers that stay as they are: of 12, 3 save a fifth"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare articles")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser


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


class Told(Dataset[Prepared]):
    """Prepares articles; some are told with other names, anew each time."""

    def __init__(
        self,
        learn: Sequence[Sample],
        retell: Callable[[list[str]], Sample] | None = None,
        share: float = 0.0,
        mask: float = 0.0,
    ) -> None:
        self._learn, self._retell, self._share, self._mask = learn, retell, share, mask

    def __len__(self) -> int:
        return len(self._learn)

    def __getitem__(self, place: int) -> Prepared:
        sample = self._learn[place]
        if self._retell and sample.lines is not None and random.random() < self._share:
            sample = self._retell(sample.lines)
        return prepare(sample).masked(self._mask)


class Drawn(Sampler[int]):
    """Goes through all articles that are fresh and as many of the others, in random order, others each time."""

    def __init__(self, is_fresh: Sequence[bool]) -> None:
        self._fresh = [place for place, fresh in enumerate(is_fresh) if fresh]
        self._others = [place for place, fresh in enumerate(is_fresh) if not fresh]

    def __len__(self) -> int:
        return len(self._fresh) + min(len(self._fresh), len(self._others))

    def __iter__(self) -> Iterator[int]:
        chosen = self._fresh + random.sample(self._others, len(self) - len(self._fresh))
        return iter(random.sample(chosen, len(chosen)))


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
            torch._foreach_lerp_(self._means, self._weights, 1 - memory)

    def take(self) -> None:
        """Put the average into the model."""
        with torch.no_grad():
            torch._foreach_copy_(self._weights, self._means)


class Trainer:
    """Goes through articles and changes the weights."""

    def __init__(self, model: Model, *, workers: int, rates: tuple[float, float]) -> None:
        self.model, self._workers, self._rates = model, workers, rates

    def run(
        self,
        learn: Dataset[Prepared],
        *,
        batch: int,
        epochs: int,
        rates: tuple[float, float] | None = None,
        seconds: float = float("inf"),
        after: Callable[[], None] = lambda: None,
        drawn: Drawn | None = None,
    ) -> None:
        """Go through the articles, or those ``drawn``; rates rise for 8% of the way, then fall to nearly nothing."""
        self.model.train()
        optimiser = _optimiser(self.model, rates or self._rates)
        batches = DataLoader(
            learn,
            batch_size=batch,
            shuffle=drawn is None,
            sampler=drawn,
            num_workers=self._workers,
            persistent_workers=self._workers > 0,
            collate_fn=together,
        )
        steps, start, done = len(batches) * epochs, time.monotonic(), 0
        for epoch in range(epochs):
            told = Counter[str]()
            for batched in batches:
                progress = max(done / steps, (time.monotonic() - start) / seconds)
                if progress >= 1:
                    return
                for group in optimiser.param_groups:
                    group["lr"] = group["full"] * _height(progress)
                self._step(optimiser, batched, told)
                after()
                done += 1
            means = {name: round(float(value) / len(batches), 2) for name, value in told.items()}
            print(f"epoch {epoch + 1}, {time.monotonic() - start:.0f} s: {means}", flush=True)

    def _step(self, optimiser: torch.optim.Optimizer, batch: Batch, told: Counter[str]) -> None:
        columns = batch.articles.to(self.model.device)
        vectors = self.model.vectors(batch.articles.chunks, columns["lengths"])
        parts = {name: loss / batch.count for name, loss in losses(self.model, columns, vectors).items()}
        optimiser.zero_grad()
        torch.stack(list(parts.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 2.0, foreach=True)
        optimiser.step()
        for name, loss in parts.items():
            told[name] += loss.detach()  # type: ignore[assignment]


@dataclass(frozen=True)
class Batch:
    """Some articles put together, and how many they are."""

    articles: Prepared
    count: int


def together(parts: Sequence[Prepared]) -> Batch:
    """Make one batch."""
    return Batch(Prepared.together(parts), len(parts))


def _height(progress: float) -> float:
    return min(1, (progress + 0.002) / 0.08) * max(0.02, min(1, (1 - progress) / 0.92))


def _optimiser(model: Model, rates: tuple[float, float]) -> torch.optim.Optimizer:
    below = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    inside = {id(weight) for weight in model.encoder.parameters()}
    above = [weight for weight in model.parameters() if id(weight) not in inside]
    groups = [{"params": p, "lr": rate, "full": rate} for p, rate in zip((below, above), rates, strict=True)]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


if __name__ == "__main__":
    main()
