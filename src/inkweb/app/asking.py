"""Ask what is said behind the graph: names, articles, statements; each once for each state of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import streamlit as st

from inkweb.app.state import extracting, version, workspace
from inkweb.model import (
    ArticleSummary,
    Claim,
    Correction,
    Dated,
    Dispute,
    Duplicate,
    Filter,
    Judgement,
    Member,
    Month,
    Naming,
    Node,
    Reading,
    Referred,
    Removed,
    Renamed,
    Report,
    Reprint,
    Ruling,
    Seen,
    Span,
    Statement,
)


def names(ids: Iterable[str]) -> dict[str, str]:
    """Give the names of nodes."""
    return {id: node.name for id, node in by_id(ids).items()}


def by_id(ids: Iterable[str]) -> dict[str, Node]:
    """Give nodes by these ids, which may be any that articles gave; those that lead nowhere are left out."""
    return _nodes(version(), tuple(ids))


def nodes(ids: Iterable[str]) -> tuple[Node, ...]:
    """Give nodes, in this order."""
    wanted = tuple(ids)
    found = by_id(wanted)
    return tuple(found[id] for id in wanted if id in found)


def called(words: str, *, limit: int = 20) -> list[Node]:
    """Give what is called so, or nearly so, best first."""
    return _called(version(), words, limit)


def summaries(articles: Iterable[str]) -> dict[str, ArticleSummary]:
    """Give articles as the list shows them, by id."""
    return _summaries(version(), tuple(sorted(set(articles))))


def statements(*, edge: str | None = None, entity: str | None = None) -> list[Statement]:
    """Give what is stated behind an edge or about an entity."""
    return _statements(version(), edge, entity)


def sources(edges: Iterable[str]) -> dict[str, ArticleSummary]:
    """Give the articles that state these edges, by id; however many edges they are, they are asked for at once."""
    return summaries(one.evidence.article for one in workspace().behind(edges))


def namings(entity: str) -> list[Naming]:
    """Say where an entity is named, and how."""
    return _namings(version(), entity)


def seen(entity: str) -> Seen:
    """Count the articles that name an entity, and say when it was seen first and last."""
    return _seen(version(), entity)


def reprints(article: str) -> list[Reprint]:
    """Give the articles that tell the same in the same words, those with most of them first."""
    return _reprints(version(), article)


def naming_all(ids: Iterable[str], limit: int) -> list[ArticleSummary]:
    """Give the latest articles that name all of these."""
    return _naming_all(version(), tuple(ids), limit)


def reading(article: str) -> Reading:
    """Give an article with everything found in it."""
    return _reading(version(), article)


def would_remove(articles: Iterable[str]) -> list[Removed]:
    """Say what would go with articles, one taken out after the other."""
    return _would_remove(version(), tuple(articles))


def months(filter: Filter, about: tuple[str, ...] | None) -> list[Month]:
    """Count statements by month."""
    return _months(version(), filter, about)


def undated(filter: Filter, about: tuple[str, ...] | None) -> int:
    """Count the statements that have no day."""
    return _undated(version(), filter, about)


def days(filter: Filter, about: tuple[str, ...] | None, limit: int) -> list[date]:
    """Give the first days that statements have."""
    return _days(version(), filter, about, limit)


def dated(filter: Filter, about: tuple[str, ...] | None, limit: int) -> list[Dated]:
    """Give the latest statements with their days."""
    return _dated(version(), filter, about, limit)


def sentences(typed: str, filter: Filter, limit: int) -> list[Statement]:
    """Give what is stated in the sentences that have these words."""
    return _sentences(version(), typed, filter, limit)


def disputes(filter: Filter, limit: int) -> list[Dispute]:
    """Give on what articles disagree."""
    return _disputes(version(), filter, limit)


def duplicates(limit: int) -> list[Duplicate]:
    """Give entities that may be one."""
    return _duplicates(version(), limit)


def sureness() -> dict[float, int]:
    """Count statements by how sure their reading is, in tenths."""
    return _sureness(version())


def least_sure(offset: int, limit: int) -> list[Statement]:
    """Give the statements of which the reading is least sure."""
    return _least_sure(version(), offset, limit)


def members(entity: str) -> list[Member]:
    """Give the ids that are one entity, with the names that articles give them."""
    return _members(version(), entity)


def judgements(ids: Iterable[str]) -> list[Judgement]:
    """Give what was judged of these ids."""
    return _judgements(version(), tuple(sorted(ids)))


def decisions() -> list[tuple[Judgement, str, str]]:
    """Give what people have said of who is who, the last one first, each with the two names as articles give them."""
    return _decisions(version())


def referents() -> list[Referred]:
    """Give what people said of whom words mean, the last one first."""
    return _referents(version())


def meant() -> dict[tuple[str, Span], Referred]:
    """Give what people said of whom words mean, by article and place."""
    return {(one.referent.article, one.referent.span): one for one in referents()}


def named_in(article: str) -> list[Member]:
    """Give whom an article names, as it names them."""
    return _named_in(version(), article)


def renamings(entity: str | None = None) -> list[Renamed]:
    """Give what people said that entities are called and are, of all or of one, the last one first."""
    return _renamings(version(), entity)


def struck() -> list[Statement]:
    """Give what is struck out, the last one first."""
    return _struck(version())


def confirmed() -> list[Statement]:
    """Give what is said to be right, the last one first."""
    return _confirmed(version())


def amended() -> list[Statement]:
    """Give what somebody corrected, the last one first."""
    return _amended(version())


def added() -> list[Statement]:
    """Give what somebody added, the last one first."""
    return _added(version())


def could_say(statement: Statement) -> list[Claim]:
    """Give what can be said of the names of a statement, what was read first."""
    return _could_say(version(), statement)


def waiting() -> list[Correction]:
    """Give what was said of readings that no article here has, the first of it first."""
    return _waiting(version())


def confirmed_edges() -> dict[str, Ruling]:
    """Give the edges that somebody's word bears out, and what was said."""
    return _confirmed_edges(version())


@st.cache_resource(max_entries=4, show_spinner="Reading the annotated articles ...")
def report(extractor: str) -> Report:
    """Measure an extractor on the articles that a person annotated."""
    with extracting():
        return workspace().evaluate(extractor=extractor)


@st.cache_resource(show_spinner=False)
def extractors() -> list[str]:
    """Name the extractors that are installed."""
    return workspace().extractors()


def outlets() -> dict[str, int]:
    """Count the articles of each outlet."""
    return _outlets(version())


# Cached by the state of the graph.


@st.cache_data(max_entries=300, show_spinner=False)
def _nodes(version: str, ids: tuple[str, ...]) -> dict[str, Node]:  # noqa: ARG001 - part of the cache's key
    return workspace().nodes(ids)


@st.cache_data(max_entries=500, show_spinner=False)
def _called(version: str, words: str, limit: int) -> list[Node]:  # noqa: ARG001
    return workspace().search(words, limit=limit)


@st.cache_data(max_entries=500, show_spinner=False)
def _summaries(version: str, articles: tuple[str, ...]) -> dict[str, ArticleSummary]:  # noqa: ARG001
    return workspace().summaries(articles)


@st.cache_data(max_entries=500, show_spinner=False)
def _statements(version: str, edge: str | None, entity: str | None) -> list[Statement]:  # noqa: ARG001
    return workspace().statements(edge=edge, entity=entity)


@st.cache_data(max_entries=200, show_spinner=False)
def _namings(version: str, entity: str) -> list[Naming]:  # noqa: ARG001
    return workspace().namings(entity)


@st.cache_data(max_entries=200, show_spinner=False)
def _seen(version: str, entity: str) -> Seen:  # noqa: ARG001
    return workspace().seen(entity)


@st.cache_data(max_entries=100, show_spinner=False)
def _reprints(version: str, article: str) -> list[Reprint]:  # noqa: ARG001
    return workspace().reprints(article)


@st.cache_data(max_entries=100, show_spinner=False)
def _naming_all(version: str, ids: tuple[str, ...], limit: int) -> list[ArticleSummary]:  # noqa: ARG001
    return workspace().naming_all(ids, limit=limit)


@st.cache_data(max_entries=50, show_spinner=False)
def _reading(version: str, article: str) -> Reading:  # noqa: ARG001
    return workspace().reading(article)


@st.cache_data(max_entries=20, show_spinner=False)
def _would_remove(version: str, articles: tuple[str, ...]) -> list[Removed]:  # noqa: ARG001
    return workspace().would_remove(articles)


@st.cache_data(max_entries=50, show_spinner=False)
def _undated(version: str, filter: Filter, about: tuple[str, ...] | None) -> int:  # noqa: ARG001
    return workspace().undated(filter=filter, about=about)


@st.cache_data(max_entries=50, show_spinner=False)
def _months(version: str, filter: Filter, about: tuple[str, ...] | None) -> list[Month]:  # noqa: ARG001
    return workspace().months(filter=filter, about=about)


@st.cache_data(max_entries=50, show_spinner=False)
def _days(version: str, filter: Filter, about: tuple[str, ...] | None, limit: int) -> list[date]:  # noqa: ARG001
    return workspace().days(filter=filter, about=about, limit=limit)


@st.cache_data(max_entries=200, show_spinner=False)
def _dated(version: str, filter: Filter, about: tuple[str, ...] | None, limit: int) -> list[Dated]:  # noqa: ARG001
    return workspace().dated(filter=filter, about=about, limit=limit)


@st.cache_data(max_entries=200, show_spinner=False)
def _sentences(version: str, typed: str, filter: Filter, limit: int) -> list[Statement]:  # noqa: ARG001
    return workspace().sentences(typed, filter=filter, limit=limit)


@st.cache_data(max_entries=20, show_spinner="Comparing what articles say ...")
def _disputes(version: str, filter: Filter, limit: int) -> list[Dispute]:  # noqa: ARG001
    return workspace().disputes(filter=filter, limit=limit)


@st.cache_data(max_entries=2, show_spinner="Looking for names that may be one ...")
def _duplicates(version: str, limit: int) -> list[Duplicate]:  # noqa: ARG001
    return workspace().duplicates(limit=limit)


@st.cache_data(max_entries=5, show_spinner=False)
def _sureness(version: str) -> dict[float, int]:  # noqa: ARG001
    return workspace().sureness()


@st.cache_data(max_entries=50, show_spinner=False)
def _least_sure(version: str, offset: int, limit: int) -> list[Statement]:  # noqa: ARG001
    return workspace().least_sure(offset=offset, limit=limit)


@st.cache_data(max_entries=200, show_spinner=False)
def _members(version: str, entity: str) -> list[Member]:  # noqa: ARG001
    return workspace().members(entity)


@st.cache_data(max_entries=200, show_spinner=False)
def _judgements(version: str, ids: tuple[str, ...]) -> list[Judgement]:  # noqa: ARG001
    return workspace().judgements(ids)


@st.cache_data(max_entries=5, show_spinner=False)
def _decisions(version: str) -> list[tuple[Judgement, str, str]]:  # noqa: ARG001
    made = workspace().decisions()
    given = workspace().given_names({id for one in made for id in (one.left, one.right)})
    names = {id: member.name for id, member in given.items()}
    gone = "a name that no article uses now"
    return [(one, names.get(one.left, gone), names.get(one.right, gone)) for one in made]


@st.cache_data(max_entries=5, show_spinner=False)
def _referents(version: str) -> list[Referred]:  # noqa: ARG001
    return workspace().referents()


@st.cache_data(max_entries=50, show_spinner=False)
def _named_in(version: str, article: str) -> list[Member]:  # noqa: ARG001
    return workspace().named_in(article)


@st.cache_data(max_entries=200, show_spinner=False)
def _renamings(version: str, entity: str | None) -> list[Renamed]:  # noqa: ARG001
    return workspace().renamings(entity)


@st.cache_data(max_entries=5, show_spinner=False)
def _struck(version: str) -> list[Statement]:  # noqa: ARG001
    return workspace().struck()


@st.cache_data(max_entries=5, show_spinner=False)
def _confirmed(version: str) -> list[Statement]:  # noqa: ARG001
    return workspace().confirmed()


@st.cache_data(max_entries=5, show_spinner=False)
def _amended(version: str) -> list[Statement]:  # noqa: ARG001
    return workspace().amended()


@st.cache_data(max_entries=5, show_spinner=False)
def _added(version: str) -> list[Statement]:  # noqa: ARG001
    return workspace().added()


@st.cache_data(max_entries=50, show_spinner=False)
def _could_say(version: str, statement: Statement) -> list[Claim]:  # noqa: ARG001
    return workspace().could_say(statement)


@st.cache_data(max_entries=5, show_spinner=False)
def _waiting(version: str) -> list[Correction]:  # noqa: ARG001
    return [one.correction for one in workspace().corrections() if one.statement is None]


@st.cache_data(max_entries=5, show_spinner=False)
def _confirmed_edges(version: str) -> dict[str, Ruling]:  # noqa: ARG001
    return workspace().confirmed_edges()


@st.cache_data(max_entries=5, show_spinner=False)
def _outlets(version: str) -> dict[str, int]:  # noqa: ARG001
    return workspace().outlets()
