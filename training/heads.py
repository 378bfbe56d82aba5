"""What stands on the encoder: tags, mentions, coreference, relations, modality. Every input is a tensor, for ONNX."""

from __future__ import annotations

import torch
from encoder import WIDTH, Drop
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.functional import linear

from inkweb.extract.learned.candidates import NO_MENTION
from inkweb.extract.learned.labels import KINDS, MODALITIES, NAMES, PREDICATES, TAGS
from inkweb.extract.learned.likeness import FEATURES
from inkweb.extract.learned.spans import BOXES
from inkweb.extract.learned.words import SHAPES

MENTION, ROLE, VERDICT, CONTEXT, RIVAL, GAZE, MIDDLE = 256, 192, 320, 256, 64, 128, 64
GAZES = 4
"""Ways of looking at the sentence for a pair; the first two are taught to look at the trigger."""
PAIRED = NO_MENTION
DROP = 0.25


class Tagger(nn.Module):
    """Say for each word which mention it begins or goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = nn.Embedding(SHAPES, 16)
        self.tag = nn.Sequential(Drop(DROP), nn.Linear(WIDTH + 16, 256), nn.GELU(), Drop(DROP), nn.Linear(256, TAGS))

    def forward(self, vectors: Tensor, shapes: Tensor) -> Tensor:
        """Take words by width and words; give words by tags, as log-odds."""
        return self.tag(torch.cat([vectors, self.shape(shapes)], 1))


class Typer(nn.Module):
    """Say the type of the entity that a description or pronoun means."""

    def __init__(self) -> None:
        super().__init__()
        self.decide = nn.Sequential(Drop(DROP), nn.Linear(2 * WIDTH, 128), nn.GELU(), nn.Linear(128, NAMES))

    def forward(self, ends: Tensor) -> Tensor:
        """Take mentions by two widths (first and last word); give mentions by types."""
        return self.decide(ends)


class Mentions(nn.Module):
    """Give a vector for each mention."""

    def __init__(self) -> None:
        super().__init__()
        self.typed, self.kind = nn.Embedding(PAIRED, 24), nn.Embedding(len(KINDS), 8)
        self.mix = nn.Sequential(Drop(DROP), nn.Linear(2 * WIDTH + 32, MENTION), nn.GELU(), Drop(0.1))

    def forward(self, ends: Tensor, types: Tensor, kinds: Tensor) -> Tensor:
        """Take mentions by two widths, their types and kinds; give mentions by ``MENTION``."""
        return self.mix(torch.cat([ends, self.typed(types), self.kind(kinds)], 1))


class Coreference(nn.Module):
    """Say how much speaks for it that two mentions are one entity; 0 is the score of a new entity."""

    def __init__(self) -> None:
        super().__init__()
        self.earlier, self.later = nn.Linear(MENTION, 96), nn.Linear(MENTION, 96)
        self.kinds, self.types = nn.Embedding(len(KINDS) ** 2, 8), nn.Embedding(PAIRED**2, 8)
        self.gap, self.sentences = nn.Embedding(BOXES, 8), nn.Embedding(BOXES, 8)
        self.score = nn.Sequential(nn.Linear(96 * 3 + 32 + FEATURES, 128), nn.GELU(), Drop(0.2), nn.Linear(128, 1))

    def forward(
        self,
        mentions: Tensor,
        earlier: Tensor,
        later: Tensor,
        kinds: Tensor,
        types: Tensor,
        gap: Tensor,
        sentences: Tensor,
        alike: Tensor,
    ) -> Tensor:
        """Take the columns of ``Antecedents``; give a score for each pair."""
        a, b = self.earlier(mentions)[earlier], self.later(mentions)[later]
        plain = [self.kinds(kinds), self.gap(gap), self.sentences(sentences), self.types(types), alike]
        return self.score(torch.cat([a, b, a * b, *plain], 1))[:, 0]


class Pairs(nn.Module):
    """Look at the sentences of each ordered pair of mentions, knowing what stands before, between and after them."""

    def __init__(self) -> None:
        super().__init__()
        self.subject, self.object = nn.Linear(MENTION, ROLE), nn.Linear(MENTION, ROLE)
        self.query, self.key, self.value = nn.Linear(2 * ROLE, GAZE), nn.Linear(WIDTH, GAZE), nn.Linear(WIDTH, CONTEXT)
        self.zone = nn.Embedding(10, GAZES)
        nn.init.zeros_(self.zone.weight)
        self.key_type, self.value_type = nn.Embedding(PAIRED + 1, GAZE), nn.Embedding(PAIRED + 1, CONTEXT)
        for table in (self.key_type, self.value_type):
            nn.init.normal_(table.weight, std=0.02)
        self.between_words = nn.Linear(WIDTH, MIDDLE)
        self.distance, self.order = nn.Embedding(2 * BOXES, 12), nn.Embedding(4, 8)
        self.between, self.types = nn.Embedding(BOXES, 8), nn.Embedding(PAIRED**2, 16)
        seen = 3 * ROLE + CONTEXT + 12 + 8 + 8 + 16 + 5 * GAZES + MIDDLE
        self.mix = nn.Sequential(Drop(DROP), nn.Linear(seen, VERDICT), nn.GELU(), Drop(DROP))
        self.rival = nn.Linear(VERDICT, RIVAL)

    def words(self, vectors: Tensor, types: Tensor) -> Tensor:
        """Take words by width, and the type of the mention that each is in; give what ``forward`` wants of words."""
        keys = self.key(vectors) + self.key_type(types)
        return torch.cat([keys, self.value(vectors) + self.value_type(types), self.between_words(vectors)], 1)

    def roles(self, mentions: Tensor) -> tuple[Tensor, Tensor]:
        """Give each mention as a subject and as an object: all that does not hang on the other side."""
        drop, mix = self.mix[:2]
        a, b = drop(self.subject(mentions)), drop(self.object(mentions))
        query_a, query_b = self.query.weight[:, :ROLE], self.query.weight[:, ROLE:]
        mix_a, mix_b = mix.weight[:, :ROLE], mix.weight[:, ROLE : 2 * ROLE]
        subjects = torch.cat([a, linear(a, query_a), linear(a, mix_a)], 1)
        return subjects, torch.cat([b, linear(b, query_b, self.query.bias), linear(b, mix_b, mix.bias)], 1)

    def forward(
        self,
        words: Tensor,
        subjects: Tensor,
        objects: Tensor,
        subject: Tensor,
        object: Tensor,
        borders: Tensor,
        distance: Tensor,
        between: Tensor,
        order: Tensor,
        types: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Take a window of ``words``, the ``roles``, columns of ``Candidates`` (borders from the window's start).

        Gives pairs by ``VERDICT``, by ``RIVAL``, by ``CONTEXT``, and pairs by words: where the trigger is looked for.
        """
        keys, values, middle = words.split((GAZE, CONTEXT, MIDDLE), 1)
        a, query_a, mix_a = subjects[subject].split((ROLE, GAZE, VERDICT), 1)
        b, query_b, mix_b = objects[object].split((ROLE, GAZE, VERDICT), 1)
        gaze = self._gaze(keys, query_a + query_b, *zones(borders, order, words))
        context = torch.einsum("pgt,tgd->pgd", gaze, values.unflatten(1, (GAZES, -1))).flatten(1)
        plain = [self.distance(distance), self.order(order), self.between(between), self.types(types)]
        drop, mix, *after = self.mix
        seen = drop(torch.cat([a * b, context, *plain, _shares(gaze, borders), _mean(middle, borders)], 1))
        z = linear(seen, mix.weight[:, 2 * ROLE :]) + mix_a + mix_b
        for step in after:
            z = step(z)
        return z, self.rival(z), context, gaze[:, :2].mean(1)

    def _gaze(self, keys: Tensor, query: Tensor, zone: Tensor, inside: Tensor) -> Tensor:
        """Give pairs by gazes by words, each row summing to 1 over the sentences of the pair."""
        query, keys = query.unflatten(1, (GAZES, -1)), keys.unflatten(1, (GAZES, -1))
        score = torch.einsum("pgd,tgd->pgt", query, keys) / keys.shape[2] ** 0.5 + self.zone(zone).transpose(1, 2)
        return score.masked_fill(~inside[:, None], -1e4).softmax(-1)


def zones(borders: Tensor, order: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
    """Give pairs by words: where the word stands (before, in, between, in or after the two mentions, five more for the
    other direction), and whether it stands in their sentences.
    """
    word = torch.arange(words.shape[0], device=borders.device)[None]
    zone = torch.stack([word >= borders[:, side, None] for side in range(4)]).sum(0)
    inside = (word >= borders[:, 4, None]) & (word < borders[:, 5, None])
    return zone + 5 * (order % 2)[:, None], inside


def _mean(words: Tensor, borders: Tensor) -> Tensor:
    """Give the mean of the words between the two mentions."""
    sums = functional.pad(words.cumsum(0), (0, 0, 1, 0))
    start, end = borders[:, 1], borders[:, 2]
    return (sums[end] - sums[start]) / (end - start).clamp(min=1)[:, None]


def _shares(gaze: Tensor, borders: Tensor) -> Tensor:
    """Give how much of each gaze falls before, on, between, on and after the two mentions."""
    sums = functional.pad(gaze.cumsum(-1), (1, 0))
    ends = torch.cat([borders[:, :4], torch.full_like(borders[:, :1], gaze.shape[2])], 1)
    at = sums.gather(2, ends[:, None].expand(-1, GAZES, -1))
    return (at - functional.pad(at[..., :-1], (1, 0))).transpose(1, 2).flatten(1)


class Verdict(nn.Module):
    """Let the pairs that share a subject or an object compete, then say which predicates hold."""

    def __init__(self) -> None:
        super().__init__()
        self.compete = nn.Linear(3 * RIVAL, VERDICT)
        nn.init.normal_(self.compete.weight, std=0.02)
        self.even = nn.LayerNorm(VERDICT)
        self.predicate = nn.Linear(VERDICT, len(PREDICATES))
        nn.init.constant_(self.predicate.bias, -3.0)

    def forward(self, z: Tensor, rival: Tensor, best_subject: Tensor, best_object: Tensor) -> tuple[Tensor, Tensor]:
        """Take what ``Pairs`` gives, and the greatest ``rival`` of all pairs of the same subject, the same object.

        Gives pairs by predicates, as log-odds, and the vectors that ``Modality`` wants.
        """
        rivals = torch.cat([rival, rival - best_subject, rival - best_object], 1)
        z = self.even(z + self.compete(functional.gelu(rivals)))
        return self.predicate(z), z


class Modality(nn.Module):
    """Say how the text commits itself to a relation."""

    def __init__(self) -> None:
        super().__init__()
        self.predicate = nn.Embedding(len(PREDICATES), 32)
        self.modality = nn.Sequential(
            nn.Linear(VERDICT + CONTEXT + 32, 128), nn.GELU(), Drop(0.2), nn.Linear(128, len(MODALITIES))
        )

    def forward(self, z: Tensor, context: Tensor, predicate: Tensor) -> Tensor:
        """Take rows of pairs and a predicate for each; give rows by modalities."""
        return self.modality(torch.cat([z, context, self.predicate(predicate)], 1))
