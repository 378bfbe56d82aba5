"""The command export: take the graph, or a part of it, away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inkweb.cli.codes import OK
from inkweb.cli.options import Json
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.errors import ExportError, NotFoundError
from inkweb.model import Graph
from inkweb.workspace import Workspace

FORMATS = "graphml, gexf, cypher, csv, nodelink"
ROWS = 1_000_000
"""The most rows of a query that are taken away."""

SECONDS = 120.0
"""How long a query may take: a file is waited for as no answer is."""


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; the suffix names the format.")],
    entity: Annotated[str | None, typer.Option("--entity", "-e", help="Only what is near this name or id.")] = None,
    hops: Annotated[int, typer.Option("--hops", min=1, max=8, help="How near, in connections.")] = 1,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most this many connections near it.")] = 10_000,
    query: Annotated[str | None, typer.Option("--query", "-q", help="Only what this Cypher returns.")] = None,
    format: Annotated[str | None, typer.Option("--format", "-f", help=f"One of {FORMATS}.")] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence/--no-evidence", help="Give each connection the words that say so.")
    ] = True,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    json: Json = False,
) -> int:
    """Write the graph, or a part of it, to a file for Gephi, a notebook, a spreadsheet or another Neo4j.

    \b
    Suffixes: .graphml, .gexf (Gephi), .cypher (a script for another Neo4j), .json (node-link),
    .csv (two tables: the names in FILE.nodes.csv, the connections in FILE.edges.csv).

    \b
    Examples:
      inkweb export graph.gexf
      inkweb export openai.graphml --entity OpenAI --hops 2 --no-evidence
      inkweb export leaders.csv --query "MATCH (p)-[r:LEADS]->(o) RETURN p, r, o"
      inkweb export copy.cypher && cypher-shell -f copy.cypher
    """
    if entity is not None and query is not None:
        raise typer.BadParameter("--entity and --query cannot go together.")
    if str(file) == "-":
        raise typer.BadParameter("a graph is written to a file. Name one, such as graph.graphml.")
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        workspace.check_export(file, format=format, force=force)
        graph = _part(workspace, entity, hops, limit, query)
        files = workspace.export(graph, file, format=format, evidence=evidence, force=force)
    if json:
        counts = {"nodes": len(graph.nodes), "edges": len(graph.edges), "left_out": graph.left_out}
        show_json({"files": [str(path) for path in files], **counts})
    else:
        quantities = sum(node.type == "Quantity" for node in graph.nodes)
        counts = {
            "names": len(graph.nodes) - quantities,
            "quantities": quantities,
            "connections": len(graph.edges),
        }
        show_table(["file", *counts], ([path, *counts.values()] for path in files))
    return OK


def _part(workspace: Workspace, entity: str | None, hops: int, limit: int, query: str | None) -> Graph:
    if query is not None:
        return _answer(workspace, query)
    if entity is None:
        return workspace.everything()
    graph = workspace.around([workspace.node(entity).id], hops=hops, limit=limit)
    if graph.left_out:
        say(f"Only {len(graph.edges):,} connections are written, {graph.left_out:,} are left out; --limit takes more.")
    return graph


def _answer(workspace: Workspace, query: str) -> Graph:
    """Give all that a query returns; a part of it would be taken for the whole."""
    answer = workspace.query(query, rows=ROWS, seconds=SECONDS)
    for remark in answer.remarks:
        say(remark)
    if not answer.graph.nodes:
        raise NotFoundError(
            "The query gave no names. Return nodes and relationships: MATCH (a)-[r]->(b) RETURN a, r, b."
        )
    if answer.has_more:
        raise ExportError(f"The query gives more than {ROWS:,} rows. Ask for less, or export the whole graph.")
    return answer.graph
