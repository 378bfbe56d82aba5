"""Mark names and give them types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from inkweb.extract.layers import BOILERPLATE, MENTIONS
from inkweb.extract.names.ballot import Ballot
from inkweb.extract.names.candidates import Candidate, Candidates
from inkweb.extract.names.firms import Firms
from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints
from inkweb.extract.names.sieve import Sieve
from inkweb.extract.names.votes import Words


@Language.factory("inkweb_names", requires=["doc.sents", "doc.spans"], assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> Names:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Names(nlp)


class Names:
    """Adds names to ``doc.spans["mentions"]``: known ones and those that look like names, one type for one surface."""

    def __init__(self, nlp: Language) -> None:
        self._hints = Hints()
        self._gazetteer = Gazetteer(nlp)
        self._candidates = Candidates(self._gazetteer, self._hints)
        self._sieve = Sieve(self._gazetteer)
        self._firms = Firms()
        self._ballot = Ballot(self._gazetteer, self._hints)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one ``Doc``."""
        values = [span for span in doc.spans.get(MENTIONS, ()) if not _is_version(span)]
        free = _free(doc, values)
        names = self._found(doc, free)
        taken = {index for name in names for index in range(name.start, name.end)}
        values += [span for span in doc.spans.get(MENTIONS, ()) if _is_version(span) and span.start not in taken]
        typed = list(self._typed(doc, names))
        self._firms.label(typed)
        spans = sorted([*values, *typed], key=lambda span: span.start)
        doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
        return doc

    def _found(self, doc: Doc, free: Sequence[bool]) -> list[Candidate]:
        """Give the names in text order, never overlapping."""
        known = [span for span in self._gazetteer.known(doc) if all(free[span.start : span.end])]
        return self._sieve.names(doc, list(self._candidates.find(doc, free, known)), known)

    def _weighed(self, doc: Doc, name: Candidate, votes: dict[str, float]) -> dict[str, float]:  # noqa: ARG002
        """Give what the context of one occurrence says of its type."""
        return votes

    def _typed(self, doc: Doc, names: Sequence[Candidate]) -> Iterator[Span]:
        words = [token.text for token in doc]
        bounds = {token.i: (sentence.start, sentence.end) for sentence in doc.sents for token in sentence}
        contexts: dict[Words, list[dict[str, float]]] = defaultdict(list)
        for name in names:
            low, high = bounds[name.start]
            votes = {} if name.is_titled else self._hints.votes(words[low:high], name.start - low, name.end - low)
            contexts[tuple(words[name.start : name.end])].append(self._weighed(doc, name, votes))
        types = self._ballot.types(contexts, _listed(words, names))
        for name in names:
            span = Span(doc, name.start, name.end, label=types[tuple(words[name.start : name.end])])
            span._.kind = "name"
            yield span


def _listed(words: Sequence[str], names: Sequence[Candidate]) -> Iterator[tuple[Words, Words]]:
    """Give the surfaces that stand side by side: "Fjord and Tern", "Fjord, Tern"."""
    for left, right in pairwise(names):
        if words[left.end : right.start] in (["and"], [","], ["or"], [",", "and"]):
            yield tuple(words[left.start : left.end]), tuple(words[right.start : right.end])


def _is_version(span: Span) -> bool:
    """Whether a quantity may be the last word of a model's name: "7B" after a capitalised word."""
    if span.label_ != "Quantity" or len(span) > 2 or span.start == 0 or span._.value.unit:
        return False
    before = span.doc[span.start - 1]
    return span.text[-1] in "BM" and before.text[0].isupper()


def _free(doc: Doc, values: Iterable[Span]) -> list[bool]:
    free = [not token.is_space for token in doc]
    for span in (*doc.spans.get(BOILERPLATE, ()), *values):
        free[span.start : span.end] = [False] * len(span)
    return free
