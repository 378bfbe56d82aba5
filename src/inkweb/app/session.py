"""What the pages share: one workspace for all who use this server, one view for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import streamlit as st

from inkweb.app import opening, state
from inkweb.app.state import workspace as workspace
from inkweb.app.view import View
from inkweb.errors import InkwebError, StartError, StoreError

_PRESSED = "pressed"


@contextmanager
def telling() -> Iterator[None]:
    """Tell in one line what goes wrong while a page is drawn. A local server that died is started again on demand."""
    state.begin()
    is_leaving = bool(recall("go", None))  # what there is to say is said on the page that one goes to
    for text, icon in () if is_leaving else st.session_state.pop("notes", ()):
        st.toast(text, icon=icon)
    try:
        yield
    except StoreError as error:
        has_ended = state.has_ended()
        if has_ended:
            state.let_go()
        ran = has_ended and not isinstance(error, StartError)
        st.error("The graph's own server has ended." if ran else str(error), icon=":material/error:")
        st.button("Start it again" if has_ended else "Try again", icon=":material/refresh:")
    except InkwebError as error:
        st.error(str(error), icon=":material/error:")


@contextmanager
def acting() -> Iterator[None]:
    """Do in a callback what a click asked for; what goes wrong is told when the page is drawn. A decorator as well.

    What is drawn in a callback of a fragment takes the place of what stands first on the page, its style sheet even.
    """
    state.begin()
    try:
        yield
    except InkwebError as error:
        note(str(error), ":material/error:")


def note(text: str, icon: str) -> None:
    """Say something once, the next time that a page is drawn."""
    st.session_state.setdefault("notes", []).append((text, icon))


def pressed(draw: Callable[..., bool], label: str, *, key: str, **how: Any) -> bool:
    """Draw a button by ``draw``; gives whether it was pressed and nobody was told so yet.

    Streamlit forgets a press where another event breaks the run off before it comes to the button. A callback hears it
    in any case, and the next run tells of it.
    """
    draw(label, key=key, on_click=_press, args=(key,), **how)
    heard: set[tuple[str, str | None]] = recall(_PRESSED, set())
    press = (key, recall("at", None))
    is_heard = press in heard
    remember(_PRESSED, heard - {press})
    return is_heard


def _press(key: str) -> None:
    """Hear a press, on the page that is drawn by now: one may have left that of the button."""
    remember(_PRESSED, recall(_PRESSED, set()) | {(key, recall("at", None))})


def forget_presses() -> None:
    """Forget presses of what the page, drawn to its end by now, did not draw: answered later they would surprise."""
    remember(_PRESSED, set())


def fresh(name: str) -> str:
    """Give the beginning of a key for fields that are empty again after ``renew``."""
    return f"{name}-{recall(f'{name} renewed', 0)}"


def renew(name: str) -> None:
    """Have the fields of a form be empty the next time that it is drawn."""
    remember(f"{name} renewed", recall(f"{name} renewed", 0) + 1)


def shut(name: str) -> None:
    """Shut what is open under this key, with a form that has been answered."""
    remember(name, False)
    renew(name)


def view() -> View:
    """Give this session's view, by the ids that its names have now; one with nothing in it begins again."""
    held: View = st.session_state.setdefault("view", View(is_first=True))
    if recall("view as of", None) != state.version():
        remember("view as of", state.version())
        held = held.renamed(state.led_to((*held.shown, *held.starts, *held.selected)))
        keep(held)
    return held if held.shown or held.folded else follow(replace(held, is_first=True))


def follow(view: View) -> View:
    """Have a view that nobody changed follow the graph and the filter."""
    if not view.is_first:
        return view
    followed = replace(view, shown=opening.first(view.filter), folded=opening.first_groups(view.filter))
    keep(followed)
    return followed


def hold() -> None:
    """Keep what is shown where something is selected: a graph that is judged may begin with other names after it."""
    held = view()
    if held.selected:
        keep(replace(held, is_first=False))


def keep(changed: View) -> None:
    """Make this the session's view."""
    st.session_state["view"] = changed


def remember(name: str, value: Any) -> None:
    """Keep a value for this session."""
    st.session_state[name] = value


def recall(name: str, default: Any) -> Any:
    """Give what this session keeps under ``name``."""
    return st.session_state.get(name, default)
