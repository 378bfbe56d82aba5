"""Gather the words behind all that is shown, for a page that tells them without Inkweb."""

from __future__ import annotations

import re

from inkweb.app import inspector, look
from inkweb.app.component import Cards
from inkweb.app.view import View
from inkweb.model import Edge, Graph, Node


def cards(graph: Graph, view: View, *, number: int) -> Cards:
    """Write the card of each node and edge of a graph, as a click on it shows it now; groups have none."""
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    single = [thing for thing in things if not _ends(thing) & set(view.folded)]
    return Cards(number, {thing.id: unlinked(inspector.told(thing, view.filter)) for thing in single}, style=look.CSS)


def _ends(thing: Node | Edge) -> set[str]:
    return {thing.id} if isinstance(thing, Node) else {thing.subject, thing.object}


def unlinked(html: str) -> str:
    """Take the links to Inkweb's own pages away: a page that travels alone leads nowhere with them.

    >>> unlinked('<p><a href="articles?article=1" target="_blank">A story</a> The Paper</p>')
    '<p>A story The Paper</p>'
    """
    return re.sub(r"</?a\b[^>]*>", "", html)
