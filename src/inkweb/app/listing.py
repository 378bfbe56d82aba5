"""List statements in HTML: under their days, of an article, those that somebody is asked about or spoke of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from inkweb.app import saying, words
from inkweb.app.saying import Known
from inkweb.model import FAIRLY_SURE, ArticleSummary, Clock, Correction, Dated, Statement


def days(dated: Sequence[Dated], known: Known, clock: Clock) -> str:
    """List statements under their days by this clock, each with its sentence behind it."""
    parts = (
        f"<h4>{day}</h4>{''.join(_brief(one.statement, known, clock) for one in group)}"
        for day, group in groupby(dated, lambda one: one.day)
    )
    return f'<div class="ink card">{"".join(parts)}</div>'


def _brief(statement: Statement, known: Known, clock: Clock) -> str:
    lent = clock == "event" and not (statement.when and (statement.when.start or statement.when.end))
    day = f' <span class="chip">{words.LENT_DAY}</span>' if lent else ""
    said = f"{saying.triple(statement, known)} {saying.tag(statement.modality)}{day}"
    return f"<details><summary>{said}</summary>{saying.statement(statement, known)}</details>"


def unsure(one: Statement, known: Known) -> str:
    """Tell a statement, how sure its reading is, and its sentence."""
    told = saying.statement(one, known, is_sureness_told=True)
    return f'<div class="ink card"><h4>{words.sureness(one)}: {saying.triple(one, known)}</h4>{told}</div>'


def waiting(one: Correction, article: ArticleSummary | None) -> str:
    """Tell what was said of a reading that the graph does not have, and why it has it not."""
    said = {"right": "Right", "wrong": "Wrong", "instead": "Corrected", "added": "Added"}[one.ruling]
    day = f", said on {one.at:%Y-%m-%d}" if one.at else ""
    quote = f'<div class="ink quote">{escape(" ".join(one.text.split()))}</div>' if one.text else ""
    why = (
        f"{saying.title(article)} {'names nobody at its words' if one.ruling == 'added' else 'is not read so'}."
        if article
        else f"The article {one.article[:10]} is not in this graph."
    )
    return (
        f'<div class="ink card"><h4>{said}: <b>{escape(words.phrase(one.predicate))}</b>{_instead(one)}{day}</h4>'
        f'<div class="statement">{quote}<p class="source">{saying.tag(one.modality)} {why}</p></div></div>'
    )


def _instead(one: Correction) -> str:
    """Say what it is to be instead, as it reads from the subject of what was read."""
    if one.instead is None:
        return ""
    phrase = words.phrase(one.instead.predicate, inverse=one.instead.is_turned)
    return f", instead <b>{escape(phrase)}</b> {saying.tag(one.instead.modality)}"


def article(statements: Iterable[Statement], known: Known) -> str:
    """List what an article states, each once, in the order of its text; behind it stand all sentences that say it."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for one in sorted(statements, key=lambda one: (one.evidence.start, one.id)):
        told[one.edge_id].append(one)
    lines = "".join(_listed(some, known) for some in told.values())
    return f'<div class="ink card">{lines}</div>'


def _listed(told: Sequence[Statement], known: Known) -> str:
    """Tell what several sentences state; how each tells it, and when that was, stands with the sentence."""
    said, more = saying.triple(told[0], known), f' <span class="times">×{len(told)}</span>' if len(told) > 1 else ""
    tags = " ".join(saying.tag(modality) for modality in dict.fromkeys(one.modality for one in told))
    summary = f"{said} {tags}{_doubt(max(told, key=lambda one: one.sure))}{more}"
    sentences = "".join(saying.statement(one, known) for one in told)
    return f"<details><summary>{summary}</summary>{sentences}</details>"


def _doubt(surest: Statement) -> str:
    """Say how sure the reading is, where that is rather not."""
    return f' <span class="chip">{words.sureness(surest)}</span>' if surest.sure < FAIRLY_SURE.confidence else ""
