"""Say what an article states and nobody read in it. For all who use this graph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import streamlit as st

from inkweb.app import amending, asking, session, words
from inkweb.app.saying import Known
from inkweb.model import MODALITIES, TOLD_AS, Claim, Correction, Evidence, Mention, Reading, Span, Statement
from inkweb.ontology import ontology

_TIMES = "added so often"


def offer(held: Reading, on_add: Callable[[Statement], None]) -> None:
    """Draw the way to say what words of an article state; ``on_add`` is given it, in a callback."""
    key = f"add-{held.article.id}"
    with st.popover("Add what it says", icon=":material/add:", key=key, on_change="rerun"):
        if not session.recall(key, False):
            return  # what nobody sees is not drawn
        key = f"{key}-{session.recall(_TIMES, 0)}"  # what was added leaves an empty form
        st.caption("Does the article say something of two names that was not read? It will count as certain.")
        typed = st.text_area("Words of the article that say so", key=f"{key}-words", placeholder="Copy a sentence here")
        quote = find(typed, held.article.text)
        if quote is None:
            if typed.strip():
                st.caption("These words do not stand in the article. Copy them from it.")
            return
        _names(held, quote, key, on_add)


def find(typed: str, text: str) -> Span | None:
    """Find words in a text, whatever spaces and line breaks stand between them.

    >>> find("leads  Corvid.", "She\\nleads\\nCorvid. It"), find(" ", "a"), find("runs", "She leads")
    ((4, 17), None, None)
    """
    found = re.search(r"\s+".join(map(re.escape, typed.split())), text) if typed.strip() else None
    return found.span() if found else None


def _names(held: Reading, quote: Span, key: str, on_add: Callable[[Statement], None]) -> None:
    inside = [(m, id) for m, id in held.mentions if quote[0] <= m.start and m.end <= quote[1]]
    if len({id for _, id in inside}) < 2:
        st.caption("Fewer than two names were read in these words. Copy more of the article.")
        return
    nodes = {node.id: node for node in asking.nodes(dict.fromkeys(id for _, id in inside))}
    labels = {at: _label(m, nodes[id].name) for at, (m, id) in enumerate(inside) if id in nodes}
    chosen = [
        column.selectbox(
            label,
            list(labels),
            index=None,
            format_func=labels.__getitem__,
            key=f"{key}-{label}",
            placeholder="As it stands there",
        )
        for label, column in zip(("One name", "The other name"), st.columns(2, gap="small"), strict=True)
    ]
    if None in chosen:
        return
    (first, one), (second, other) = (inside[at] for at in chosen if at is not None)
    if one == other:
        st.caption("Both mean the same. Choose another.")
        return
    if first.start < second.end and second.start < first.end:
        st.caption("One of them stands in the other. Choose another.")
        return
    where = Evidence(
        held.article.id,
        *quote,
        held.article.text[slice(*quote)],
        (first.start, first.end),
        trigger(held.article.text, quote, first, second),
        (second.start, second.end),
    )
    ways = ontology().between(nodes[one].type, nodes[other].type)
    if not ways:
        st.caption(f"No connection leads between {nodes[one].type} and {nodes[other].type}.")
        return
    read = Statement(one, ways[0][0], other, where)
    known = Known({id: node.name for id, node in nodes.items()}, {})
    claims = [Claim(predicate, "asserted", is_turned) for predicate, is_turned in ways]
    said = st.selectbox(
        "What the words say", claims, format_func=lambda claim: amending.told(read, claim, known), key=f"{key}-way"
    )
    how = st.radio("How they say so", MODALITIES, format_func=TOLD_AS.__getitem__, horizontal=True, key=f"{key}-how")
    if said is None or how is None:
        return
    evidence = where.turned if said.is_turned else where
    st.button(
        "Add it",
        icon=":material/check:",
        key=f"{key}-add",
        on_click=_add,
        args=(Correction.adding(Claim(said.predicate, how), evidence), on_add),
    )


def _label(mention: Mention, name: str) -> str:
    text = words.plain(mention.text)
    return text if text == words.plain(name) else f"{text} ({words.plain(name)})"


def trigger(text: str, quote: Span, first: Mention, second: Mention) -> Span:
    """Give the words that stand for what is said: those between the two names, or else after or before them.

    >>> names = [Mention("a", 0, 3, "Ana", "name", "Person"), Mention("a", 10, 16, "Corvid", "name", "Organization")]
    >>> trigger("Ana leads Corvid.", (0, 17), *names)
    (4, 9)
    """
    first, second = sorted((first, second), key=lambda name: name.start)
    for start, end in ((first.end, second.start), (second.end, quote[1]), (quote[0], first.start)):
        found = re.search(r"\w(?:.*\w)?", text[start:end], re.DOTALL)
        if found:
            return start + found.start(), start + found.end()
    return quote


def _add(correction: Correction, on_add: Callable[[Statement], None]) -> None:
    with session.acting():
        session.hold()
        session.workspace().add_statement(correction)
        session.remember(f"add-{correction.article}", False)  # it shuts
        session.remember(_TIMES, session.recall(_TIMES, 0) + 1)
        made = _made(correction, session.workspace().statements(article=correction.article))
        if made:
            on_add(made)
        session.note("It is in the graph, and certain. The page Quality takes it back.", ":material/add:")


def _made(correction: Correction, statements: Sequence[Statement]) -> Statement | None:
    place = (correction.subject, correction.trigger, correction.object, correction.predicate)
    return next(
        (
            one
            for one in statements
            if (one.evidence.subject, one.evidence.trigger, one.evidence.object, one.predicate) == place
        ),
        None,
    )
