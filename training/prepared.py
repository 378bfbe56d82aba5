"""Work out beforehand, in numpy, what the losses need to know of a sample: the accelerator only multiplies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from numpy.typing import NDArray
from sample import Sample, Stated
from torch import Tensor

from inkweb.extract.learned.antecedents import FARTHEST, antecedents
from inkweb.extract.learned.candidates import Candidates, candidates, word_types
from inkweb.extract.learned.chunks import framed
from inkweb.extract.learned.labels import NOMINAL, PREDICATES, PRONOUN, SYMMETRIC, allowed
from inkweb.extract.learned.words import Ints

MARKS, MASK = (101, 102), 103
SAID_ELSEWHERE = 0.3
"""Weight of "no relation" for a pair in one sentence when another sentence states it."""

Bag = tuple[int, int, int, int]
Array = NDArray[np.generic]


@dataclass(frozen=True)
class Chunks:
    """What the encoder reads of one article: a row of pieces and of shapes for each chunk."""

    pieces: list[Ints]
    shapes: list[Ints]

    def at(self, rows: Sequence[int]) -> Chunks:
        """Give some of the rows."""
        return Chunks([self.pieces[row] for row in rows], [self.shapes[row] for row in rows])


@dataclass(frozen=True)
class Prepared:
    """One article in columns. ``empty`` parts have no rows; without mentions only the tags are learned.

    ``later_row`` and ``back`` say where in the table of ``is_true`` (mentions that may go back to another, by how far
    back; column 0: a new entity) each antecedent stands. ``bag`` numbers the bag of each pair; ``target`` and
    ``weight`` are bags by predicates. For each true statement ``true_pairs`` lists the pairs of its bag (-1: none) and
    ``trigger`` the words that carry it, as (statement, word).
    """

    chunks: Chunks
    lengths: Ints
    shape: Ints
    tags: NDArray[np.bool_]
    first: Ints
    last: Ints
    kind: Ints
    type: Ints
    described: Ints
    earlier: Ints
    later: Ints
    kinds: Ints
    types: Ints
    gap: Ints
    sentences: Ints
    alike: NDArray[np.float32]
    later_row: Ints
    back: Ints
    is_true: NDArray[np.bool_]
    word_types: Ints
    subject: Ints
    object: Ints
    borders: Ints
    distance: Ints
    between: Ints
    order: Ints
    pair_types: Ints
    bag: Ints
    target: NDArray[np.float32]
    weight: NDArray[np.float32]
    true_bag: Ints
    true_pairs: Ints
    true_predicate: Ints
    true_modality: Ints
    trigger: Ints

    @classmethod
    def together(cls, parts: Sequence[Prepared]) -> Prepared:
        """Put articles one after the other, as if they were one: every head then runs once for all of them."""
        before = {name: _before([len(getattr(part, name)) for part in parts]) for name in ("shape", "first", "subject")}
        before |= {"bag": _before([len(part.target) for part in parts])}
        before |= {"row": _before([len(part.is_true) for part in parts])}
        before |= {"stated": _before([len(part.true_bag) for part in parts])}
        shifts = {name: before[_COUNTED.get(name, "")] for name in _COUNTED}
        widest = max(part.true_pairs.shape[1] for part in parts)
        columns = {}
        for name in (column.name for column in fields(cls) if column.name not in ("chunks", "true_pairs", "trigger")):
            shift = shifts.get(name, [0] * len(parts))
            moved = [
                getattr(part, name) + by if by else getattr(part, name) for part, by in zip(parts, shift, strict=True)
            ]
            columns[name] = np.concatenate(moved)
        pairs = [_widened(part.true_pairs, widest, by) for part, by in zip(parts, before["subject"], strict=True)]
        words = [
            part.trigger + np.array([row, word])
            for part, row, word in zip(parts, before["stated"], before["shape"], strict=True)
        ]
        rows = [[row for part in parts for row in getattr(part.chunks, side)] for side in ("pieces", "shapes")]
        return cls(chunks=Chunks(*rows), true_pairs=np.concatenate(pairs), trigger=np.concatenate(words), **columns)

    def masked(self, share: float) -> Prepared:
        """Hide some pieces from the encoder, so that it does not lean on single words."""
        pieces = [np.where(np.random.random(len(row)) < share, MASK, row) for row in self.chunks.pieces]
        for row, hidden in zip(self.chunks.pieces, pieces, strict=True):
            hidden[[0, -1]] = row[[0, -1]]
        return replace(self, chunks=Chunks(pieces, self.chunks.shapes))

    def to(self, device: torch.device) -> dict[str, Tensor]:
        """Give every column but the chunks as a tensor there."""
        columns = (column.name for column in fields(self) if column.name != "chunks")
        return {name: torch.from_numpy(getattr(self, name)).to(device, non_blocking=True) for name in columns}


#: Which columns hold numbers of words, mentions, bags or rows, that go on counting when articles are put together.
_COUNTED = (
    dict.fromkeys(("first", "last", "borders"), "shape")
    | dict.fromkeys(("described", "earlier", "later", "subject", "object"), "first")
    | dict.fromkeys(("bag", "true_bag"), "bag")
    | {"later_row": "row"}
)


def _before(sizes: Sequence[int]) -> list[int]:
    """Count what lies before each part."""
    return np.cumsum([0, *sizes[:-1]]).tolist()


def _widened(pairs: Ints, width: int, shift: int) -> Ints:
    table = np.full((len(pairs), width), -1, np.int64)
    table[:, : pairs.shape[1]] = np.where(pairs >= 0, pairs + shift, -1)
    return table


def prepare(sample: Sample) -> Prepared:
    """Work out the columns of one sample."""
    spans, words = sample.spans, sample.words
    rows = [framed(words, *chunk, marks=MARKS) for chunk in sample.chunks]
    back = antecedents(words, spans)
    found = candidates(words, spans, sample.entity)
    keys, bag = _bags(sample, found)
    target, weight, true = _targets(sample, found, keys, bag)
    return Prepared(
        chunks=Chunks([row[0] for row in rows], [row[1] for row in rows]),
        lengths=np.diff(words.offsets),
        shape=words.shape,
        tags=sample.tags,
        first=spans.first,
        last=spans.last,
        kind=spans.kind,
        type=spans.type,
        described=np.nonzero(np.isin(spans.kind, (NOMINAL, PRONOUN)))[0],
        earlier=back.earlier,
        later=back.later,
        kinds=back.kinds,
        types=back.types,
        gap=back.gap,
        sentences=back.sentences,
        alike=back.alike,
        **_antecedent_table(sample, back.earlier, back.later),
        word_types=word_types(words, spans),
        subject=found.subject,
        object=found.object,
        borders=found.borders,
        distance=found.distance,
        between=found.between,
        order=found.order,
        pair_types=found.types,
        bag=bag,
        target=target,
        weight=weight,
        true_bag=np.array([row for row, _ in true], np.int64),
        true_pairs=_members(bag, [row for row, _ in true]),
        true_predicate=np.array([s.predicate for _, s in true], np.int64),
        true_modality=np.array([s.modality for _, s in true], np.int64),
        trigger=np.array([(row, word) for row, (_, s) in enumerate(true) for word in s.trigger], np.int64).reshape(
            -1, 2
        ),
    )


def _antecedent_table(sample: Sample, earlier: Ints, later: Ints) -> dict[str, Array]:
    """Any true antecedent will do; a mention without one is new (Lee et al. 2017, arXiv:1707.07045)."""
    mentions, row = np.unique(later, return_inverse=True)
    is_true = np.zeros((len(mentions), FARTHEST + 1), bool)
    is_true[row, later - earlier] = sample.entity[earlier] == sample.entity[later]
    is_true[:, 0] = ~is_true.any(1)
    return {"later_row": row, "back": later - earlier, "is_true": is_true}


def _bags(sample: Sample, found: Candidates) -> tuple[list[Bag], Ints]:
    """Pairs of the same two entities in the same sentences are one bag: it is enough that one pair says so."""
    sentence = sample.spans.sentence(sample.words)
    a, b = sentence[found.subject], sentence[found.object]
    columns = (sample.entity[found.subject], sample.entity[found.object], np.minimum(a, b), np.maximum(a, b))
    keys, bag = np.unique(np.stack(columns, 1), axis=0, return_inverse=True)
    return [tuple(key) for key in keys.tolist()], bag.reshape(-1)


def _targets(
    sample: Sample, found: Candidates, keys: list[Bag], bag: Ints
) -> tuple[NDArray[np.float32], NDArray[np.float32], list[tuple[int, Stated]]]:
    """Give what is right for each bag, how much it counts, and the statements of the bags that have one."""
    _, one = np.unique(bag, return_index=True)
    types = sample.spans.type
    weight = allowed()[types[found.subject[one]], types[found.object[one]]].astype(np.float32)
    weight = weight.reshape(-1, len(PREDICATES))
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
    return target, weight, [(row, s) for (row, _), s in true.items()]


def _is_evidence(key: Bag, statement: Stated, known: set[Bag]) -> bool:
    """Whether a bag is where a statement stands: its very sentences, or, without such a bag, sentences inside them."""
    low, high = statement.sentences
    if (*key[:2], low, high) in known:
        return key[2:] == (low, high)
    return low <= key[2] and key[3] <= high


def _members(bag: Ints, rows: list[int]) -> Ints:
    """List the pairs of each of these bags, filled up with -1."""
    members = [np.nonzero(bag == row)[0] for row in rows]
    table = np.full((len(rows), max(map(len, members), default=0)), -1, np.int64)
    for row, mine in enumerate(members):
        table[row, : len(mine)] = mine
    return table
