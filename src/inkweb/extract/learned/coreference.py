"""Say which mentions are the same entity."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from inkweb.extract.layers import MENTIONS, SameAs
from inkweb.extract.learned.antecedents import antecedents
from inkweb.extract.learned.clusters import Link, voted
from inkweb.extract.learned.encoding import ints
from inkweb.extract.learned.graphs import Graphs, graphs, sigmoid
from inkweb.extract.learned.joining import CERTAIN, join
from inkweb.extract.learned.labels import TYPES
from inkweb.extract.learned.mentions import spans_of
from inkweb.extract.learned.misspelt import LAYER, meant
from inkweb.extract.learned.spans import Spans
from inkweb.extract.names.firms import Firms
from inkweb.extract.relations.component import entities_of

BLOCK = 4096
"""So many pairs are scored together; more would only need more memory."""


@Language.factory(
    "inkweb_learned_coreference",
    requires=["doc._.encoded", "doc.spans"],
    assigns=["doc._.same", "doc.spans"],
    default_config={"weights": None},
)
def make_coreference(nlp: Language, name: str, weights: str | None) -> Coreference:  # noqa: ARG001 (spaCy calls so)
    """Make the component."""
    return Coreference(graphs(weights))


class Coreference:
    """Fills ``doc._.same``, lets the mentions of an entity vote on its type, and tells firms among organisations."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs
        self._firms = Firms()

    def __call__(self, doc: Doc) -> Doc:
        """Join the mentions of one ``Doc``."""
        spans = spans_of(doc)
        links = [*self._links(doc, spans), *_slips(doc)]
        doc._.same = tuple(
            SameAs(k.earlier, k.later, k.reason, round(float(sigmoid(np.float32(k.score))), 3)) for k in links
        )
        types = voted(spans, ints(entities_of(doc)))
        if (types != spans.type).any():
            _retype(doc, types.tolist())
        self._firms.label(span for span in doc.spans[MENTIONS] if span._.kind == "name")
        return doc

    def _links(self, doc: Doc, spans: Spans) -> list[Link]:
        words = doc._.encoded.words
        found = antecedents(words, spans)
        if not len(found):
            return []
        [vectors] = self._graphs.by_rows("mentions", doc._.encoded.ends(spans), spans.type, spans.kind)
        scores = [self._graphs("coreference", vectors[of], *block)[0] for of, block in found.blocks(BLOCK)]
        return join(words, spans, found, np.concatenate(scores))


def _slips(doc: Doc) -> Iterator[Link]:
    """Join each misspelt name with the name that it stands for."""
    spans = list(doc.spans[MENTIONS])
    for slip in doc.spans.get(LAYER, ()):
        right = meant(spans, slip)
        at = next((i for i, span in enumerate(spans) if span.start == slip.start), None)
        if right is not None and at is not None:
            yield Link(min(at, right), max(at, right), "misspelt", CERTAIN)


def _retype(doc: Doc, types: list[int]) -> None:
    """Give the mentions these types; a ``Span``'s label cannot be changed, so they are made anew."""
    spans = []
    for old, type in zip(doc.spans[MENTIONS], types, strict=True):
        new = Span(doc, old.start, old.end, label=TYPES[type])
        kind, value = old._.kind, old._.value
        new._.kind, new._.value = kind, value
        spans.append(new)
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
