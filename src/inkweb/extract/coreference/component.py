"""Join the names, descriptions and pronouns of one article that mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from inkweb.extract.coreference.anaphors import Anaphor, anaphors
from inkweb.extract.coreference.clusters import Link, clusters
from inkweb.extract.coreference.discourse import Discourse
from inkweb.extract.layers import BOILERPLATE, MENTIONS, SameAs


@Language.component("inkweb_coreference", requires=["doc.spans", "doc.sents"], assigns=["doc.spans", "doc._.same"])
def coreference(doc: Doc) -> Doc:
    """Add descriptions and pronouns to ``doc.spans["mentions"]`` and fill ``doc._.same``.

    >>> from inkweb.extract.pipeline import nlp
    >>> doc = nlp()("Halden Labs grows. The company said it hired Priya Raman.")
    >>> [doc.spans["mentions"][same.later].text for same in doc._.same]
    ['The company', 'it']
    """
    mentions = list(doc.spans.get(MENTIONS, ()))
    names = [span for span in mentions if span._.kind == "name"]
    owner, links = clusters(names)
    found = list(_anaphoric(doc, names, owner))
    spans = sorted([*mentions, *(span for span, _ in found)], key=lambda span: span.start)
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
    position = {span.start: at for at, span in enumerate(spans)}
    links += [link for _, link in found]
    doc._.same = tuple(SameAs(position[link.earlier], position[link.later], link.reason, link.score) for link in links)
    return doc


def _anaphoric(doc: Doc, names: Sequence[Span], owner: Sequence[int]) -> Iterator[tuple[Span, Link]]:
    """Read the article in order, and give each description and pronoun with its antecedent."""
    discourse = Discourse(doc, names, owner)
    events: list[Span | Anaphor] = [*names, *_unnamed(doc, names)]
    for event in sorted(events, key=lambda event: event.start):
        if isinstance(event, Span):
            discourse.meet(event)
        else:
            yield from discourse.resolve(event)


def _unnamed(doc: Doc, names: Sequence[Span]) -> Iterator[Anaphor]:
    """Give what may look back, but not what stands in apposition to a name: "Fjord, the company that ..."."""
    hidden = (*doc.spans.get(MENTIONS, ()), *doc.spans.get(BOILERPLATE, ()))
    taken = {at for span in hidden for at in range(span.start, span.end)}
    ends = {span.end for span in names}
    for found in anaphors(doc):
        is_apposed = found.kind == "nominal" and doc[found.start - 1].text == "," and found.start - 1 in ends
        if not is_apposed and taken.isdisjoint(range(found.start, found.end)):
            yield found
