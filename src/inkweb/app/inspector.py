"""Tell about what is selected: an entity, or an edge with the words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from inkweb.app import lit, session, words
from inkweb.model import Edge, Graph, Node, Quantity, Statement


def inspect(graph: Graph, selected: Iterable[str]) -> None:
    """Draw the card of each selected node or edge; says what to do when nothing is selected."""
    chosen = set(selected)
    nodes = [node for node in graph.nodes if node.id in chosen]
    edges = [edge for edge in graph.edges if edge.id in chosen]
    if not nodes and not edges:
        st.markdown("##### Nothing selected")
        st.caption(
            "Click a name to see what is stated about it, or a line to see the words behind it. "
            "Double-click a name to bring in its neighbours. Drag to move; scroll to zoom."
        )
    for node in nodes:
        entity_card(node)
    for edge in edges:
        edge_card(edge, {node.id: node for node in graph.nodes})


def entity_card(node: Node) -> None:
    """Show what an entity is called, and everything stated about it by predicate."""
    st.markdown(f"#### {words.plain(node.name)}")
    st.markdown(_facts(node))
    if node.aliases:
        st.caption("Also called " + ", ".join(words.plain(alias) for alias in node.aliases))
    found = session.statements(entity=node.id)
    names = _names(found)
    for (inverse, predicate), group in groupby(
        sorted(found, key=lambda s: _order(s, node.id)), lambda s: _order(s, node.id)[:2]
    ):
        st.markdown(f"**{words.phrase(predicate, inverse=inverse)}**")
        _edges(list(group), names, from_object=inverse)


def _order(statement: Statement, id: str) -> tuple[bool, str, str, str]:
    inverse = statement.subject != id
    other = statement.subject if inverse else statement.object_id
    return inverse, statement.predicate, other, statement.id


def _edges(statements: list[Statement], names: dict[str, str], *, from_object: bool) -> None:
    for _, group in groupby(statements, lambda s: s.edge_id):
        held = list(group)
        other = held[0].subject if from_object else held[0].object_id
        badges = " ".join(words.badge(modality) for modality in dict.fromkeys(s.modality for s in held))
        count = f" ×{len(held)}" if len(held) > 1 else ""
        with st.expander(f"{words.plain(names.get(other, '?'))} {badges}{count}"):
            for statement in held:
                statement_card(statement)


def edge_card(edge: Edge, nodes: dict[str, Node]) -> None:
    """Show every statement behind an edge."""
    subject, target = nodes[edge.subject], nodes[edge.object]
    st.markdown(f"#### {words.plain(subject.name)} *{words.phrase(edge.predicate)}* {words.plain(target.name)}")
    st.markdown(" ".join(words.badge(modality) for modality in edge.modalities))
    st.caption(
        f"{_count(edge.support, 'article')}, {_count(edge.statements, 'statement')}, confidence {edge.confidence:.2f}"
    )
    for statement in session.statements(edge=edge.id):
        statement_card(statement)


def statement_card(statement: Statement) -> None:
    """Show the words, who says so, and where it stands."""
    article = session.reading(statement.evidence.article).article
    st.html(lit.quote(statement.evidence))
    told = words.circumstances(statement)
    where = " · ".join(words.plain(part) for part in (article.outlet, article.date and str(article.date)) if part)
    st.caption("  \n".join([f"{words.badge(statement.modality)} {' · '.join(told)}", where]).strip())
    if st.button(
        article.title or "Untitled article",
        key=f"read-{statement.id}",
        icon=":material/article:",
        type="tertiary",
        help="Read the article",
    ):
        st.session_state["article"] = article.id
        st.switch_page(session.recall("pages", {})["articles"])


def _facts(node: Node) -> str:
    parts = [*node.labels, node.type] if node.labels else [node.type]
    if node.value is not None:
        parts.append(words.number(Quantity(node.value, node.unit or "", "")))
    label = " ".join(f":gray-badge[{part}]" for part in parts)
    return f"{label} in {_count(node.support, 'article')}, {_count(node.degree, 'connection')}"


def _names(statements: list[Statement]) -> dict[str, str]:
    ids = tuple(sorted({id for s in statements for id in (s.subject, s.object_id)}))
    return {node.id: node.name for node in session.graph(ids).nodes} if ids else {}


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
