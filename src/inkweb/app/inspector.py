"""Tell about what is selected: entities, edges with the words behind them, ways, what several share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inkweb.app import (
    amending,
    asking,
    beyond,
    card,
    correcting,
    filters,
    finding,
    judging,
    measuring,
    nearby,
    saying,
    session,
    stated,
    together,
    walk,
)
from inkweb.app.known import known
from inkweb.app.view import View
from inkweb.model import GROUP, ArticleSummary, Edge, Filter, Graph, Node, Path, Statement

AT_ONCE = 5
"""Cards shown at most; of a larger selection the first."""
COMPARED = 100
"""Names at most of which it is looked up what they have in common; of more it is only told how many they are."""
LISTED = 50
"""Members of a group that are named at most."""
QUOTED = 20
"""Connections between several that are selected whose words are shown at most."""


def sheet(shown: Hashable) -> DeltaGenerator:
    """Give a place for cards. Of other things ``shown`` it is another, which begins at its top."""
    return st.container(key=f"card-{abs(hash(shown))}")


def inspect(graph: Graph, view: View, *, grows: bool = True) -> None:
    """Draw what there is to tell about the selection; says what to do when nothing is selected.

    A graph that does not grow, such as an answer, has no neighbours to bring in.
    """
    chosen = set(view.selected)
    things: list[Node | Edge] = [*graph.nodes, *graph.edges]
    found = [thing for thing in things if thing.id in chosen]
    nodes = [thing for thing in found if isinstance(thing, Node)]
    groups = [node for node in nodes if node.type == GROUP]
    names = [node for node in nodes if node.type != GROUP]
    ways = _ways(view, found)
    if not found:
        correcting.last()
        st.markdown("##### Nothing selected")
        more = "Double-click a name to bring in its neighbours. " if grows else ""
        st.caption(
            "Click a name to see what is stated about it, or a line to see the words behind it. "
            f"{more}Drag to move, scroll to zoom."
        )
    elif ways:
        _show_ways(ways, view)
    elif len(names) > 1:
        _several(names, graph, view.filter)
        _cards(groups, graph, view.filter)
    else:
        _cards(found, graph, view.filter)


def _ways(view: View, found: Sequence[Node | Edge]) -> list[Path]:
    """Give the ways between the starts when these are what is selected."""
    if not 1 < len(view.starts) <= walk.MOST_JOINED or len(found) < 2:
        return []
    if not all(isinstance(thing, Edge) for thing in found):
        return []
    ways = nearby.ways(view.starts, view.filter)
    along = {edge.id for way in ways for edge in way.edges}
    return ways if {thing.id for thing in found} == along else []


def _show_ways(ways: Sequence[Path], view: View) -> None:
    st.markdown("##### How they are connected")
    edges = [edge for way in ways for edge in way.edges]
    best, names = _best(edges, view.filter, *(node.id for way in ways for node in way.nodes))
    st.html("".join(together.way(way, best, names) for way in ways))


def _best(edges: Iterable[Edge], filter: Filter, *ids: str) -> tuple[dict[str, Statement], saying.Known]:
    """Give the statement that says each edge best, by the edge's id, and what they and these further ids name."""
    told = {edge.id: asking.statements(edge=edge.id) for edge in edges}
    names = known([one for some in told.values() for one in some], *ids)
    return {id: _plainest(some, filter, names) for id, some in told.items() if some}, names


def _plainest(statements: Sequence[Statement], filter: Filter, names: saying.Known) -> Statement:
    """Choose the statement that says it best: one that passes, the plainest told, the surest."""
    return min(stated.plainest(statements), key=lambda one: not filter.passes(one, names.article(one)))


def _several(nodes: Sequence[Node], graph: Graph, filter: Filter) -> None:
    if len(nodes) > COMPARED:
        st.html(together.many(len(nodes), COMPARED))
        return
    ids = [node.id for node in nodes]
    chosen = set(ids)
    between = [edge for edge in graph.edges if {edge.subject, edge.object} <= chosen]
    best, names = _best(between[:QUOTED], filter, *ids)
    if len(ids) <= walk.MOST_JOINED:
        st.button("How are they connected?", icon=":material/route:", on_click=finding.connect, args=(ids,))
    st.html(
        together.several(
            nodes,
            between,
            beyond.shared(nodes, filter),
            asking.naming_all(ids, together.ARTICLES + 1),
            best=best,
            known=names,
        )
    )
    if beyond.is_cut(nodes):
        st.caption(f"Looked for in the {beyond.COUNTED:,} best supported of their connections.")


def _cards(found: Sequence[Node | Edge], graph: Graph, filter: Filter) -> None:
    groups = {node.id: node for node in graph.nodes if node.type == GROUP}
    for thing in found[:AT_ONCE]:
        if isinstance(thing, Node) and thing.id in groups:
            _group(thing)
        elif isinstance(thing, Edge) and not groups.keys().isdisjoint((thing.subject, thing.object)):
            st.html(together.line(thing, {node.id: node.name for node in graph.nodes}))
        else:
            judged(thing, filter)
    if len(found) > AT_ONCE:
        st.caption(f"and {len(found) - AT_ONCE} more are selected.")


def _group(node: Node) -> None:
    for group in [one for one in measuring.groups(session.view().filter) if one.id == node.id]:
        st.html(together.group(group, asking.nodes(group.members[:LISTED])))
    st.button(
        "Unfold",
        icon=":material/unfold_more:",
        type="primary",
        on_click=_unfold,
        args=(node.id,),
        key=f"unfold-{node.id}",
    )


@session.acting()
def _unfold(group: str) -> None:
    session.keep(walk.unfold(session.view(), group))


def told(thing: Node | Edge, filter: Filter) -> str:
    """Give the card of one thing."""
    return _edge(thing, filter)[0] if isinstance(thing, Edge) else _entity(thing, filter)


def judged(thing: Node | Edge, filter: Filter, *, place: str = "") -> None:
    """Draw the card of one thing, and what a person may say of it; ``place`` tells two on a page apart."""
    if isinstance(thing, Node):
        st.html(told(thing, filter))
        if thing.type != "Quantity":
            judging.offer(thing)
        return
    opened = amending.opened(asking.statements(edge=thing.id))
    above, below = _edge(thing, filter, opened=opened, is_judged=True)
    st.html(above)
    if opened:
        amending.choice(opened, f"card{place}-{opened.id}", known([opened]))
    if below:
        st.html(below)
    st.caption(correcting.HINT)


def _edge(edge: Edge, filter: Filter, *, opened: Statement | None = None, is_judged: bool = False) -> tuple[str, str]:
    statements = asking.statements(edge=edge.id)
    names = known(statements, edge.subject, edge.object)
    # Each stays where it stood when somebody says that it is right: its buttons are under the pointer.
    places = {one.id: place for place, one in enumerate(stated.plainest(one.as_read for one in statements))}
    passing, kept_out = _sift(sorted(statements, key=lambda one: places[one.id]), filter, names.articles)
    if opened in kept_out:  # what is folded would hide it
        passing, kept_out = [opened, *passing], [one for one in kept_out if one != opened]
    return card.edge(
        edge,
        passing,
        kept_out,
        names,
        is_sifted=filters.active(filter) > 0,
        is_judged=is_judged,
        opened=opened.id if opened else "",
    )


def _entity(node: Node, filter: Filter) -> str:
    statements = asking.statements(entity=node.id)
    namings, seen = ([], None) if node.type == "Quantity" else (asking.namings(node.id), asking.seen(node.id))
    articles = asking.summaries({one.evidence.article for one in statements}.union(one.article for one in namings))
    sides = _sift(statements, filter, articles)
    passing, kept_out = (stated.parts(node.id, some) for some in sides)
    shown = stated.kept((*passing, *kept_out))
    names = asking.names(sorted({id for one in shown for id in (one.subject, one.object_id)}))
    told = saying.Known(names, articles, asking.meant())
    left_out = node.degree - _joining(node.id, filter, sides[0])
    is_sifted = filters.active(filter) > 0
    return card.entity(
        node,
        passing,
        kept_out,
        told,
        namings=namings,
        seen=seen,
        renamed=next(iter(asking.renamings(node.id)), None),
        left_out=max(0, left_out),
        is_sifted=is_sifted,
    )


def _joining(id: str, filter: Filter, passing: Iterable[Statement]) -> int:
    """Count the connections of a name that pass; in too big a graph, by what is stated in its own sentences alone."""
    known = beyond.joining(id, filter)
    return len({one.edge_id for one in passing}) if known is None else known


def _sift(
    statements: Sequence[Statement], filter: Filter, articles: Mapping[str, ArticleSummary]
) -> tuple[list[Statement], list[Statement]]:
    """Part what passes the filter from what does not."""
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for one in statements:
        sides[not filter.passes(one, articles.get(one.evidence.article))].append(one)
    return sides
