"""Write a view as the part of an address after the question mark, and read it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from inkweb.app import dressing
from inkweb.app.view import View
from inkweb.model import FAIRLY_SURE, MODALITIES, Clock, Filter

WIDTH = 10
"""Hexadecimal digits of an id that stand in an address: 40 bits tell a million entities apart."""

Parameters = dict[str, list[str]]


def write(view: View, *, pins: int = dressing.PINS) -> Parameters:
    """Name what makes the view what it is; one that nobody changed needs only its filter.

    Of more than ``pins`` pinned names the places are left out. Where all names stand is not written here: the browser
    adds it (``standpoint.py``).

    >>> write(View(("0123456789abcdef0123", "f123456789abcdef0123"), selected=("f123456789abcdef0123",)))
    {'show': ['0123456789f123456789'], 'chosen': ['f123456789']}
    >>> write(View(is_first=True))
    {}
    """
    ids = {
        "show": () if view.is_first else view.shown,
        "fold": view.folded,
        "from": view.starts,
        "chosen": view.selected,
    }
    written = {name: ["".join(id[:WIDTH] for id in some)] for name, some in ids.items() if some}
    dense = {"all": ["1"]} if view.is_dense else {}
    return written | dense | _sift(view.filter) | dressing.write(view.dress, width=WIDTH, most=pins)


def read(given: Mapping[str, Sequence[str]], begun: Callable[[Iterable[str]], list[str]]) -> View:
    """Make the view of an address; ``begun`` gives the ids that begin so. What cannot be read is passed over.

    ``selected``, ``folded`` and the ids of the dress stay beginnings: edges and groups are known only once the graph is
    drawn.

    >>> read({"show": ["0123456789"], "sure": ["0.7"]}, lambda some: [one + "abcdef0123" for one in some]).shown
    ('0123456789abcdef0123',)
    """
    parts = {name: _cut("".join(given.get(name, ()))) for name in ("show", "fold", "from", "chosen")}
    shown = begun(parts["show"]) if parts["show"] else []
    return View(
        shown=tuple(shown),
        selected=tuple(parts["chosen"]),
        starts=tuple(begun(parts["from"])) if parts["from"] else (),
        folded=tuple(parts["fold"]),
        filter=_sifted(given),
        is_first=not shown and not parts["fold"],
        is_dense="all" in given,
        dress=dressing.read(given, _cut),
    )


def names(given: Mapping[str, Sequence[str]]) -> set[str]:
    """Give how the ids begin of the names that an address shows or starts from; one cut short counts, too.

    >>> sorted(names({"show": ["0123456789fedcba9876"], "from": ["0123"]}))
    ['0123', '0123456789', 'fedcba9876']
    """
    texts = ("".join(given.get(name, ())) for name in ("show", "from"))
    return {text[at : at + WIDTH] for text in texts for at in range(0, len(text), WIDTH)}


def _cut(text: str) -> list[str]:
    return [text[at : at + WIDTH] for at in range(0, len(text) - WIDTH + 1, WIDTH)]


def _sift(filter: Filter) -> Parameters:
    usual = _told(FAIRLY_SURE)
    return {name: _texts(value) for name, value in _told(filter).items() if value != usual[name]}


def _told(filter: Filter) -> dict[str, Any]:
    return {
        "sure": filter.confidence,
        "told": filter.modalities,
        "only": int(filter.is_only),
        "kind": filter.types,
        "link": filter.predicates,
        "outlet": filter.outlets,
        "articles": filter.support,
        "links": filter.degree,
        "clock": filter.clock,
        "since": filter.since,
        "until": filter.until,
    }


def _texts(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, tuple) else [str(value)]


def _sifted(given: Mapping[str, Sequence[str]]) -> Filter:
    first = {name: values[0] for name, values in given.items() if values}
    return Filter(
        types=tuple(given.get("kind", ())),
        predicates=tuple(given.get("link", ())),
        modalities=tuple(one for one in MODALITIES if one in given.get("told", ())),
        is_only=first.get("only") == "1",
        outlets=tuple(given.get("outlet", ())),
        confidence=_share(first.get("sure")),
        support=_count(first.get("articles"), 1),
        degree=_count(first.get("links"), 0),
        clock=_clock(first.get("clock")),
        since=_day(first.get("since")),
        until=_day(first.get("until")),
    )


def _share(text: str | None) -> float:
    try:
        share = float(text or "")
    except ValueError:
        return FAIRLY_SURE.confidence
    return share if 0 <= share <= 1 else FAIRLY_SURE.confidence


def _count(text: str | None, least: int) -> int:
    return max(least, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 10 else least


def _clock(text: str | None) -> Clock:
    return next((clock for clock in get_args(Clock) if clock == text), "published")


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
