"""The Query page: a user's own Cypher, answered as a table and as a graph."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from inkweb.app import canvas, download, inspector, session, twin, words
from inkweb.app.view import View
from inkweb.errors import InkwebError
from inkweb.model import FAIRLY_SURE, Answer, Filter, Graph
from inkweb.model.ids import content_id

_SURE = FAIRLY_SURE.confidence
EXAMPLES = {
    "Who moved where": (
        "MATCH (person:Person)-[left:LEFT|FORMERLY_LED|FORMERLY_WORKED_FOR]->(from:Organization),\n"
        "      (person)-[now:JOINED|LEADS|WORKS_FOR]->(to:Organization)\n"
        "WHERE from <> to AND left.modality <> 'denied' AND now.modality <> 'denied'\n"
        f"  AND left.confidence >= {_SURE} AND now.confidence >= {_SURE}\n"
        "RETURN person, left, from, now, to"
    ),
    "What firms that were sued build": (
        "MATCH (who)-[suit:SUED]->(firm:Organization)-[builds:DEVELOPS|RELEASED]->(thing:Model|Product)\n"
        f"WHERE suit.confidence >= {_SURE} AND builds.confidence >= {_SURE} AND builds.modality <> 'denied'\n"
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
        f"WHERE r.confidence >= {_SURE}\n"
        "RETURN a, r, b"
    ),
    "The words behind one edge": (
        "MATCH (s:Statement)-[:IN]->(a:Article)\n"
        f"WHERE s.predicate = 'LEADS' AND s.confidence >= {_SURE}\n"
        "RETURN s.quote AS words, s.confidence AS sure, a.title AS article, a.date AS date"
    ),
}


def page() -> None:
    """Draw the page."""
    st.subheader("Query")
    st.caption(
        "Ask the graph in Cypher. Only reading is let through. "
        "Entities have the labels Person, Organization, Company, Model, Product, Dataset, Event and Place."
    )
    _examples()
    with st.form("query", border=False):
        cypher = st.text_area("Cypher", key="cypher", height=150, placeholder="MATCH (n:Entity) RETURN n LIMIT 25")
        asked = st.form_submit_button("Run", type="primary", icon=":material/play_arrow:")
    if asked and not cypher.strip():
        st.info("Write a query first, or begin with one of those above.", icon=":material/edit:")
    elif asked:
        _ask(cypher)
    answer = st.session_state.get("answer")
    if answer is not None:
        _show(answer)


def _examples() -> None:
    def take() -> None:
        st.session_state["cypher"] = EXAMPLES.get(st.session_state["example"], st.session_state.get("cypher", ""))

    st.pills("Begin with", list(EXAMPLES), key="example", on_change=take)
    st.caption(f"Each of them leaves out what is less than {_SURE:.0%} sure; change that number in the query.")


def _ask(cypher: str) -> None:
    try:
        st.session_state["answer"] = session.workspace().query(cypher)
    except InkwebError as error:
        st.session_state["answer"] = None
        st.error(str(error), icon=":material/error:")


def _show(answer: Answer) -> None:
    more = ", the first of more" if answer.has_more else ""
    st.caption(f"{words.count(len(answer.rows), 'row')}{more}, in {answer.seconds:.2f} s")
    table, graph = st.tabs(["Table", "Graph"], key="answer-tabs")
    with table:
        st.dataframe(_rows(answer), width="stretch", hide_index=True)
        if answer.rows:
            download.table(answer)
    with graph:
        if answer.graph.nodes:
            chosen, seen = canvas.show(answer.graph, key="answer-canvas", of=_names(answer.graph))
            inspector.inspect(answer.graph, View(selected=chosen, filter=Filter()))
            download.graph(answer.graph, name="query")
            twin.tables(seen)
        else:
            st.caption("Return nodes or relationships, such as `RETURN a, r, b`, to see them as a graph.")


def _names(graph: Graph) -> str:
    """Tell one answer's graph from another's: the same names are the same graph."""
    return content_id(*sorted(node.id for node in graph.nodes))


def _rows(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, map(_cell, row), strict=True)) for row in answer.rows]


def _cell(value: Any) -> Any:
    """Show a node by its name, a relationship by its type and how sure it is, a path by both; the JSON has all."""
    if isinstance(value, dict) and "properties" in value:
        kept = value["properties"]
        return _relationship(value["type"], kept) if "type" in value else kept.get("name") or kept.get("id")
    if isinstance(value, dict) and {"nodes", "relationships"} <= value.keys():
        return " – ".join(str(_cell(node)) for node in value["nodes"])
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def _relationship(type: str, kept: dict[str, Any]) -> str:
    sure = kept.get("confidence")
    return f"{type}, {sure:.0%} sure" if isinstance(sure, float) else type
