"""The commands eval and label: how good an extractor is, and articles marked for correction by hand."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.faults import Faults
from inkweb.cli.figures import COLUMNS, rows
from inkweb.cli.options import Extractor, Inputs, Json, Processes
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.errors import EvaluateError
from inkweb.model import Article, Report
from inkweb.model import Split as Part
from inkweb.workspace import Workspace

ANNOTATED = ".ann"
"""How the name of a file of annotated articles ends; an editor's .gold.json is read and never written."""


class Split(str, Enum):
    """Which articles are taken, by the hash of their ids."""

    dev = "dev"
    train = "train"
    all = "all"


class How(TypedDict):
    """How articles are read."""

    extractor: str | None
    processes: int


def evaluate(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="SOURCE...", help="Files .ann or .gold.json, or folders of them."),
    ] = None,
    split: Annotated[
        Split | None, typer.Option("--split", help="Only these; by default dev of our corpus, all of your files.")
    ] = None,
    open_data: Annotated[
        Path | None, typer.Option("--open-data", metavar="FOLDER", help="Try the open sets in this folder, too.")
    ] = None,
    extractor: Extractor = None,
    processes: Processes = 1,
    json: Json = False,
) -> int:
    """Say how good an extractor is: precision, recall and F1 on annotated articles, with 95% intervals.

    Without SOURCE the held-out articles of our own corpus are taken, in a checkout; the installed package does not
    carry it. `inkweb label` makes annotated articles of yours. With --open-data and no SOURCE only the open sets
    are tried. docs/cli.md says what is counted.

    \b
    Examples:
      inkweb eval
      inkweb eval story.ann --extractor rules --json
      inkweb eval ~/annotated --split all
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        reports: dict[str, Report] = {}
        how: How = {"extractor": extractor, "processes": processes}
        opened = workspace.evaluate_open(open_data, **how) if open_data else ()
        if sources or not open_data:
            progress.tell("Reading the articles")
            part: Part | None = split.value if split else None
            reports["articles"] = workspace.evaluate(sources or (), split=part, **how)
            if not reports["articles"].articles:
                say(f"none of these articles is of the part {part}. --split all takes all of them.")
            elif reports["articles"].is_perfect:
                say("these articles say just what is found in them: a file of `inkweb label` is to be corrected.")
        for name, report in opened:
            progress.tell(f"{name} is done")
            reports[name] = report
    if json:
        show_json({name: report.form() for name, report in reports.items()})
    else:
        show_table(COLUMNS, (row for name, report in reports.items() for row in rows(name, report)))
    return OK if any(report.articles for report in reports.values()) else NOT_ALL


def label(
    paths: Inputs,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to this .ann file; by default beside the text, as NAME.ann."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    extractor: Extractor = None,
    json: Json = False,
) -> int:
    """Write what an extractor finds in texts as an annotated article, for correction by hand.

    Correct the marks and the statements in an editor, then `inkweb eval FILE` says how good the extractor was.
    docs/cli.md tells the format.

    \b
    Examples:
      inkweb label story.txt
      inkweb label page.html other.txt -o mine.ann
    """
    target = _annotated(output) if output else _beside(paths)
    if target.exists() and not force:
        raise EvaluateError(f"{target} is there already. Name another with --output, or replace it with --force.")
    faults = Faults()
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        progress.tell("Loading the extractor")
        articles = faults.without(workspace.read(paths, stdin=sys.stdin.buffer))
        made = [workspace.label(one, id=id, extractor=extractor) for id, one in _named(articles)]
        if made:
            workspace.write("=====\n".join(made), target, force=force)
    if json:
        show_json({"file": str(target) if made else None, "articles": len(made)})
    else:
        show_table(["file", "articles"], [[target, len(made)]] if made else [])
    return OK if made and not faults else NOT_ALL


def _beside(paths: list[str]) -> Path:
    path = Path(paths[0])
    is_file = path.is_file() or not (path.exists() or paths[0] == "-" or "://" in paths[0])  # what is not there is told
    if len(paths) > 1 or not is_file:
        raise typer.BadParameter("say with --output where to write.")
    return path.with_suffix(ANNOTATED)


def _annotated(output: Path) -> Path:
    """Refuse a name by which `inkweb eval` would take the file for something else, or not read it."""
    if output.name.endswith(ANNOTATED):
        return output
    raise typer.BadParameter(
        f"{output} does not end in {ANNOTATED}, which is what label writes. Name a file that does."
    )


def _named(articles: Iterable[Article]) -> Iterator[tuple[str, Article]]:
    """Give each article an id: the name of its source and a number."""
    for number, article in enumerate(articles, 1):
        name = re.sub(r"[^A-Za-z0-9]+", "-", Path(article.source).stem).strip("-") or "article"
        yield f"{name}-{number:03d}", article
