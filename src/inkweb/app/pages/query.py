"""The Query page: a user's own Cypher, answered as a table and as a graph."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from inkweb.app import (
    answered,
    asking,
    canvas,
    coming,
    correcting,
    download,
    editor,
    going,
    inspector,
    keeping,
    session,
    state,
    twin,
    words,
)
from inkweb.app.editor import history, vocabulary
from inkweb.app.view import View
from inkweb.errors import QueryError
from inkweb.model import FAIRLY_SURE, TOLD_AS, Answer, Filter, Graph
from inkweb.model.ids import content_id
from inkweb.ontology import ontology

_SURE = FAIRLY_SURE.confidence
Row = tuple[Any, ...]
HEIGHT = "max(22rem, calc(100vh - 15.5rem))"
"""The height of the window less what stands above the graph, and the tools below."""
TABLE = 420
TABLE_ABOVE_WORDS = 176
"""Pixels that a table takes at most, alone and where the words behind its rows stand below it."""
EXAMPLES = {
    "Who moved where": (
        "MATCH (person:Person)-[left:LEFT|FORMERLY_LED|FORMERLY_WORKED_FOR]->(from:Organization),\n"
        "      (person)-[now:JOINED|LEADS|WORKS_FOR|FOUNDED]->(to:Organization)\n"
        "WHERE from <> to AND left.modality <> 'denied' AND now.modality <> 'denied'\n"
        f"  AND left.confidence >= {_SURE} AND now.confidence >= {_SURE}\n"
        "RETURN person, left, from, now, to"
    ),
    "What firms that were sued build": (
        "MATCH (who)-[suit:SUED]->(firm:Organization)-[builds:DEVELOPS|RELEASED]->(thing:Model|Product)\n"
        f"WHERE suit.confidence >= {_SURE} AND builds.confidence >= {_SURE}\n"
        "  AND suit.modality <> 'denied' AND builds.modality <> 'denied'\n"
        "RETURN firm, builds, thing, who, suit"
    ),
    "What is only rumoured, planned or possible": (
        "MATCH (a:Entity)-[r]->(b)\n"
        f"WHERE r.modality IN ['rumoured', 'planned', 'speculated'] AND r.confidence >= {_SURE}\n"
        "RETURN a, r, b, r.modality AS modality\n"
        "ORDER BY modality, a.name"
    ),
    "Who pays or invests in whom": (
        "MATCH (a:Entity)-[r:PAID|INVESTED_IN|ACQUIRED|OWNS]->(b:Entity)\n"
        f"WHERE r.confidence >= {_SURE} AND r.modality <> 'denied'\n"
        "RETURN a, r, b, r.modality AS modality"
    ),
    "The words behind one connection": (
        "MATCH (who)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(whom), (s)-[:IN]->(a:Article)\n"
        f"WHERE s.predicate = 'LEADS' AND (s.confidence >= {_SURE} OR s.right IS NOT NULL)\n"
        "RETURN who, whom, s.text AS words, s.modality AS modality, s.confidence AS sure,\n"
        "       a.title AS article, a.date AS date"
    ),
}


def page() -> None:
    """Draw the page."""
    if not state.size():
        going.empty()
    asked: str | None = session.recall("asked", None) or _arrive()
    session.remember("asked", None)
    if asked:
        _note(asked)
    left, right = st.columns([4, 7], gap="medium")
    with left:
        _question()
    with right, st.container(key="answer"):
        if asked:
            _ask(asked)
        _reply()
    correcting.listen()
    coming.into_sight("answer", number=session.recall("answers", 0))
    keeping.sign("query", {"cypher": session.recall("query text", "")})
    going.leave_if_asked()
    if asked and _fault():  # the editor was drawn before it was known
        st.rerun()


def _arrive() -> str | None:
    """Take a query from the address; coming from another page, one finds one's own again."""
    given = keeping.arrive("query", ("cypher",), "nothing") or {}
    if "cypher" in given:
        editor.put(given["cypher"])
    return given.get("cypher")


def _question() -> None:
    """Draw where the query is written."""
    st.caption(
        "Ask the graph in Cypher. Only reading is let through. "
        "Names have the labels Person, Organization, Company, Model, Product, Dataset, Event and Place."
    )
    with st.expander("What can be asked for", icon=":material/menu_book:"):
        st.markdown(_vocabulary())
    _examples()
    with st.form("query", border=False):
        editor.show(
            label="Cypher",
            placeholder="MATCH (n:Entity) RETURN n LIMIT 25",
            asked=session.recall("answers", 0),
            fault=_fault(),
        )
        asked = st.form_submit_button("Run", type="primary", icon=":material/play_arrow:", on_click=_run)
    if asked and not editor.written().strip():
        st.info("Write a query first, or begin with one of those above.", icon=":material/edit:")


def _vocabulary() -> str:
    """List the relationships and the properties that there are."""
    types = ", ".join(f"`{name}` ({words.phrase(name)})" for name in ontology().predicates)
    return (
        f"**Relationships**: {types}\n\n"
        f"**Of names**: {vocabulary.listed('node')}\n\n"
        f"**Of relationships**: {vocabulary.listed('relationship')}\n\n"
        f"**Behind them**: `(s:Statement)` with {vocabulary.listed('Statement')}; "
        f"`(s)-[:SUBJECT]->()`, `(s)-[:OBJECT]->()`, `(s)-[:IN]->(a:Article)` with {vocabulary.listed('Article')}"
    )


def _run() -> None:
    """Note what is to be answered: what somebody runs now goes before what the address says."""
    cypher = editor.keep().rstrip()
    session.remember("asked", cypher if cypher.strip() else None)
    if cypher != EXAMPLES.get(st.session_state["example"] or ""):
        st.session_state["example"] = None


def _examples() -> None:
    def take() -> None:
        chosen = st.session_state["example"]
        if chosen:
            editor.put(EXAMPLES[chosen])
            _run()

    st.pills("Begin with", list(EXAMPLES), key="example", on_change=take, wrap=True)
    with st.container(horizontal=True, vertical_alignment="center", key="beside-examples"):
        st.caption(f"Each of them leaves out what is less than {_SURE:.0%} sure; change that number in the query.")
        _history()


def _history() -> None:
    """Offer what was asked before: chosen, it is written in the editor, and not yet run."""

    def take() -> None:
        chosen: str | None = st.session_state["asked before"]
        if chosen:
            editor.put(chosen)
            st.session_state["example"] = None

    asked: tuple[str, ...] = session.recall("history", ())
    st.menu_button(
        "History",
        asked or ("",),  # a menu of nothing is refused, and what is below it is to stay where it is
        key="asked before",
        icon=":material/history:",
        disabled=not asked,
        format_func=lambda query: words.plain(history.line(query)),
        on_click=take,
    )


def _note(cypher: str) -> None:
    """Remember what is asked, before anything is drawn; what was answered before it is over."""
    session.remember("query text", cypher)
    session.remember("answer", None)
    session.remember("refused", None)
    session.remember("answers", session.recall("answers", 0) + 1)
    session.remember("history", history.remembered(session.recall("history", ()), cypher))


def _ask(cypher: str) -> None:
    try:
        session.remember("answer", session.workspace().query(cypher))
    except QueryError as error:
        session.remember("refused", error)


def _fault() -> editor.Fault | None:
    """Give where the query asked last is wrong, if that is known."""
    error: QueryError | None = session.recall("refused", None)
    if error is None or error.place is None:
        return None
    return editor.Fault(session.recall("query text", ""), error.place.line, error.place.column, str(error))


def _reply() -> None:
    """Say what became of the query asked last."""
    answer: Answer | None = session.recall("answer", None)
    refused: QueryError | None = session.recall("refused", None)
    if answer is not None:
        _show(answer)
    elif refused is not None:
        st.error(words.plain(str(refused)), icon=":material/error:")
    elif not session.recall("query text", ""):
        st.caption("The answer comes here, as a table and as a graph.")


def _show(answer: Answer) -> None:
    more = ", the first of more" if answer.has_more else ""
    st.caption(f"{words.count(len(answer.rows), 'row')}{more}, in {answer.seconds:.2f} s")
    for remark in answer.remarks:
        st.warning(words.plain(remark), icon=":material/search_off:")
    if not answer.rows and not answer.remarks:
        st.info(
            "Nothing fits. Leave out a condition or the direction of an arrow, and run it again to see what there is.",
            icon=":material/search_off:",
        )
    if not answer.rows:
        return
    table, graph = st.tabs(["Table", "Graph"], key="answer-tabs")
    with table:
        _table(answer)
    with graph:
        if answer.graph.nodes:
            _graph(answer.graph)
        else:
            st.caption("Return nodes or relationships, such as `RETURN a, r, b`, to see them as a graph.")


def _table(answer: Answer) -> None:
    key = f"rows-{content_id(session.recall('query text', ''))}"
    picked, read = _chosen(answer, key)
    rows = _rows(answer)
    st.dataframe(
        rows,
        width="stretch",
        height=min(36 * len(rows) + 40, TABLE_ABOVE_WORDS if read else TABLE),
        hide_index=True,
        on_select="rerun",
        selection_mode=["multi-row", "single-cell"],
        key=key,
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if picked:
            label = f"Show {words.count(len(picked), 'row')} on Explore"
            st.button(label, icon=":material/hub:", type="primary", on_click=_go, args=(picked,))
        download.table(answer)
        if not picked:
            more = (
                ""
                if answered.has_connections(answer.rows)
                else " Return the relationship (`r`) as well to be led to its own words."
            )
            st.caption(f"Click a row to read the words behind it; pick several at their left.{more}")
    if read:
        with inspector.sheet(tuple(map(str, read))):
            answered.show(read)


def _chosen(answer: Answer, key: str) -> tuple[list[Row], list[Row]]:
    """Give the rows to take along, those picked or else that of the cell clicked, and those to read: chosen last."""
    held = session.recall(key, None)
    selection = held["selection"] if held else {}
    rows, cells = list(selection.get("rows", ())), [tuple(cell) for cell in selection.get("cells", ())]
    if rows != session.recall("picked rows", {}).get(key, []) and cells:
        cells = []  # a click on this cell, were it still marked, would lead nowhere
        session.remember(key, {"selection": {**selection, "cells": cells}})
    session.remember("picked rows", {key: rows})
    clicked = [row for row, _ in cells]
    picked, read = (
        [answer.rows[at] for at in some if at < len(answer.rows)] for some in (rows or clicked, clicked or rows)
    )
    return picked, read


def _go(rows: list[Row]) -> None:
    with session.acting():
        found = answered.found_in(value for row in rows for value in row)
        if found:
            going.go(going.to(found))
        else:
            session.note(answered.NOTHING, ":material/search_off:")


def _graph(graph: Graph) -> None:
    drawn, about = st.columns([5, 3], gap="small")
    with drawn:
        chosen, seen = canvas.show(graph, key="answer-canvas", of=_names(graph), height=HEIGHT, card="answer-card")
    with about, st.container(key="answer-card"), inspector.sheet(chosen):
        inspector.inspect(graph, View(selected=chosen, filter=Filter()), grows=False)
    download.graph(seen, name="query")
    twin.tables(seen)


def _names(graph: Graph) -> str:
    """Tell one answer's graph from another's: the same names are the same graph."""
    return content_id(*sorted(node.id for node in graph.nodes))


def _rows(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, map(_cell, row), strict=True)) for row in answer.rows]


def _cell(value: Any) -> Any:
    """Show a node by its name, a relationship by its words and how sure it is, a path by both; the JSON has all."""
    if isinstance(value, dict) and "properties" in value:
        kept = value["properties"]
        return _relationship(value["type"], kept) if "type" in value else kept.get("name") or kept.get("id")
    if isinstance(value, dict) and {"nodes", "relationships"} <= value.keys():
        return " – ".join(str(_cell(node)) for node in value["nodes"])
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def _relationship(type: str, kept: dict[str, Any]) -> str:
    confidence = kept.get("confidence")
    how = kept.get("modality", "asserted")
    told = words.phrase(type) if how == "asserted" else f"{words.phrase(type)} ({TOLD_AS.get(how, how)})"
    if not isinstance(confidence, float):
        return told
    return f"{told}, {words.sure(confidence, asking.confirmed_edges().get(kept.get('id', '')))}"
