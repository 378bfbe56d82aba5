"""Let a person take what they see away: a graph as a file, an answer as a table."""

from __future__ import annotations

import io
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
        for format in ("csv", "json"):
            written = partial(session.workspace().table, answer, format)
            st.download_button(format.upper(), data=written, file_name=f"inkweb-answer.{format}", on_click="ignore")
