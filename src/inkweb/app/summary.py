"""Say in a sentence what is shown, why this, and what is kept out."""

from __future__ import annotations

from inkweb.app import filters, measuring, opening, words
from inkweb.app.view import View
from inkweb.model import GROUP, Graph


def sentence(graph: Graph, view: View, *, total: int, thinned: int = 0) -> str:
    """Tell what the canvas shows; ``total`` counts the names of the whole graph, ``thinned`` what made it too dense.

    >>> from inkweb.model import Node
    >>> print(sentence(Graph((Node("a", "Person", "Ada"),), left_out=3), View(is_first=True), total=80))
    The 1 best connected of 80 names. 3 connections among them are less sure and left out.
    """
    return " ".join(
        filter(None, (_shown(graph, view, total, thinned), _thinned(graph, thinned), _left_out(graph, view)))
    )


def _shown(graph: Graph, view: View, total: int, thinned: int) -> str:
    groups = _groups(graph)
    quantities = sum(node.type == "Quantity" for node in graph.nodes)
    names = len(graph.nodes) - groups - quantities
    if groups and not names and not quantities:
        members = sum(node.degree for node in graph.nodes)
        return (
            f"{members:,} of {total:,} names as {words.count(groups, 'group')}. "
            f"Double-click a group to unfold it. {_ungrouped(view, members, total)}"
        ).strip()
    if view.is_first and filters.active(view.filter) and opening.is_all(view.filter):
        return f"All that the filters let through: {words.share(names, total, 'name')}."
    if view.is_first:
        spread = ", some of each larger group" if opening.is_spread(total) else ""
        return f"The {names:,} best connected of {words.count(total, 'name')}{spread}."
    others = [words.count(many, noun) for many, noun in ((quantities, "quantity"), (groups, "group")) if many]
    kept = " and ".join([words.share(names, total, "name"), *others])
    return f"{kept}." if thinned else f"{kept}, {words.count(len(graph.edges), 'connection')}."


def _groups(graph: Graph) -> int:
    return sum(node.type == GROUP for node in graph.nodes)


def _ungrouped(view: View, members: int, total: int) -> str:
    """Say where the other names are: joined to nothing, or in groups too small to be shown."""
    grouped = sum(group.size for group in measuring.groups(view.filter))
    alone, small = total - max(grouped, members), grouped - members
    told = [
        f"{words.count(alone, 'name')} {words.agreed(alone, 'is', 'are')} connected to nothing that passes"
        if alone > 0
        else "",
        f"{words.count(small, 'name')} {words.agreed(small, 'stands', 'stand')} in smaller groups" if small > 0 else "",
    ]
    said = ", ".join(filter(None, told))
    return f"{said}." if said else ""


def _thinned(graph: Graph, thinned: int) -> str:
    if not thinned:
        return ""
    drawn, whole = f"{len(graph.edges):,}", f"{len(graph.edges) + thinned:,}"
    rest = "" if len(graph.nodes) == _groups(graph) else "; click a name for the rest of its own"
    return f"Drawn are the {drawn} best supported of {whole} connections{rest}."


def _left_out(graph: Graph, view: View) -> str:
    if not graph.left_out or view.folded:
        return ""
    are = words.agreed(graph.left_out, "is", "are")
    why = "left out by the filters" if filters.active(view.filter) else "less sure and left out"
    return f"{words.count(graph.left_out, 'connection')} among them {are} {why}."
