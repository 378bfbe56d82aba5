"""Put a view of the graph on the page, and make of each event what it means for the view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from inkweb.app import arrival, behind, beyond, finding, nearby, saving, seeing, session, state, walk, words
from inkweb.app.component import Answer, Cards, Costume, Event, Focus, Pattern, Relation, Relations, graph_view
from inkweb.app.view import View
from inkweb.draw import Drawing, Dress, Picture, drawing, picture, seen
from inkweb.model import Filter, Graph

KEY = "canvas"
"""The key of Explore's own canvas."""

HEIGHT = "max(26rem, calc(100vh - 15.25rem))"
"""The height of the window less the search box above and the tools below, so that nothing needs scrolling."""

KEPT = 200
"""Views that undo can go back to."""

WORDS = 8000
"""Characters that a view may take to be kept by the browser: some 750 names."""


def explore(graph: Graph, view: View) -> Graph:
    """Show the session's view and let every event change it; gives what is drawn of it."""
    drawn, is_rough = _drawn(graph, view)
    session.remember("canvas views", _kept(_wished(session.recall("canvas views", {}), view), drawn.version, view))
    focus = Focus(view.focus, view.number) if view.focus else None
    answer: Answer | None = session.recall("canvas answer", None)
    if isinstance(answer, Cards):
        session.remember("canvas answer", None)  # too large to be sent with each run that follows
    graph_view(
        drawn,
        key=KEY,
        selected=view.selected,
        focus=focus,
        height=HEIGHT,
        card="inspector",
        answer=answer,
        costume=Costume(view.dressing, view.dress, view.standing) if view.dressing else None,
        where=saving.wanted(),
        rough=is_rough,
        view=arrival.briefly(view, most=WORDS),
        on_event=_on_event(graph),
    )
    return undressed(graph, drawn, view)


def _drawn(graph: Graph, view: View) -> tuple[Picture, bool]:
    """Draw what has changed since the last drawing: a click on a big graph should not wait for the rest.

    Gives, too, whether names may promise more than there is, since nobody has counted.
    """
    last: tuple[Graph, Drawing, bool] | None = session.recall("canvas drawn", None)
    if last is None or last[0] is not graph:
        counts = beyond.counts(seeing.graph(view), view.filter)
        last = (graph, drawing(graph, last[1] if last else None, beyond=counts), counts is None)
        session.remember("canvas drawn", last)
    return last[1].picture, last[2]


def show(
    graph: Graph,
    *,
    key: str,
    of: str = "",
    height: str = HEIGHT,
    card: str | None = None,
    explored: View | None = None,
) -> tuple[tuple[str, ...], Graph]:
    """Show a graph that does not grow, such as an answer; gives the ids selected in it, and what is drawn of it.

    ``card`` is the key of the container that tells about the selection. ``of`` names the article or the answer: of
    another one, places, sight, looks and what can be undone begin anew. Names that are ``explored``, too, stand where
    they stand on Explore.
    """
    kept, past = f"{key} view", f"{key} views"
    everything = View(tuple(node.id for node in graph.nodes))
    view = _held(key, everything, of)

    def change(event: Event) -> None:
        # Several may come at once: each goes on from what the one before has left.
        changed = _changed(_held(key, everything, of), event, session.recall(past, {}), graph)
        session.remember(kept, (of, everything, changed))
        choose(key, changed.selected, of=of)

    left = within(graph, view.shown)
    drawn = picture(left, beyond={})
    session.remember(past, _kept(session.recall(past, {}), drawn.version, view))
    pattern = Pattern(KEY, partial(_explored, explored)) if explored else None
    graph_view(drawn, key=key, of=of, selected=view.selected, height=height, grows=False, card=card, pattern=pattern,
               on_event=change)  # fmt: skip
    return view.selected, undressed(left, drawn, view)


def _explored(view: View) -> Picture:
    graph, _ = seeing.drawn(view)
    drawn, _ = _drawn(graph, view)
    return drawn


def _held(key: str, everything: View, of: str) -> View:
    """Give the view of a graph that does not grow. When it changes all is shown, but it looks as it did."""
    held_of, whole, held = session.recall(f"{key} view", (of, everything, everything))
    if held_of != of:
        return everything.select(_chosen(key, of))
    view: View = held if whole == everything else replace(everything, dress=held.dress)
    return view.select(_chosen(key, of))


def undressed(graph: Graph, drawn: Picture, view: View) -> Graph:
    """Give what of a graph is drawn, after a person has switched parts of it off on the canvas."""
    if not view.dress.hides:
        return graph
    kept = seen(drawn, view.dress)
    nodes = tuple(node for node in graph.nodes if node.id in kept)
    return replace(graph, nodes=nodes, edges=tuple(edge for edge in graph.edges if edge.id in kept))


def choose(key: str, ids: Iterable[str], *, of: str = "") -> None:
    """Select these nodes or edges in a graph that ``show`` draws."""
    session.remember(f"{key} selected", (of, tuple(ids)))


def _chosen(key: str, of: str) -> tuple[str, ...]:
    held_of, ids = session.recall(f"{key} selected", (of, ()))
    return tuple(ids) if held_of == of else ()


def within(graph: Graph, shown: tuple[str, ...]) -> Graph:
    """Give these nodes of a graph and the edges among them."""
    kept = set(shown)
    nodes = tuple(node for node in graph.nodes if node.id in kept)
    return Graph(nodes, tuple(edge for edge in graph.edges if {edge.subject, edge.object} <= kept), graph.left_out)


def _kept(views: dict[str, View], version: str, view: View) -> dict[str, View]:
    """Remember which view made the picture of this version, and forget the oldest."""
    others = [(name, old) for name, old in views.items() if name != version]
    return dict([*others[-KEPT:], (version, view)])


def _wished(views: dict[str, View], view: View) -> dict[str, View]:
    """Remember which view there was before a wish to look at names, and which it made: no picture tells them apart."""
    before, after = f"before {view.number}", f"after {view.number}"
    if not view.focus or not views or before in views:
        return views
    return {**views, before: next(reversed(views.values())), after: view}


def _on_event(graph: Graph) -> Any:
    def handle(event: Event) -> None:
        with session.acting():
            given: Answer | None = session.recall("canvas answer", None)
            session.remember("canvas answer", lasting(given, answer(graph, session.view(), event)))
            session.keep(apply(session.view(), event, graph))

    return handle


def apply(view: View, event: Event, graph: Graph) -> View:
    """Give the view after an event on what was drawn of this graph."""
    if event.kind == "expand":
        return _expanded(view, event)
    if event.kind == "connect":
        finding.connect(event.nodes)
        return session.view()
    if event.kind == "stand":
        saving.stood(event)
    return _changed(view, event, session.recall("canvas views", {}), graph)


def _changed(view: View, event: Event, past: dict[str, View], graph: Graph) -> View:
    if event.kind == "hide" and event.nodes:
        return view.hide((*event.nodes, *event.edges), edges=graph.edges)
    if event.kind == "hide":
        return view.select(id for id in view.selected if id not in event.edges)
    if event.dress is not None:
        return view.put_on(event.dress)
    if event.kind in ("pin", "unpin"):
        return view.put_on(_pinned(view.dress, event))
    if event.kind == "only":
        return view.only(event.nodes, edges=graph.edges)
    if event.kind == "return":
        before = past.get(event.version or "") or (arrival.recalled(event.view) if event.view is not None else view)
        is_picture = before is view or " " not in (event.version or "")
        now = replace(view, focus=(), selected=view.selected if is_picture else before.selected)
        return replace(now, shown=before.shown, starts=before.starts, folded=before.folded, filter=before.filter,
                       is_first=before.is_first, is_dense=before.is_dense)  # fmt: skip
    if event.kind in ("select", "clear"):
        return view.select((*event.nodes, *event.edges))
    return replace(view, focus=())


def _pinned(dress: Dress, event: Event) -> Dress:
    others = (pin for pin in dress.pins if pin[0] not in event.nodes)
    return replace(dress, pins=(*others, *((id, round(x), round(y)) for id, (x, y) in event.places.items())))


def _expanded(view: View, event: Event) -> View:
    """Bring in neighbours: all kinds, or those that one relation leads to."""
    limit = event.limit or nearby.NEIGHBOURS
    if event.relation is None:
        return walk.grow(view, event.nodes, limit=limit)
    found = beyond.coming(event.nodes, view.shown, view.filter, limit=limit, relation=event.relation)
    return view.add(found).select(event.nodes)


def lasting(given: Answer | None, answer: Answer | None) -> Answer | None:
    """Give what the canvas is told after an event: its answer, or the count that was given before.

    The next event may come before a count was drawn, whose menu would wait for ever. Cards are too large for that.

    >>> count = Relations(7)
    >>> lasting(count, None) == count, lasting(count, Relations(8)).number, lasting(None, None)
    (True, 8, None)
    """
    return given if answer is None and isinstance(given, Relations) else answer


def answer(graph: Graph, view: View, event: Event) -> Answer | None:
    """Answer what the canvas asks: how many edges of each kind nodes have, or the words behind all that is shown."""
    if event.kind == "take":
        return behind.cards(graph, view, number=event.number)
    if event.kind == "ask" and event.nodes and not set(event.nodes) & set(view.folded):
        # All that is there: of a dense graph not every edge between the names shown is drawn.
        held = seeing.graph(view)
        return Relations(event.number, _relations(held, event.nodes, view.filter))
    return None


def _relations(graph: Graph, ids: Sequence[str], filter: Filter) -> tuple[Relation, ...]:
    """Count what each relation of nodes leads to, and what of it is not drawn; lines of one, where names are many."""
    counts = beyond.relations(graph, ids, filter)
    if counts is None:
        counts = _lines(graph, ids[0], filter) if len(ids) == 1 else {}
    return tuple(
        Relation(code, words.phrase(code.lstrip("<"), inverse=code.startswith("<")), count, more)
        for code, (count, more) in counts.items()
    )


def _lines(graph: Graph, node: str, filter: Filter) -> dict[str, tuple[int, int]]:
    """Count a node's lines. Where direction means nothing, both count as one."""
    counts: dict[str, int] = {}
    for (predicate, is_subject), edges in state.workspace().relations(node, filter=filter).items():
        code = predicate if is_subject or words.is_symmetric(predicate) else f"<{predicate}"
        counts[code] = counts.get(code, 0) + edges
    shown = [code for edge in graph.edges for code, start, _ in beyond.ways(edge) if start == node]
    return {code: (count, max(0, count - shown.count(code))) for code, count in counts.items()}
