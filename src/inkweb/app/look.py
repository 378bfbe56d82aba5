"""The app's one look, where Streamlit's theme does not reach."""

from __future__ import annotations

import streamlit as st

#: Subject, trigger and object are told apart by colour and by line: blue and solid, amber and dotted, green and solid.
#: The canvas takes the height of the window, less what stands above and below it.
CSS = """
<style>
.stMainBlockContainer {padding: 4.25rem 1.5rem 1rem;}
.st-key-canvas, .st-key-canvas > div {min-height: max(26rem, calc(100vh - 13.5rem));}
.st-key-inspector {max-height: calc(100vh - 6rem); overflow-y: auto; padding-right: .5rem;}
.st-key-inspector .stExpander summary {padding-block: .35rem;}
.ink mark {background: none; color: inherit; padding: .05em .12em; border-radius: .25em;}
.ink .subject {background: rgba(0, 114, 178, .22); box-shadow: inset 0 -2px #0072B2;}
.ink .object {background: rgba(0, 158, 115, .22); box-shadow: inset 0 -2px #009E73;}
.ink .trigger {background: rgba(230, 159, 0, .28); border-bottom: 2px dotted #E69F00; font-weight: 600;}
.ink .mention {border-bottom: 2px solid rgba(128, 128, 128, .55); border-radius: 0;}
.ink .stated {background: rgba(230, 159, 0, .13);}
.ink .boilerplate {opacity: .45;}
.ink.text {white-space: pre-wrap; line-height: 1.65; max-width: 46rem;}
.ink.quote {line-height: 1.55; border-left: 3px solid rgba(128, 128, 128, .4); padding: .1rem 0 .1rem .8rem;}
</style>
"""


def dress() -> None:
    """Give the page the look."""
    st.html(CSS)
