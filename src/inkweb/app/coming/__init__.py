"""What comes below the window is brought into it: a Streamlit component in one plain script that draws nothing."""

from inkweb.app.coming.view import into_sight

__all__ = ["into_sight"]
