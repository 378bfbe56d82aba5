"""Tell about what is selected: entities, and edges with the words behind them."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from inkweb.app import card, session
from inkweb.model import Edge, Graph, Node, Statement

AT_ONCE = 5
"""Cards shown at most; of a larger selection the first."""


def inspect(graph: Graph, selected: Iterable[str]) -> None:
    """Draw the card of each selected node or edge; says what to do when nothing is selected."""
    chosen = set(selected)
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    found = [thing for thing in things if thing.id in chosen]
    if not found:
        st.markdown("##### Nothing selected")
        st.caption(
            "Click a name to see what is stated about it, or a line to see the words behind it. "
            "Double-click a name to bring in its neighbours. Drag to move, scroll to zoom."
        )
    for thing in found[:AT_ONCE]:
        st.html(_card(thing))
    if len(found) > AT_ONCE:
        st.caption(f"and {len(found) - AT_ONCE} more are selected.")


def _card(thing: Node | Edge) -> str:
    if isinstance(thing, Node):
        statements = session.statements(entity=thing.id)
        return card.entity(thing, statements, _known(statements))
    statements = session.statements(edge=thing.id)
    return card.edge(thing, statements, _known(statements, thing.subject, thing.object))


def _known(statements: list[Statement], *ids: str) -> card.Known:
    nodes = {id for s in statements for id in (s.subject, s.object_id)}.union(ids)
    articles = {s.evidence.article for s in statements}
    return card.Known(session.names(tuple(sorted(nodes))), session.summaries(tuple(sorted(articles))))
