"""A view's address leads back to the view, whatever it is; what is no address does no harm."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from inkweb.app import address, arrival
from inkweb.app.view import View
from inkweb.model import MODALITIES, Filter
from inkweb.ontology import ontology

IDS = st.lists(st.text("0123456789abcdef", min_size=20, max_size=20), max_size=5, unique_by=lambda id: id[:10]).map(
    tuple
)


def some(values: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of these, in their order."""
    known = list(values)
    return st.sets(st.sampled_from(known)).map(lambda chosen: tuple(one for one in known if one in chosen))


FILTERS = st.builds(
    Filter,
    types=some(ontology().entity_types),
    predicates=some(ontology().predicates),
    modalities=some(MODALITIES),
    outlets=st.sampled_from([(), ("",), ("Copperplate", "A & B=C")]),
    confidence=st.sampled_from([0.0, 0.5, 0.7, 0.85]),
    support=st.integers(1, 9),
    degree=st.integers(0, 9),
    clock=st.sampled_from(["published", "event", "read"]),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


@given(IDS.filter(bool), IDS, IDS, FILTERS, st.booleans())
def test_an_address_leads_back(
    shown: tuple[str, ...], starts: tuple[str, ...], selected: tuple[str, ...], filter: Filter, is_dense: bool
) -> None:
    view = View(shown, selected, starts=starts, filter=filter, is_dense=is_dense)
    known = {id[:10]: id for id in (*shown, *starts)}
    read = address.read(arrival.parameters(arrival.text(view)), lambda begun: [known[one] for one in begun])
    assert read == View(shown, tuple(id[:10] for id in selected), starts=starts, filter=filter, is_dense=is_dense)


@given(
    st.dictionaries(
        st.sampled_from(["show", "sure", "since", "clock", "articles", "told"]),
        st.lists(st.text() | st.sampled_from(["inf", "nan", "-1", "²", "1e999", "2024-02-30"])),
    )
)
def test_anything_can_be_typed_behind_the_question_mark(given: dict[str, list[str]]) -> None:
    filter = address.read(given, lambda _: []).filter
    assert 0 <= filter.confidence <= 1
    assert filter.support >= 1


def test_the_first_view_needs_no_address() -> None:
    assert arrival.text(View(("0123456789abcdef0123",), is_first=True)) == ""
    assert address.read({}, lambda _: []).is_first
