"""Turn a graph into a picture: what stands where, how large, in which colour and line. No Streamlit here."""

from inkweb.draw.dress import USUAL, Arrangement, Captioning, Colouring, Dress, Pin, Sizing, among
from inkweb.draw.kind import Kind
from inkweb.draw.picture import Drawing, Picture, drawing, picture
from inkweb.draw.seen import seen
from inkweb.draw.shape import DrawnEdge, DrawnNode, Line

__all__ = [
    "USUAL",
    "Arrangement",
    "Captioning",
    "Colouring",
    "Drawing",
    "DrawnEdge",
    "DrawnNode",
    "Dress",
    "Kind",
    "Line",
    "Picture",
    "Pin",
    "Sizing",
    "among",
    "drawing",
    "picture",
    "seen",
]
