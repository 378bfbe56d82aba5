"""Read an article in order, and resolve what looks back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from inkweb.extract.coreference.anaphors import Anaphor
from inkweb.extract.coreference.antecedents import Referent, choose, gender_of, is_subject, nouns_of, speaker
from inkweb.extract.coreference.clusters import Link

_ANYONE = Anaphor(0, 0, "pronoun", "personal", frozenset(("Person",)))


class Discourse:
    """What has been read of one article: its referents, and who speaks."""

    def __init__(self, doc: Doc, names: Sequence[Span], owner: Sequence[int]) -> None:
        self._doc = doc
        self._sentences = list(doc.sents)
        self._number = {token.i: at for at, sentence in enumerate(self._sentences) for token in sentence}
        self._owner = {span.start: number for span, number in zip(names, owner, strict=True)}
        self._totals = Counter(owner)
        self._referents: dict[int, Referent] = {}
        self._people: dict[int, list[Span]] = defaultdict(list)
        for span in names:
            if span.label_ == "Person":
                self._people[self._number[span.start]].append(span)
        self._quoted = _quoted(doc)
        self._speaker: int | None = None
        self._house: dict[int, int] = {}

    def meet(self, span: Span) -> None:
        """Take note of a name."""
        number, at = self._owner[span.start], self._number[span.start]
        referent = self._referents.setdefault(number, Referent(span.label_, self._totals[number]))
        referent.nouns |= nouns_of(span, self._sentences[at].end)
        if span.label_ == "Person":
            referent.gender = referent.gender or gender_of(span)
            self._place(number, at)
        _touch(referent, span.start, at, is_subject(span))

    def _place(self, person: int, at: int) -> None:
        """Take note of the organisation named last before a person's first mention: theirs, when they say "we"."""
        beside = [
            (other.last, number)
            for number, other in self._referents.items()
            if other.type == "Organization" and other.sentence == at
        ]
        if beside:
            self._house.setdefault(person, max(beside)[1])

    def resolve(self, anaphor: Anaphor) -> Iterator[tuple[Span, Link]]:
        """Give the mention with its link when something fitting went before."""
        at = self._number[anaphor.start]
        referent = self._antecedent(anaphor, at)
        if referent is None or referent.last < 0:
            return
        span = Span(self._doc, anaphor.start, anaphor.end, label=referent.type)
        span._.kind = anaphor.kind
        reason = anaphor.kind if anaphor.kind == "pronoun" else f"description: {anaphor.noun}"
        yield span, Link(referent.last, anaphor.start, reason, 0.7)
        referent.gender = referent.gender or anaphor.gender
        _touch(referent, anaphor.start, at, is_subject(span))

    def _antecedent(self, anaphor: Anaphor, at: int) -> Referent | None:
        if anaphor.way not in ("speaker", "speakers"):
            return choose(anaphor, self._referents.values(), at)
        if not self._quoted[anaphor.start]:
            return None
        speaking = self._speaking(at)
        if anaphor.way == "speaker":
            return speaking
        house = next((self._house.get(number) for number, other in self._referents.items() if other is speaking), None)
        return self._referents[house] if house is not None else choose(anaphor, self._referents.values(), at)

    def _speaking(self, at: int) -> Referent | None:
        """Give who speaks in a sentence: the one beside a verb of saying, who spoke before, or the nearest person."""
        said = speaker(self._doc, self._sentences[at], self._people[at])
        if said is not None and self._owner[said.start] in self._referents:
            self._speaker = self._owner[said.start]
        if self._speaker is not None:
            return self._referents[self._speaker]
        return choose(_ANYONE, self._referents.values(), at)


def _touch(referent: Referent, start: int, at: int, is_subject: bool) -> None:
    referent.is_subject = is_subject or (referent.is_subject and referent.sentence == at)
    referent.sentence, referent.last = at, start


def _quoted(doc: Doc) -> list[bool]:
    """Whether each token stands between quotation marks; a line end closes them."""
    inside, found = False, []
    for token in doc:
        if token.text in "“„«" or (token.text == '"' and not inside):
            inside = True
        elif token.text in '”»"' or "\n" in token.text:
            inside = False
        found.append(inside)
    return found
