"""Mount the graph on a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Literal

import streamlit as st

from inkweb.app.component.answer import Answer, packed
from inkweb.app.component.costume import Costume, packed_costume
from inkweb.app.component.event import Event
from inkweb.app.component.ledger import Ledger
from inkweb.app.component.parcel import parcel
from inkweb.draw import Picture

Renderer = Literal["auto", "webgl", "canvas"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Have names stand where they stand on the canvas ``key``; ``picture`` gives what that shows."""

    key: str
    picture: Callable[[], Picture]


@dataclass(frozen=True, slots=True)
class Focus:
    """Bring ``ids`` (nodes or edges; none: everything) into view. To ask for the same again, change ``number``."""

    ids: tuple[str, ...] = ()
    number: int = 0


def graph_view(
    picture: Picture,
    *,
    key: str,
    of: str = "",
    selected: Sequence[str] = (),
    focus: Focus | None = None,
    height: int | str = 640,
    renderer: Renderer = "auto",
    grows: bool = True,
    card: str | None = None,
    answer: Answer | None = None,
    costume: Costume | None = None,
    where: int = 0,
    rough: bool = False,
    view: str | None = None,
    pattern: Pattern | None = None,
    on_event: Callable[[Event], None] | None = None,
) -> tuple[Event, ...]:
    """Show ``picture`` and give what was done on it since the last run, each event once.

    ``on_event`` is called for each of them before the run, as Streamlit's own callbacks are; do there what changes
    the picture or the selection. ``key`` must stay the same from run to run: positions, camera and filters of the
    browser hang on it, as long as ``of``, which says what the picture is a picture of, stays the same too: of
    another article everything begins anew. ``selected`` holds ids of nodes and edges. ``height`` is in pixels, or
    any CSS length (``"70vh"``). ``renderer`` is chosen by what the browser can do, unless it is forced. ``grows``
    says whether neighbours can be brought in, ``card`` is the key of the container that tells about the selection:
    a tap leads there where it is out of sight. ``answer`` is what the last ``ask`` or ``take`` asked for.
    ``costume`` is how the picture is to look and stand, until somebody changes it; another number than 0 as
    ``where`` asks where everything stands. ``rough`` says that nodes may promise too many names. ``view`` says what
    is shown: a tab in which it is said keeps what can be undone when it is loaded anew, and tells it to the session
    that comes. ``pattern`` is another canvas that shows these names and perhaps more. Put the call into
    ``st.fragment`` to spare the rest of the page.

    Colours follow Streamlit's theme. Raises nothing on bad input from the browser: it is passed over.
    """
    ledger = _ledger(key)
    ledger.turn_to(of)
    data = {
        **(sent := parcel(picture, ledger.base(picture))),
        "key": key,
        "of": of,
        "selected": list(selected),
        "focus": asdict(focus) if focus else None,
        "heard": ledger.heard,
        "height": f"{height}px" if isinstance(height, int) else height,
        "card": f".st-key-{card}" if card else None,
        "renderer": renderer,
        "grows": grows,
        "answer": packed(answer),
        "costume": packed_costume(costume) if costume and costume.number != ledger.worn else None,
        "where": where,
        "rough": rough,
        "view": view,
        "pattern": _packed(pattern, is_whole=sent["base"] is None),
    }
    room = height if isinstance(height, int) else "content"
    _component()(key=key, data=data, height=room, on_event_change=lambda: _hear(key, on_event))
    return ledger.take()


def _packed(pattern: Pattern | None, *, is_whole: bool) -> dict[str, Any] | None:
    """Send the other picture with each whole one: a browser that was sent none may never have drawn that canvas."""
    if pattern is None:
        return None
    return {"key": pattern.key, "picture": parcel(pattern.picture()) if is_whole else None}


@cache
def _component() -> Any:
    return st.components.v2.component("inkweb.graph_view", js="graph-*.js")


def _ledger(key: str) -> Ledger:
    ledger: Ledger = st.session_state.setdefault(f"{key} ledger", Ledger())
    return ledger


def _hear(key: str, on_event: Callable[[Event], None] | None) -> None:
    for event in _ledger(key).hear(st.session_state[key].get("event")):
        if on_event:
            on_event(event)
