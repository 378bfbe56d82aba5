"""Say what a name is called and what kind of thing it is, and take it back. For all who use this graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from inkweb.app import asking, session, words
from inkweb.model import LONGEST, Node, Renamed, Renaming, Statement
from inkweb.ontology import ontology


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided of names, in words, its id, and what takes it back."""

    text: str
    id: str
    take_back: Callable[[], None]


def offer(node: Node) -> None:
    """Draw the way to say what an entity is called and is."""
    st.markdown("**Is it called otherwise, or something else?**")
    types = ontology().entity_types
    key = f"called-{node.id}-{node.name}-{node.type}"  # what is called otherwise by now is asked about anew
    with st.form(f"form-{key}", border=False):
        called, kind, done = st.columns([4, 3, 2], gap="small", vertical_alignment="bottom")
        called.text_input("Its name", value=node.name, max_chars=LONGEST, key=f"name-{key}")
        kind.selectbox("What it is", types, index=types.index(node.type), key=f"type-{key}")
        done.form_submit_button("Call it so", width="stretch", on_click=_rename, args=(node, key))
    _misfits(node)
    for one in asking.renamings(node.id)[:1]:
        st.caption(f"Called so by hand. Articles have {_plain(one)}.")
        st.button(
            "As articles have it", icon=":material/undo:", key=f"uncall-{key}", on_click=_as_articles, args=(node,)
        )


def decided(one: Renamed) -> Decided:
    """Say what somebody said that a name is called, for the list on Quality."""
    it = one.renaming
    called = [f"is called **{words.plain(it.name)}**"] if it.name else []
    kind = [f"is **{_a(it.type)}**"] if it.type else []
    says = " and ".join(called + kind)
    return Decided(f"{_plain(one)} {says}.", it.id, partial(_take_back, it))


def _plain(one: Renamed) -> str:
    """Say what articles call it."""
    return f"{words.plain(one.name)} ({one.type})" if one.name else "A name that no article uses now"


def _a(type: str) -> str:
    """Give a type with its article.

    >>> _a("Organization"), _a("Person")
    ('an Organization', 'a Person')
    """
    return f"{'an' if type[:1] in 'AEIO' else 'a'} {type}"


def _misfits(node: Node) -> None:
    """Tell of statements that are not said of such a thing: they may be read wrongly."""
    many = len(misfits(node, asking.statements(entity=node.id)))
    if many:
        verb = "does" if many == 1 else "do"
        told = f"{words.count(many, 'statement')} of it {verb} not go with {_a(node.type)}."
        st.caption(f"{told} A click on a line judges what it says.")


def misfits(node: Node, statements: Iterable[Statement]) -> list[Statement]:
    """Give the statements that the ontology does not have of what an entity is now."""
    predicates = ontology().predicates
    return [
        one
        for one in statements
        if (node.id == one.subject and node.type not in predicates[one.predicate].domain)
        or (node.id == one.object_id and node.type not in predicates[one.predicate].range)
    ]


def _rename(node: Node, key: str) -> None:
    with session.acting():
        session.hold()
        before = next((one.renaming for one in asking.renamings(node.id)), None)
        typed, type = st.session_state[f"name-{key}"], st.session_state[f"type-{key}"]
        # A name that nobody touched is not said by hand: it may be longer than a person may give.
        kept = before.name if before else None
        if session.workspace().rename(node.id, name=kept if typed == node.name else typed, type=type):
            is_said = bool(session.workspace().renamings(node.id))
            told = (
                "Called so from now on. The page Quality takes it back." if is_said else "Called as articles have it."
            )
            session.note(told, ":material/edit:")


def _as_articles(node: Node) -> None:
    with session.acting():
        session.hold()
        session.workspace().unrename(one.renaming for one in asking.renamings(node.id))
        session.note("Called as articles have it.", ":material/undo:")


def _take_back(one: Renaming) -> None:
    with session.acting():
        session.workspace().unrename([one])
        session.note("Taken back.", ":material/undo:")
