"""Let a person say what counts: how sure, how told, of which kind, by whom, when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import streamlit as st

from inkweb.app import asking, choosing, session, words
from inkweb.app.typed import FORMS, span
from inkweb.model import MODALITIES, SURENESS, TOLD_AS, Filter
from inkweb.ontology import ontology


def dial() -> None:
    """Draw the noise dial: how sure a statement must be to count."""
    _dial("sure", _change)


def _dial(name: str, on_change: Callable[[], None], *, is_labelled: bool = False) -> None:
    held = session.view().filter.confidence
    choosing.one_of(
        "How sure must it be?",
        SURENESS,
        key=_put(name, max(step for step in SURENESS if step <= held)),
        is_labelled=is_labelled,
        is_wide=True,
        help="How sure the reading of a sentence must be for its statement to be shown.",
        on_change=on_change,
    )


def popover(*, is_all: bool = False, has_clock: bool = True) -> None:
    """Draw the other filters; ``is_all`` if a telephone is to have the dial among them and not beside them.

    Without ``has_clock`` the page has one of its own, by which it reads the days.
    """
    filter = session.view().filter
    count = active(filter)
    with st.popover(f"Filters ({count})" if count else "Filters", icon=":material/tune:", width="stretch"):
        if is_all:
            with st.container(key="dial"):
                _dial("sure here", _turn, is_labelled=True)
        _choices("told", "How it is told", MODALITIES, TOLD_AS.__getitem__, filter.modalities)
        st.toggle(
            "Only what is told in no other way",
            key=_put("only", filter.is_only),
            on_change=_change,
            disabled=not filter.modalities,
            help="Without it a connection that one article rumours and another states as fact is among the rumoured.",
        )
        types = [*ontology().entity_types, "Quantity"]
        _choices("kind", "Names of", types, words.kind, filter.types)
        left, right = st.columns(2)
        with left:
            _list("link", "Connections", list(ontology().predicates), words.phrase, filter.predicates)
            _least("articles", "Told by at least so many articles in their own words", 1, filter.support)
        with right:
            _list("outlet", "Outlets", list(asking.outlets()), _outlet, filter.outlets)
            _least("links", "Names with at least so many connections", 0, filter.degree)
        _when(filter, has_clock=has_clock)
        st.button("No filters", icon=":material/filter_alt_off:", on_click=_clear, disabled=not count)


def active(filter: Filter) -> int:
    """Count the filters that are set, beside the noise dial.

    >>> active(Filter(confidence=0.7)), active(Filter(types=("Person",), support=2))
    (0, 2)
    """
    lists = (filter.types, filter.predicates, filter.modalities, filter.outlets)  # "only" is a part of how it is told
    spans = (filter.support > 1, filter.degree > 0, filter.since is not None, filter.until is not None)
    return sum(map(bool, lists)) + sum(spans)


def _outlet(outlet: str) -> str:
    return outlet or words.NO_OUTLET


def _choices(name: str, label: str, options: Iterable[Any], say: Callable[[Any], str], held: tuple[Any, ...]) -> None:
    key = _put(name, list(held))
    st.pills(label, list(options), selection_mode="multi", key=key, format_func=say, on_change=_change)


def _list(name: str, label: str, options: list[str], say: Callable[[str], str], held: tuple[str, ...]) -> None:
    key = _put(name, [one for one in held if one in options])
    st.multiselect(label, options, key=key, format_func=say, on_change=_change, placeholder="all")


def _least(name: str, label: str, least: int, held: int) -> None:
    st.number_input(label, min_value=least, step=1, key=_put(name, held), on_change=_change)


def _when(filter: Filter, *, has_clock: bool) -> None:
    clock, left, right = st.columns([2, 1, 1], vertical_alignment="bottom")
    if has_clock:
        with clock:
            choosing.clock("By the day it was", key=_put("clock", filter.clock), is_labelled=True, on_change=_change)
    for column, name, label, held in ((left, "since", "From", filter.since), (right, "until", "To", filter.until)):
        typed = _typed(name, held)
        key = _put(name, typed)
        column.text_input(label, key=key, on_change=_type, args=(name,), placeholder="e.g. March 2024")
        if typed and not span(typed):
            st.caption(f":red[“{words.plain(typed)}” cannot be read as a day.] Write {FORMS}.")


def _typed(name: str, held: date | None) -> str:
    """Give what was typed as long as the filter is what it made of it, or else the day that the filter has."""
    typed, became = session.recall(f"typed {name}", ("", None))
    return str(typed) if became == held else str(held or "")


@session.acting()
def _type(name: str) -> None:
    """Let through what lies after, or before, the day typed; one that cannot be read changes nothing, and is told."""
    _sift()
    filter = session.view().filter
    session.remember(f"typed {name}", (st.session_state[_key(name)].strip(), getattr(filter, name)))


def _day(name: str, held: date | None) -> date | None:
    text = st.session_state.get(_key(name), str(held or "")).strip()
    days = span(text)
    return (days[name == "until"] if days else held) if text else None


def _put(name: str, value: object) -> str:
    """Have a control show what the view says: its filter may have come from an address. Gives the control's key.

    One that says something else is made anew: of those in a closed popover a browser keeps what they said last, and
    would tell it again with the next click, wherever that is.
    """
    said = st.session_state.get(_key(name), value)
    is_same = sorted(said) == sorted(value) if isinstance(said, list) and isinstance(value, list) else said == value
    if not is_same:
        session.remember(f"made {name}", session.recall(f"made {name}", 0) + 1)
    st.session_state[_key(name)] = value
    return _key(name)


def _key(name: str) -> str:
    return f"filter-{name}-{session.recall(f'made {name}', 0)}"


@session.acting()
def _turn() -> None:
    """Have the other dial, which is out of sight, say the same."""
    _put("sure", st.session_state[_key("sure here")])
    _sift()


@session.acting()
def _change() -> None:
    _sift()


def _sift() -> None:
    filter = _chosen(session.view().filter)
    session.keep(session.view().sift(filter))


def _chosen(held: Filter) -> Filter:
    """Read the controls; those that are not on the page stay as they were."""

    def value(name: str, usual: Any) -> Any:
        return st.session_state.get(_key(name), usual)

    sure = value("sure", held.confidence)
    told = tuple(one for one in MODALITIES if one in value("told", held.modalities))
    return Filter(
        types=tuple(value("kind", held.types)),
        predicates=tuple(value("link", held.predicates)),
        modalities=told,
        is_only=bool(told) and value("only", held.is_only),
        outlets=tuple(value("outlet", held.outlets)),
        confidence=held.confidence if sure is None else sure,
        support=value("articles", held.support),
        degree=value("links", held.degree),
        clock=value("clock", held.clock) or "published",
        since=_day("since", held.since),
        until=_day("until", held.until),
    )


@session.acting()
def _clear() -> None:
    for name in ("since", "until"):
        session.remember(f"typed {name}", ("", None))
    view = session.view()
    session.keep(view.sift(Filter(confidence=view.filter.confidence)))
