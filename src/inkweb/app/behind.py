"""Gather the words behind all that is shown, for a page that tells them without Inkweb."""

from __future__ import annotations

import re
from datetime import date
from html import escape

from inkweb.app import asking, inspector, look, words
from inkweb.app.component import Cards
from inkweb.app.view import View
from inkweb.model import ArticleSummary, Edge, Graph, Node

NAMED = 3
"""Names that the title of a page has."""


def cards(graph: Graph, view: View, *, number: int) -> Cards:
    """Write the card of each node and edge of a graph, as a click on it shows it now; groups have none."""
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    single = [thing for thing in things if not _ends(thing) & set(view.folded)]
    html = {thing.id: unlinked(inspector.told(thing, view.filter)) for thing in single}
    return Cards(number, html, style=look.CSS, title=_title(graph), about=_about(graph, date.today()))


def _title(graph: Graph) -> str:
    """Name the best connected, for which one would look for the page.

    >>> from inkweb.model import Node
    >>> _title(Graph(tuple(Node(name, "Person", name, degree=n) for n, name in enumerate("ABCDE")), ()))
    'E, D, C and 2 more names'
    """
    names = [node.name for node in sorted(graph.nodes, key=lambda node: (-node.degree, node.name))]
    more = words.count(len(names) - NAMED, "more name") if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + (f" and {more}" if more else "")


def _about(graph: Graph, today: date) -> str:
    """Say what the page shows, of which day, and which articles it is all from."""
    articles = asking.sources(edge.id for edge in graph.edges).values()
    sources = "".join(_source(one) for one in sorted(articles, key=lambda one: (str(one.date or ""), one.title)))
    return (
        f"<h1>{escape(_title(graph))}</h1><p>{words.shown(graph)}. Made with Inkweb on {today:%d %B %Y}.</p>"
        f"<h2>Sources</h2><ul>{sources}</ul>"
    )


def _source(article: ArticleSummary) -> str:
    """Name an article, and its address where it has one; not the file it was read from, which nobody else has."""
    parts = [article.title or "An article without a title", article.outlet, article.date, article.url]
    return f"<li>{escape(' · '.join(str(part) for part in parts if part))}</li>"


def _ends(thing: Node | Edge) -> set[str]:
    return {thing.id} if isinstance(thing, Node) else {thing.subject, thing.object}


def unlinked(html: str) -> str:
    """Take the links to Inkweb's own pages away: a page that travels alone leads nowhere with them.

    >>> unlinked('<p><a href="articles?article=1" target="_blank">A story</a> The Paper</p>')
    '<p>A story The Paper</p>'
    """
    return re.sub(r"</?a\b[^>]*>", "", html)
