"""Write what the graph holds as JSON: entities, edges, paths, articles, the rows of a query."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from inkweb.cli.contract import statement_form
from inkweb.model import Answer, ArticleSummary, Claim, Edge, Graph, Node, Path, Renamed, Statement


def node_form(node: Node) -> dict[str, Any]:
    """Give an entity, or a quantity with its value and unit.

    >>> node_form(Node("n1", "Person", "Ann Lund"))["name"]
    'Ann Lund'
    """
    return {key: value for key, value in asdict(node).items() if value is not None}


def edge_form(edge: Edge) -> dict[str, Any]:
    """Give an edge; days are ISO 8601 or null.

    >>> from datetime import date
    >>> form = edge_form(Edge("e", "a", "SUED", "b", first_seen=date(2025, 3, 4)))
    >>> form["first_seen"], form["last_seen"]
    ('2025-03-04', None)
    """
    days = {day: getattr(edge, day) and getattr(edge, day).isoformat() for day in ("first_seen", "last_seen")}
    return asdict(edge) | days


def path_form(path: Path) -> dict[str, Any]:
    """Give a path: ``edges[i]`` joins ``nodes[i]`` and ``nodes[i + 1]``, either way round.

    >>> ends = (Node("a", "Person", "Ann Lund"), Node("b", "Organization", "Halden"))
    >>> form = path_form(Path(ends, (Edge("e", "a", "LEADS", "b"),)))
    >>> [node["name"] for node in form["nodes"]], form["edges"][0]["predicate"]
    (['Ann Lund', 'Halden'], 'LEADS')
    """
    return {"nodes": [node_form(node) for node in path.nodes], "edges": [edge_form(edge) for edge in path.edges]}


def summary_form(article: ArticleSummary) -> dict[str, Any]:
    """Give a line of the list of articles.

    >>> summary_form(ArticleSummary("a1", "News", "n.txt"))["date"] is None
    True
    """
    days = {day: getattr(article, day) and getattr(article, day).isoformat() for day in ("date", "added")}
    return asdict(article) | days


def answer_form(answer: Answer) -> dict[str, Any]:
    """Give the rows of a query, each as ``{column: value}``.

    >>> answer_form(Answer(("name", "edges"), (("Halden", 3),)))
    {'columns': ['name', 'edges'], 'rows': [{'name': 'Halden', 'edges': 3}], 'has_more': False}
    """
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return {"columns": list(answer.columns), "rows": rows, "has_more": answer.has_more}


def entity_form(
    node: Node, graph: Graph, statements: list[Statement], renamed: Renamed | None = None
) -> dict[str, Any]:
    """Give all that is known about one entity: its neighbours, its edges, and the statements behind them.

    ``by_articles`` is what articles call it, where a person said something else.
    """
    return {
        "entity": node_form(node),
        "by_articles": {"name": renamed.name, "type": renamed.type} if renamed else None,
        "neighbours": [node_form(other) for other in graph.nodes if other.id != node.id],
        "edges": [edge_form(edge) for edge in graph.edges if node.id in (edge.subject, edge.object)],
        "left_out": graph.left_out,
        "statements": [told_form(one) for one in statements],
    }


def told_form(statement: Statement) -> dict[str, Any]:
    """Give a statement of the graph: also its article, when a person confirmed it, what was read, if corrected, and
    whether a person added it."""
    read = statement.read
    return {
        **statement_form(statement),
        "article": statement.evidence.article,
        "confirmed": statement.confirmed,
        "read": claim_form(read) if read else None,
        "added": statement.added,
    }


def claim_form(claim: Claim) -> dict[str, Any]:
    """Give what a sentence says of two names; ``turned`` tells that they stand the other way round.

    >>> claim_form(Claim("OWNS", "planned", is_turned=True))
    {'relation': 'OWNS', 'modality': 'planned', 'turned': True}
    """
    return {"relation": claim.predicate, "modality": claim.modality, "turned": claim.is_turned}
