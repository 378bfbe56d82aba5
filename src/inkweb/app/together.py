"""Tell about several names at once, in HTML: the ways between them, what they share, a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from inkweb.app import saying, words
from inkweb.app.saying import Known
from inkweb.model import ArticleSummary, Edge, Group, Node, Path, Shared, Statement

ARTICLES = 100
"""Articles that name several names at once listed at most."""


def way(path: Path, best: Mapping[str, Statement], known: Known) -> str:
    """Show a way from one entity to another, each hop with the sentence that says it best, if it still has one.

    A hop may be stated from its end to its beginning: its sentence says which way, no arrow does.
    """
    stops = " – ".join(escape(node.name) for node in path.nodes)
    hops = "".join(_hop(edge, best.get(edge.id), known) for edge in path.edges)
    return f'<div class="ink card way"><h4>{stops}</h4>{hops}</div>'


def _hop(edge: Edge, statement: Statement | None, known: Known) -> str:
    phrase = escape(words.phrase(edge.predicate))
    line = f"<p><b>{known.name(edge.subject)}</b> {phrase} <b>{known.name(edge.object)}</b></p>"
    return line + saying.statement(statement, known) if statement else line


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
        ("Articles that name them all", _articles(articles)),
    )
    told = "".join(f"<h4>{title}</h4><ul class='ink listing'>{lines}</ul>" for title, lines in parts if lines)
    return f'<div class="ink card">{head}{told or "<p>Nothing that they share is stated.</p>"}</div>'


def many(number: int, most: int) -> str:
    """Say that so many names are selected that they are not compared."""
    return (
        f'<div class="ink card"><h3>{words.count(number, "name")}</h3>'
        f"<p>Select {most} or fewer to see what they have in common.</p></div>"
    )


def _articles(articles: Sequence[ArticleSummary]) -> str:
    lines = "".join(f"<li>{saying.title(one)}{saying.where(one, sign=' ')}</li>" for one in articles[:ARTICLES])
    return f"{lines}<li>and more</li>" if len(articles) > ARTICLES else lines


def _said(edge: Edge, names: Mapping[str, str], best: Mapping[str, Statement], known: Known) -> str:
    line = _line(edge, names)
    if edge.id not in best:
        return f"<li>{line}</li>"
    return f"<li><details><summary>{line}</summary>{saying.statement(best[edge.id], known)}</details></li>"


def _joins(one: Shared) -> int:
    return len({end for edge in one.edges for end in (edge.subject, edge.object)} - {one.node.id})


def _common(one: Shared, names: Mapping[str, str]) -> str:
    lines = "".join(f"<li>{_line(edge, names)}</li>" for edge in one.edges)
    return f"<li><details><summary><b>{escape(one.node.name)}</b></summary><ul>{lines}</ul></details></li>"


def _line(edge: Edge, names: Mapping[str, str]) -> str:
    ends = [escape(names.get(id, "?")) for id in (edge.subject, edge.object)]
    return f"{ends[0]} <b>{escape(words.phrase(edge.predicate))}</b> {ends[1]} {saying.tag(edge.modality)}"


def line(edge: Edge, names: Mapping[str, str]) -> str:
    """Say what a line that ends at a group stands for: nobody has stated it, so there is no sentence to show."""
    ends = " – ".join(escape(names.get(id, "?")) for id in (edge.subject, edge.object))
    return (
        f'<div class="ink card"><h3>{ends}</h3><p>{escape(words.phrase(edge.predicate))} between them. '
        "Unfold a group to see what is stated.</p></div>"
    )


def group(group: Group, members: Sequence[Node]) -> str:
    """Show who is in a group, the best connected first: these ``members``, and how many more."""
    lines = "".join(f"<li>{escape(node.name)} <span class='chip'>{escape(node.type)}</span></li>" for node in members)
    rest = len(group.members) - len(members)
    more = f"<p>and {rest:,} more</p>" if rest > 0 else ""
    return (
        f'<div class="ink card"><h3>A group of {words.things(group.size, group.quantities)}</h3>'
        "<p>They have more to do with each other than with the rest.</p>"
        f'<ul class="ink listing">{lines}</ul>{more}</div>'
    )
