"""Say beside an article whom its words mean, those too in which nobody read a name. For all who use this graph."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from inkweb.app import asking, meaning, quoting, session, words
from inkweb.app.meaning import Meant
from inkweb.model import Mention, Reading, Span
from inkweb.ontology import ontology

_AROUND = 30
"""Characters on either side by which a person tells one place of a word from another."""


def offer(held: Reading) -> None:
    """Draw the way to say whom words of an article mean."""
    opened = _opened(held.article.id)
    with st.popover("Say who is meant", icon=":material/person_add:", key=opened, on_change="rerun"):
        if not session.recall(opened, False):
            return  # what nobody sees is not drawn
        key = session.fresh(opened)  # what was said leaves an empty form
        st.caption("Was a name not read, or taken for another's? All that is stated by its words will follow.")
        typed = st.text_input("Words of the article", key=f"{key}-words", placeholder="A name, “he”, “the company”")
        found = widened(quoting.places(typed, held.article.text), (m for m, _ in held.mentions))
        if found:
            _choose(held, found, key)
        elif typed.strip():
            st.caption(quoting.NOWHERE)


def _opened(article: str) -> str:
    return f"name-{article}"


def widened(places: Sequence[Span], mentions: Iterable[Mention]) -> list[Span]:
    """Give for words within a description that was read the whole of it: who copies "club" means "the club".

    >>> widened([(4, 8), (20, 24)], [Mention("a", 0, 8, "The club", "nominal", "Organization")])
    [(0, 8), (20, 24)]
    """
    wide = [m.span for m in mentions if m.kind == "nominal"]
    around = {(start, end): span for span in wide for start, end in places if span[0] <= start and end <= span[1]}
    return list(dict.fromkeys(around.get(place, place) for place in places))


def _choose(held: Reading, found: list[Span], key: str) -> None:
    """Draw the choice of the places that are meant, and of whom they mean."""
    there = {m.span: (m, id) for m, id in held.mentions}
    read = [there[place] for place in found if place in there]
    where = _where(held, found, read, key)
    who = meaning.named(held.article.id)
    text = " ".join(held.article.text[slice(*found[0])].split())
    chosen = st.selectbox(
        "Whom they mean",
        list(who),
        index=None,
        placeholder="A name" if read else f"“{words.plain(text)}”, or another name",
        accept_new_options=True,
        key=f"{key}-who",
    )
    types = list(ontology().entity_types)
    mine = types.index(read[0][0].type) if read and read[0][0].type in types else types.index("Organization")
    type = st.selectbox("What it is, if the article does not name it", types, index=mine, key=f"{key}-type")
    name = (chosen or "").strip() or ("" if read else text)
    if where and name and type:
        args = (held, where, name, type, who)
        st.button("They mean this", icon=":material/check:", key=f"{key}-say", on_click=_say, args=args)


def _where(held: Reading, found: list[Span], read: list[tuple[Mention, str]], key: str) -> list[Span]:
    """Draw the choice of places; gives those that are chosen. Words that nobody read mean the same in all of them."""
    if len(found) == 1:
        st.caption(_told(held, found[0], _now(read)))
        return found
    now = _now(read)
    ways = [found, *([place] for place in found)]
    chosen = st.selectbox(
        "Where",
        range(len(ways)),
        index=None if read else 0,
        format_func=lambda at: f"All {len(found)} places" if at == 0 else _told(held, found[at - 1], now),
        placeholder="Which of them",
        key=f"{key}-where",
    )
    return [] if chosen is None else ways[chosen]


def _now(read: list[tuple[Mention, str]]) -> dict[Span, str]:
    """Give the names of those whom words mean now."""
    names = asking.names(id for _, id in read)
    return {m.span: names[id] for m, id in read if id in names}


def _told(held: Reading, place: Span, now: Mapping[Span, str]) -> str:
    """Tell a place by the words around it, and whom it means now."""
    text, (start, end) = held.article.text, place
    around = " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
    means = f", now {words.plain(now[place])}" if place in now else ""
    return f"“… {words.plain(around)} …”{means}"


def _say(held: Reading, where: list[Span], name: str, type: str, who: Mapping[str, Meant]) -> None:
    with session.acting():
        session.hold()
        meant = meaning.chosen(name, type, who)
        refused = why_not(held, where, meant)
        if refused:
            session.note(refused, ":material/error:")
            return
        text = held.article.text
        is_told = meaning.say(held.article.id, {place: text[slice(*place)] for place in where}, meant)
        session.shut(_opened(held.article.id))
        if is_told:
            session.note("They mean this from now on. The page Quality takes it back.", ":material/person_add:")


def why_not(held: Reading, where: Sequence[Span], meant: Meant) -> str:
    """Say which statement keeps words from meaning somebody; nothing where none does.

    >>> from inkweb.model import Article, Evidence, Statement
    >>> article = Article("Halden founded Halden.")
    >>> where = Evidence(article.id, 0, 22, article.text, (0, 6), (7, 14), (15, 21))
    >>> held = Reading(article, statements=(Statement("jarle", "FOUNDED", "labs", where),))
    >>> tern = Meant("Tern", "Organization", "Organization")
    >>> why_not(held, [(0, 6)], tern), why_not(held, [(0, 6), (15, 21)], tern)[:37]
    ('', 'Then both ends would mean the same. S')
    """
    for one in held.statements:
        there = [end for end in meaning.ends(one, {}) if end.span in where]
        both = meaning.BOTH if len(there) > 1 else ""
        why = next(filter(None, (meaning.why_not(one, end, meant) for end in there)), both)
        if why:
            return (
                f"{why} So it is read in “{words.plain(textwrap.shorten(one.evidence.text, 120, placeholder=' …'))}”."
            )
    return ""
