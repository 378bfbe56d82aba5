"""Judge every pair of mentions: how likely each predicate is, where the trigger stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.candidates import REACH, Candidates, word_types
from inkweb.extract.learned.encoding import Encoded
from inkweb.extract.learned.graphs import Array, Graphs
from inkweb.extract.learned.labels import allowed
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import Ints, Range

Floats = NDArray[np.float32]

BLOCK = 64
"""So many pairs are looked at together; each of them at all the sentences of any, so that more would take longer."""
STRETCH = 60
"""So many sentences are judged together, so that a book needs no more memory than an article."""
HALO = 2 * REACH
"""Pairs so many sentences beyond a stretch still compete with those in it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs of which something is likely: pairs by predicates, and two vectors for the modality.

    ``gaze`` has for each pair how much each word was looked at, and which word is the first.
    """

    pairs: Candidates
    likely: Floats
    vectors: Floats
    context: Floats
    gaze: list[tuple[Floats, int]]


def judge(
    graphs: Graphs,
    encoded: Encoded,
    spans: Spans,
    pairs: Candidates,
    fits: NDArray[np.bool_],
    doubt: Floats,
    threshold: float,
) -> Judged:
    """Give the pairs for which a predicate is at least as likely as ``threshold``.

    ``fits`` says of each pair whether it may stand in a relation at all; the others only compete. ``doubt`` says of
    each mention how unsure it is whom it means.
    """
    [mentions] = graphs.by_rows("mentions", encoded.ends(spans), spans.type, spans.kind)
    [words] = graphs.by_rows("pair_words", encoded.vectors, word_types(encoded.words, spans))
    roles = graphs.by_rows("pair_roles", mentions)
    found = []
    for rows, is_inside in _stretches(spans.sentence(encoded.words)[pairs.subject]):
        part = pairs.at(rows)
        logits, vectors, context, blocks = _look(graphs, words, roles, part)
        unsure = doubt[part.subject] + doubt[part.object]
        likely = graphs.confidence(logits, unsure) * allowed()[spans.type[part.subject], spans.type[part.object]]
        (kept,) = np.nonzero(is_inside & fits[rows] & (likely >= threshold).any(1))
        looks = [_gaze(blocks, pair) for pair in kept.tolist()]
        found.append(Judged(part.at(kept), likely[kept], vectors[kept], context[kept], looks))
    return _together(found)


def _stretches(sentence: Ints) -> Iterator[tuple[Ints, NDArray[np.bool_]]]:
    """Give rows of pairs that are judged together, and which of them lie inside the stretch, not in its halo."""
    for start in range(0, int(sentence.max()) + 1, STRETCH):
        end = start + STRETCH
        (rows,) = np.nonzero((sentence >= start - HALO) & (sentence < end + HALO))
        is_inside = (sentence[rows] >= start) & (sentence[rows] < end)
        if is_inside.any():
            yield rows, is_inside


def _look(
    graphs: Graphs, words: Floats, roles: list[Array], pairs: Candidates
) -> tuple[Floats, Floats, Floats, list[tuple[Floats, int]]]:
    """Look at every pair, block by block, then let those compete that share a mention.

    Last comes for each block where its pairs look, and the first word that they see.
    """
    columns: tuple[list[Floats], ...] = ([], [], [])
    blocks: list[tuple[Floats, int]] = []
    for at in range(0, len(pairs), BLOCK):
        block = pairs.at(slice(at, at + BLOCK))
        start, end = _window(block)
        numbers = (block.distance, block.between, block.order, block.types)
        given = (block.subject, block.object, block.borders - start, *numbers)
        seen = graphs("pairs", words[start:end], *roles, *given)
        for column, part in zip(columns, seen[:3], strict=True):
            column.append(part)
        blocks.append((seen[3], start))
    z, rival, context = (np.concatenate(column) for column in columns)
    best = (_greatest(rival, side) for side in (pairs.subject, pairs.object))
    logits, vectors = graphs("verdict", z, rival, *best)
    return logits, vectors, context, blocks


def _gaze(blocks: list[tuple[Floats, int]], pair: int) -> tuple[Floats, int]:
    looks, start = blocks[pair // BLOCK]
    return looks[pair % BLOCK].copy(), start  # a view would keep the whole block


def _window(block: Candidates) -> Range:
    return int(block.borders[:, 4].min()), int(block.borders[:, 5].max())


def _greatest(rival: Floats, owner: Ints) -> Floats:
    """Give for each pair the greatest of each column over all pairs of its owner."""
    order = np.argsort(owner, kind="stable")
    _, start, which = np.unique(owner[order], return_index=True, return_inverse=True)
    best = np.empty_like(rival)
    best[order] = np.maximum.reduceat(rival[order], start)[which]
    return best


def _together(found: list[Judged]) -> Judged:
    pairs = Candidates.together([part.pairs for part in found])
    likely, vectors, context = (
        np.concatenate([getattr(part, name) for part in found]) for name in ("likely", "vectors", "context")
    )
    return Judged(pairs, likely, vectors, context, [row for part in found for row in part.gaze])
