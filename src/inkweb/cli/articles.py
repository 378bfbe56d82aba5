"""The commands that fill the graph: ingest, articles, remove."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Annotated, Any

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import summary_form
from inkweb.cli.options import Extractor, Inputs, Json, MaxTokens, Prices, Processes, Yes
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.cli.spending import Leave, agreed
from inkweb.errors import NotFoundError
from inkweb.model import Fault, Removed, source_name
from inkweb.workspace import Ingested, Workspace


def ingest(
    paths: Inputs,
    extractor: Extractor = None,
    processes: Processes = 1,
    yes: Yes = False,
    max_tokens: MaxTokens = None,
    prices: Prices = None,
    json: Json = False,
) -> int:
    """Read articles into the graph: text, saved web pages, PDFs, Word files, e-mails, JSONL, folders, web addresses.

    What the graph already holds is not read again, so a run that was interrupted is finished by running it
    again. What cannot be read is named with the reason, and the rest goes on; documents of other kinds in a
    folder (OpenDocument, RTF) are passed over and counted.

    \b
    Examples:
      inkweb ingest story.txt page.html
      inkweb ingest ~/articles --json
      curl -s https://example.org/story | inkweb ingest -
    """
    leave = Leave(yes, max_tokens, prices)
    with Progress() as progress, Workspace(leave.settings(), on_progress=progress.tell, on_remark=say) as workspace:
        stream = workspace.read(paths, stdin=sys.stdin.buffer)
        read = agreed(workspace, stream, extractor, leave, progress, held=workspace.summaries)
        done = _told(workspace.add(read, extractor=extractor, processes=processes), progress)
        return _show_whole(done) if json else _show_each(done)


def articles(json: Json = False) -> int:
    """List the articles of the graph, newest first.

    \b
    Examples:
      inkweb articles
      inkweb articles --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        found = list(workspace.articles())
    if json:
        show_json([summary_form(article) for article in found])
    else:
        columns = ["article", "date", "title", "entities", "statements", "source"]
        show_table(columns, ([a.id, a.date, a.title, a.entities, a.statements, a.source] for a in found))
    return OK


def remove(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Ids or sources, as `inkweb articles` lists them.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go with them.")] = False,
    json: Json = False,
) -> int:
    """Take articles out of the graph, with everything that only they said.

    \b
    Examples:
      inkweb remove 0c51a8c3b1d7e6f20c11 --dry-run
      inkweb remove 0c51a8c3b1d7e6f20c11
      inkweb remove story.txt
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        ids = list(dict.fromkeys(_ids(workspace, articles)))  # a file and its id are one article
        if dry_run:
            return _would_remove(workspace, ids, json=json)
        removed = [article for article in ids if _is_removed(workspace, article)]
    if json:
        show_json({"removed": removed})
    else:
        show_table(["removed"], [[article] for article in removed])
    return OK if len(removed) == len(ids) else NOT_ALL


def _ids(workspace: Workspace, wanted: list[str]) -> list[str]:
    """Put an id in the place of each source, or name of a file, that only one article has; all else stays."""
    known = workspace.summaries(wanted)
    if len(known) == len(set(wanted)):
        return wanted
    named: dict[str, set[str]] = {}
    for article in workspace.articles():
        for name in (article.source, source_name(article.source)):
            named.setdefault(name, set()).add(article.id)
    return [_id(one, set() if one in known else named.get(one, set())) for one in wanted]


def _id(wanted: str, found: set[str]) -> str:
    if len(found) > 1:
        say(f"{len(found)} articles come from {wanted}: {', '.join(sorted(found))}. Name one by its id.")
    return next(iter(found)) if len(found) == 1 else wanted


def _would_remove(workspace: Workspace, articles: list[str], *, json: bool) -> int:
    there = workspace.summaries(articles)
    for article in articles:
        if article not in there:
            say(f"There is no article with the id {article}. `inkweb articles` lists them.")
    sources = {id: source_name(one.source) for id, one in there.items()}
    found = workspace.would_remove([id for id in articles if id in there])
    if json:
        show_json({"would_remove": [asdict(one) for one in found]})
    else:
        columns = [
            "article",
            "title",
            "statements",
            "names",
            "connections",
            "connections with less behind them",
            "parted",
            "joined",
        ]
        show_table(columns, (_removal(one, sources[one.article]) for one in found))
    return OK if len(there) == len(articles) else NOT_ALL


def _removal(one: Removed, source: str) -> list[Any]:
    counts = map(len, (one.names, one.gone, one.weakened, one.parted, one.joined))
    return [one.article, one.title or source, one.statements, *counts]


def _is_removed(workspace: Workspace, article: str) -> bool:
    try:
        workspace.remove(article)
    except NotFoundError as error:
        say(str(error))
        return False
    return True


def _show_whole(done: Iterable[Ingested | Fault]) -> int:
    articles: list[Any] = []
    faults: list[Any] = []
    for one in done:
        (faults if isinstance(one, Fault) else articles).append(asdict(one))
    show_json({"articles": articles, "failed": faults})
    return NOT_ALL if faults or not articles else OK


def _show_each(done: Iterable[Ingested | Fault]) -> int:
    """Show the articles as they come: a million of them are not kept."""
    count = {Ingested: 0, Fault: 0}

    def articles() -> Iterator[list[Any]]:
        for one in done:
            count[type(one)] += 1
            if isinstance(one, Ingested):
                yield _ingested(one)

    show_table(["article", "title", "entities", "statements", "new"], articles())
    return NOT_ALL if count[Fault] or not count[Ingested] else OK


def _told(stream: Iterable[Ingested | Fault], progress: Progress) -> Iterator[Ingested | Fault]:
    for count, one in enumerate(stream, start=1):
        if isinstance(one, Fault):
            say(f"{one.source}: {one.message}")
        progress.tell(f"{count} read, last {one.source}")
        yield one
    progress.stop()


def _ingested(one: Ingested) -> list[Any]:
    return [one.id, one.title or source_name(one.source), one.entities, one.statements, "yes" if one.is_new else "no"]
