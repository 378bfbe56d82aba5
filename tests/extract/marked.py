"""Make a ``Doc`` with mentions out of a marked sentence, as the tests beside the rules write it.

``[S Fjord]`` is the subject, ``[O Bit]`` the object, of the predicate's first allowed type; ``[O:Product T100]`` of
the type named; ``[Person Ana]`` another mention.
"""

from __future__ import annotations

import re

import spacy
from spacy.tokens import Doc

from inkweb.extract import layers
from inkweb.extract.layers import MENTIONS
from inkweb.extract.tokens import customise
from inkweb.model import Article, Quantity, When
from inkweb.ontology import Predicate

_MARK = re.compile(r"\[([A-Z]\w*)(?::(\w+))? ([^\]]+)\]")
_PRONOUNS = frozenset("it its he she her his they their we our us who".split())
_SUBJECTS = ("Organization", "Person", "Model", "Product")
_OBJECTS = ("Organization", "Model", "Dataset", "Product", "Person", "Event", "Place", "Quantity")

layers.register()
NLP = spacy.blank("en")
customise(NLP)


def marked(sentence: str, predicate: Predicate | None = None) -> tuple[Doc, list[int], list[int]]:
    """Give the ``Doc``, and the positions of the mentions marked S and O."""
    text, spans = "", []
    at = 0
    for mark in _MARK.finditer(sentence):
        text += sentence[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[3]), mark[1], mark[2]))
        text += mark[3]
        at = mark.end()
    text += sentence[at:]
    doc = NLP(text)
    doc._.article = Article(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    mentions = [_mention(doc, *span, predicate) for span in spans]
    doc.spans[MENTIONS] = mentions
    roles = [span[2] for span in spans]
    return doc, [i for i, role in enumerate(roles) if role == "S"], [i for i, role in enumerate(roles) if role == "O"]


def _mention(doc: Doc, start: int, end: int, role: str, type: str | None, predicate: Predicate | None):
    label = type or (role if role not in ("S", "O") else _first(role, predicate))
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    span._.kind = "pronoun" if span.text.lower() in _PRONOUNS else "name"
    if label in ("Money", "Quantity"):
        span._.kind, span._.value = "value", Quantity(1.0, "parameters" if "param" in span.text else "USD", span.text)
    if label == "Date":
        span._.kind, span._.value = "value", When(span.text)
    return span


def _first(role: str, predicate: Predicate | None) -> str:
    order = _SUBJECTS if role == "S" else _OBJECTS
    allowed = None if predicate is None else (predicate.domain if role == "S" else predicate.range)
    return next(t for t in order if allowed is None or t in allowed)
