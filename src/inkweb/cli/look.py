"""The commands that look at the graph: search, show, path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from inkweb.cli.card import print_card, print_statements
from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import entity_form, node_form, path_form, told_form
from inkweb.cli.options import Json, Limit
from inkweb.cli.output import clean, say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.cli.sureness import Sure, SureSentences, left_out, tell_left_out, told
from inkweb.model import FAIRLY_SURE, TOLD_AS, Edge, Filter, Path, Ruling
from inkweb.ontology import ontology
from inkweb.workspace import Workspace

NEIGHBOURS = 200
"""Edges of one entity that are shown; the best supported come first."""

Entity = Annotated[str, typer.Argument(metavar="ENTITY", help="A name or an id.")]


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="Parts of a name, slips are forgiven; or words of a sentence."),
    ],
    sentences: Annotated[
        bool,
        typer.Option("--sentences", help="Look in the sentences behind the connections, and show what they state."),
    ] = False,
    limit: Limit = 20,
    sure: SureSentences = None,
    json: Json = False,
) -> int:
    """Find entities by the words of their names and aliases, or statements by the words of their sentences, best first.

    \b
    Examples:
      inkweb search suleyman
      inkweb search open ai --limit 5 --json
      inkweb search --sentences invested billion
      inkweb search --sentences invested billion --sure surest
    """
    if sure is not None and not sentences:
        raise typer.BadParameter("--sure is of statements, and names have none; it goes with --sentences.")
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        if sentences:
            return _sentences(
                workspace, " ".join(words), limit, FAIRLY_SURE.confidence if sure is None else sure, is_json=json
            )
        found = workspace.search(" ".join(words), limit=limit)
    if json:
        show_json([node_form(node) for node in found])
    elif found:
        rows = ([n.id, n.type, n.name, ", ".join(n.aliases), n.degree, n.support] for n in found)
        show_table(["id", "type", "name", "also called", "connections", "articles"], rows)
    else:
        say(f"Nothing in the graph is called {' '.join(words)!r}.")
    return OK if found else NOT_ALL


def _sentences(workspace: Workspace, words: str, limit: int, sure: float, *, is_json: bool) -> int:
    """Show what is stated where a sentence has these words, at most ``limit`` statements."""
    # The workspace counts sentences, of which each may state several things.
    found = workspace.sentences(words, limit=limit, filter=Filter(confidence=sure))[:limit]
    less = sum(one.sure < sure for one in workspace.sentences(words, limit=limit)[:limit]) if sure else 0
    if is_json:
        show_json([told_form(one) for one in found])
    elif found:
        nodes = workspace.nodes({id for one in found for id in (one.subject, one.object_id)})
        articles = workspace.summaries({one.evidence.article for one in found})
        print_statements(found, {id: node.name for id, node in nodes.items()}, articles)
    elif less:
        say(f"No statement that is sure enough is in a sentence with the words {words!r}.")
    else:
        say(
            f"No sentence behind a connection has the words {words!r}. Those that state nothing are not looked through."
        )
    if not is_json:
        tell_left_out(less, "statement")
    return OK if found else NOT_ALL


def show(entity: Entity, sure: Sure = FAIRLY_SURE.confidence, json: Json = False) -> int:
    """Show what the articles say of one entity, each statement in their words and with how sure its reading is.

    \b
    Examples:
      inkweb show "Mustafa Suleyman"
      inkweb show OpenAI --sure all
      inkweb show OpenAI --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        node = workspace.node(entity)
        graph = workspace.around([node.id], hops=1, limit=NEIGHBOURS, filter=Filter(confidence=sure))
        told = workspace.statements(entity=node.id)
        statements = [one for one in told if one.sure >= sure]
        articles = workspace.summaries({one.evidence.article for one in statements})
        renamed = next(iter(workspace.renamings(node.id)), None)
    if json:
        show_json(entity_form(node, graph, statements, renamed))
    else:
        print_card(node, graph, statements, articles, renamed=renamed)
        tell_left_out(len(told) - len(statements), "statement")
    return OK


def path(
    a: Annotated[str, typer.Argument(metavar="A", help="A name or an id.")],
    b: Annotated[str, typer.Argument(metavar="B", help="A name or an id.")],
    hops: Annotated[int, typer.Option("--hops", min=1, max=6, help="Go through at most this many connections.")] = 4,
    limit: Limit = 10,
    sure: Sure = FAIRLY_SURE.confidence,
    json: Json = False,
) -> int:
    """Find the shortest ways from one entity to another, each step with how sure its reading is.

    \b
    Examples:
      inkweb path "Mustafa Suleyman" OpenAI
      inkweb path Anthropic Nvidia --hops 3 --sure surest --json
    """
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        ends = [workspace.node(name) for name in (a, b)]
        if ends[0].id == ends[1].id:
            raise typer.BadParameter(f"{a!r} and {b!r} are one, {ends[0].name}. A way leads from one name to another.")
        found, less = _ways(workspace, ends[0].id, ends[1].id, hops, limit, sure)
        confirmed = workspace.confirmed_edges()
    if json:
        show_json([path_form(way) for way in found])
    elif found:
        print(*(_line(way, confirmed) for way in found), sep="\n")
    else:
        say(f"No way of {hops} connections or fewer leads from {ends[0].name} to {ends[1].name}.{_less(less)}")
    if found:
        tell_left_out(less, "way")
    return OK if found else NOT_ALL


def _ways(workspace: Workspace, a: str, b: str, hops: int, limit: int, sure: float) -> tuple[list[Path], int]:
    """Give the ways that are sure enough, and how many of the shortest are not."""
    found = workspace.paths(a, b, max_hops=hops, limit=limit, filter=Filter(confidence=sure))
    stops = {tuple(node.id for node in way.nodes) for way in found}
    every = workspace.paths(a, b, max_hops=hops, limit=limit) if sure else []
    others = [way for way in every if tuple(node.id for node in way.nodes) not in stops]
    return found, sum(any(edge.confidence < sure for edge in way.edges) for way in others)


def _less(count: int) -> str:
    return f" {left_out(count, 'way')}" if count else ""


def _line(path: Path, confirmed: Mapping[str, Ruling]) -> str:
    hops = zip(path.nodes, path.edges, strict=False)
    steps = [_step(edge, onward=edge.subject == node.id, said=confirmed.get(edge.id)) for node, edge in hops]
    names = [clean(node.name) for node in path.nodes]
    return names[0] + "".join(f" {step} {name}" for step, name in zip(steps, names[1:], strict=True))


def _step(edge: Edge, *, onward: bool, said: Ruling | None) -> str:
    predicate = ontology().predicates[edge.predicate]
    hedge = "" if edge.modality == "asserted" else f"{TOLD_AS[edge.modality]}, "
    how = told(edge.confidence, said)
    return f"–{predicate.phrase if onward else predicate.inverse} ({hedge}{how})→"
