"""The keys of the search box: a Streamlit component in one plain script that draws nothing.

Enter takes the first name offered, the arrows go to the others.
"""

from inkweb.app.picking.view import keys

__all__ = ["keys"]
