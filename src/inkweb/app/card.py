"""Tell about an entity or an edge in HTML: one block, however much there is to tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote as percent

from inkweb.app import lit, words
from inkweb.model import ArticleSummary, Edge, Node, Quantity, Statement


@dataclass(frozen=True, slots=True)
class Known:
    """What a card needs beside statements: the names of nodes, and the articles, by id."""

    names: Mapping[str, str]
    articles: Mapping[str, ArticleSummary]

    def name(self, id: str) -> str:
        """Give a node's name, safe to put into HTML."""
        return escape(self.names.get(id, "?"))


def entity(node: Node, statements: Iterable[Statement], known: Known) -> str:
    """Show what an entity is called, and everything stated about it, by predicate."""
    return f'<div class="ink card">{_head(node)}{_groups(node, statements, known)}</div>'


def _head(node: Node) -> str:
    kinds = [*node.labels, *([] if node.labels else [node.type])]
    if node.value is not None:
        kinds.append(words.number(Quantity(node.value, node.unit or "", "")))
    chips = " ".join(f'<span class="chip">{escape(kind)}</span>' for kind in kinds)
    seen = f"in {words.count(node.support, 'article')}, {words.count(node.degree, 'connection')}"
    also = f'<p class="also">Also called {escape(", ".join(node.aliases))}</p>' if node.aliases else ""
    return f"<h3>{escape(node.name)}</h3><p>{chips} {seen}</p>{also}"


def _groups(node: Node, statements: Iterable[Statement], known: Known) -> str:
    """Put what the entity does before what is done to it, each by predicate, then by the other end."""

    def place(statement: Statement) -> tuple[bool, str, str]:
        inverse = statement.subject != node.id
        return inverse, statement.predicate, known.name(_other(statement, inverse=inverse))

    told = sorted(statements, key=place)
    return "".join(
        f"<h4>{escape(words.phrase(predicate, inverse=inverse))}</h4>{_edges(list(group), known, inverse=inverse)}"
        for (inverse, predicate), group in groupby(told, lambda s: place(s)[:2])
    )


def _other(statement: Statement, *, inverse: bool) -> str:
    return statement.subject if inverse else statement.object_id


def _edges(statements: list[Statement], known: Known, *, inverse: bool) -> str:
    return "".join(
        _edge(known.name(other), list(group), known)
        for other, group in groupby(statements, lambda s: _other(s, inverse=inverse))
    )


def _edge(name: str, statements: list[Statement], known: Known) -> str:
    tags = " ".join(_tag(modality) for modality in dict.fromkeys(s.modality for s in statements))
    times = f' <span class="times">×{len(statements)}</span>' if len(statements) > 1 else ""
    told = "".join(_statement(statement, known) for statement in statements)
    return f"<details><summary><b>{name}</b> {tags}{times}</summary>{told}</details>"


def edge(edge: Edge, statements: Iterable[Statement], known: Known) -> str:
    """Show every statement behind an edge."""
    phrase = escape(words.phrase(edge.predicate))
    tags = " ".join(_tag(modality) for modality in edge.modalities)
    support = f"{words.count(edge.statements, 'statement')} in {words.count(edge.support, 'article')}"
    told = "".join(_statement(statement, known) for statement in statements)
    return (
        f'<div class="ink card"><h3>{known.name(edge.subject)} <i>{phrase}</i> {known.name(edge.object)}</h3>'
        f"<p>{tags} {support}, confidence {edge.confidence:.2f}</p>{told}</div>"
    )


def _statement(statement: Statement, known: Known) -> str:
    told = " · ".join(escape(part) for part in words.circumstances(statement))
    article = known.articles.get(statement.evidence.article)
    return (
        f'<div class="statement">{lit.quote(statement.evidence)}'
        f'<p class="source">{_tag(statement.modality)} {told}</p>{_source(article) if article else ""}</div>'
    )


def _source(article: ArticleSummary) -> str:
    """Lead to the article in a tab of its own, so that the graph stays as it is."""
    where = " · ".join(escape(str(part)) for part in (article.outlet, article.date) if part)
    title = escape(article.title or article.source or "Untitled article")
    return f'<p class="source"><a href="articles?article={percent(article.id)}" target="_blank">{title}</a> {where}</p>'


def _tag(modality: str) -> str:
    return f'<span class="tag {modality}">{words.MODALITY[modality]}</span>'


def listing(statements: Iterable[Statement], names: Mapping[str, str]) -> str:
    """List what an article states, a line each, in the order of its text."""
    known = Known(names, {})
    lines = "".join(
        f"<li>{known.name(s.subject)} <b>{escape(words.phrase(s.predicate))}</b> {known.name(s.object_id)} "
        f"{_tag(s.modality)}</li>"
        for s in sorted(statements, key=lambda s: (s.evidence.start, s.id))
    )
    return f'<ul class="ink listing">{lines}</ul>'
