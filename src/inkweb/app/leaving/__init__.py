"""What must be done before a page is left: a Streamlit component in one plain script that draws nothing."""

from inkweb.app.leaving.view import watch

__all__ = ["watch"]
