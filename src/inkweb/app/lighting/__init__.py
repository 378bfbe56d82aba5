"""Choose light or dark on a page: a Streamlit component in one plain script, as Streamlit itself offers it in its menu
alone, and keeps it for one page of an app.
"""

from inkweb.app.lighting.view import choice

__all__ = ["choice"]
