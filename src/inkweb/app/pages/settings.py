"""The Settings page: where the graph lives, what reads the articles, how the app looks."""

from __future__ import annotations

import streamlit as st

from inkweb.app import asking, session, twin

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
        ("Connections", f"{counts.edges:,}"),
        ("Statements", f"{counts.statements:,}"),
        ("Saved views", f"{len(workspace.views()):,}"),
    ]
    st.html(twin.table("What is here", ("", ""), rows))
    st.caption(
        "To use your own Neo4j, set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD and start Inkweb again. "
        "Everybody who opens this address sees this graph, each with a view of their own."
    )


def _extractor() -> None:
    st.markdown("##### What reads new articles")
    names = asking.extractors()
    used = session.recall("extractor", session.workspace().settings.extractor)
    st.radio(
        "Extractor",
        names,
        index=names.index(used) if used in names else 0,
        captions=[ABOUT.get(name, "added by another package") for name in names],
        label_visibility="collapsed",
        key="extractor-choice",
        on_change=_choose,
    )
    st.caption("It holds for you, until you close this window. Articles that are here already stay as they were read.")


def _choose() -> None:
    session.remember("extractor", st.session_state["extractor-choice"])


def _look() -> None:
    st.markdown("##### Light or dark")
    st.caption(
        "Choose System, Light or Dark in the menu at the top right. Inkweb cannot choose for you; your "
        "browser remembers it for the page that you opened first, and asks the system for the others."
    )
