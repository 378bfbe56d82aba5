"""A quick look at what a model knows, without the rest of the pipeline: names, and relations between given mentions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from model import Columns, Model, ends
from prepared import Prepared, prepare
from sample import Sample

from inkweb.extract.learned.labels import MODALITIES, VALUE, kind_of
from inkweb.extract.learned.tagging import best_tags, tagged

THRESHOLDS = np.arange(0.1, 0.8, 0.05)


def check(model: Model, held_out: Sequence[Sample]) -> str:
    """Give F1 of mentions that are no values, F1 of relations (gold mentions and entities) and right modalities."""
    model.eval()
    names, relations, modality, linked = np.zeros(3), np.zeros((len(THRESHOLDS), 3)), np.zeros(2), np.zeros(2)
    with torch.no_grad():
        for sample in held_out:
            article = prepare(sample)
            of = article.to(model.device)
            vectors = model.vectors(article.chunks, of["lengths"])
            names += _names(model, sample, of, vectors)
            mentions = model.mentions(ends(vectors, of), of["type"], of["kind"])
            if len(of["later"]):
                linked += _links(model, article, of, mentions)
            if len(of["subject"]):
                found, told = _relations(model, article, of, vectors, mentions)
                relations, modality = relations + found, modality + told
    best = max(range(len(THRESHOLDS)), key=lambda row: _f1(relations[row]))
    return (
        f"mentions F1 {_f1(names):.4f}, antecedents {linked[0] / linked[1]:.4f}, relations F1 "
        f"{_f1(relations[best]):.4f} at {THRESHOLDS[best]:.2f}, modality {modality[0] / max(modality[1], 1):.4f} "
        f"of {modality[1]:.0f} {'/'.join(MODALITIES)}"
    )


def _names(model: Model, sample: Sample, of: Columns, vectors: torch.Tensor) -> np.ndarray:
    scores = model.tagger(vectors, of["shape"]).float().cpu().numpy()
    found = {span for span in tagged(best_tags(scores, sample.words.sentence)) if kind_of(span[2]) != VALUE}
    allowed = np.where(sample.tags, 0.0, -9.0).astype(np.float32)
    gold = {span for span in tagged(best_tags(allowed, sample.words.sentence)) if kind_of(span[2]) != VALUE}
    return np.array([len(found & gold), len(found), len(gold)])


def _links(model: Model, article: Prepared, of: Columns, mentions: torch.Tensor) -> np.ndarray:
    scores = model.antecedent_scores(of, mentions).float().cpu().numpy()
    table = np.full(article.is_true.shape, -np.inf, np.float32)
    table[article.later_row, article.back] = scores
    table[:, 0] = 0
    right = article.is_true[np.arange(len(table)), table.argmax(1)]
    return np.array([right.sum(), len(right)])


def _relations(
    model: Model, article: Prepared, of: Columns, vectors: torch.Tensor, mentions: torch.Tensor
) -> tuple[np.ndarray, np.ndarray]:
    logits, z, context, _ = model.relation_scores(of, vectors, mentions)
    likely = torch.sigmoid(logits).cpu().numpy()
    bags = np.zeros(article.target.shape, np.float32)
    np.maximum.at(bags, article.bag, likely)
    counted = article.weight > 0
    gold = (article.target > 0) & counted
    rows = [[((bags >= t) & gold).sum(), ((bags >= t) & counted).sum(), gold.sum()] for t in THRESHOLDS]
    told = np.zeros(2)
    if len(article.true_predicate):
        pair = np.where(
            article.true_pairs >= 0, likely[article.true_pairs.clip(0), article.true_predicate[:, None]], -1
        ).argmax(1)
        at = torch.from_numpy(article.true_pairs[np.arange(len(pair)), pair]).to(model.device)
        guess = model.modality(z[at], context[at], of["true_predicate"]).argmax(1).cpu().numpy()
        told = np.array([(guess == article.true_modality).sum(), len(guess)])
    return np.array(rows), told


def _f1(counts: np.ndarray) -> float:
    return float(2 * counts[0] / max(counts[1] + counts[2], 1))
