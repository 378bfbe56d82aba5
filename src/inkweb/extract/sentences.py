"""Mark boilerplate and sentence starts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from inkweb.extract.layers import BOILERPLATE, text_of
from inkweb.extract.rulebook import rulebook
from inkweb.extract.wrapping import soft_breaks
from inkweb.model import Article, Span

_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_STOPS = frozenset(".!?…。！？")
_CLOSER = frozenset("\"'”’»)]}")
_STATE = 5
"""An abbreviated state of the U.S. has at most so many letters."""
_OPENER = frozenset("\"'“‘«([{-–—•")


@Language.factory("inkweb_sentences", assigns=["doc.sents", "doc.spans"])
def make_sentences(nlp: Language, name: str) -> Sentences:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Sentences()


class Sentences:
    """Fills ``doc.spans["boilerplate"]`` and sets sentence starts; none goes on over boilerplate or a true line end."""

    def __init__(self) -> None:
        rules = rulebook("sentences.yml")
        self._abbreviations = frozenset(rules["abbreviations"])
        self._starters = frozenset(rules["starters"])

    def __call__(self, doc: Doc) -> Doc:
        """Mark one ``Doc``."""
        spans = boilerplate(doc)
        doc.spans[BOILERPLATE] = spans
        borders = {index for span in spans for index in (span.start, span.end)}
        soft = soft_breaks(text_of(doc))
        row = _Row([token.text for token in doc], doc.to_array("SPACY").astype(bool).tolist())
        starts = [i == 0 or i in borders or self._starts(doc, row, i, soft) for i in range(len(doc))]
        # Token.is_sent_start looks through the whole Doc each time it is set; an array is set at once.
        marks: Any = np.where(starts, 1, -1).astype("uint64").reshape(-1, 1)
        doc.from_array(["SENT_START"], marks)
        return doc

    def _starts(self, doc: Doc, row: _Row, at: int, soft: frozenset[int]) -> bool:
        if row.text[at].isspace():
            return False
        before = at - 1
        if row.text[before].isspace():
            ends_line = _LINE_END.search(row.text[before]) and doc[before].idx not in soft
            return bool(ends_line) or (before > 0 and self._follows(row, before - 1, at))
        return self._follows(row, before, at)

    def _follows(self, row: _Row, before: int, at: int) -> bool:
        if not row.is_spaced[before] and not row.text[at - 1].isspace():
            return False
        while row.text[before] in _CLOSER and before > 0:
            before -= 1
        return row.text[before][-1] in _STOPS and row.can_open(at) and not self._is_abbreviated(row, before, at)

    def _is_abbreviated(self, row: _Row, before: int, at: int) -> bool:
        """Whether the stop belongs to an abbreviation or initial; "Inc. The" still ends a sentence."""
        word = row.text[before]
        if word in {".", "…", "!", "?"} and before > 0 and not row.is_spaced[before - 1]:
            word = row.text[before - 1] + word
        if not word.endswith(".") or word == ".":
            return False
        stem = word.rstrip(".")
        if row.is_dateline(before) and row.text[at][0] in _OPENER:
            return True
        is_initial = len(stem) == 1 and stem.isupper()
        is_short = stem in self._abbreviations or "." in stem or is_initial
        return is_short and (stem in TITLES or row.text[at] not in self._starters)


@dataclass(frozen=True, slots=True)
class _Row:
    """The texts of the tokens, and whether a space follows each: quicker to look at than tokens."""

    text: list[str]
    is_spaced: list[bool]

    def can_open(self, at: int) -> bool:
        """Whether a sentence can begin here: not with a small letter, nor with a mark before one."""
        text = self.text[at]
        if text[0] in _OPENER:
            return at + 1 == len(self.text) or not self.text[at + 1][0].islower()
        return not text[0].islower()

    def is_dateline(self, at: int) -> bool:
        """Whether a short word stands behind a town in capitals: "PECULIAR, Mo. - The maker"."""
        at -= self.text[at] == "."
        is_short = at > 1 and len(self.text[at].rstrip(".")) <= _STATE and self.text[at][0].isupper()
        return is_short and self.text[at - 1] == "," and self.text[at - 2].isupper()


#: Abbreviations that always stand before a name.
TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Sir"))


def boilerplate(doc: Doc) -> SpanGroup:
    """Give the boilerplate of the article as spans of tokens, widened to whole tokens.

    >>> from inkweb.extract.pipeline import doc_of, nlp
    >>> from inkweb.model import Boilerplate
    >>> article = Article("Log in\\nFjord ships.", boilerplate=(Boilerplate(0, 6, "login"),))
    >>> doc = doc_of(nlp(), article)
    >>> [(span.text, span.label_) for span in boilerplate(doc)]
    [('Log in', 'login')]
    """
    article: Article = doc._.article or Article(doc.text)
    limit = len(article.text)
    spans = [
        doc.char_span(part.start, min(part.end, limit), label=part.reason, alignment_mode="expand")
        for part in article.boilerplate
        if part.start < min(part.end, limit)
    ]
    return SpanGroup(doc, name=BOILERPLATE, spans=[span for span in spans if span is not None and len(span)])


def story(doc: Doc) -> tuple[Span, ...]:
    """Give the sentences that are no boilerplate, as ranges of tokens."""
    page = np.zeros(len(doc) + 1, bool)
    for part in doc.spans.get(BOILERPLATE, ()):
        page[part.start : part.end] = True
    return tuple((s.start, s.end) for s in doc.sents if not page[s.start : s.end].any())


def trimmed(text: str, start: int, end: int) -> Span:
    """Leave out the white space round a sentence: spaCy puts the line breaks after one into it.

    >>> trimmed("Tern grows. \\n", 0, 13)
    (0, 11)
    """
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())
