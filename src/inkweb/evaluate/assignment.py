"""Pair rows with columns, each with one, so that the sum of the pairs is greatest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def best_sum(gain: Floats) -> float:
    """Give the greatest sum of an assignment (the Hungarian method by shortest augmenting paths; Kuhn 1955, Naval
    Research Logistics Quarterly 2, 83-97; Jonker and Volgenant 1987, Computing 38, 325-340).

    >>> best_sum(np.array([[4.0, 1.0], [3.0, 0.0], [0.0, 0.5]]))
    4.5
    """
    if not gain.size:
        return 0.0
    cost = -gain if gain.shape[0] <= gain.shape[1] else -gain.T
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, np.int64)  # the row of each column, counted from 1; column 0 holds the row to place
    for row in range(1, rows + 1):
        owner[0] = row
        _place(cost, row_price, column_price, owner)
    (taken,) = np.nonzero(owner[1:])
    return -float(cost[owner[1:][taken] - 1, taken].sum())


def _place(cost: Floats, row_price: Floats, column_price: Floats, owner: NDArray[np.int64]) -> None:
    """Give the row of column 0 a column, moving others along the cheapest path."""
    columns = cost.shape[1]
    least, came_from = np.full(columns + 1, np.inf), np.zeros(columns + 1, np.int64)
    is_used = np.zeros(columns + 1, bool)
    at = 0
    while owner[at]:
        is_used[at] = True
        row = owner[at]
        slack = cost[row - 1] - row_price[row] - column_price[1:]
        better = ~is_used[1:] & (slack < least[1:])
        least[1:][better], came_from[1:][better] = slack[better], at
        at = 1 + int(np.where(is_used[1:], np.inf, least[1:]).argmin())
        step = least[at]
        row_price[owner[is_used]] += step
        column_price[is_used] -= step
        least[~is_used] -= step
    while at:
        owner[at] = owner[came_from[at]]
        at = int(came_from[at])
