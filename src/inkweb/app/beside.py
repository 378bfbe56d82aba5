"""Show an article and, beside it, the graph of what it states; each leads to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from inkweb.app import (
    adding,
    asking,
    canvas,
    correcting,
    filters,
    inspector,
    listing,
    naming,
    removing,
    saying,
    seeing,
    session,
    twin,
    words,
)
from inkweb.app.given import called
from inkweb.app.reading import article_text
from inkweb.app.saying import Known
from inkweb.app.view import View
from inkweb.model import SURENESS, Article, Edge, Filter, Graph, Reading, Reprint, Statement, source_name

CANVAS = "article-canvas"
"""The key of the graph beside the text."""
_TOLD = 3
"""Articles in the same words that are named."""
HEIGHT = "max(24rem, calc(100vh - 9.5rem))"
"""The height of the window less the line above."""


@st.fragment
def read(id: str) -> None:
    """Draw the article, its graph, and the card of what is selected in either."""
    with session.telling():
        if id not in asking.summaries([id]):  # somebody has taken it out since: the list says so
            st.rerun()
        held = asking.reading(id)
        title = called(held.article.source, held.article.title)
        _begin(held)
        back, sure, tools = st.columns([2, 4, 4], gap="small", vertical_alignment="center")
        if session.pressed(back.button, "All articles", key="all-articles", icon=":material/arrow_back:"):
            _leave()
            st.rerun()
        with sure:
            filters.dial()
        with tools, st.container(horizontal=True, horizontal_alignment="right"):
            naming.offer(held)
            adding.offer(held, lambda one: canvas.choose(CANVAS, (one.edge_id,), of=id))
            removing.offer(id, title)
        least = session.view().filter.confidence
        with st.container(key="beside"):
            text, found, about = st.columns([5, 5, 3], gap="medium")
            selected = _graph(held, least, found, about)
            with text:
                _text(held, least, title, selected)
        correcting.listen()


def _leave() -> None:
    st.query_params.clear()
    st.session_state.pop("articles-table", None)


def _text(held: Reading, sure: float, title: str, selected: tuple[str, ...]) -> None:
    def choose(edges: tuple[str, ...]) -> None:
        canvas.choose(CANVAS, edges, of=held.article.id)

    nodes = asking.by_id(dict.fromkeys(id for _, id in held.mentions))
    article_text(
        held,
        key="article-text",
        graph=CANVAS,
        head=_head(held.article, title) + _left_out(held, sure),
        who={id: f"{node.name} ({node.type})" for id, node in nodes.items()},
        sure=sure,
        selected=selected,
        on_choose=choose,
    )


def _head(article: Article, title: str) -> str:
    """Write what is known of an article before its text."""
    parts = (article.outlet or words.NO_OUTLET, article.date, source_name(article.source))
    lines = [" · ".join(escape(str(part)) for part in parts if part)]
    reasons = sorted({page.reason for page in article.boilerplate})
    if reasons:
        lines.append(f"Grey is not part of the story and was left out: {escape(', '.join(reasons))}.")
    again = _again(asking.reprints(article.id))
    if again:
        lines.append(again)
    return f"<h3>{escape(title)}</h3>" + _small(lines)


def _again(reprints: Sequence[Reprint]) -> str:
    """Say in HTML which articles tell the same in the same words, and by how many of its sentences."""
    told = [
        f"{saying.title(one.article)}{saying.where(one.article, sign=' ')} ({one.same} of {one.of} sentences)"
        for one in reprints[:_TOLD]
    ]
    more = [f"{len(reprints) - _TOLD:,} more"] if len(reprints) > _TOLD else []
    return f"In the same words: {', '.join((*told, *more))}." if told else ""


def _left_out(held: Reading, sure: float) -> str:
    less = sum(one.sure < sure for one in held.statements)
    if not less:
        return ""
    are = words.agreed(less, "is", "are")
    return _small(
        [f"{words.count(less, 'statement')} less sure {are} left out; “{SURENESS[0.0]}” shows what they say."]
    )


def _small(lines: Iterable[str]) -> str:
    told = "".join(f'<p class="where">{line}</p>' for line in lines)
    return f'<div class="ink">{told}</div>'


def _begin(held: Reading) -> None:
    """Select the edge of the statement that the address names, once; one that is less sure than the dial is let in."""
    begun = st.query_params.get("at")
    if not begun or session.recall("begun", None) == (held.article.id, begun):
        return
    session.remember("begun", (held.article.id, begun))
    meant = [one for one in held.statements if one.id.startswith(begun)]
    canvas.choose(CANVAS, (one.edge_id for one in meant), of=held.article.id)
    view = session.view()
    if any(one.sure < view.filter.confidence for one in meant):
        session.keep(view.sift(replace(view.filter, confidence=min(SURENESS))))


def _graph(held: Reading, sure: float, place: DeltaGenerator, beside: DeltaGenerator) -> tuple[str, ...]:
    """Draw what the article states; gives what is selected in it."""
    told = [one for one in held.statements if one.sure >= sure]
    graph = _stated(told)
    with place:
        if not told:
            st.caption(_nothing(held))
            return ()
        selected, seen = canvas.show(
            _weighed(graph, told), key=CANVAS, of=held.article.id, height=HEIGHT, card="beside-card"
        )
        twin.tables(seen)
    with beside, st.container(key="beside-card"), inspector.sheet(selected):
        if selected:
            inspector.inspect(graph, View(selected=selected, filter=Filter(confidence=sure)))
        else:
            st.markdown("##### What it states")
            st.html(listing.article(told, Known({node.id: node.name for node in graph.nodes}, {}, asking.meant())))
    return selected


def _nothing(held: Reading) -> str:
    if held.statements:
        return f"Nothing that it states is as sure as that. Choose “{SURENESS[0.0]}” to see all."
    return "No connection between two names was found in it."


def _stated(told: Iterable[Statement]) -> Graph:
    """Give the part of the graph that these statements make."""
    held = list(told)
    ids = sorted({id for one in held for id in (one.subject, one.object_id)})
    whole = seeing.graph(View(tuple(ids), filter=Filter()))
    stated = {one.edge_id for one in held}
    return Graph(whole.nodes, tuple(edge for edge in whole.edges if edge.id in stated))


def _weighed(graph: Graph, told: Iterable[Statement]) -> Graph:
    """Let each edge be as sure as this article is of it, whatever others say."""
    sure: dict[str, float] = {}
    for one in told:
        sure[one.edge_id] = max(one.sure, sure.get(one.edge_id, 0.0))

    def weigh(edge: Edge) -> Edge:
        return replace(edge, confidence=sure[edge.id])

    return replace(graph, edges=tuple(map(weigh, graph.edges)))
