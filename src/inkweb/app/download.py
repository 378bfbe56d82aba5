"""Let a person take what they see away: a graph as a file, an answer as a table."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from inkweb.app import session, words
from inkweb.model import Answer, Graph
from inkweb.workspace import Workspace

FORMATS = {
    "GraphML (yEd, networkx)": "graphml",
    "GEXF (Gephi)": "gexf",
    "Cypher script (Neo4j)": "cypher",
    "CSV pair (tables)": "csv",
    "Node-link JSON (networkx, D3)": "json",
}


def graph(graph: Graph, *, name: str) -> None:
    """Offer the graph in every format; a file is made when its button is pressed."""
    with st.popover("Take this graph away", icon=":material/download:", key=f"{name}-away"):
        st.caption(f"What is shown: {words.shown(graph)}.")
        evidence = st.checkbox("With the words behind each connection", value=True, key=f"{name}-evidence")
        for label, suffix in FORMATS.items():
            st.download_button(
                label,
                data=partial(file, session.workspace(), graph, suffix, evidence=evidence),
                file_name=f"inkweb-{name}.{'zip' if suffix == 'csv' else suffix}",
                key=f"{name}-{suffix}",
                on_click="ignore",
                width="stretch",
            )
        st.caption(":material/download: on the graph saves a picture of it, or a page to click on without Inkweb.")


def file(workspace: Workspace, graph: Graph, suffix: str, *, evidence: bool) -> bytes:
    """Write the graph as a file of this kind; two files come as one archive."""
    with TemporaryDirectory() as folder:
        written = workspace.export(graph, Path(folder) / f"graph.{suffix}", evidence=evidence)
        if len(written) == 1:
            return written[0].read_bytes()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in written:
                archive.write(path, path.name)
        return packed.getvalue()


def table(answer: Answer) -> None:
    """Offer the rows of an answer as CSV and JSON."""
    with st.container(horizontal=True):
        st.download_button("CSV", data=partial(as_csv, answer), file_name="inkweb-answer.csv", on_click="ignore")
        st.download_button("JSON", data=partial(as_json, answer), file_name="inkweb-answer.json", on_click="ignore")


def as_csv(answer: Answer) -> bytes:
    r"""Write the rows as CSV (RFC 4180), lists and maps as JSON; Excel knows UTF-8 by the mark at its start.

    >>> as_csv(Answer(("name", "n"), (("A, B", 1), (None, [2]))))
    b'\xef\xbb\xbfname,n\r\n"A, B",1\r\n,[2]\r\n'
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([_cell(value) for value in row] for row in answer.rows)
    return out.getvalue().encode("utf-8-sig")


def as_json(answer: Answer) -> bytes:
    """Write the rows as a list of objects.

    >>> as_json(Answer(("name",), (("Ada",),)))
    b'[{"name": "Ada"}]'
    """
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, default=str).encode("utf-8")


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value
