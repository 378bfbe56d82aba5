"""What the model is taught, one loss for each head; the weights are those that were measured to work."""

from __future__ import annotations

import torch
from model import Columns, Model, ends
from torch import Tensor
from torch.nn import functional

from inkweb.extract.learned.labels import PREDICATES, UNKNOWN_TYPE

#: Hedges are rarer than plain statements, and cost more when missed.
MODALITY_WEIGHTS = (0.6, 1.0, 1.3, 1.3, 1.2, 1.3)
HIDDEN = 0.08
"""So many types are hidden while training, since some will be wrong in use."""


def losses(model: Model, of: Columns, vectors: Tensor) -> dict[str, Tensor]:
    """Give the losses of one article by name, already weighted."""
    found = {"tags": _tags(model, of, vectors)}
    if not len(of["first"]):
        return found
    types = of["type"]
    if len(of["described"]):
        logits = model.typer(ends(vectors, of)[of["described"]])
        found["types"] = functional.cross_entropy(logits, types[of["described"]], reduction="sum") / 15
    if model.training:
        types = torch.where(torch.rand(len(types), device=types.device) < HIDDEN, UNKNOWN_TYPE, types)
    mentions = model.mentions(ends(vectors, of), types, of["kind"])
    if len(of["later"]):
        found["coreference"] = _coreference(model, of, mentions)
    return found | (_relations(model, of, vectors, mentions) if len(of["subject"]) else {})


def _tags(model: Model, of: Columns, vectors: Tensor) -> Tensor:
    """Any allowed tag will do: a set that does not annotate a type says nothing about it."""
    logits = functional.log_softmax(model.tagger(vectors, of["shape"]), -1)
    return -logits.masked_fill(~of["tags"], -1e4).logsumexp(1).sum() / 30


def _coreference(model: Model, of: Columns, mentions: Tensor) -> Tensor:
    scores = model.antecedent_scores(of, mentions)
    table = scores.new_full(of["is_true"].shape, -torch.inf).index_put((of["later_row"], of["back"]), scores)
    table[:, 0] = 0
    right = table.masked_fill(~of["is_true"], -torch.inf)
    return (table.logsumexp(1) - right.logsumexp(1)).sum() / 15


def _relations(model: Model, of: Columns, vectors: Tensor, mentions: Tensor) -> dict[str, Tensor]:
    """Every compatible pair of entities in every window of sentences is judged for every predicate."""
    logits, z, context, gaze = model.relation_scores(of, vectors, mentions)
    index = of["bag"][:, None].expand_as(logits)
    best = logits.new_full((len(of["target"]), len(PREDICATES)), -1e4).scatter_reduce(0, index, logits, "amax")
    given = functional.binary_cross_entropy_with_logits(best, of["target"], of["weight"], reduction="sum") / 5
    if not len(of["true_predicate"]):
        return {"relations": given}
    pairs, predicate = of["true_pairs"], of["true_predicate"]
    likely = logits[pairs.clamp(min=0), predicate[:, None]].masked_fill(pairs < 0, -torch.inf)
    rows = pairs.gather(1, likely.argmax(1, keepdim=True))[:, 0]
    told = model.modality(z[rows], context[rows], predicate)
    weights = logits.new_tensor(MODALITY_WEIGHTS)
    found = {
        "relations": given,
        "modality": functional.cross_entropy(told, of["true_modality"], weights, reduction="sum") / 6,
    }
    return found | ({"trigger": _trigger(gaze[rows], of["trigger"])} if len(of["trigger"]) else {})


def _trigger(gaze: Tensor, trigger: Tensor) -> Tensor:
    """Some of the gaze shall rest on the trigger."""
    share = gaze.new_zeros(len(gaze)).index_add(0, trigger[:, 0], gaze[trigger[:, 0], trigger[:, 1]])
    has_one = gaze.new_zeros(len(gaze)).index_fill(0, trigger[:, 0], 1.0)
    return -0.3 * (torch.log(share + 1e-6) * has_one).sum() / 10
