"""How good an extractor is on some annotated articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Split = Literal["dev", "train", "all"]
"""A part of the annotated articles: those held out, those learned from, both."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure. ``low`` and ``high`` hold its F1 in 95 of 100 draws of articles; counts are ``None`` for a mean."""

    name: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float
    right: float | None = None
    found: float | None = None
    annotated: float | None = None


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements whose confidence lies from ``low`` to ``high``: how many, their mean confidence, the share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of an extractor. ``predicates`` and ``modalities`` are figures by these names.

    ``slips`` counts what must not happen; ``confusion`` gives, for each annotated modality, how often it was told as
    which, over the right statements; ``calibration_error`` is how far confidence and truth lie apart.
    """

    extractor: str
    articles: int
    words: int
    figures: tuple[Figure, ...]
    predicates: tuple[Figure, ...] = ()
    modalities: tuple[Figure, ...] = ()
    slips: dict[str, int] = field(default_factory=dict)
    confusion: dict[str, dict[str, int]] = field(default_factory=dict)
    reliability: tuple[Bin, ...] = ()
    calibration_error: float = 0.0

    def figure(self, name: str) -> Figure:
        """Give the measure, predicate or modality of this name.

        >>> Report("rules", 1, 9, (Figure("entities", 0.5, 1.0, 0.67, 0.5, 0.8),)).figure("entities").recall
        1.0
        """
        return next(one for one in (*self.figures, *self.predicates, *self.modalities) if one.name == name)
