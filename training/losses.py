"""What the model is taught, one loss for each head; the weights are those that were measured to work."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import torch
from model import Model, ends
from sample import Sample, Stated
from torch import Tensor
from torch.nn import functional

from inkweb.extract.learned.antecedents import FARTHEST
from inkweb.extract.learned.candidates import Candidates, candidates
from inkweb.extract.learned.labels import NOMINAL, PREDICATES, PRONOUN, SYMMETRIC, UNKNOWN_TYPE, allowed

#: Hedges are rarer than plain statements, and cost more when missed.
MODALITY_WEIGHTS = torch.tensor([0.6, 1.0, 1.3, 1.3, 1.2, 1.3])
HIDDEN = 0.08
"""So many types are hidden while training, since some will be wrong in use."""
SAID_ELSEWHERE = 0.3
"""Weight of "no relation" for a pair in one sentence when another sentence states it."""

Bag = tuple[int, int, int, int]


def losses(model: Model, sample: Sample, vectors: Tensor) -> dict[str, Tensor]:
    """Give the losses of one article by name, already weighted."""
    found = {"tags": _tags(model, sample, vectors)}
    if sample.stated is None or not len(sample.spans):
        return found
    spans = sample.spans
    types = torch.from_numpy(spans.type)
    if (described := np.isin(spans.kind, (NOMINAL, PRONOUN))).any():
        logits = model.typer(ends(vectors, spans)[torch.from_numpy(described)])
        found["types"] = functional.cross_entropy(logits, types[torch.from_numpy(described)], reduction="sum") / 15
    if model.training:
        types = torch.where(torch.rand(len(spans)) < HIDDEN, UNKNOWN_TYPE, types)
    mentions = model.mention_vectors(vectors, spans, types)
    found["coreference"] = _coreference(model, sample, mentions)
    return found | _relations(model, sample, vectors, mentions)


def _tags(model: Model, sample: Sample, vectors: Tensor) -> Tensor:
    """Any allowed tag will do: a set that does not annotate a type says nothing about it."""
    logits = functional.log_softmax(model.tagger(vectors, torch.from_numpy(sample.words.shape)), -1)
    return -logits.masked_fill(~torch.from_numpy(sample.tags), -1e4).logsumexp(1).sum() / 30


def _coreference(model: Model, sample: Sample, mentions: Tensor) -> Tensor:
    """Any true antecedent will do; a mention without one is new (Lee et al. 2017, arXiv:1707.07045)."""
    earlier, later, scores = model.antecedent_scores(sample.words, sample.spans, mentions)
    if not len(later):
        return scores.new_zeros(())
    table = scores.new_full((len(sample.spans), FARTHEST + 1), -torch.inf)
    table = table.index_put((torch.from_numpy(later), torch.from_numpy(later - earlier)), scores)
    table[:, 0] = 0
    is_true = torch.zeros_like(table, dtype=torch.bool)
    is_true[later, later - earlier] = torch.from_numpy(sample.entity[earlier] == sample.entity[later])
    is_true[:, 0] = ~is_true.any(1)
    rows = np.unique(later)
    right = table.masked_fill(~is_true, -torch.inf)
    return (table[rows].logsumexp(1) - right[rows].logsumexp(1)).sum() / 15


def _relations(model: Model, sample: Sample, vectors: Tensor, mentions: Tensor) -> dict[str, Tensor]:
    """Every compatible pair of entities in every window of sentences is judged for every predicate."""
    found = candidates(sample.words, sample.spans, sample.entity)
    if not len(found):
        return {}
    logits, z, context, gaze = model.relation_scores(sample.words, sample.spans, found, vectors, mentions)
    keys, bag = _bags(sample, found)
    index = torch.from_numpy(bag)[:, None].expand_as(logits)
    best = logits.new_full((len(keys), len(PREDICATES)), -1e4).scatter_reduce(0, index, logits, "amax")
    target, weight, true = _targets(sample, found, keys, bag)
    given = functional.binary_cross_entropy_with_logits(best, target, weight, reduction="sum") / 5
    if not true:
        return {"relations": given}
    rows = [max(np.nonzero(bag == key)[0], key=lambda pair: float(logits[pair, s.predicate])) for key, s in true]
    told = model.modality(z[rows], context[rows], torch.tensor([s.predicate for _, s in true]))
    right = torch.tensor([s.modality for _, s in true])
    return {
        "relations": given,
        "modality": functional.cross_entropy(told, right, MODALITY_WEIGHTS, reduction="sum") / 10,
        "trigger": _trigger(gaze, rows, [s for _, s in true]),
    }


def _bags(sample: Sample, found: Candidates) -> tuple[list[Bag], np.ndarray]:
    """Pairs of the same two entities in the same sentences are one bag: it is enough that one pair says so."""
    sentence = sample.spans.sentence(sample.words)
    a, b = sentence[found.subject], sentence[found.object]
    columns = (sample.entity[found.subject], sample.entity[found.object], np.minimum(a, b), np.maximum(a, b))
    keys, bag = np.unique(np.stack(columns, 1), axis=0, return_inverse=True)
    return [tuple(key) for key in keys.tolist()], bag.reshape(-1)


def _targets(
    sample: Sample, found: Candidates, keys: list[Bag], bag: np.ndarray
) -> tuple[Tensor, Tensor, list[tuple[int, Stated]]]:
    """Give what is right for each bag, how much it counts, and the statements of the bags that have one."""
    _, one = np.unique(bag, return_index=True)
    types = sample.spans.type
    weight = allowed()[types[found.subject[one]], types[found.object[one]]].astype(np.float32)
    target = np.zeros_like(weight)
    stated: dict[tuple[int, int], list[Stated]] = defaultdict(list)
    for statement in sample.stated or ():
        stated[statement.subject, statement.object].append(statement)
        if statement.predicate in SYMMETRIC:
            stated[statement.object, statement.subject].append(statement)
    true: dict[tuple[int, int], Stated] = {}
    known = set(keys)
    for row, key in enumerate(keys):
        for statement in stated[key[:2]]:
            weight[row, statement.predicate] = 0 if key[3] > key[2] else SAID_ELSEWHERE
        for statement in stated[key[:2]]:
            if _is_evidence(key, statement, known):
                true[row, statement.predicate] = statement
    for row, predicate in true:
        target[row, predicate] = weight[row, predicate] = 1
    return torch.from_numpy(target), torch.from_numpy(weight), [(row, s) for (row, _), s in true.items()]


def _is_evidence(key: Bag, statement: Stated, known: set[Bag]) -> bool:
    """Whether a bag is where a statement stands: its very sentences, or, without such a bag, sentences inside them."""
    low, high = statement.sentences
    if (*key[:2], low, high) in known:
        return key[2:] == (low, high)
    return low <= key[2] and key[3] <= high


def _trigger(gaze: Tensor, rows: list[int], stated: list[Stated]) -> Tensor:
    """Some of the gaze shall rest on the trigger."""
    shares = [gaze[row, list(s.trigger)].sum() for row, s in zip(rows, stated, strict=True) if s.trigger]
    return -0.3 * torch.log(torch.stack(shares) + 1e-6).sum() / 10 if shares else gaze.new_zeros(())
