"""Say what an article states and nobody read in it. For all who use this graph."""

from __future__ import annotations

import re
from collections.abc import Callable

import streamlit as st

from inkweb.app import amending, asking, quoting, session, words
from inkweb.app.known import stated_by
from inkweb.app.saying import Known
from inkweb.model import (
    MODALITIES,
    TOLD_AS,
    Article,
    Claim,
    Correction,
    Evidence,
    Mention,
    Node,
    Reading,
    Span,
    Statement,
)
from inkweb.ontology import ontology

End = tuple[Mention, Node]
"""Words of an article, and whom they mean."""


def offer(held: Reading, on_add: Callable[[Statement], None]) -> None:
    """Draw the way to say what words of an article state; ``on_add`` is given it, in a callback."""
    opened = _opened(held.article.id)
    with st.popover("Add what it says", icon=":material/add:", key=opened, on_change="rerun"):
        if not session.recall(opened, False):
            return  # what nobody sees is not drawn
        key = session.fresh(opened)  # what was added leaves an empty form
        st.caption("Does the article say something of two names that was not read? It will count as certain.")
        typed = st.text_area("Words of the article that say so", key=f"{key}-words", placeholder="Copy a sentence here")
        quote = quoting.stretch(typed, held.article.text)
        if quote is None:
            if typed.strip():
                st.caption(quoting.NOWHERE)
            return
        _names(held, quote, key, on_add)


def _opened(article: str) -> str:
    return f"add-{article}"


def _names(held: Reading, quote: Span, key: str, on_add: Callable[[Statement], None]) -> None:
    """Draw the choice of two names in these words; once two are chosen, of what is said of them."""
    inside = [(m, id) for m, id in held.mentions if quote[0] <= m.start and m.end <= quote[1]]
    nodes = asking.by_id(dict.fromkeys(id for _, id in inside))
    ends = [(m, nodes[id]) for m, id in inside if id in nodes]
    if len({node.id for _, node in ends}) < 2:
        st.caption("Fewer than two names were read in these words. Copy more, or say first who else is meant.")
        return
    columns = st.columns(2, gap="small")
    one, other = (
        column.selectbox(
            label,
            range(len(ends)),
            index=None,
            format_func=lambda at: _label(*ends[at]),
            key=f"{key}-{label}",
            placeholder="As it stands there",
        )
        for label, column in zip(("One name", "The other name"), columns, strict=True)
    )
    if one is None or other is None:
        return
    why_not = _why_not(ends[one], ends[other])
    if why_not:
        st.caption(why_not)
    else:
        _claims(held.article, quote, (ends[one], ends[other]), key, on_add)


def _label(mention: Mention, node: Node) -> str:
    text, name = words.plain(mention.text), words.plain(node.name)
    return text if text == name else f"{text} ({name})"


def _why_not(one: End, other: End) -> str:
    """Say why nothing can be said of these two; nothing where something can."""
    (first, a), (second, b) = one, other
    if a.id == b.id:
        return "Both mean the same. Choose another."
    if first.start < second.end and second.start < first.end:
        return "One of them stands in the other. Choose another."
    return "" if ontology().between(a.type, b.type) else f"No connection leads between {a.type} and {b.type}."


def _claims(
    article: Article, quote: Span, ends: tuple[End, End], key: str, on_add: Callable[[Statement], None]
) -> None:
    """Draw the choice of what is said of two names, and how, and the button that says it."""
    (first, one), (second, other) = ends
    spans = first.span, trigger(article.text, quote, first, second), second.span
    where = Evidence(article.id, *quote, article.text[slice(*quote)], *spans)
    claims = [Claim(predicate, "asserted", turned) for predicate, turned in ontology().between(one.type, other.type)]
    read, known = Statement(one.id, claims[0].predicate, other.id, where), Known({n.id: n.name for _, n in ends}, {})
    said = st.selectbox(
        "What the words say", claims, format_func=lambda claim: amending.told(read, claim, known), key=f"{key}-way"
    )
    how = st.radio("How they say so", MODALITIES, format_func=TOLD_AS.__getitem__, horizontal=True, key=f"{key}-how")
    if said is None or how is None:
        return
    claim, evidence = Claim(said.predicate, how), where.turned if said.is_turned else where
    st.button("Add it", icon=":material/check:", key=f"{key}-add", on_click=_add, args=(claim, evidence, on_add))


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


def _add(claim: Claim, where: Evidence, on_add: Callable[[Statement], None]) -> None:
    with session.acting():
        session.hold()
        session.workspace().add_statement(Correction.adding(claim, where))
        session.shut(_opened(where.article))
        made = stated_by(where, claim.predicate)
        if made:
            on_add(made)
        session.note("It is in the graph, and certain. The page Quality takes it back.", ":material/add:")
