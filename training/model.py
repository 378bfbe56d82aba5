"""The encoder and its heads together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from encoder import Encoder
from heads import Coreference, Mentions, Modality, Pairs, Tagger, Typer, Verdict
from sample import Sample
from torch import Tensor, nn

from inkweb.extract.learned.antecedents import antecedents
from inkweb.extract.learned.candidates import Candidates, word_types, zones
from inkweb.extract.learned.chunks import framed
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import NO_SHAPE, Words

MARKS, PAD = (101, 102), 0


class Model(nn.Module):
    """One small encoder with a head for each task."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.tagger, self.typer, self.mentions = Tagger(), Typer(), Mentions()
        self.coreference, self.pairs, self.verdict, self.modality = Coreference(), Pairs(), Verdict(), Modality()

    def vectors(self, samples: Sequence[Sample]) -> list[Tensor]:
        """Give for each sample a vector for each word: the mean of its pieces."""
        chunked = [(sample, chunk) for sample in samples for chunk in range(len(sample.chunks))]
        rows = [framed(sample.words, *sample.chunks[chunk], marks=MARKS) for sample, chunk in chunked]
        pieces, shapes, mask = _padded(rows)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            below = self._below(chunked, pieces, shapes, mask)
            above = self.encoder.upper(below, shapes, mask).float()
        hidden = [above[i, 1 : len(row[0]) - 1] for i, row in enumerate(rows)]
        of = [
            torch.cat([h for h, (owner, _) in zip(hidden, chunked, strict=True) if owner is sample])
            for sample in samples
        ]
        return [_means(h, sample.words) for h, sample in zip(of, samples, strict=True)]

    def _below(self, chunked: list[tuple[Sample, int]], pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Give what the lower layers give; once they are frozen, it is worked out once and kept."""
        if not self.encoder.is_frozen:
            return self.encoder.lower(pieces, shapes, mask)
        if any(sample.below is None for sample, _ in chunked):
            with torch.no_grad():
                fresh = self.encoder.lower(pieces, shapes, mask)
            for sample in {id(s): s for s, _ in chunked}.values():
                mine = [i for i, (owner, _) in enumerate(chunked) if owner is sample]
                sample.below = [fresh[i, : int(mask[i].sum())].clone() for i in mine]
        return nn.utils.rnn.pad_sequence([sample.below[chunk] for sample, chunk in chunked], batch_first=True)

    def mention_vectors(self, vectors: Tensor, spans: Spans, types: Tensor) -> Tensor:
        """Give a vector for each mention; ``types`` may hide some types."""
        return self.mentions(ends(vectors, spans), types, torch.from_numpy(spans.kind))

    def antecedent_scores(self, words: Words, spans: Spans, mentions: Tensor) -> tuple[np.ndarray, np.ndarray, Tensor]:
        """Give for each pair of mentions the earlier, the later, and the score."""
        found = antecedents(words, spans)
        columns = (found.earlier, found.later, found.kinds, found.types, found.gap, found.sentences, found.alike)
        return found.earlier, found.later, self.coreference(mentions, *map(torch.from_numpy, columns))

    def relation_scores(
        self, words: Words, spans: Spans, found: Candidates, vectors: Tensor, mentions: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Give for each pair: predicates, vectors for ``modality`` (two), and where the trigger is looked for."""
        zone, inside = zones(found.borders, found.order, (0, len(words)))
        columns = (found.subject, found.object, found.borders, zone, inside)
        numbers = (found.distance, found.between, found.order, found.types)
        seen = map(torch.from_numpy, (*columns, *numbers))
        z, rival, context, gaze = self.pairs(vectors, torch.from_numpy(word_types(words, spans)), mentions, *seen)
        best = [_greatest(rival, torch.from_numpy(side), len(spans)) for side in (found.subject, found.object)]
        logits, z = self.verdict(z, rival, *best)
        return logits, z, context, gaze


def ends(vectors: Tensor, spans: Spans) -> Tensor:
    """Give the vectors of the first and the last word of each mention, side by side."""
    return torch.cat([vectors[torch.from_numpy(spans.first)], vectors[torch.from_numpy(spans.last - 1)]], 1)


def _greatest(rival: Tensor, owner: Tensor, count: int) -> Tensor:
    """Give for each pair the greatest of each column over all pairs of its owner."""
    index = owner[:, None].expand_as(rival)
    empty = rival.new_full((count, rival.shape[1]), -1e4)
    return empty.scatter_reduce(0, index, rival, "amax")[owner]


def _padded(rows: list[tuple[np.ndarray, np.ndarray]]) -> tuple[Tensor, Tensor, Tensor]:
    pieces, shapes = (
        nn.utils.rnn.pad_sequence([torch.from_numpy(r[side]) for r in rows], batch_first=True, padding_value=value)
        for side, value in ((0, PAD), (1, NO_SHAPE))
    )
    lengths = torch.tensor([len(row[0]) for row in rows])
    return pieces, shapes, (torch.arange(pieces.shape[1])[None] < lengths[:, None])[:, None, None]


def _means(hidden: Tensor, words: Words) -> Tensor:
    lengths = torch.from_numpy(np.diff(words.offsets))
    owner = torch.repeat_interleave(torch.arange(len(words)), lengths)
    sums = hidden.new_zeros(len(words), hidden.shape[1]).index_add(0, owner, hidden)
    return sums / lengths[:, None]
