"""Measure again and write the tables of README.md and docs/extraction.md, and what the app tells: `make figures`.

The tables stand between `<!-- figures: NAME -->` and `<!-- end -->`, and say what the app tells. Those of articles and
open sets that are not in the repository are only made again when they are named. What was found in each held-out
article stands in `training/counts.jsonl`: a change of the extractor shows there which articles it changed, and a test
reads some of them again.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from inkweb.errors import InkwebError
from inkweb.evaluate import Compared, annotated, keep, report
from inkweb.model import Figure, Report
from inkweb.workspace import Workspace

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "extraction.md")
BLOCK = re.compile(r"<!-- figures: (?P<name>[a-z ]+) -->\n(?P<table>.*?)<!-- end -->", re.DOTALL)
EXTRACTORS = ("learned", "rules")
COUNTS = Path(__file__).with_name("counts.jsonl")
COUNTED = ("entities", "statements", "statements with modality")
MEASURES = ("entities", "entities with type", "coreference", "statements", "statements with modality", "pairs")

Tables = dict[str, str]
Counts = dict[str, list[list[int]]]
"""Of one article, by extractor: how many are right, found, annotated, of each of ``COUNTED``."""


def main() -> None:
    """Read the command line, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, help="a folder of texts with gold beside them, to measure on, too")
    parser.add_argument("--open-data", type=Path, help="the folder of the open sets, to measure on, too")
    told = parser.parse_args()
    try:
        write(told.articles, told.open_data)
    except InkwebError as error:
        raise SystemExit(str(error)) from None


def write(articles: Path | None, open_data: Path | None) -> None:
    """Measure and fill the tables in; what is named and cannot be read is told before anything is measured.

    Raises:
        EvaluateError: there are no annotated articles, or one of the open sets is missing.
    """
    if articles:
        list(annotated([articles]))
    with Workspace() as workspace:
        opened = workspace.evaluate_open(open_data, extractor="learned", processes=2) if open_data else None
        reports, counts = measure(workspace)
        keep(reports)
        COUNTS.write_text("".join(f"{json.dumps({'id': id} | counts[id])}\n" for id in counts), encoding="utf-8")
        tables = held_out(
            {name: Report.of(one.form()) for name, one in reports.items()}
        )  # with the places that are kept
        if articles:
            tables |= {"articles": _by_extractor(read(workspace, [articles]))}
        if opened:
            tables |= {"open sets": open_sets(dict(opened))}
    for page in PAGES:
        page.write_text(filled(page.read_text(encoding="utf-8"), tables), encoding="utf-8")


def measure(workspace: Workspace) -> tuple[dict[str, Report], dict[str, Counts]]:
    """Measure on the held-out articles: the reports by extractor, and the counts by article."""
    reports: dict[str, Report] = {}
    counts: dict[str, Counts] = {}
    for name in EXTRACTORS:
        pairs = list(workspace.compared(extractor=name, processes=2))
        words = sum(len(gold.text.split()) for gold, _ in pairs)
        reports[name] = report(name, [one for _, one in pairs], words=words)
        for gold, one in pairs:
            counts.setdefault(gold.id, {})[name] = counted(one)
    return reports, counts


def counted(one: Compared) -> list[list[int]]:
    """Give how many are right, found and annotated, of each of ``COUNTED``."""
    scores = (one.scores[name] for name in COUNTED)
    return [[int(score.right), int(score.found), int(score.annotated)] for score in scores]


def held_out(reports: dict[str, Report]) -> Tables:
    """Give the tables of the held-out articles by name."""
    learned = reports["learned"]
    return {
        "summary": summary(reports),
        "held out": _by_extractor(reports),
        "details": details(learned),
        "slips": slips(reports),
        "predicates": _table(("", "P", "R", "F1", "annotated"), map(_line, learned.predicates)),
        "modalities": confusion(learned),
        "confidence": confidence(learned),
    }


def read(workspace: Workspace, sources: Sequence[Path]) -> dict[str, Report]:
    """Measure on annotated articles that are not the corpus's."""
    return {name: workspace.evaluate(sources, extractor=name, processes=2) for name in EXTRACTORS}


def filled(page: str, tables: Tables) -> str:
    """Give the page with these tables in their places; others stay."""
    return BLOCK.sub(lambda found: _block(found["name"], tables.get(found["name"], found["table"])), page)


def _block(name: str, table: str) -> str:
    return f"<!-- figures: {name} -->\n{table}<!-- end -->"


def summary(reports: dict[str, Report]) -> str:
    """Say what was measured on, and three measures with their intervals."""
    some = reports["learned"]
    statements = some.figure("statements").annotated or 0
    head = (
        f"F1 on {some.articles} articles of our own annotated corpus that nothing was trained on "
        f"({some.words:,} words, {statements:,.0f} statements),\nin brackets the 95% interval (`inkweb eval`):\n\n"
    )
    columns = ("extractor", "entities", "statements", "told as fact, hedged or denied as the text does")
    rows = (
        (
            f"`{name}`",
            *(_ranged(report.figure(what)) for what in ("entities", "statements", "statements with modality")),
        )
        for name, report in reports.items()
    )
    return head + _table(columns, rows)


def _by_extractor(reports: dict[str, Report]) -> str:
    first = next(iter(reports.values()))
    there = [figure.name for figure in first.figures if figure.name in MEASURES]
    columns = ("", *there, "precision", "recall", "modality")
    return _table(columns, (_row(name, report, there) for name, report in reports.items()))


def _row(name: str, report: Report, measures: Sequence[str]) -> Iterator[str]:
    yield f"`{name}`"
    yield from (_ranged(report.figure(what)) for what in measures)
    statements = report.figure("statements")
    yield from (_share(statements.precision), _share(statements.recall), _share(report.figure("modality").f1))


def details(report: Report) -> str:
    """Say how often the post, the amount, the time and the speaker are the annotated ones, of the right statements."""
    named = ("role", "the post held"), ("amount", "the amount"), ("when", "the time"), ("by", "who says so")
    return _table(
        ("", "P", "R", "F1", "annotated"), ((words, *_line(report.figure(name))[1:]) for name, words in named)
    )


def slips(reports: dict[str, Report]) -> str:
    """Count what must not happen."""
    names = list(next(iter(reports.values())).slips)
    return _table(("", *names), ([f"`{name}`", *map(str, one.slips.values())] for name, one in reports.items()))


def _line(figure: Figure) -> tuple[str, ...]:
    shares = map(_share, (figure.precision, figure.recall, figure.f1))
    return f"`{figure.name}`", *shares, f"{figure.annotated:.0f}"


def confusion(report: Report) -> str:
    """Tell how each annotated modality was told, of the right statements."""
    columns = ("annotated", *(f"told as {name}" for name in report.confusion), "F1")
    f1 = {figure.name: _share(figure.f1) for figure in report.modalities}
    return _table(columns, ((name, *map(str, row.values()), f1[name]) for name, row in report.confusion.items()))


def confidence(report: Report) -> str:
    """Tell which share is right of what has which confidence, by tenths."""
    boxes = {round(box.low * 10): box for box in report.reliability}
    rows = (
        (f"{n / 10} to {(n + 1) / 10}", _share(box.right) if box else "", str(box.count) if box else "0")
        for n in range(10)
        for box in [boxes.get(n)]
    )
    end = f"\nExpected calibration error: {_share(report.calibration_error)}.\n"
    return _table(("confidence", "so many are right", "of"), rows) + end


def open_sets(reports: dict[str, Report]) -> str:
    """Give what was reached on each open set."""
    rows = (
        (name, figure.name, *_line(figure)[1:-1], f"{_share(figure.low)} to {_share(figure.high)}", _line(figure)[-1])
        for name, report in reports.items()
        for figure in report.figures
    )
    return _table(("set", "measure", "P", "R", "F1", "95% interval", "annotated"), rows)


def _table(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _ranged(figure: Figure) -> str:
    """Give F1 with its interval; a single article has none."""
    is_single = figure.low == figure.high
    return _share(figure.f1) + ("" if is_single else f" ({_share(figure.low)} to {_share(figure.high)})")


def _share(share: float) -> str:
    return f"{share:.3f}".removeprefix("0")


if __name__ == "__main__":
    main()
