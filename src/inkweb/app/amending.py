"""Say what a sentence says instead of what was read in it, and take it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import streamlit as st

from inkweb.app import asking, meaning, session, words
from inkweb.app.saying import Known
from inkweb.model import MODALITIES, TOLD_AS, Claim, Statement, edge_id

_OPEN = "amending"


def button(one: Statement, key: str) -> None:
    """Draw the button that opens the choice, or shuts it."""
    st.button("It says something else", icon=":material/edit:", key=f"{key}-else", on_click=turn_to, args=(one,))


def turn_to(one: Statement) -> None:
    """Open the choice of one statement, and shut that of any other; shut it where it is open."""
    session.remember(_OPEN, None if session.recall(_OPEN, None) == one.id else one.id)


def opened(statements: Iterable[Statement]) -> Statement | None:
    """Give the one of these of which the choice is open."""
    return next((one for one in statements if one.id == session.recall(_OPEN, None)), None)


def choice(one: Statement, key: str, names: Known) -> None:
    """Draw what the sentence may say of its two names, where that is open, and the button that says it."""
    if opened([one]) is None:
        return
    read, held = one.as_read, _claim(one)
    ways = [replace(claim, modality=held.modality) for claim in asking.could_say(one)]
    with st.form(f"{key}-form"):
        st.selectbox(
            "What the sentence says",
            ways,
            index=ways.index(held) if held in ways else 0,
            format_func=lambda claim: told(read, claim, names),
            key=f"{key}-way",
        )
        st.radio(
            "How it says so",
            MODALITIES,
            index=MODALITIES.index(held.modality),
            format_func=TOLD_AS.__getitem__,
            horizontal=True,
            key=f"{key}-how",
        )
        st.form_submit_button("It says this", icon=":material/check:", on_click=_amend, args=(one, key))
    meaning.offer(one, key)


def told(read: Statement, claim: Claim, names: Known) -> str:
    """Say a claim of the two names of what was read, in plain words.

    >>> from inkweb.model import Evidence
    >>> where = Evidence("a1", 0, 20, "Halden bought Corvid", (0, 6), (7, 13), (14, 20))
    >>> read, names = Statement("h", "ACQUIRED", "c", where), Known({"h": "Halden", "c": "Corvid"}, {})
    >>> told(read, Claim("SUED", "asserted"), names), told(read, Claim("OWNS", "planned", is_turned=True), names)
    ('Halden sued Corvid', 'Corvid wholly or partly owns Halden')
    """
    subject, object = (names.names.get(id, "?") for id in _ends(read, claim))
    return f"{subject} {words.phrase(claim.predicate)} {object}"


def all_alike(one: Statement) -> list[Statement]:
    """Give a statement and those that say the same word for word: who judges one judges its reprints."""
    return [one, *session.workspace().alike(one)]


def too(some: Sequence[Statement]) -> str:
    """Say how many places more are judged with the first of these.

    >>> too(["one"]), too(["one", "again", "and again"])
    ('', ', as in 2 more places that say it word for word')
    """
    many = len(some) - 1
    says = words.agreed(many, "says", "say")
    return f", as in {words.count(many, 'more place')} that {says} it word for word" if many else ""


def take_back(some: Sequence[Statement]) -> None:
    """Have statements that are alike hold again what was read; done in a callback."""
    session.workspace().unamend(some)
    meaning.go_along(some[0].edge_id, some[0].as_read.edge_id)


def _claim(one: Statement) -> Claim:
    return Claim(one.predicate, one.modality, bool(one.read and one.read.is_turned))


def _ends(read: Statement, claim: Claim) -> tuple[str, str]:
    return (read.object_id, read.subject) if claim.is_turned else (read.subject, read.object_id)


def _amend(one: Statement, key: str) -> None:
    with session.acting():
        session.hold()
        claim = replace(session.recall(f"{key}-way", None), modality=session.recall(f"{key}-how", None))
        some = all_alike(one)
        session.workspace().amend(some, claim)
        subject, object = _ends(one.as_read, claim)
        meaning.go_along(one.edge_id, edge_id(subject, claim.predicate, object))
        session.remember(_OPEN, None)
        told = f"It says this{too(some)}, and that is certain from now on. The page Quality takes it back."
        session.note(told, ":material/edit:")
