"""What is switched off is not seen, by whatever it was grouped."""

from __future__ import annotations

import pytest

from inkweb.draw import Dress, picture, seen
from inkweb.model import Edge, Graph, Node

NODES = (
    Node("a", "Person", "Ada", degree=1, pagerank=0.1, community=0),
    Node("b", "Place", "Turin", degree=9, pagerank=0.2, community=0),
    Node("c", "Place", "Oslo", degree=21, pagerank=0.7),
)
EDGES = (
    Edge("e", "a", "LOCATED_IN", "b"),
    Edge("f", "a", "LOCATED_IN", "c", modality="rumoured"),
    Edge("g", "b", "PARTNERS_WITH", "c"),
)
DRAWN = picture(Graph(NODES, EDGES))


@pytest.mark.parametrize(
    ("dress", "left"),
    [
        (Dress(), "abcefg"),
        (Dress(off=("type:Place",)), "a"),
        (Dress(off=("degree:1",)), "bcg"),
        (Dress(off=("degree:3", "degree:4")), "a"),
        (Dress(off=("community:0",)), "c"),
        (Dress(off=("community:",)), "abe"),
        (Dress(off=("pagerank:0",)), "c"),
        (Dress(off=("line:dotted",), edges=("g",)), "abce"),
        (Dress(off=("type:Person", "degree:4")), "b"),
        (Dress(off=("nonsense",)), "abcefg"),
    ],
)
def test_what_is_left(dress: Dress, left: str) -> None:
    assert seen(DRAWN, dress) == set(left)
