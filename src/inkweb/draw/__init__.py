"""Turn a graph into a picture: what stands where, how large, in which colour and line. No Streamlit here."""

from inkweb.draw.kind import Kind
from inkweb.draw.picture import Picture, picture
from inkweb.draw.shape import DrawnEdge, DrawnNode, Line

__all__ = ["DrawnEdge", "DrawnNode", "Kind", "Line", "Picture", "picture"]
