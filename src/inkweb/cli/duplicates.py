"""The command duplicates: names that may be one."""

from __future__ import annotations

from typing import Any

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import node_form
from inkweb.cli.options import Json, Limit
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.model import Duplicate
from inkweb.workspace import Workspace


def duplicates(limit: Limit = 20, json: Json = False) -> int:
    """List pairs of names that may be one, and of which nobody has said so far; the likeliest first.

    One name is a part of the other, or is told under two types, and both are connected with the same. The page
    Quality joins them or keeps them two; in Python it is Workspace.join and Workspace.tell_apart.

    \b
    Examples:
      inkweb duplicates
      inkweb duplicates --limit 100 --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        found = workspace.duplicates(limit=limit)
    if json:
        show_json([form(one) for one in found])
    elif found:
        columns = ["name", "type", "may be", "type", "both connected with", "articles that name both"]
        show_table(columns, map(_row, found))
    else:
        say("No two names look like one.")
    return OK if found else NOT_ALL


def form(duplicate: Duplicate) -> dict[str, Any]:
    """Give a pair as plain values."""
    return {
        "short": node_form(duplicate.short),
        "full": node_form(duplicate.full),
        "shared": duplicate.shared,
        "neighbours": [node_form(node) for node in duplicate.neighbours],
        "articles": duplicate.articles,
    }


def _row(one: Duplicate) -> list[object]:
    more = f" and {one.more:,} more" if one.more else ""
    both = ", ".join(node.name for node in one.neighbours) + more
    return [one.short.name, one.short.type, one.full.name, one.full.type, both, one.articles]
