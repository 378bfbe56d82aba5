"""Make relations of a marked sentence by the words of their mentions and triggers."""

from __future__ import annotations

from spacy.tokens import Doc

from inkweb.extract.layers import MENTIONS, Found
from tests.extract.marked import marked

Claim = tuple[str, str, str, str, float]
"""Subject, predicate, object, trigger, how likely."""


def claimed(sentence: str, *claims: Claim) -> Doc:
    """Give the ``Doc`` of a sentence with the relations claimed."""
    doc, _, _ = marked(sentence)
    doc._.relations = tuple(_found(doc, claim) for claim in claims)
    return doc


def kept(doc: Doc) -> list[tuple[str, str, str]]:
    """Give subject, predicate and object of what is still told."""
    names = [mention.text for mention in doc.spans[MENTIONS]]
    return [(names[found.subject], found.predicate, names[found.object]) for found in doc._.relations]


def _found(doc: Doc, claim: Claim) -> Found:
    subject, predicate, object, trigger, likely = claim
    names = [mention.text for mention in doc.spans[MENTIONS]]
    start = doc.text.index(trigger)
    words = doc.char_span(start, start + len(trigger), alignment_mode="expand")
    return Found(
        subject=names.index(subject),
        predicate=predicate,
        object=names.index(object),
        trigger=(words.start, words.end),
        quote=(0, len(doc)),
        confidence=likely,
    )
