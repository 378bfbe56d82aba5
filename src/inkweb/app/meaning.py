"""Say whom the words at the ends of a statement mean, and take it back. For all who use this graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from inkweb.app import asking, session, words
from inkweb.app.known import stated_by
from inkweb.app.renaming import Decided
from inkweb.errors import CorrectionError
from inkweb.model import (
    LONGEST,
    ArticleSummary,
    Node,
    Quantity,
    Referent,
    Referred,
    Span,
    Statement,
    source_name,
)
from inkweb.ontology import ontology

BOTH = "Then both ends would mean the same. Strike the sentence out instead."
"""What a person is told who would have something stated of one and the same."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a statement: its words in the article, whom they mean now, and the types that may stand there."""

    span: Span
    text: str
    now: Node | None
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom words may mean, by the name and the type that articles have, and what it is: a person may say otherwise.

    ``entity`` is the id that stands for it now, if the graph has it.
    """

    name: str
    type: str
    is_a: str
    entity: str | None = None


def offer(one: Statement, key: str) -> None:
    """Draw the way to say that the words of a statement mean somebody else."""
    name = f"{key}-meant"
    with st.popover("Somebody else is meant", icon=":material/person_search:", key=name, on_change="rerun"):
        if not session.recall(name, False):
            return  # what nobody sees is not drawn
        found = ends(one, asking.by_id((one.subject, one.object_id)))
        with st.form(f"{name}-form", border=False):
            st.radio("Which words", found, format_func=_end, key=f"{name}-words")
            who = named(one.evidence.article)
            st.selectbox(
                "Whom they mean",
                [label for label, it in who.items() if any(it.is_a in end.types for end in found)],
                index=None,
                placeholder="A name of the article, or any other",
                accept_new_options=True,
                key=f"{name}-who",
            )
            types = [type for type in ontology().entity_types if any(type in end.types for end in found)]
            mine = next((types.index(end.now.type) for end in found if end.now and end.now.type in types), 0)
            st.selectbox("What it is, if the article does not name it", types, index=mine, key=f"{name}-type")
            st.form_submit_button("They mean this", icon=":material/check:", on_click=_mean, args=(one, name, who))
        st.caption("All that is stated by these words follows, also when the article is read again.")


def ends(one: Statement, nodes: Mapping[str, Node]) -> list[End]:
    """Give the ends of a statement, each with the types that the ontology lets it have there.

    >>> from inkweb.model import Evidence
    >>> where = Evidence("a1", 0, 17, "He leads Corvid .", (0, 2), (3, 8), (9, 15))
    >>> two = {"h": Node("h", "Person", "Ana"), "c": Node("c", "Organization", "Corvid")}
    >>> [(end.text, end.now and end.now.name, end.types) for end in ends(Statement("h", "LEADS", "c", where), two)][0]
    ('He', 'Ana', ('Person',))
    """
    where, kind = one.evidence, ontology().predicates[one.predicate]
    sides = [(one.subject, where.subject, kind.domain)]
    if not isinstance(one.object, Quantity):
        sides.append((one.object, where.object, kind.range))
    return [
        End(
            span=span,
            text=" ".join(where.text[span[0] - where.start : span[1] - where.start].split()),
            now=nodes.get(id),
            types=tuple(type for type in ontology().entity_types if type in types),
        )
        for id, span, types in sides
    ]


def _end(end: End) -> str:
    read = "" if end.now is None or end.text == end.now.name else f", now {words.plain(end.now.name)}"
    return f"“{words.plain(end.text)}”{read}"


def named(article: str) -> dict[str, Meant]:
    """Give whom an article names, as it names them, by what tells them apart for people."""
    named = asking.named_in(article)
    now = asking.by_id(one.id for one in named)
    found = [Meant(one.name, one.type, now[one.id].type, now[one.id].id) for one in named if one.id in now]
    return {f"{it.name} ({it.is_a})": it for it in found}


def _mean(one: Statement, name: str, who: Mapping[str, Meant]) -> None:
    with session.acting():
        session.hold()
        end: End = st.session_state[f"{name}-words"]
        typed: str | None = st.session_state[f"{name}-who"]
        if not typed or not typed.strip():
            session.note("Choose whom they mean, or type a name.", ":material/edit:")
            return
        meant = chosen(typed, st.session_state[f"{name}-type"], who)
        refused = why_not(one, end, meant)
        if refused:
            session.note(refused, ":material/error:")
            return
        if not say(one.evidence.article, {end.span: end.text}, meant):
            return
        _follow(one)
        session.note("They mean this from now on. The page Quality takes it back.", ":material/person_search:")


def say(article: str, what: Mapping[Span, str], meant: Meant) -> bool:
    """Have words of an article mean somebody; says whether it counts already.

    Raises:
        CorrectionError: nobody can be called so.
    """
    try:
        said = [Referent(article, span, meant.type, meant.name[:LONGEST], text) for span, text in what.items()]
    except ValueError as error:
        raise CorrectionError(f"They cannot mean this: {error}.") from error
    if session.workspace().refer(said):
        session.note("This counts once the article is read again: it is not here.", ":material/hourglass_empty:")
        return False
    return True


def why_not(one: Statement, end: End, meant: Meant) -> str:
    """Say why words cannot mean somebody; nothing where they can."""
    if meant.is_a not in end.types:
        return f"“{words.phrase(one.predicate)}” has {' or '.join(end.types)} there, not {meant.is_a}."
    other = one.object_id if end.span == one.evidence.subject else one.subject
    return BOTH if meant.entity == other else ""


def chosen(typed: str, type: str, who: Mapping[str, Meant]) -> Meant:
    """Give whom somebody chose; a name that was typed is whoever the graph has of this name and type, or is new."""
    if typed in who:
        return who[typed]
    typed = " ".join(typed.split())
    workspace = session.workspace()
    for node in workspace.search(typed, limit=5):
        if node.type == type and node.name.casefold() == typed.casefold():
            best = max(workspace.members(node.id), key=lambda one: one.articles)
            return Meant(best.name, best.type, node.type, node.id)
    return Meant(typed, type, type)


def _follow(one: Statement) -> None:
    """Show who is meant now, and select the line that the sentence bears out where the selected one has gone."""
    after = stated_by(one.evidence, one.predicate)
    if after is not None and after.subject != after.object_id:
        session.keep(session.view().add([after.subject, after.object_id]))
        go_along(one.edge_id, after.edge_id)


def go_along(before: str, after: str) -> None:
    """Select the line that a sentence bears out now, where nothing bears out the selected one any more."""
    view = session.view()
    if before != after and before in view.selected and not session.workspace().statements(edge=before):
        session.keep(view.select(after if id == before else id for id in view.selected))


def said() -> list[Decided]:
    """Tell what people said of whom words mean, for the list on Quality."""
    told = asking.referents()
    articles = asking.summaries(one.referent.article for one in told)
    return [_said(one, articles.get(one.referent.article)) for one in told]


def _said(one: Referred, article: ArticleSummary | None) -> Decided:
    it = one.referent
    where = (
        f"“{words.plain(article.title or source_name(article.source))}”" if article else "an article that is not here"
    )
    read = f", not {words.plain(one.was)}" if one.was else "; nobody was read there" if one.is_made else ""
    text = f"“{words.plain(it.text)}” in {where} means **{words.plain(it.name)}** ({it.type}){read}."
    return Decided(text, it.id, partial(_take_back, it))


def _take_back(one: Referent) -> None:
    with session.acting():
        session.workspace().unrefer([one])
        session.note("Taken back.", ":material/undo:")
