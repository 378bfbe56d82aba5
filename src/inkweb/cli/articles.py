"""The commands that fill the graph and list what is in it: ingest, articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import summary_form
from inkweb.cli.options import Extractor, Format, Formatted, Inputs, Json, MaxTokens, Prices, Processes, Yes
from inkweb.cli.output import counted, say, show_json, show_lines, show_table
from inkweb.cli.progress import Progress
from inkweb.cli.spending import Leave, agreed
from inkweb.model import ArticleSummary, Fault, source_name
from inkweb.workspace import Ingested, Workspace


def ingest(
    paths: Inputs,
    extractor: Extractor = None,
    processes: Processes = 1,
    yes: Yes = False,
    max_tokens: MaxTokens = None,
    prices: Prices = None,
    format: Formatted = Format.table,
    json: Json = False,
) -> int:
    """Read articles into the graph: text, saved web pages, PDFs, Word files, e-mails, JSONL, folders, web addresses.

    What the graph already holds is not read again, so a run that was interrupted is finished by running it
    again. What cannot be read is named with the reason, and the rest goes on; documents of other kinds in a
    folder (OpenDocument, RTF) are passed over and counted. With --format jsonl each gives one line as soon as it
    is in the graph. --json is short for --format json.

    \b
    Examples:
      inkweb ingest story.txt page.html
      inkweb ingest ~/articles --json
      inkweb ingest archive.jsonl --processes 2 --format jsonl > done.jsonl
      curl -s https://example.org/story | inkweb ingest -
    """
    how = Format.json if json else format
    leave = Leave(yes, max_tokens, prices)
    with Progress() as progress, Workspace(leave.settings(), on_progress=progress.tell, on_remark=say) as workspace:
        stream = workspace.read(paths, stdin=sys.stdin.buffer)
        read = agreed(workspace, stream, extractor, leave, progress, held=workspace.summaries)
        count = _Count()
        done = _told(workspace.add(read, extractor=extractor, processes=processes), progress, count)
        try:
            if how is Format.jsonl:
                progress.give_way()
            _SHOW[how](done)
        except KeyboardInterrupt:
            say(_stays(count))
            raise
    return NOT_ALL if count.failed or not count.read else OK


def articles(json: Json = False) -> int:
    """List the articles of the graph, newest first.

    \b
    Examples:
      inkweb articles
      inkweb articles --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        found = list(workspace.articles())
    if not found:
        say("There is no article yet. `inkweb ingest` reads some.")
    if json:
        show_json([summary_form(article) for article in found])
    else:
        columns = ["article", "date", "title", "entities", "statements", "source"]
        show_table(columns, ([a.id, a.date, _title(a), a.entities, a.statements, a.source] for a in found))
    return OK


def _stays(count: _Count) -> str:
    """Say what a run that is being stopped has done."""
    if not count.read:
        return "nothing was read yet."
    are = "is" if count.read == 1 else "are"
    return f"{counted(count.read, 'article')} {are} in the graph; the same command reads the rest."


@dataclass(slots=True)
class _Count:
    """How many articles are in the graph by now, and how many inputs failed."""

    read: int = 0
    failed: int = 0


def _show_whole(done: Iterable[Ingested | Fault]) -> None:
    articles: list[Any] = []
    faults: list[Any] = []
    for one in done:
        (faults if isinstance(one, Fault) else articles).append(asdict(one))
    show_json({"articles": articles, "failed": faults})


def _show_each(done: Iterable[Ingested | Fault]) -> None:
    """Show the articles as they come: a million of them are not kept."""
    columns = ["article", "title", "entities", "statements", "new"]
    show_table(columns, (_ingested(one) for one in done if isinstance(one, Ingested)))


def _show_lines(done: Iterable[Ingested | Fault]) -> None:
    show_lines(map(asdict, done))


_SHOW = {Format.table: _show_each, Format.json: _show_whole, Format.jsonl: _show_lines}


def _told(stream: Iterable[Ingested | Fault], progress: Progress, count: _Count) -> Iterator[Ingested | Fault]:
    for one in stream:
        if isinstance(one, Fault):
            count.failed += 1
            say(f"{one.source}: {one.message}")
        else:
            count.read += 1
        progress.tell(f"{count.read + count.failed} read, last {one.source}")
        yield one
    progress.stop()


def _ingested(one: Ingested) -> list[Any]:
    return [one.id, _title(one), one.entities, one.statements, "yes" if one.is_new else "no"]


def _title(one: Ingested | ArticleSummary) -> str:
    return one.title or source_name(one.source)
