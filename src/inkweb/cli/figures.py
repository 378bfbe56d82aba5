"""Write how good an extractor is as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from inkweb.model import TOLD_AS, Bin, Figure, Report

COLUMNS = ("of", "measure", "precision", "recall", "F1", "from", "to", "right", "found", "annotated")


def rows(of: str, report: Report) -> Iterator[list[str]]:
    """Give the rows of a report: measures, predicates, modalities, what went wrong, and confidence by tenths.

    >>> list(rows("a", Report("rules", 1, 9, (), slips={"entities split": 3})))
    [['a', 'entities split', '', '', '', '', '', '', '3', '']]
    """
    for figure in report.figures:
        yield [of, *_figure(figure, figure.name)]
    yield from ([of, *_figure(figure, f"statements: {figure.name}")] for figure in report.predicates)
    yield from ([of, *_figure(figure, f"modality: {TOLD_AS[figure.name]}")] for figure in report.modalities)
    for name, count in report.slips.items():
        yield [of, name, *_EMPTY, "", str(count), ""]
    yield from ([of, *_bin(box)] for box in report.reliability)
    if report.reliability:
        yield [of, "calibration error", _share(report.calibration_error), *_EMPTY[1:], "", "", ""]


_EMPTY = [""] * 5


def _figure(figure: Figure, name: str) -> list[str]:
    """Give the cells of a measure; a share of nothing is no number."""
    counts = (figure.right, figure.found, figure.annotated)
    precision = _share(figure.precision) if figure.found != 0 else ""
    recall = _share(figure.recall) if figure.annotated != 0 else ""
    both = [*map(_share, (figure.f1, figure.low, figure.high))] if precision or recall else _EMPTY[2:]
    return [name, precision, recall, *both, *("" if count is None else f"{count:.0f}" for count in counts)]


def _bin(box: Bin) -> list[str]:
    name = f"confidence {box.low:.1f} to {box.high:.1f}"
    return [name, _share(box.right), *_EMPTY[1:], f"{box.right * box.count:.0f}", str(box.count), ""]


def _share(share: float) -> str:
    return f"{share:.3f}"
