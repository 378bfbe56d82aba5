"""The encoder: a small BERT in plain PyTorch, which also sees the shape of words.

Architecture: BERT (Devlin et al. 2019, arXiv:1810.04805) with layers of 384, as many as the weights it begins from
have. It is uncased, so the shape that ``inkweb.extract.learned.words`` gives is added as an embedding, below and in
the middle.
"""

from __future__ import annotations

from pathlib import Path

import base
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inkweb.extract.learned.words import SHAPES

WIDTH, HEADS, INNER = 384, 12, 1536
PIECES, PLACES = 30522, 512


class Drop(nn.Dropout):
    """Dropout; on a CPU torch draws so slowly that a twelfth of the training went there, so numpy draws."""

    def forward(self, x: Tensor) -> Tensor:
        """Take and give any shape."""
        if not self.training or x.device.type != "cpu":
            return super().forward(x)
        drawn = np.frombuffer(np.random.bytes(x.numel()), np.uint8) >= round(256 * self.p)
        kept = torch.from_numpy(drawn).view(x.shape).to(x.dtype)
        return x * (kept / (1 - round(256 * self.p) / 256))


class Even(nn.Linear):
    """A linear layer whose rows come to the same height before they are rounded to 8 bits.

    One scale is taken for a whole chunk, and what stands at the two marks round it is six times as large as what stands
    at the words (massive activations: Sun et al. 2024, arXiv:2402.17762): the words would get a sixth of the 8 bits. In
    32 bits it changes nothing, so it is in the graphs alone.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Take and give any shape whose last side is the width."""
        if not torch.onnx.is_in_onnx_export():
            return super().forward(x)
        height = x.abs().amax(-1, keepdim=True).clamp(min=1e-6)
        return (x / height) @ self.weight.T * height + self.bias


class Layer(nn.Module):
    """One Transformer layer, normalised after each half."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = Even(WIDTH, INNER), Even(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Take and give batch by length by width; ``mask`` is batch by 1 by 1 by length, true where there is text."""
        split = [f(x).unflatten(-1, (HEADS, -1)).transpose(1, 2) for f in (self.query, self.key, self.value)]
        context = _attended(*split, mask).transpose(1, 2).flatten(2)
        x = self.attended(x + self.drop(self.mix(context)))
        return self.done(x + self.drop(self.narrow(functional.gelu(self.widen(x)))))


def _attended(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Attend; torch's own kernel takes twice as long in 16 bits on a CPU, forward and back, as plain products do."""
    if query.dtype != torch.bfloat16 or query.device.type != "cpu" or mask is None:
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    score = (query / query.shape[-1] ** 0.5) @ key.transpose(-1, -2)
    return (score + torch.where(mask, 0.0, -1e4).to(score.dtype)).softmax(-1) @ value


class Encoder(nn.Module):
    """Pieces of words in, one vector for each piece out."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.piece = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shape, self.shape_again = nn.Embedding(SHAPES, WIDTH), nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shape.weight, std=0.01)
        nn.init.zeros_(self.shape_again.weight)
        self.begun = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        # Kept as it is: words that the corpus lacks must stay where the others expect them.
        self.piece.weight.requires_grad = False

    def freeze(self, count: int) -> None:
        """Keep the lowest layers, and what stands below them, as they are; of 0 nothing more than the words."""
        below = (self.place, self.shape, self.begun, *self.layers[:count]) if count else ()
        for part in below:
            part.requires_grad_(False)
        self.segment.requires_grad_(not count)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Take batch by length of numbers; give batch by length by width."""
        places = self.place.weight[: pieces.shape[1]]
        x = self.drop(self.begun(self.piece(pieces) + self.shape(shapes) + places + self.segment))
        for number, layer in enumerate(self.layers):
            if 2 * number == len(self.layers):
                x = x + self.shape_again(shapes)
            x = layer(x, mask)
        return x


def pretrained(path: Path) -> Encoder:
    """Make an encoder from a published BERT whose layers are 384 wide.

    Raises ``SystemExit`` where the file holds something else.
    """
    weights = base.published(path)
    encoder = Encoder(base.layers(weights))
    given = {
        _renamed(name): weight
        for name, weight in weights.items()
        if not name.startswith(("pooler", "embeddings.token_type", "embeddings.position_ids"))
    }
    given["segment"] = weights["embeddings.token_type_embeddings.weight"][0]
    missing, unknown = encoder.load_state_dict(given, strict=False)
    if unknown or set(missing) != {"shape.weight", "shape_again.weight"}:
        raise SystemExit(f"{path} is no BERT of this width: {missing} are missing, {unknown} unknown.")
    return encoder


_NAMES = (
    ("embeddings.word_embeddings", "piece"),
    ("embeddings.position_embeddings", "place"),
    ("embeddings.LayerNorm", "begun"),
    ("encoder.layer.", "layers."),
    ("attention.self.", ""),
    ("attention.output.dense", "mix"),
    ("attention.output.LayerNorm", "attended"),
    ("intermediate.dense", "widen"),
    ("output.dense", "narrow"),
    ("output.LayerNorm", "done"),
)


def _renamed(name: str) -> str:
    for theirs, ours in _NAMES:
        name = name.replace(theirs, ours)
    return name
