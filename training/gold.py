"""Turn annotated articles into spaCy Docs whose mentions, values and coreference are known."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from inkweb.extract import layers
from inkweb.extract.layers import BOILERPLATE, MENTIONS, SameAs
from inkweb.extract.tokens import customise
from inkweb.model import Article, Quantity, When
from inkweb.ontology import ontology


def language() -> Language:
    """Make the tokeniser that the pipeline uses."""
    layers.register()
    nlp = spacy.blank("en")
    customise(nlp)
    return nlp


def gold_doc(nlp: Language, article: dict[str, Any]) -> tuple[Doc, list[str | None]]:
    """Give the ``Doc`` as it would stand before the relations, and the entity id of each mention."""
    doc = _tokens(nlp, article)
    starts = {start for start, _ in article["sentences"] + article["boilerplate"]}
    ends = {end for _, end in article["sentences"] + article["boilerplate"]}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts | ends
    doc._.article = Article(article["text"])
    marks = sorted(article["mentions"], key=lambda mark: mark[0])
    doc.spans[MENTIONS] = [_mention(doc, article, mark) for mark in marks]
    doc.spans[BOILERPLATE] = [doc.char_span(s, e, alignment_mode="expand") for s, e in article["boilerplate"]]
    entities = [mark[5] for mark in marks]
    doc._.same = tuple(
        SameAs(entities.index(entity), later, "gold")
        for later, entity in enumerate(entities)
        if entity is not None and entities.index(entity) < later
    )
    return doc, entities


def _tokens(nlp: Language, article: dict[str, Any]) -> Doc:
    """Tokenise, and cut tokens at the borders of mentions and sentences."""
    text: str = article["text"]
    spans = [mark[:2] for mark in article["mentions"]] + article["sentences"] + article["boilerplate"]
    borders = sorted({border for span in spans for border in span})
    words: list[str] = []
    spaces: list[bool] = []
    for token in nlp.make_doc(text):
        start, end = token.idx, token.idx + len(token)
        cuts = [start, *(b for b in borders if start < b < end), end]
        words += [text[a:b] for a, b in pairwise(cuts)]
        spaces += [False] * (len(cuts) - 2) + [bool(token.whitespace_)]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _mention(doc: Doc, article: dict[str, Any], mark: list[Any]) -> Span:
    start, end, text, kind, code, entity = mark
    label = ontology().type_of_code(code or article["types"][entity])
    span = doc.char_span(start, end, label=label)
    assert span is not None
    span._.kind = kind
    if kind == "value":
        unit = "parameters" if "param" in text.lower() else ""
        span._.value = When(text) if code == "DATE" else Quantity(0.0, unit, text)
    return span
