"""Mark names, descriptions and pronouns, and keep the values that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from inkweb.extract.layers import BOILERPLATE, MENTIONS
from inkweb.extract.learned.encoding import Encoded, ints
from inkweb.extract.learned.graphs import Graphs, graphs
from inkweb.extract.learned.labels import KINDS, NAME, NOMINAL, PRONOUN, TYPES, VALUE, kind_of
from inkweb.extract.learned.misspelt import LAYER, misspelt
from inkweb.extract.learned.places import places
from inkweb.extract.learned.repeated import repeated
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.tagging import best_tags, tagged
from inkweb.extract.learned.tidy import parted, tidied, whole_people
from inkweb.extract.learned.words import Ints, Words
from inkweb.extract.names.gazetteer import listed_types

#: Found as the first, listed as the second, a name stays what the text makes of it: firms bear the names of what they
#: make, and clubs and firms those of towns.
_OPEN = frozenset((("Organization", "Product"), ("Product", "Organization"), ("Organization", "Place")))
_KINDS = {kind: number for number, kind in enumerate(KINDS)}
_TYPES = {type: number for number, type in enumerate(TYPES)}


@Language.factory(
    "inkweb_learned_mentions",
    requires=["doc._.encoded", "doc.spans"],
    assigns=["doc.spans"],
    default_config={"weights": None},
)
def make_mentions(nlp: Language, name: str, weights: str | None) -> Mentions:  # noqa: ARG001 (spaCy calls so)
    """Make the component."""
    return Mentions(graphs(weights))


class Mentions:
    """Adds what the model finds to the values in ``doc.spans["mentions"]``; a value inside a name is part of the name.

    Values are left to the rules, which know what they are worth. Listed places are marked where the model saw nothing,
    and so are misspelt forms of the names found and names in capitals that are found elsewhere.
    """

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs

    def __call__(self, doc: Doc) -> Doc:
        """Mark one ``Doc``."""
        values = list(doc.spans.get(MENTIONS, ()))
        marked = _before_sums(_whole(doc, self._found(doc._.encoded)), values)
        found = [self._listed(doc, span) for span in marked]
        taken = np.zeros(len(doc), bool)
        for span in found:
            taken[span.start : span.end] = True
        for part in doc.spans.get(BOILERPLATE, ()):
            taken[part.start : part.end] = True
        names = [span for span in found if span._.kind == "name"]
        slips = list(misspelt(doc, names))
        further = [*values, *places(doc), *slips, *repeated(doc, names)]
        free = [span for span in further if not taken[span.start : span.end].any()]
        doc.spans[LAYER] = SpanGroup(doc, name=LAYER, spans=[span for span in slips if not taken[span.start]])
        doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=filter_spans([*found, *free]))
        return doc

    def _listed(self, doc: Doc, span: Span) -> Span:
        """Give a name the type that the list gives it, where only one can be meant."""
        type = listed_types().get(span.text) if span._.kind == "name" else None
        return Span(doc, span.start, span.end, label=type) if type and (span.label_, type) not in _OPEN else span

    def _found(self, encoded: Encoded) -> Iterator[tuple[int, int, int, int]]:
        """Give first character, character after the last, kind and type of each mention that is no value."""
        if not len(encoded.words):
            return
        [scores] = self._graphs.by_rows("tagger", encoded.vectors, encoded.words.shape)
        rows = list(whole_people(encoded.words, _marked(encoded.words, best_tags(scores, encoded.words.sentence))))
        first, last, kind, type = (ints([row[column] for row in rows]) for column in range(4))
        spans = Spans(first, last, kind, self._typed(encoded, Spans(first, last, kind, type)))
        yield from zip(
            encoded.words.start[spans.first].tolist(),
            encoded.words.end[spans.last - 1].tolist(),
            spans.kind.tolist(),
            spans.type.tolist(),
            strict=True,
        )

    def _typed(self, encoded: Encoded, spans: Spans) -> Ints:
        """Give every mention its type: names have theirs, what is described or meant is judged from its words."""
        types: Ints = spans.type.copy()
        described = np.isin(spans.kind, (NOMINAL, PRONOUN))
        if described.any():
            [scores] = self._graphs.by_rows("typer", encoded.ends(spans)[described])
            types[described] = scores.argmax(1)
        return types


#: What is left of a description whose noun the model passed over.
_BARE = frozenset(("a", "an", "the", "ex"))


def _marked(words: Words, tags: Ints) -> Iterator[tuple[int, int, int, int]]:
    """Give first word, word after the last, kind and type of each mention that is no value, names tidied."""
    for first, last, what in tagged(tags):
        kind = kind_of(what)
        if kind == NAME:
            parts = (tidied(words, *part, what) for part in parted(words, first, last))
            yield from ((*part, kind, what) for part in parts if part)
        elif kind != VALUE and words.surface(first, last).lower() not in _BARE:
            yield first, last, kind, what


def _whole(doc: Doc, found: Iterator[tuple[int, int, int, int]]) -> Iterator[Span]:
    """Widen mentions to whole tokens; of two that then overlap the first stays."""
    end_before = 0
    for start, end, kind, type in found:
        span = doc.char_span(start, end, label=TYPES[type], alignment_mode="expand")
        if span is not None and span.start >= end_before:
            span._.kind, span._.value = KINDS[kind], None
            end_before = span.end
            yield span


def _before_sums(found: Iterable[Span], values: Iterable[Span]) -> Iterator[Span]:
    """End a name where a sum of money begins: "it paid Huia NZ$2m"."""
    begins = {place: sum.start for sum in values if sum.label_ == "Money" for place in range(sum.start, sum.end)}
    for span in found:
        end = begins.get(span.end - 1, span.end)
        if span.start < end < span.end:
            cut = Span(span.doc, span.start, end, label=span.label_)
            cut._.kind, cut._.value = span._.kind, span._.value
            yield cut
        else:
            yield span


def spans_of(doc: Doc) -> Spans:
    """Give the mentions of a ``Doc``, as in ``doc.spans["mentions"]``, in the words that the encoder saw."""
    group = list(doc.spans[MENTIONS])
    words: Words = doc._.encoded.words
    starts, ends = (ints([getattr(span, side) for span in group]) for side in ("start_char", "end_char"))
    return Spans(
        first=np.searchsorted(words.end, starts, side="right"),
        last=np.searchsorted(words.start, ends),
        kind=ints([_KINDS[span._.kind] for span in group]),
        type=ints([_TYPES[span.label_] for span in group]),
    )
