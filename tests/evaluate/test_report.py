"""Figures over many articles: intervals that do not change, and the sums of what single articles gave."""

from __future__ import annotations

import random
from itertools import islice

from inkweb.evaluate import annotated, compare, report
from inkweb.evaluate.bootstrap import interval
from inkweb.evaluate.score import Score
from tests.evaluate.noise import linked


def made(count: int = 30):
    dice = random.Random(1)
    return [compare(gold, linked(gold, dice)) for gold in islice(annotated(), count)]


def test_the_same_articles_give_the_same_figures_and_their_order_no_matter() -> None:
    compared = made()
    one, other = report("x", compared), report("x", compared[::-1])
    assert one == report("x", compared)
    assert [figure.f1 for figure in one.figures] == [figure.f1 for figure in other.figures]


def test_every_interval_holds_its_figure_and_is_wider_for_fewer_articles() -> None:
    many, few = report("x", made(30)), report("x", made(6))
    for figure in many.figures:
        assert figure.low <= figure.f1 <= figure.high, figure
    assert _width(few) > _width(many) > 0


def _width(of) -> float:
    figure = of.figure("statements")
    return figure.high - figure.low


def test_an_interval_is_about_as_wide_as_theory_has_it() -> None:
    """100 articles of one thing each, half of them right: the standard error of the share is 0.05."""
    articles = [{"x": Score.of(right=n % 2, found=1, annotated=1)} for n in range(100)]
    low, high = interval(articles, ["x"])
    assert abs((high - low) - 2 * 1.96 * 0.05) < 0.03


def test_confusion_and_confidence_count_every_statement_once() -> None:
    compared = made()
    one = report("x", compared)
    statements = one.figure("statements")
    assert sum(sum(row.values()) for row in one.confusion.values()) == statements.right
    assert sum(box.count for box in one.reliability) == statements.found
    assert sum(figure.found or 0 for figure in one.predicates) == statements.found
    assert sum(figure.annotated or 0 for figure in one.predicates) == statements.annotated
    assert 0 < one.calibration_error < 1
