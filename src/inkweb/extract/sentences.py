"""Mark boilerplate and sentence starts."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup, Token

from inkweb.extract.layers import BOILERPLATE
from inkweb.extract.rulebook import rulebook
from inkweb.extract.wrapping import soft_breaks
from inkweb.model import Article

_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…。！？]+$")
_CLOSER = frozenset("\"'”’»)]}")
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
        soft = soft_breaks(doc.text)
        starts = [token.i == 0 or token.i in borders or self._starts(token, soft) for token in doc]
        # Token.is_sent_start looks through the whole Doc each time it is set; an array is set at once.
        marks: Any = np.where(starts, 1, -1).astype("uint64").reshape(-1, 1)
        doc.from_array(["SENT_START"], marks)
        return doc

    def _starts(self, token: Token, soft: frozenset[int]) -> bool:
        if token.is_space:
            return False
        before = token.nbor(-1)
        if before.is_space:
            ends_line = _LINE_END.search(before.text) and before.idx not in soft
            return bool(ends_line) or (before.i > 0 and self._follows(before.nbor(-1), token))
        return self._follows(before, token)

    def _follows(self, before: Token, token: Token) -> bool:
        if not before.whitespace_ and not token.nbor(-1).is_space:
            return False
        while before.text in _CLOSER and before.i > 0:
            before = before.nbor(-1)
        return bool(_STOP.search(before.text)) and _can_open(token) and not self._is_abbreviated(before, token)

    def _is_abbreviated(self, before: Token, token: Token) -> bool:
        """Whether the stop belongs to an abbreviation or initial; "Inc. The" still ends a sentence."""
        word = before.text
        if word in {".", "…", "!", "?"} and before.i > 0 and not before.nbor(-1).whitespace_:
            word = before.nbor(-1).text + word
        if not word.endswith(".") or word == ".":
            return False
        stem = word.rstrip(".")
        is_initial = len(stem) == 1 and stem.isupper()
        is_short = stem in self._abbreviations or "." in stem or is_initial
        return is_short and (stem in TITLES or token.text not in self._starters)


#: Abbreviations that always stand before a name.
TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Sir"))


def _can_open(token: Token) -> bool:
    text = token.text
    if text[0] in _OPENER:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        return following is None or not following.text[0].islower()
    return not text[0].islower()


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
    limit = len(doc.text)
    spans = [
        doc.char_span(part.start, min(part.end, limit), label=part.reason, alignment_mode="expand")
        for part in article.boilerplate
        if part.start < min(part.end, limit)
    ]
    return SpanGroup(doc, name=BOILERPLATE, spans=[span for span in spans if span is not None and len(span)])
