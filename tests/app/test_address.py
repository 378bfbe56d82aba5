"""A view's address leads back to the view, whatever it is; what is no address does no harm."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from hypothesis import assume, given
from hypothesis import strategies as st

from inkweb.app import address, arrival, dressing, fitting
from inkweb.app.view import View
from inkweb.draw import Arrangement, Captioning, Colouring, Dress, Sizing
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
    is_only=st.booleans(),
    outlets=st.sampled_from([(), ("",), ("Copperplate", "A & B=C")]),
    confidence=st.sampled_from([0.0, 0.5, 0.7, 0.85]),
    support=st.integers(1, 9),
    degree=st.integers(0, 9),
    clock=st.sampled_from(["published", "event", "read"]),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


PLACES = st.integers(-9_999, 9_999)
DRESSES = st.builds(
    Dress,
    colour=st.sampled_from(get_args(Colouring)),
    size=st.sampled_from(get_args(Sizing)),
    caption=st.sampled_from(get_args(Captioning)),
    shape=st.sampled_from(get_args(Arrangement)),
    centres=IDS,
    middle=st.tuples(PLACES, PLACES),
    off=some(["type:Person", "line:dashed", "community:12", "degree:0"]),
    edges=IDS,
    pins=IDS.flatmap(lambda ids: st.tuples(*(st.tuples(st.just(id), PLACES, PLACES) for id in ids))),
)


@given(DRESSES, IDS)
def test_an_address_leads_back_to_the_looks(dress: Dress, others: tuple[str, ...]) -> None:
    written = arrival.parameters(arrival.text(View(is_first=True, dress=dress)))
    read = address.read(written, lambda _: []).dress
    known = list(dict.fromkeys((*dressing.ids(dress), *others)))
    assume(len({id[:10] for id in known}) == len(known))
    assert dressing.whole(read, known) == dress


def test_the_places_of_very_many_pins_are_left_to_saved_views() -> None:
    pins = tuple((f"{number:020x}"[::-1], number, 0) for number in range(dressing.PINS + 1))
    view = View(is_first=True, dress=Dress(pins=pins))
    assert arrival.text(view) == ""
    kept = address.read(arrival.parameters(arrival.text(view, pins=100)), lambda _: []).dress.pins
    assert [at for _, *at in kept] == [[number, 0] for number in range(dressing.PINS + 1)]


@given(IDS.filter(bool), IDS, IDS, FILTERS, st.booleans())
def test_an_address_leads_back(
    shown: tuple[str, ...], starts: tuple[str, ...], selected: tuple[str, ...], filter: Filter, is_dense: bool
) -> None:
    view = View(shown, selected, starts=starts, filter=filter, is_dense=is_dense)
    known = {id[:10]: id for id in (*shown, *starts)}
    read = address.read(arrival.parameters(arrival.text(view)), lambda begun: [known[one] for one in begun])
    assert read == View(shown, tuple(id[:10] for id in selected), starts=starts, filter=filter, is_dense=is_dense)
    assert fitting.fit(filter, filter.outlets) == filter
    assert fitting.unfit(arrival.parameters(arrival.text(view)), filter.outlets) == []


@given(
    st.dictionaries(
        st.sampled_from(
            ["show", "sure", "since", "clock", "articles", "told", "pin", "hide", "layout", "middle", "off"]
        ),
        st.lists(st.text() | st.sampled_from(["inf", "nan", "-1", "²", "1e999", "2024-02-30", "0123456789.1.²", "0."])),
    )
)
def test_anything_can_be_typed_behind_the_question_mark(given: dict[str, list[str]]) -> None:
    fitting.unfit(given, ())
    filter = address.read(given, lambda _: []).filter
    assert 0 <= filter.confidence <= 1
    assert filter.support >= 1


def test_the_first_view_needs_no_address() -> None:
    assert arrival.text(View(("0123456789abcdef0123",), is_first=True)) == ""
    assert address.read({}, lambda _: []).is_first
