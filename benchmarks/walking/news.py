"""The graph of `drawing/graph.py` as articles that state it, a sentence an edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from drawing.graph import made

from inkweb.model import Article, Edge, Entity, Evidence, Linked, Mention, Node, Statement, entity_id

SENTENCES = 40
"""Of one article."""


def articles(names: int) -> Iterator[Linked]:
    """Give the articles, ready to be stored.

    >>> sum(len(one.statements) for one in articles(100)) == len(made(100).edges)
    True
    """
    graph = made(names)
    nodes = {node.id: node for node in graph.nodes}
    for at in range(0, len(graph.edges), SENTENCES):
        yield _article(graph.edges[at : at + SENTENCES], nodes, at)


def _article(edges: Sequence[Edge], nodes: dict[str, Node], number: int) -> Linked:
    told = [(edge, nodes[edge.subject], nodes[edge.object]) for edge in edges]
    lines = [f"{subject.name} uses {object.name}." for _, subject, object in told]
    article = Article("\n".join(lines), title=f"Report {number}", source=f"{number}.txt", date=_day(number))
    mentions: list[tuple[Mention, str]] = []
    statements, start = [], 0
    for line, (edge, subject, object) in zip(lines, told, strict=True):
        evidence = _evidence(article.id, line, start, subject.name)
        for node, (a, b) in ((subject, evidence.subject), (object, evidence.object)):
            mentions.append((Mention(article.id, a, b, node.name, "name", node.type), _id(node)))
        statements.append(
            Statement(_id(subject), edge.predicate, _id(object), evidence, modality=edge.modality, confidence=0.9)
        )
        start += len(line) + 1
    entities = {_id(node): Entity(_id(node), node.type, node.name) for _, *ends in told for node in ends}
    return Linked(article, tuple(entities.values()), tuple(statements), tuple(mentions))


def _evidence(article: str, line: str, start: int, subject: str) -> Evidence:
    verb = start + len(subject) + 1
    end = start + len(line)
    return Evidence(article, start, end, line, (start, verb - 1), (verb, verb + 4), (verb + 5, end - 1))


def _id(node: Node) -> str:
    return entity_id(node.type, node.name)


def _day(number: int) -> date:
    return date(2024, 1 + number % 12, 1 + number % 28)
