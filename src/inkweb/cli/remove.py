"""The command that takes articles out of the graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import chain
from typing import Annotated, Any

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.options import Json
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.model import Removed, source_name
from inkweb.workspace import Workspace

_LINE = re.compile(r":\d+$")
"""What a source says of the line or row of a file that holds several articles."""


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE...", help="Ids, sources or names of files, as `inkweb articles` lists them."),
    ],
    every: Annotated[bool, typer.Option("--all", help="Of a source that has several articles, take out all.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go with them.")] = False,
    json: Json = False,
) -> int:
    """Take articles out of the graph, with everything that only they said.

    \b
    Examples:
      inkweb remove 0c51a8c3b1d7e6f20c11 --dry-run
      inkweb remove 0c51a8c3b1d7e6f20c11
      inkweb remove story.txt
      inkweb remove --all archive.jsonl
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        found = _found(workspace, articles, every=every)
        ids = list(dict.fromkeys(chain.from_iterable(found)))  # a file and its id are one article
        if dry_run:
            _would_remove(workspace, ids, json=json)
        else:
            _remove(workspace, ids, json=json)
    return OK if all(found) else NOT_ALL


def _found(workspace: Workspace, wanted: list[str], *, every: bool) -> list[list[str]]:
    """Give the ids of the articles that each word means; none, with a line that says why, where that is not clear."""
    known = workspace.summaries(wanted)
    named = {} if len(known) == len(set(wanted)) else _by_name(workspace)
    return [[one] if one in known else _clear(one, sorted(named.get(one, ())), every=every) for one in wanted]


def _by_name(workspace: Workspace) -> Mapping[str, set[str]]:
    """Give the ids of articles by their sources, the names of their files, and of the files whose lines they are."""
    named: dict[str, set[str]] = {}
    for article in workspace.articles():
        names = (article.source, source_name(article.source))
        for name in {*names, *(_LINE.sub("", name) for name in names)}:
            named.setdefault(name, set()).add(article.id)
    return named


def _clear(wanted: str, ids: list[str], *, every: bool) -> list[str]:
    if not ids:
        say(f"There is no article with the id or source {wanted}. `inkweb articles` lists them.")
    elif len(ids) > 1 and not every:
        say(f"{len(ids)} articles come from {wanted}: {_some(ids)}. Name one by its id, or take out --all of them.")
        return []
    return ids


def _some(ids: list[str], most: int = 5) -> str:
    return ", ".join(ids[:most]) + (" ..." if len(ids) > most else "")


def _remove(workspace: Workspace, ids: Iterable[str], *, json: bool) -> None:
    removed = [workspace.remove(id).article for id in ids]
    if json:
        show_json({"removed": removed})
    elif removed:
        show_table(["removed"], [[article] for article in removed])


def _would_remove(workspace: Workspace, ids: list[str], *, json: bool) -> None:
    sources = {id: source_name(one.source) for id, one in workspace.summaries(ids).items()}
    found = workspace.would_remove(ids)
    if json:
        show_json({"would_remove": [asdict(one) for one in found]})
    elif found:
        losses = ("connections", "connections with less behind them", "parted", "joined")
        columns = ("article", "title", "statements", "names", *losses)
        show_table(columns, (_removal(one, sources[one.article]) for one in found))


def _removal(one: Removed, source: str) -> list[Any]:
    counts = map(len, (one.names, one.gone, one.weakened, one.parted, one.joined))
    return [one.article, one.title or source, one.statements, *counts]
