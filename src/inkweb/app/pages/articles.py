"""The Articles page: give articles, see what each gave, read them, take them out again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from inkweb.app import beside, given, giving, going, removing, session, words
from inkweb.app.view import View
from inkweb.model import ArticleSummary


def page() -> None:
    """Draw the list of articles, or the one that the address names."""
    asked = st.query_params.get("article")
    if asked in session.workspace().summaries([asked] if asked else []):
        beside.read(str(asked))
        return
    st.subheader("Articles")
    removing.tell()
    if asked:
        st.warning("The article of this address is not in this graph, or no longer.", icon=":material/link_off:")
    giving.box()
    listed = list(session.workspace().articles())
    if not listed:
        st.info("The graph is empty. Drop an article above, or paste one.", icon=":material/upload_file:")
        return
    st.caption(
        "Click a title to read the article beside the graph of what it states; tick several to see or remove all."
    )
    above = st.container(horizontal=True, key="ticked")  # always there, or the rows would move under the pointer
    opened, ticked = _table(listed)
    if opened is not None:
        st.query_params["article"] = opened
        st.rerun()
    with above:
        shown = partial(_shown, ticked)
        st.button("Show ticked", icon=":material/hub:", disabled=not ticked, on_click=going.go, args=(shown,))
        removing.offer_all(ticked)
    going.leave_if_asked()


def _shown(articles: Sequence[str], view: View) -> View:
    """Show the names between which these articles state something."""
    return going.to(given.ends(articles))(view)


def _table(listed: list[ArticleSummary]) -> tuple[str | None, list[str]]:
    """Draw the list; gives the article whose title was clicked, and those that are ticked."""
    rows = [
        {
            "Title": given.called(one.source, one.title),
            "Outlet": one.outlet or words.NO_OUTLET,
            "Date": str(one.date or words.NO_DATE),
            "Names": one.entities,
            "Statements": one.statements,
        }
        for one in listed
    ]
    picked = st.dataframe(
        rows,
        width="stretch",
        height=min(36 * len(rows) + 40, 560),
        hide_index=True,
        on_select="rerun",
        selection_mode=["multi-row", "single-cell"],
        key="articles-table",
    )
    # A click was on the list as it was drawn before: somebody else may have added an article since, or taken one out.
    drawn: list[str] = session.recall("articles listed", [])
    session.remember("articles listed", [one.id for one in listed])
    selection = picked["selection"]
    # The arrow keys walk through the other columns without opening anything.
    titles = [row for row, column in selection["cells"] if column == "Title"]
    opened, ticked = ([drawn[row] for row in some if row < len(drawn)] for some in (titles, selection["rows"]))
    return next(iter(opened), None), ticked
