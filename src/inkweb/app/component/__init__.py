"""The graph on a page: a Streamlit component that shows a picture and tells what was clicked.

    drawn = picture(graph)
    graph_view(drawn, key="explore", selected=state.selected, on_event=state.handle)

The browser keeps what it was sent; afterwards only differences travel. Positions and camera stay over every rerun, and
over leaving the page and coming back. The sources are in ``frontend/`` (``npm ci && npm run build``), what the browser
loads is in ``dist/``.
"""

from inkweb.app.component.answer import Answer, Cards, Relation, Relations
from inkweb.app.component.costume import Costume
from inkweb.app.component.event import Event, EventKind
from inkweb.app.component.view import Focus, Pattern, Renderer, graph_view

__all__ = [
    "Answer",
    "Cards",
    "Costume",
    "Event",
    "EventKind",
    "Focus",
    "Pattern",
    "Relation",
    "Relations",
    "Renderer",
    "graph_view",
]
