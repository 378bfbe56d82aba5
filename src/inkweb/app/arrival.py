"""Keep the view and the browser's address the same: a link that is opened elsewhere shows what its sender saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlencode

import streamlit as st

from inkweb.app import address, looking, session
from inkweb.app.view import View


def arrive() -> None:
    """Take the view that the address names, unless it is the one that this session wrote there.

    Without a name it is what the graph opens with, where the browser went back to it; coming from another page, one
    finds one's view again.
    """
    given = {name: st.query_params.get_all(name) for name in st.query_params}
    if given and given != session.recall("address", None):
        enter(given)
    elif (
        not given and session.recall("address", None) and session.recall("came from", None) == session.recall("at", "")
    ):
        session.keep(View(is_first=True))


def enter(given: Mapping[str, Sequence[str]]) -> None:
    """Make the view of an address this session's."""
    with session.telling():
        view = address.read(given, session.workspace().begun)
        begun = [id for id in view.folded if looking.is_measurable()]
        groups = [group.id for start in begun for group in looking.groups(view.filter) if group.id.startswith(start)]
        session.keep(replace(view, folded=tuple(groups)))


def settle(view: View) -> View:
    """Put whole ids in the place of the beginnings that an address has."""
    if all(len(id) > address.WIDTH for id in view.selected):
        return view
    graph = looking.graph(view)
    known = [*(node.id for node in graph.nodes), *(edge.id for edge in graph.edges)]
    whole = tuple(id for start in view.selected for id in known if id.startswith(start))
    settled = replace(view, selected=whole)
    session.keep(settled)
    return settled


def sign(view: View) -> None:
    """Write the view into the address; nothing is loaded anew."""
    written = address.write(view)
    if written != session.recall("address", {}) or not st.query_params:
        session.remember("address", written)
        st.query_params.from_dict(written)


def text(view: View) -> str:
    """Give what the address has after the question mark.

    >>> text(View(is_first=True)), text(View(("0123456789abcdef0123",)))
    ('', 'show=0123456789')
    """
    return urlencode(address.write(view), doseq=True)


def parameters(text: str) -> dict[str, list[str]]:
    """Read what ``text`` wrote.

    >>> parameters("show=0123456789&kind=Person&kind=Model")["kind"]
    ['Person', 'Model']
    """
    return parse_qs(text, keep_blank_values=True)
