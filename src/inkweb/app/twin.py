"""Write a graph as tables, for whoever reads with a screen reader or likes rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape

import streamlit as st

from inkweb.app import words
from inkweb.model import GROUP, TOLD_AS, Edge, Graph, Node

ROWS = 300
"""Rows that a table has at most; the whole goes into a file."""


def tables(graph: Graph) -> None:
    """Offer the names and the connections of a graph as tables; they are written and sent once somebody opens them."""
    held = st.expander("The same as tables", icon=":material/table:", key="twin", on_change="rerun")
    if held.open:
        held.html(names(graph) + connections(graph))


def names(graph: Graph) -> str:
    """List the nodes, the best connected first.

    >>> from inkweb.model import TOLD_AS, Node
    >>> "<td>Ada</td><td>Person</td>" in names(Graph((Node("a", "Person", "Ada"),)))
    True
    """
    ranked = sorted(graph.nodes, key=lambda node: (-node.degree, node.name))
    drawn = Counter(end for edge in graph.edges for end in {edge.subject, edge.object})
    rows = ((node.name, node.type, *_counted(node, drawn[node.id])) for node in ranked)
    return table("Names", ("Name", "Kind", "Connections shown", "Articles"), rows)


def _counted(node: Node, drawn: int) -> tuple[str, str]:
    """Count the connections and articles of a name; of a group only what is drawn is known."""
    return (
        (f"{drawn:,}", "") if node.type == GROUP else (f"{drawn:,} of {max(node.degree, drawn):,}", f"{node.support:,}")
    )


def connections(graph: Graph) -> str:
    """List the edges, the best supported first.

    >>> group, ada = Node("g", GROUP, "Ben and 2 more"), Node("a", "Person", "Ada")
    >>> "fact" in connections(Graph((group, ada), (Edge("1", "a", "3_CONNECTIONS", "g"),)))
    False
    """
    called = {node.id: node.name for node in graph.nodes}
    ranked = sorted(graph.edges, key=lambda edge: (-edge.support, called.get(edge.subject, ""), edge.id))
    groups = {node.id for node in graph.nodes if node.type == GROUP}
    rows = (
        (
            called.get(edge.subject, "?"),
            words.phrase(edge.predicate),
            called.get(edge.object, "?"),
            *(_told(edge) if groups.isdisjoint((edge.subject, edge.object)) else ("", "", "")),
        )
        for edge in ranked
    )
    return table("Connections", ("From", "", "To", "How it is told", "Articles in their own words", "Sure"), rows)


def _told(edge: Edge) -> tuple[str, str, str]:
    """Say how it is told, in how many articles, and how sure that is; a line that ends at a group is told nowhere."""
    how = ", ".join(TOLD_AS[modality] for modality in edge.modalities)
    told = f"{edge.support:,}" if edge.support == edge.articles else f"{edge.support:,} of {edge.articles:,}"
    return how, told, f"{edge.confidence:.0%}"


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write an HTML table with a caption; it says so when it is cut short."""
    held = list(rows)
    cells = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in held[:ROWS])
    more = f", the first {ROWS} of {len(held):,}" if len(held) > ROWS else ""
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    return (
        f'<table class="ink rows"><caption>{escape(caption)}{more}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{cells}</tbody></table>"
    )
