"""Lay out the app: its pages, its title, its one look."""

from __future__ import annotations

import streamlit as st

from inkweb.app import aside, leaving, look, session
from inkweb.app.pages import analysis, articles, explore, quality, query, settings, timeline


def run() -> None:
    """Draw the page that the address names; what goes wrong is told in one line."""
    st.set_page_config(page_title="Inkweb", page_icon="🕸️", layout="wide")
    look.dress()
    leaving.watch()
    pages = {
        "explore": st.Page(explore.page, title="Explore", icon=":material/hub:", url_path="explore", default=True),
        "articles": st.Page(articles.page, title="Articles", icon=":material/article:", url_path="articles"),
        "query": st.Page(query.page, title="Query", icon=":material/terminal:", url_path="query"),
        "timeline": st.Page(timeline.page, title="Timeline", icon=":material/timeline:", url_path="timeline"),
        "analysis": st.Page(analysis.page, title="Analysis", icon=":material/analytics:", url_path="analysis"),
        "quality": st.Page(quality.page, title="Quality", icon=":material/verified:", url_path="quality"),
        "settings": st.Page(settings.page, title="Settings", icon=":material/settings:", url_path="settings"),
    }
    session.remember("pages", pages)
    chosen = st.navigation(list(pages.values()), position="top")
    session.remember("came from", session.recall("at", None))
    session.remember("at", chosen.title)
    with session.telling():
        chosen.run()
    session.forget_presses()
    aside.put()
