"""The three coreference measures give what their papers work out by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.evaluate.assignment import best_sum
from inkweb.evaluate.coreference import Chain, b3, ceafe, compare, muc


def chains(*names: str) -> list[Chain]:
    return [frozenset(name) for name in names]


# Vilain et al. 1995: what is one chain, found as two.
FOUR, TWO_AND_TWO = chains("ABCD"), chains("AB", "CD")
# Bagga and Baldwin 1998, figures 1 and 2; Luo 2005, table 1, adds (c) and (d).
TRUTH = chains("12345", "67", "89ABC")
A, B = chains("12345", "6789ABC"), chains("1234589ABC", "67")
C, D = chains("123456789ABC"), chains(*"123456789ABC")


def test_muc_counts_missing_links() -> None:
    assert muc(FOUR, TWO_AND_TWO).recall == pytest.approx(2 / 3)
    assert muc(FOUR, TWO_AND_TWO).precision == 1
    assert muc(TWO_AND_TWO, FOUR).precision == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("response", "expected"), [(A, 0.947), (B, 0.947), (C, 0.900), (D, 0.0)], ids=["a", "b", "c", "d"]
)
def test_muc_as_in_luos_table(response: list[Chain], expected: float) -> None:
    assert muc(TRUTH, response).f1 == pytest.approx(expected, abs=5e-4)


@pytest.mark.parametrize(("response", "precision"), [(A, 0.762), (B, 0.583)])
def test_b3_as_bagga_and_baldwin_work_it_out(response: list[Chain], precision: float) -> None:
    assert b3(TRUTH, response).precision == pytest.approx(precision, abs=5e-4)
    assert b3(TRUTH, response).recall == 1


@pytest.mark.parametrize(
    ("response", "expected"), [(A, 0.865), (B, 0.737), (C, 0.545), (D, 0.400)], ids=["a", "b", "c", "d"]
)
def test_b3_as_in_luos_table(response: list[Chain], expected: float) -> None:
    assert b3(TRUTH, response).f1 == pytest.approx(expected, abs=5e-4)


@pytest.mark.parametrize(
    ("response", "expected"), [(A, 0.733), (B, 0.667), (C, 0.294), (D, 0.178)], ids=["a", "b", "c", "d"]
)
def test_ceaf_by_entities_as_in_luos_table(response: list[Chain], expected: float) -> None:
    assert ceafe(TRUTH, response).f1 == pytest.approx(expected, abs=5e-4)


def test_mentions_of_one_side_alone_cost_precision_or_recall() -> None:
    """Pradhan et al. 2014, section 4: key {abc}{defg}, response {ab}{cd}{fghi}."""
    key, response = chains("abc", "defg"), chains("ab", "cd", "fghi")
    scores = compare(key, response)
    assert scores["muc"].recall == pytest.approx(2 / 5) and scores["muc"].precision == pytest.approx(2 / 5)
    assert scores["b3"].recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert scores["b3"].precision == pytest.approx((2 + 1 / 2 + 1 / 2 + 1) / 8)
    assert scores["ceafe"].recall == pytest.approx((4 / 5 + 4 / 8) / 2)
    assert scores["ceafe"].precision == pytest.approx((4 / 5 + 4 / 8) / 3)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=9))
def test_what_is_found_as_annotated_is_right_by_every_measure(owners: list[int]) -> None:
    grouped: dict[int, set[int]] = {}
    for mention, owner in enumerate(owners):
        grouped.setdefault(owner, set()).add(mention)
    key = [frozenset(chain) for chain in grouped.values()]
    for name, score in compare(key, key).items():
        assert score.f1 == (1 if name != "muc" or score.annotated else 0)


@given(st.integers(1, 4), st.integers(1, 5), st.randoms(use_true_random=False))
def test_the_assignment_is_the_best_of_all(rows: int, columns: int, dice) -> None:
    gain = np.array([[dice.randint(0, 9) / 4 for _ in range(columns)] for _ in range(rows)])
    small = gain if rows <= columns else gain.T
    every = itertools.permutations(range(small.shape[1]), small.shape[0])
    assert best_sum(gain) == pytest.approx(max(sum(small[i, p[i]] for i in range(len(small))) for p in every))
