"""Say whether confidence means what it says: of what has 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.model import Bin

Judged = tuple[float, bool]
BINS = 10


def reliability(judged: Iterable[Judged], *, bins: int = BINS) -> tuple[Bin, ...]:
    """Sort statements into boxes of equal width; empty ones are left out.

    >>> [(box.low, box.count, box.right) for box in reliability([(0.81, True), (0.84, False), (1.0, True)])]
    [(0.8, 2, 0.5), (0.9, 1, 1.0)]
    """
    boxes: dict[int, list[Judged]] = {}
    for one in judged:
        boxes.setdefault(min(int(one[0] * bins), bins - 1), []).append(one)
    return tuple(_bin(boxes[number], number, bins) for number in sorted(boxes))


def _bin(judged: list[Judged], number: int, bins: int) -> Bin:
    count = len(judged)
    mean, right = sum(confidence for confidence, _ in judged) / count, sum(is_right for _, is_right in judged) / count
    return Bin(number / bins, (number + 1) / bins, count, mean, right)


def calibration_error(boxes: Iterable[Bin]) -> float:
    """Give the expected calibration error: how far confidence and truth lie apart, over all statements.

    Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", AAAI.

    >>> calibration_error([Bin(0.8, 0.9, 3, 0.8, 0.5), Bin(0.9, 1.0, 1, 0.9, 0.9)])
    0.225
    """
    known = list(boxes)
    count = sum(box.count for box in known)
    apart = sum(box.count * abs(box.confidence - box.right) for box in known)
    return round(apart / count, 12) if count else 0.0
