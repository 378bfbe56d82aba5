"""The small buttons beside the sentences of a card: a Streamlit component in one plain script that draws nothing.

They are part of the card's HTML, so a card that has fifty sentences is drawn as fast as one without them.
"""

from inkweb.app.pressing.view import buttons, listen

__all__ = ["buttons", "listen"]
