"""Make graphs with odd names, odd numbers and everything that may be unknown."""

from __future__ import annotations

from hypothesis import strategies as st

from inkweb.model import MODALITIES, Edge, Graph, Node, edge_id
from inkweb.ontology import ontology

ODD = [
    'O\'Hara "& Co" <x>',
    "a\nb\r\n\tc",
    "🕸️ Ünï \u0007\x00\ufffe",
    "_x0007_",
    "_x005F",
    "C:\\users\\u0027",
    "",
    " ",
    "]]>",
    "=1+1",
]
texts = st.one_of(st.sampled_from(ODD), st.text(max_size=12))
ids = st.text("0123456789abcdef", min_size=4, max_size=6)
names = st.lists(texts, max_size=3).map(tuple)
counts = st.integers(0, 2**40)


def nodes(id: str) -> st.SearchStrategy[Node]:
    entity = st.builds(
        Node, st.just(id), st.sampled_from(ontology().entity_types), texts, names, st.sampled_from([(), ("Company",)]),
        counts, counts,
    )  # fmt: skip
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    quantity = st.builds(
        Node, st.just(id), st.just("Quantity"), texts, value=numbers, unit=st.sampled_from(["%", "parameters", "USD"])
    )
    return st.one_of(entity, quantity)


def edges(subject: str, predicate: str, object: str) -> st.SearchStrategy[Edge]:
    return st.builds(
        Edge, st.just(edge_id(subject, predicate, object)), st.just(subject), st.just(predicate), st.just(object),
        st.sampled_from(MODALITIES), st.lists(st.sampled_from(MODALITIES), unique=True, min_size=1).map(tuple),
        counts, counts, st.floats(0, 1), st.none() | st.dates(), st.none() | st.dates(),
    )  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    known = draw(st.lists(ids, unique=True, max_size=6))
    if not known:
        return Graph(left_out=draw(counts))
    one = st.sampled_from(known)
    ends = draw(st.lists(st.tuples(one, st.sampled_from(list(ontology().predicates)), one), unique=True, max_size=8))
    return Graph(tuple(draw(nodes(id)) for id in known), tuple(draw(edges(*triple)) for triple in ends), draw(counts))
