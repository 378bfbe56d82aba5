"""Mark sums of money, quantities and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from inkweb.extract.layers import BOILERPLATE, MENTIONS, text_of
from inkweb.extract.values.dates import dates
from inkweb.extract.values.money import money
from inkweb.extract.values.quantities import quantities
from inkweb.model import Quantity, When

_Found = tuple[int, int, str, "Quantity | When"]


@Language.component("inkweb_values", requires=["doc.spans"], assigns=["doc.spans"])
def values(doc: Doc) -> Doc:
    """Put every value into ``doc.spans["mentions"]``; where two overlap the first kind wins, money before all.

    >>> from inkweb.extract.pipeline import nlp
    >>> doc = nlp()("It paid $40m in 2021.")
    >>> [(span.text, span.label_) for span in doc.spans["mentions"]]
    [('$40m', 'Money'), ('2021', 'Date')]
    """
    taken = [False] * len(doc)
    for part in doc.spans.get(BOILERPLATE, ()):
        taken[part.start : part.end] = [True] * len(part)
    spans = sorted(_free(doc, _found(doc), taken), key=lambda span: span.start)
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
    return doc


def _found(doc: Doc) -> Iterator[_Found]:
    text = text_of(doc)
    yield from ((start, end, "Money", value) for start, end, value in money(text))
    dated = getattr(doc._.article, "date", None)
    yield from ((start, end, "Date", value) for start, end, value in dates(text, dated))
    yield from ((start, end, "Quantity", value) for start, end, value in quantities(text))


def _free(doc: Doc, found: Iterable[_Found], taken: list[bool]) -> Iterator[Span]:
    for start, end, label, value in found:
        span = doc.char_span(start, end, label=label)
        if span is None or any(taken[span.start : span.end]):
            continue
        taken[span.start : span.end] = [True] * len(span)
        span._.kind, span._.value = "value", value
        yield span
