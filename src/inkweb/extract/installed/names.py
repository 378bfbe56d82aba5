"""Put the names that an installed pipeline found together with those of our rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from inkweb.extract.names.candidates import Candidate
from inkweb.extract.names.component import Names
from inkweb.extract.rulebook import rulebook

_BEFORE = frozenset(("the", "a", "an", "mr", "mr.", "mrs", "mrs.", "ms", "ms."))
_AFTER = frozenset(("'s", "’s", "'", "’"))
#: More than all other votes together: the pipeline speaks of our own types.
_CERTAIN = 100.0


@Language.factory("inkweb_installed_names", requires=["doc.ents", "doc.sents", "doc.spans"], assigns=["doc.spans"])
def make_names(nlp: Language, name: str) -> InstalledNames:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return InstalledNames(nlp)


class InstalledNames(Names):
    """Adds names to ``doc.spans["mentions"]``: first those with a label of ours, then those of our rules, then others.

    A surface has one type in the whole article, by all votes, of which the pipeline's label is one.
    """

    def __init__(self, nlp: Language) -> None:
        super().__init__(nlp)
        rules = rulebook("installed.yml")
        self._taken: dict[str, str] = rules["taken"]
        self._heard: dict[str, str] = rules["heard"]
        self._ignored = frozenset(rules["ignored"])
        self._vote: float = rules["vote"]

    def _found(self, doc: Doc, free: Sequence[bool]) -> list[Candidate]:
        theirs = [(span.label_, each) for span in doc.ents for each in self._name(span, free)]
        sure = [each for label, each in theirs if label in self._taken]
        rest = [each for label, each in theirs if label not in self._taken]
        return sorted(_apart([*sure, *super()._found(doc, free), *rest]), key=lambda each: each.start)

    def _name(self, span: Span, free: Sequence[bool]) -> Iterator[Candidate]:
        """Give an entity without article, title and possessive, unless it is no name or stands where none may."""
        doc, start, end = span.doc, span.start, span.end
        while start < end and (doc[start].lower_ in _BEFORE or not doc[start].text[0].isalnum()):
            start += 1
        while start < end and (doc[end - 1].text in _AFTER or not doc[end - 1].text[-1].isalnum()):
            end -= 1
        if start == end or span.label_ in self._ignored or not all(free[start:end]):
            return
        is_barred = end - start == 1 and self._gazetteer.bars(doc[start].text)
        if span.label_ in self._taken or (not is_barred and any(map(str.isupper, doc[start:end].text))):
            yield Candidate(start, end)

    def _weighed(self, doc: Doc, name: Candidate, votes: dict[str, float]) -> dict[str, float]:
        counted = defaultdict(float, votes)
        for label in sorted({token.ent_type_ for token in doc[name.start : name.end]}):
            for type, vote in self._votes(label):
                counted[type] += vote
        return counted

    def _votes(self, label: str) -> Iterator[tuple[str, float]]:
        if label in self._taken:
            yield self._taken[label], _CERTAIN
        elif label in self._heard:
            yield self._heard[label], self._vote


def _apart(names: Iterable[Candidate]) -> Iterator[Candidate]:
    """Give those that overlap none before them."""
    taken: set[int] = set()
    for name in names:
        tokens = range(name.start, name.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            yield name
