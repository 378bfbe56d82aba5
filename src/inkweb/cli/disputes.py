"""The command disputes: on what articles disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from inkweb.cli.card import print_quotes
from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import told_form
from inkweb.cli.options import Json, Limit
from inkweb.cli.output import clean, counted, say, show_json
from inkweb.cli.progress import Progress
from inkweb.cli.sureness import Sure, tell_left_out
from inkweb.model import FAIRLY_SURE, ArticleSummary, Dispute, Filter
from inkweb.ontology import ontology
from inkweb.workspace import Workspace


def disputes(limit: Limit = 20, sure: Sure = FAIRLY_SURE.confidence, json: Json = False) -> int:
    """Show on what articles disagree, both sides in their words.

    First what some tell and others deny, then what has several sums or sizes; of each kind at most --limit.

    \b
    Examples:
      inkweb disputes
      inkweb disputes --sure all --limit 100 --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        found = workspace.disputes(limit=limit, filter=Filter(confidence=sure))
        if json:
            show_json([form(one) for one in found])
        else:
            _show(workspace, found)
            less = len(workspace.disputes(limit=limit)) - len(found) if sure else 0
            tell_left_out(max(less, 0), "dispute")
    return OK if found else NOT_ALL


def _show(workspace: Workspace, disputes: Sequence[Dispute]) -> None:
    if not disputes:
        say("The articles agree: nothing that is sure enough is both told and denied, or has several figures.")
    statements = [one for dispute in disputes for one in dispute.statements]
    nodes = workspace.nodes({id for one in statements for id in (one.subject, one.object_id)})
    articles = workspace.summaries({one.evidence.article for one in statements})
    for dispute in disputes:
        _print(dispute, {id: clean(node.name) for id, node in nodes.items()}, articles)


def form(dispute: Dispute) -> list[dict[str, Any]]:
    """Give the sides of a dispute as plain values."""
    return [
        {
            "claim": side.claim,
            "articles": side.articles,
            "statements": [told_form(one) for one in side.statements],
        }
        for side in dispute.sides
    ]


def _print(dispute: Dispute, names: Mapping[str, str], articles: Mapping[str, ArticleSummary]) -> None:
    some = dispute.sides[0].statements[0]
    # The sizes of a name are objects of their own: they stand with their sides.
    object = names[some.object_id] if len(dispute.edges) == 1 else ""
    print(f"{names[some.subject]} {ontology().predicates[some.predicate].phrase} {object}".rstrip())
    for side in dispute.sides:
        print(f" {clean(side.claim)}, {counted(side.articles, 'article')}:")
        print_quotes(side.statements, articles)
    print()
