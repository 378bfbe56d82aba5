"""How good an extractor is on some annotated articles."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

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

    @property
    def is_perfect(self) -> bool:
        """Whether all that was found is annotated, and nothing else.

        >>> Report("rules", 1, 9, (Figure("entities", 1.0, 1.0, 1.0, 1.0, 1.0, 2, 2, 2),)).is_perfect
        True
        """
        return all(one.right == one.found == one.annotated for one in self.figures if one.annotated is not None)

    def form(self) -> dict[str, Any]:
        """Give all of it as plain values, shares rounded to four places.

        >>> Report("rules", 1, 9, (Figure("entities", 0.5, 1.0, 2 / 3, 0.5, 0.8),)).form()["figures"][0]["f1"]
        0.6667
        """
        form: dict[str, Any] = _rounded(asdict(self))
        return form

    @classmethod
    def of(cls, form: dict[str, Any]) -> Report:
        """Read what ``form`` gave.

        >>> some = Report("rules", 1, 9, (Figure("entities", 0.5, 1.0, 0.75, 0.5, 0.8),), slips={"entities split": 3})
        >>> Report.of(some.form()) == some
        True
        """
        figures = {part: tuple(Figure(**one) for one in form[part]) for part in ("figures", "predicates", "modalities")}
        return cls(**{**form, **figures, "reliability": tuple(Bin(**one) for one in form["reliability"])})


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return round(value, 4) if isinstance(value, float) else value
