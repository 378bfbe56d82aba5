"""Offer the sentences that have the words typed: what is stated there is shown and selected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from inkweb.app import asking, session, words
from inkweb.model import MODALITIES, TOLD_AS, Modality, Statement

FOUND = 6
"""Sentences offered at most."""
LEAST = 3
"""Letters that words must have to be looked for in sentences."""
LONG = 110
"""Letters of a sentence that are shown, round the first of the words."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Some words of an article and what is stated in them."""

    statements: tuple[Statement, ...]

    @property
    def key(self) -> str:
        """What names it on the page."""
        where = self.statements[0].evidence
        return f"sentence-{where.article}-{where.start}"

    @property
    def modality(self) -> Modality:
        """How the plainest of what is stated in them is told."""
        return min((one.modality for one in self.statements), key=MODALITIES.index)


def found(typed: str) -> list[Sentence]:
    """Give the sentences with these words that state what passes the filter, the best fitting first."""
    if len(typed) < LEAST:
        return []
    told = asking.sentences(typed, session.view().filter, FOUND)
    between = (one for one in told if one.subject != one.object_id)  # its ends may be one name by now
    places = groupby(between, key=lambda one: (one.evidence.article, one.evidence.start))
    return [Sentence(tuple(some)) for _, some in places]


def offers(sentences: Sequence[Sentence], typed: str, *, is_first: bool) -> None:
    """Draw a button for each sentence; ``is_first`` tells that Enter takes the first of them."""
    if sentences:
        st.caption("In sentences")
    for one in sentences:
        sign = ":material/keyboard_return:" if is_first and one is sentences[0] else ":material/format_quote:"
        st.button(
            _label(one, typed), key=one.key, icon=sign, on_click=_show, args=(one,), type="tertiary", width="stretch"
        )


def _label(sentence: Sentence, typed: str) -> str:
    badge = "" if sentence.modality == "asserted" else f" :gray-badge[{TOLD_AS[sentence.modality]}]"
    return "".join(_marked(excerpt(sentence.statements[0].evidence.text, typed), typed)) + badge


def _marked(text: str, typed: str) -> Iterator[str]:
    last = 0
    for at in _meant(typed).finditer(text):
        yield f"{words.plain(text[last : at.start()], is_part=True)}**{words.plain(at.group())}**"
        last = at.end()
    yield words.plain(text[last:], is_part=True)


def excerpt(text: str, typed: str) -> str:
    """Cut a sentence short round the first of the words, at spaces.

    >>> excerpt("It is " + "very " * 30 + "long, said the judge in the lawsuit.", "lawsuits")[:20]
    '… very very very ver'
    >>> excerpt("The lawsuit is short.", "lawsuits")
    'The lawsuit is short.'
    """
    text = " ".join(text.split())
    first = _meant(typed).search(text)
    middle = first.start() if first else 0
    begin = max(0, min(middle - LONG // 2, len(text) - LONG))
    shown = text[begin : begin + LONG]
    if begin:
        shown = f"… {shown.partition(' ')[2]}"
    return shown if begin + LONG >= len(text) else f"{shown.rpartition(' ')[0]} …"


def _meant(typed: str) -> re.Pattern[str]:
    """Match the words that the index takes for those typed, nearly: those that begin as they do."""
    stems = [re.escape(word[: max(3, len(word) - 2)]) for word in re.findall(r"\w+", typed) if len(word) > 1]
    return re.compile(rf"\b(?:{'|'.join(stems) or '(?!)'})\w*", re.IGNORECASE)


def _show(sentence: Sentence) -> None:
    ends = (id for one in sentence.statements for id in (one.subject, one.object_id))
    with session.acting():
        session.keep(session.view().point((one.edge_id for one in sentence.statements), nodes=ends))
    session.remember("find", "")
