"""The encoder and its heads together, over articles as ``prepared`` has them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from encoder import Encoder
from heads import Coreference, Mentions, Modality, Pairs, Tagger, Typer, Verdict
from prepared import Chunks
from torch import Tensor, nn
from torch.nn import functional

from inkweb.extract.learned.words import NO_SHAPE

PAD = 0
BLOCK = 128
"""So many pairs are judged at a time on a CPU."""
ROWS = 8
"""So many rows are read at a time on a CPU, of like length: less is filled up, and what is worked on stays near."""
Columns = dict[str, Tensor]


class Model(nn.Module):
    """One small encoder with a head for each task."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.tagger, self.typer, self.mentions = Tagger(), Typer(), Mentions()
        self.coreference, self.pairs, self.verdict, self.modality = Coreference(), Pairs(), Verdict(), Modality()

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return self.encoder.segment.device

    def vectors(self, chunks: Chunks, lengths: Tensor) -> Tensor:
        """Give a vector for each word: the mean of its pieces, of which ``lengths`` tells how many."""
        size = ROWS if self.device.type == "cpu" else len(chunks.pieces)
        order = np.argsort([len(row) for row in chunks.pieces], kind="stable")
        blocks = [order[at : at + size].tolist() for at in range(0, len(order), size)]
        read = dict(pair for block in blocks for pair in zip(block, self._read(chunks.at(block)), strict=True))
        return _means(torch.cat([read[row] for row in range(len(order))]), lengths)

    def _read(self, chunks: Chunks) -> list[Tensor]:
        """Give for each row the vectors of its pieces, but for the marks."""
        pieces, shapes, mask = (part.to(self.device, non_blocking=True) for part in _padded(chunks))
        # Where nothing multiplies 16 bits, they take half as long again as 32.
        is_faster = self.device.type == "cuda" or torch.cpu._is_avx512_bf16_supported()
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.training and is_faster):
            hidden = self.encoder(pieces, shapes, mask[:, None, None]).float()
        return [row[1 : len(inside) - 1] for row, inside in zip(hidden, chunks.pieces, strict=True)]

    def antecedent_scores(self, of: Columns, mentions: Tensor) -> Tensor:
        """Give for each pair of mentions the score."""
        names = ("earlier", "later", "kinds", "types", "gap", "sentences", "alike")
        scores: Tensor = self.coreference(mentions, *(of[name] for name in names))
        return scores

    def relation_scores(self, of: Columns, vectors: Tensor, mentions: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Give for each pair: predicates, vectors for ``modality`` (two), and where the trigger is looked for."""
        words, roles = self.pairs.words(vectors, of["word_types"]), self.pairs.roles(mentions)
        z, rival, context, gaze = map(torch.cat, zip(*self._blocks(of, words, roles), strict=True))
        best = [_greatest(rival, of[side], len(mentions)) for side in ("subject", "object")]
        logits, z = self.verdict(z, rival, *best)
        return logits, z, context, gaze

    def _blocks(self, of: Columns, words: Tensor, roles: tuple[Tensor, Tensor]) -> Iterator[tuple[Tensor, ...]]:
        """Judge some pairs at a time, which look at few words, as in use; an accelerator takes all at once."""
        columns = [of[name] for name in ("subject", "object", "borders", "distance", "between", "order", "pair_types")]
        size = BLOCK if self.device.type == "cpu" else len(columns[0])
        for at in range(0, len(columns[0]), size):
            subject, object, borders, *plain = (column[at : at + size] for column in columns)
            first, last = int(borders[:, 4].min()), int(borders[:, 5].max())
            *seen, gaze = self.pairs(words[first:last], *roles, subject, object, borders - first, *plain)
            yield *seen, functional.pad(gaze, (first, len(words) - last))


def ends(vectors: Tensor, of: Columns) -> Tensor:
    """Give the vectors of the first and the last word of each mention, side by side."""
    return torch.cat([vectors[of["first"]], vectors[of["last"] - 1]], 1)


def _greatest(rival: Tensor, owner: Tensor, count: int) -> Tensor:
    """Give for each pair the greatest of each column over all pairs of its owner."""
    index = owner[:, None].expand_as(rival)
    empty = rival.new_full((count, rival.shape[1]), -1e4)
    return empty.scatter_reduce(0, index, rival, "amax")[owner]


def _padded(chunks: Chunks) -> tuple[Tensor, Tensor, Tensor]:
    """Give the rows filled up to the longest, and where there is text."""
    sizes = np.array([len(row) for row in chunks.pieces])
    mask = np.arange(sizes.max())[None] < sizes[:, None]
    filled = [np.full(mask.shape, value, np.int64) for value in (PAD, NO_SHAPE)]
    for table, rows in zip(filled, (chunks.pieces, chunks.shapes), strict=True):
        table[mask] = np.concatenate(rows)
    return torch.from_numpy(filled[0]), torch.from_numpy(filled[1]), torch.from_numpy(mask)


def _means(hidden: Tensor, lengths: Tensor) -> Tensor:
    owner = torch.repeat_interleave(torch.arange(len(lengths), device=hidden.device), lengths, output_size=len(hidden))
    sums = hidden.new_zeros(len(lengths), hidden.shape[1]).index_add(0, owner, hidden)
    return sums / lengths[:, None]
