"""Say a statement in HTML: its sentence, who says so, how sure, and the article it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote as percent

from inkweb.app import lit, words
from inkweb.app.pressing import buttons
from inkweb.model import TOLD_AS, ArticleSummary, Referred, Span, Statement, source_name


@dataclass(frozen=True, slots=True)
class Known:
    """What a card needs beside statements: the names of nodes, and the articles, by id; whom words mean by hand."""

    names: Mapping[str, str]
    articles: Mapping[str, ArticleSummary]
    meant: Mapping[tuple[str, Span], Referred] = field(default_factory=dict)

    def name(self, id: str) -> str:
        """Give a node's name, safe to put into HTML."""
        return escape(self.names.get(id, "?"))

    def article(self, statement: Statement) -> ArticleSummary | None:
        """Give the article that makes a statement."""
        return self.articles.get(statement.evidence.article)


def statement(statement: Statement, known: Known, *, is_sureness_told: bool = False, is_judged: bool = False) -> str:
    """Say a statement by its sentence, the three parts lit; how sure it is only where that is not told already.

    One that ``is_judged`` has buttons that say what a person thinks of it.
    """
    sure = () if is_sureness_told else (words.sureness(statement),)
    told = " · ".join(escape(part) for part in (*words.circumstances(statement), *sure))
    article = known.article(statement)
    return (
        f'<div class="statement">{lit.quote(statement.evidence)}'
        f'{buttons(statement) if is_judged else ""}<p class="source">{tag(statement.modality)} {told}</p>'
        f"{_read(statement, known)}{_meant(statement, known)}{_source(article, statement) if article else ''}</div>"
    )


def _read(one: Statement, known: Known) -> str:
    """Say what the program had read where a person corrected it."""
    if one.read is None:
        return ""
    read = one.as_read
    told = f"{triple(read, known)} {tag(read.modality)} {read.confidence:.0%} sure"
    return f'<p class="source read">The program read: {told}</p>'


def _meant(one: Statement, known: Known) -> str:
    """Say whom the words at its ends mean where a person said so."""
    where = one.evidence
    said = (known.meant.get((where.article, span)) for span in (where.subject, where.object))
    return "".join(
        f'<p class="source read">“{escape(it.referent.text)}” means {escape(it.referent.name)}, as somebody said'
        f"{f'; read as {escape(it.was)}' if it.was else ''}</p>"
        for it in said
        if it is not None
    )


def triple(one: Statement, known: Known) -> str:
    """Say in three parts what is stated."""
    return f"{known.name(one.subject)} <b>{escape(words.phrase(one.predicate))}</b> {known.name(one.object_id)}"


def _source(article: ArticleSummary, statement: Statement) -> str:
    return f'<p class="source">{title(article, at=statement.id)}{where(article, sign=" ")}</p>'


def title(article: ArticleSummary, *, at: str = "") -> str:
    """Lead to the article in a tab of its own, so that the graph stays as it is; ``at`` is the statement to show."""
    title = escape(article.title or source_name(article.source) or "Untitled article")
    place = f"&at={percent(at[:10])}" if at else ""
    return f'<a href="articles?article={percent(article.id)}{place}" target="_blank">{title}</a>'


def where(article: ArticleSummary, *, sign: str) -> str:
    """Say by whom and when an article was published, if that is known; ``sign`` stands before it."""
    told = " · ".join(escape(str(part)) for part in (article.outlet, article.date) if part)
    return f"{sign}{told}" if told else ""


def tag(modality: str) -> str:
    """Say how something is stated."""
    return f'<span class="tag {modality}">{TOLD_AS[modality]}</span>'
