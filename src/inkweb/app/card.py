"""Tell about an entity or an edge in HTML: one block, however much there is to tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote as percent

from inkweb.app import lit, words
from inkweb.app.stated import Line, Part
from inkweb.model import (
    FAIRLY_SURE,
    ArticleSummary,
    Correction,
    Dated,
    Edge,
    Naming,
    Node,
    Path,
    Quantity,
    Shared,
    Statement,
    source_name,
)

AT_ONCE = 50
"""Statements behind one edge that are shown at most; a file to take away has all."""


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
    told: Sequence[Part],
    kept_out: Sequence[Part],
    known: Known,
    *,
    namings: Sequence[Naming] = (),
    left_out: int = 0,
    is_sifted: bool = True,
) -> str:
    """Show what an entity is called and where, and what is stated about it, by predicate.

    ``left_out`` counts its connections that the filters leave out, or the dial alone, where nothing ``is_sifted``.
    """
    many = sum(part.total for part in kept_out)
    rest = _kept_out(many, _parts(kept_out, known), is_sifted=is_sifted) if kept_out else ""
    shown = (
        _head(node, namings, known, _left_out(left_out, is_sifted=is_sifted))
        + _parts(told, known)
        + rest
        + _namings(namings, known)
    )
    return f'<div class="ink card">{shown}</div>'


def _left_out(many: int, *, is_sifted: bool) -> str:
    """Say why some connections are not told.

    >>> _left_out(3, is_sifted=True), _left_out(3, is_sifted=False)
    (', of which the filters leave out 3', ', 3 of them less sure and left out')
    """
    if not many:
        return ""
    return f", of which the filters leave out {many:,}" if is_sifted else f", {many:,} of them less sure and left out"


def _head(node: Node, namings: Sequence[Naming], known: Known, kept: str) -> str:
    kinds = [*node.labels, *([] if node.labels else [node.type])]
    if node.value is not None:
        kinds.append(words.number(Quantity(node.value, node.unit or "", "")))
    chips = " ".join(f'<span class="chip">{escape(kind)}</span>' for kind in kinds)
    many = f"{words.count(node.degree, 'connection')}{kept}"
    seen = f"in {words.count(node.support, 'article')}{_span(namings, known)}, {many}"
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


def _kept_out(many: int, html: str, *, is_sifted: bool) -> str:
    summary = (
        f"{words.count(many, 'statement')} {'that the filters leave out' if is_sifted else 'less sure and left out'}"
    )
    return f'<details class="kept"><summary>{summary}</summary>{html}</details>'


def _parts(parts: Iterable[Part], known: Known) -> str:
    return "".join(
        f"<h4>{escape(words.phrase(part.predicate, inverse=part.is_inverse))}</h4>"
        f"{''.join(_one(line, known) for line in part.lines)}{_more(part.more, 'other')}"
        for part in parts
    )


def _more(many: int, noun: str) -> str:
    return f'<p class="also">and {words.count(many, "more " + noun)}</p>' if many > 0 else ""


def _one(line: Line, known: Known) -> str:
    tags = " ".join(_tag(modality) for modality in dict.fromkeys(s.modality for s in line.statements))
    sure = words.surest(line.statements)
    times = f' <span class="times">{f"×{line.total}, " if line.total > 1 else ""}{sure}</span>'
    told = "".join(_statement(statement, known) for statement in line.statements)
    more = _more(line.total - len(line.statements), "statement")
    return f"<details><summary><b>{known.name(line.other)}</b> {tags}{times}</summary>{told}{more}</details>"


def edge(
    edge: Edge, told: Sequence[Statement], kept_out: Sequence[Statement], known: Known, *, is_sifted: bool = True
) -> str:
    """Show every statement behind an edge, those that pass the filter first; the others as ``entity`` does."""
    phrase = escape(words.phrase(edge.predicate))
    tags = " ".join(_tag(modality) for modality in edge.modalities)
    support = f"{words.count(edge.statements, 'statement')} in {words.count(edge.support, 'article')}"
    sure = words.sure(edge.confidence, is_confirmed=any(one.confirmed for one in told))
    shown = "".join(_statement(statement, known) for statement in told[:AT_ONCE]) + _more(
        len(told) - AT_ONCE, "statement"
    )
    left = "".join(_statement(statement, known) for statement in kept_out[:AT_ONCE])
    left += _more(len(kept_out) - AT_ONCE, "statement")
    rest = _kept_out(len(kept_out), left, is_sifted=is_sifted) if kept_out else ""
    return (
        f'<div class="ink card"><h3>{known.name(edge.subject)} <i>{phrase}</i> {known.name(edge.object)}</h3>'
        f"<p>{tags} {support}, {sure}</p>{shown}{rest}</div>"
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
    nodes: Sequence[Node],
    between: Sequence[Edge],
    common: Sequence[Shared],
    articles: Sequence[ArticleSummary],
    *,
    best: Mapping[str, Statement],
    known: Known,
) -> str:
    """Show what several chosen entities have in common; ``best`` says an edge best, by its id."""
    names = {node.id: node.name for node in (*nodes, *(one.node for one in common))}
    head = f"<h3>{words.count(len(nodes), 'name')}</h3><p>{escape(', '.join(node.name for node in nodes))}</p>"
    parts = (
        ("Between them", "".join(_said(edge, names, best, known) for edge in between)),
        ("They are all connected to", "".join(_common(one, names) for one in common if _joins(one) == len(nodes))),
        ("Some are connected to", "".join(_common(one, names) for one in common if _joins(one) < len(nodes))),
        ("Articles that name them all", "".join(f"<li>{_title(one)}{_where(one, sign=' ')}</li>" for one in articles)),
    )
    told = "".join(f"<h4>{title}</h4><ul class='ink listing'>{lines}</ul>" for title, lines in parts if lines)
    return f'<div class="ink card">{head}{told or "<p>Nothing that they share is stated.</p>"}</div>'


def _said(edge: Edge, names: Mapping[str, str], best: Mapping[str, Statement], known: Known) -> str:
    line = _line(edge, names)
    if edge.id not in best:
        return f"<li>{line}</li>"
    return f"<li><details><summary>{line}</summary>{_statement(best[edge.id], known)}</details></li>"


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


def _statement(statement: Statement, known: Known, *, is_sureness_told: bool = False) -> str:
    sure = () if is_sureness_told else (words.sureness(statement),)
    told = " · ".join(escape(part) for part in (*words.circumstances(statement), *sure))
    article = known.article(statement)
    return (
        f'<div class="statement">{lit.quote(statement.evidence)}'
        f'<p class="source">{_tag(statement.modality)} {told}</p>{_source(article, statement) if article else ""}</div>'
    )


def _source(article: ArticleSummary, statement: Statement) -> str:
    return f'<p class="source">{_title(article, at=statement.id)}{_where(article, sign=" ")}</p>'


def _title(article: ArticleSummary, *, at: str = "") -> str:
    """Lead to the article in a tab of its own, so that the graph stays as it is; ``at`` is the statement to show."""
    title = escape(article.title or source_name(article.source) or "Untitled article")
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
    said = f"{_triple(statement, known)} {_tag(statement.modality)}"
    return f"<details><summary>{said}</summary>{_statement(statement, known)}</details>"


def unsure(one: Statement, known: Known) -> str:
    """Tell a statement, how sure its reading is, and its sentence."""
    told = _statement(one, known, is_sureness_told=True)
    return f'<div class="ink card"><h4>{words.sureness(one)}: {_triple(one, known)}</h4>{told}</div>'


def waiting(one: Correction, article: ArticleSummary | None) -> str:
    """Tell what was said of a reading that the graph does not have, and why it has it not."""
    said = {"right": "Right", "wrong": "Wrong"}[one.ruling]
    day = f", said on {one.at:%Y-%m-%d}" if one.at else ""
    quote = f'<div class="ink quote">{escape(" ".join(one.text.split()))}</div>' if one.text else ""
    why = f"{_title(article)} is not read so." if article else f"The article {one.article[:10]} is not in this graph."
    return (
        f'<div class="ink card"><h4>{said}: <b>{escape(words.phrase(one.predicate))}</b>{day}</h4>'
        f'<div class="statement">{quote}<p class="source">{_tag(one.modality)} {why}</p></div></div>'
    )


def _doubt(surest: Statement) -> str:
    """Say how sure the reading is, where that is rather not."""
    return f' <span class="chip">{words.sureness(surest)}</span>' if surest.sure < FAIRLY_SURE.confidence else ""


def listing(statements: Iterable[Statement], names: Mapping[str, str]) -> str:
    """List what an article states, each once, in the order of its text; behind it stand all sentences that say it."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for one in sorted(statements, key=lambda one: (one.evidence.start, one.id)):
        told[one.edge_id].append(one)
    lines = "".join(_listed(some, Known(names, {})) for some in told.values())
    return f'<div class="ink card">{lines}</div>'


def _listed(told: Sequence[Statement], known: Known) -> str:
    """Tell what several sentences state; how each tells it, and when that was, stands with the sentence."""
    said, more = _triple(told[0], known), f' <span class="times">×{len(told)}</span>' if len(told) > 1 else ""
    tags = " ".join(_tag(modality) for modality in dict.fromkeys(one.modality for one in told))
    summary = f"{said} {tags}{_doubt(max(told, key=lambda one: one.sure))}{more}"
    sentences = "".join(_statement(one, known) for one in told)
    return f"<details><summary>{summary}</summary>{sentences}</details>"


def _triple(one: Statement, known: Known) -> str:
    return f"{known.name(one.subject)} <b>{escape(words.phrase(one.predicate))}</b> {known.name(one.object_id)}"
