"""The Settings page: where the graph lives, what reads the articles, how the app looks."""

from __future__ import annotations

import time
from typing import Any

import streamlit as st

from inkweb.app import asking, lighting, session, twin

ABOUT = {
    "learned": "learned from annotated articles; the better one",
    "rules": "by written rules alone; each says why it found something",
}


def page() -> None:
    """Draw the page."""
    st.subheader("Settings")
    left, right = st.columns(2, gap="large")
    with left:
        _store()
    with right:
        _extractor()
        _look()


def _store() -> None:
    workspace = session.workspace()
    own = workspace.settings.neo4j
    st.markdown("##### The graph")
    counts = workspace.counts()
    rows = [
        ("Neo4j", own.uri if own else f"Inkweb's own, at {workspace.server.status().uri}"),
        ("Kept in", (own.database or "its first database") if own else str(workspace.settings.home)),
        ("Articles", f"{counts.articles:,}"),
        ("Names", f"{counts.entities:,}"),
        ("Quantities beside them", f"{counts.quantities:,}"),
        ("Connections", f"{counts.edges:,}"),
        ("Statements", f"{counts.statements:,}"),
        ("Saved views", f"{len(workspace.views()):,}"),
    ]
    st.html(twin.table("What is here", ("", ""), rows))
    if session.pressed(st.button, "Does it answer?", key="answers", icon=":material/network_check:"):
        began = time.monotonic()
        workspace.version()
        st.success(f"Yes, in {1000 * (time.monotonic() - began):,.0f} ms.", icon=":material/check:")
    st.caption(
        "To use your own Neo4j, set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD and start Inkweb again. "
        "Everybody who opens this address sees this graph, each with a view of their own."
    )


def _extractor() -> None:
    st.markdown("##### What reads new articles")
    used = session.recall("extractor", session.workspace().settings.extractor)
    names = list(dict.fromkeys((*asking.extractors(), session.workspace().settings.extractor)))
    st.radio(
        "Extractor",
        names,
        index=names.index(used),
        captions=[_about(name) for name in names],
        label_visibility="collapsed",
        key="extractor-choice",
        on_change=_choose,
    )
    st.caption("It holds for you, until you close this window. Articles that are here already stay as they were read.")


def _about(name: str) -> str:
    """Say what an extractor is; one that takes a name after it is not among those installed."""
    return ABOUT.get(name, "added by another package" if name in asking.extractors() else "set by INKWEB_EXTRACTOR")


def _choose() -> None:
    session.remember("extractor", st.session_state["extractor-choice"])


def _look() -> None:
    st.markdown("##### Light or dark")
    pages: dict[str, Any] = session.recall("pages", {})
    lighting.choice(["", *(page.url_path for page in pages.values() if page.url_path), "explore"])
    st.caption("It holds in this browser, for every page of Inkweb.")
