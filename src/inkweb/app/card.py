"""Tell about an entity or an edge in HTML: one block, however much there is to tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote as percent

from inkweb.app import lit, words
from inkweb.model import ArticleSummary, Dated, Edge, Naming, Node, Path, Quantity, Shared, Statement


@dataclass(frozen=True, slots=True)
class Known:
    """What a card needs beside statements: the names of nodes, and the articles, by id."""

    names: Mapping[str, str]
    articles: Mapping[str, ArticleSummary]

    def name(self, id: str) -> str:
        """Give a node's name, safe to put into HTML."""
        return escape(self.names.get(id, "?"))

    def article(self, statement: Statement) -> ArticleSummary | None:
        """Give the article that makes a statement."""
        return self.articles.get(statement.evidence.article)


def entity(
    node: Node,
    told: Sequence[Statement],
    kept_out: Sequence[Statement],
    known: Known,
    *,
    namings: Sequence[Naming] = (),
) -> str:
    """Show what an entity is called and where, and everything stated about it, by predicate."""
    rest = _kept_out(kept_out, _groups(node, kept_out, known))
    named = _namings(namings, known)
    return f'<div class="ink card">{_head(node, namings, known)}{_groups(node, told, known)}{rest}{named}</div>'


def _head(node: Node, namings: Sequence[Naming], known: Known) -> str:
    kinds = [*node.labels, *([] if node.labels else [node.type])]
    if node.value is not None:
        kinds.append(words.number(Quantity(node.value, node.unit or "", "")))
    chips = " ".join(f'<span class="chip">{escape(kind)}</span>' for kind in kinds)
    seen = f"in {words.count(node.support, 'article')}{_span(namings, known)}, {words.count(node.degree, 'connection')}"
    also = f'<p class="also">Also called {escape(", ".join(node.aliases))}</p>' if node.aliases else ""
    return f"<h3>{escape(node.name)}</h3><p>{chips} {seen}</p>{also}"


def _span(namings: Sequence[Naming], known: Known) -> str:
    """Say when it was first and last seen, by the days of the articles that name it."""
    days = sorted(about.date for one in namings if (about := known.articles.get(one.article)) and about.date)
    if not days:
        return ""
    return f" ({days[0]})" if days[0] == days[-1] else f" ({days[0]} to {days[-1]})"


def _namings(namings: Sequence[Naming], known: Known) -> str:
    """List the articles that name it, and the forms that each uses."""
    if not namings:
        return ""
    lines = "".join(
        f"<li>{_title(about)}<br><span class='where'>{escape(', '.join(one.names))} ×{one.times}"
        f"{_where(about, sign=' · ')}</span></li>"
        for one in namings
        if (about := known.articles.get(one.article))
    )
    return f"<details><summary>Where it is named</summary><ul class='ink listing'>{lines}</ul></details>"


def _kept_out(statements: Sequence[Statement], html: str) -> str:
    if not statements:
        return ""
    many = words.count(len(statements), "statement")
    return f'<details class="kept"><summary>{many} that the filters leave out</summary>{html}</details>'


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


def edge(edge: Edge, told: Sequence[Statement], kept_out: Sequence[Statement], known: Known) -> str:
    """Show every statement behind an edge, those that pass the filter first."""
    phrase = escape(words.phrase(edge.predicate))
    tags = " ".join(_tag(modality) for modality in edge.modalities)
    support = f"{words.count(edge.statements, 'statement')} in {words.count(edge.support, 'article')}"
    shown = "".join(_statement(statement, known) for statement in told)
    rest = _kept_out(kept_out, "".join(_statement(statement, known) for statement in kept_out))
    return (
        f'<div class="ink card"><h3>{known.name(edge.subject)} <i>{phrase}</i> {known.name(edge.object)}</h3>'
        f"<p>{tags} {support}, {edge.confidence:.0%} sure</p>{shown}{rest}</div>"
    )


def way(path: Path, best: Mapping[str, Statement], known: Known) -> str:
    """Show a way from one entity to another, each hop with the sentence that says it best."""
    stops = " → ".join(escape(node.name) for node in path.nodes)
    hops = "".join(_hop(edge, best[edge.id], known) for edge in path.edges)
    return f'<div class="ink card way"><h4>{stops}</h4>{hops}</div>'


def _hop(edge: Edge, statement: Statement, known: Known) -> str:
    phrase = escape(words.phrase(edge.predicate))
    return (
        f"<p><b>{known.name(edge.subject)}</b> {phrase} <b>{known.name(edge.object)}</b></p>"
        f"{_statement(statement, known)}"
    )


def several(
    nodes: Sequence[Node], between: Sequence[Edge], common: Sequence[Shared], articles: Sequence[ArticleSummary]
) -> str:
    """Show what several chosen entities have in common."""
    names = {node.id: node.name for node in (*nodes, *(one.node for one in common))}
    head = f"<h3>{words.count(len(nodes), 'name')}</h3><p>{escape(', '.join(node.name for node in nodes))}</p>"
    parts = (
        ("Between them", "".join(f"<li>{_line(edge, names)}</li>" for edge in between)),
        ("They are all connected to", "".join(_common(one, names) for one in common if _joins(one) == len(nodes))),
        ("Some are connected to", "".join(_common(one, names) for one in common if _joins(one) < len(nodes))),
        ("Articles that name them all", "".join(f"<li>{_title(one)}{_where(one, sign=' ')}</li>" for one in articles)),
    )
    told = "".join(f"<h4>{title}</h4><ul class='ink listing'>{lines}</ul>" for title, lines in parts if lines)
    return f'<div class="ink card">{head}{told or "<p>Nothing that they share is stated.</p>"}</div>'


def _joins(one: Shared) -> int:
    return len({end for edge in one.edges for end in (edge.subject, edge.object)} - {one.node.id})


def _common(one: Shared, names: Mapping[str, str]) -> str:
    lines = "".join(f"<li>{_line(edge, names)}</li>" for edge in one.edges)
    return f"<li><details><summary><b>{escape(one.node.name)}</b></summary><ul>{lines}</ul></details></li>"


def _line(edge: Edge, names: Mapping[str, str]) -> str:
    ends = [escape(names.get(id, "?")) for id in (edge.subject, edge.object)]
    return f"{ends[0]} <b>{escape(words.phrase(edge.predicate))}</b> {ends[1]} {_tag(edge.modality)}"


def group(members: Sequence[Node], *, total: int) -> str:
    """Show who is in a group, the best connected first."""
    lines = "".join(f"<li>{escape(node.name)} <span class='chip'>{escape(node.type)}</span></li>" for node in members)
    more = f"<p>and {total - len(members):,} more</p>" if total > len(members) else ""
    return (
        f'<div class="ink card"><h3>A group of {words.count(total, "name")}</h3>'
        "<p>They have more to do with each other than with the rest.</p>"
        f'<ul class="ink listing">{lines}</ul>{more}</div>'
    )


def _statement(statement: Statement, known: Known) -> str:
    told = " · ".join(escape(part) for part in words.circumstances(statement))
    article = known.article(statement)
    return (
        f'<div class="statement">{lit.quote(statement.evidence)}'
        f'<p class="source">{_tag(statement.modality)} {told}</p>{_source(article, statement) if article else ""}</div>'
    )


def _source(article: ArticleSummary, statement: Statement) -> str:
    return f'<p class="source">{_title(article, at=statement.id)}{_where(article, sign=" ")}</p>'


def _title(article: ArticleSummary, *, at: str = "") -> str:
    """Lead to the article in a tab of its own, so that the graph stays as it is; ``at`` is the statement to show."""
    title = escape(article.title or article.source or "Untitled article")
    place = f"&at={percent(at[:10])}" if at else ""
    return f'<a href="articles?article={percent(article.id)}{place}" target="_blank">{title}</a>'


def _where(article: ArticleSummary, *, sign: str) -> str:
    told = " · ".join(escape(str(part)) for part in (article.outlet, article.date) if part)
    return f"{sign}{told}" if told else ""


def _tag(modality: str) -> str:
    return f'<span class="tag {modality}">{words.MODALITY[modality]}</span>'


def days(dated: Sequence[Dated], known: Known) -> str:
    """List statements under their days, each with its sentence behind it."""
    parts = (
        f"<h4>{day}</h4>{''.join(_brief(one.statement, known) for one in group)}"
        for day, group in groupby(dated, lambda one: one.day)
    )
    return f'<div class="ink card">{"".join(parts)}</div>'


def _brief(statement: Statement, known: Known) -> str:
    ends = known.name(statement.subject), known.name(statement.object_id)
    said = f"{ends[0]} <b>{escape(words.phrase(statement.predicate))}</b> {ends[1]} {_tag(statement.modality)}"
    return f"<details><summary>{said}</summary>{_statement(statement, known)}</details>"


def unsure(statements: Sequence[Statement], known: Known) -> str:
    """List statements with how sure their reading is, each with its sentence."""
    parts = (
        f"<h4>{one.confidence:.0%} sure: {known.name(one.subject)} <b>{escape(words.phrase(one.predicate))}</b> "
        f"{known.name(one.object_id)}</h4>{_statement(one, known)}"
        for one in statements
    )
    return f'<div class="ink card">{"".join(parts)}</div>'


def listing(statements: Iterable[Statement], names: Mapping[str, str]) -> str:
    """List what an article states, a line each, in the order of its text."""
    known = Known(names, {})
    lines = "".join(
        f"<li>{known.name(s.subject)} <b>{escape(words.phrase(s.predicate))}</b> {known.name(s.object_id)} "
        f"{_tag(s.modality)}</li>"
        for s in sorted(statements, key=lambda s: (s.evidence.start, s.id))
    )
    return f'<ul class="ink listing">{lines}</ul>'
