"""Add up what is right, and turn it into precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Of ``found`` things ``right`` are right; of ``annotated`` ones ``met`` were found. Scores of articles add up.

    >>> both = Score(1, 2, 1, 1) + Score.of(right=1, found=1, annotated=3)
    >>> both.precision, both.recall, both.f1
    (0.6666666666666666, 0.5, 0.5714285714285715)
    """

    right: float = 0.0
    found: float = 0.0
    met: float = 0.0
    annotated: float = 0.0

    @classmethod
    def of(cls, *, right: float, found: float, annotated: float) -> Score:
        """Make a score of things that are found and annotated one to one."""
        return cls(right, found, right, annotated)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.met + other.met,
            self.annotated + other.annotated,
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found; 0 where nothing was annotated."""
        return self.met / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Scores = Mapping[str, Score]


def total(all_scores: Iterable[Scores]) -> dict[str, Score]:
    """Add the scores of articles, each by its name.

    >>> total([{"x": Score(1, 1, 1, 1)}, {"x": Score(0, 1, 0, 1)}])["x"].f1
    0.5
    """
    added: dict[str, Score] = {}
    for scores in all_scores:
        for name, score in scores.items():
            added[name] = added.get(name, Score()) + score
    return added
