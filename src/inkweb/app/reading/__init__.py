"""The text of an article on a page, tied to the graph beside it: a Streamlit component in one plain script.

Resting on a sentence lights its edges in the graph, choosing it selects them; an edge selected there scrolls the text
to its sentence.
"""

from inkweb.app.reading.view import article_text

__all__ = ["article_text"]
