"""Join the names, descriptions and pronouns of one article that mean the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from inkweb.extract.aliases import aliases, names_of
from inkweb.extract.anaphors import Anaphor, anaphors
from inkweb.extract.antecedents import Referent, choose, gender_of, is_subject, nouns_of, speaker
from inkweb.extract.layers import BOILERPLATE, MENTIONS, SameAs
from inkweb.model import fold


@dataclass(frozen=True, slots=True)
class _Link:
    """Two spans that are the same, by the first token of each."""

    earlier: int
    later: int
    reason: str
    score: float


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
    owner, links = _joined(names)
    found = list(_anaphoric(doc, names, owner))
    spans = sorted([*mentions, *(span for span, _ in found)], key=lambda span: span.start)
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
    position = {span.start: at for at, span in enumerate(spans)}
    links += [link for _, link in found]
    doc._.same = tuple(SameAs(position[link.earlier], position[link.later], link.reason, link.score) for link in links)
    return doc


def _joined(names: Sequence[Span]) -> tuple[list[int], list[_Link]]:
    """Give for each name the number of its entity, and the links that say so."""
    gathered = names_of([(span.text, span.label_) for span in names])
    numbers = {(name.folded, name.type): at for at, name in enumerate(gathered)}
    owner = [numbers[fold(span.text), span.label_] for span in names]
    links = list(_repeats(names, owner))
    into = list(range(len(gathered)))
    for alias in aliases(gathered):
        short, long = names[gathered[alias.short].first], names[gathered[alias.long].first]
        links.append(_Link(min(short.start, long.start), max(short.start, long.start), alias.reason, alias.score))
        _merge(into, alias.short, alias.long)
    return [_root(into, number) for number in owner], links


def _repeats(names: Sequence[Span], owner: Sequence[int]) -> Iterator[_Link]:
    first: dict[int, Span] = {}
    for span, number in zip(names, owner, strict=True):
        if number in first:
            yield _Link(first[number].start, span.start, "same name", 1.0)
        else:
            first[number] = span


def _merge(into: list[int], left: int, right: int) -> None:
    into[_root(into, left)] = _root(into, right)


def _root(into: Sequence[int], at: int) -> int:
    while into[at] != at:
        at = into[at]
    return at


def _anaphoric(doc: Doc, names: Sequence[Span], owner: Sequence[int]) -> Iterator[tuple[Span, _Link]]:
    """Read the article in order, and give each description and pronoun with its antecedent."""
    reader = _Reader(doc, names, owner)
    events: list[Span | Anaphor] = [*names, *_unnamed(doc, names)]
    for event in sorted(events, key=lambda event: event.start):
        if isinstance(event, Span):
            reader.meet(event)
        else:
            yield from reader.resolve(event)


def _unnamed(doc: Doc, names: Sequence[Span]) -> Iterator[Anaphor]:
    """Give what may look back, but not what stands in apposition to a name: "Fjord, the company that ..."."""
    hidden = (*doc.spans.get(MENTIONS, ()), *doc.spans.get(BOILERPLATE, ()))
    taken = {at for span in hidden for at in range(span.start, span.end)}
    ends = {span.end for span in names}
    for found in anaphors(doc):
        is_apposed = found.kind == "nominal" and doc[found.start - 1].text == "," and found.start - 1 in ends
        if not is_apposed and taken.isdisjoint(range(found.start, found.end)):
            yield found


class _Reader:
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

    def resolve(self, anaphor: Anaphor) -> Iterator[tuple[Span, _Link]]:
        """Give the mention with its link when something fitting went before."""
        at = self._number[anaphor.start]
        referent = self._antecedent(anaphor, at)
        if referent is None or referent.last < 0:
            return
        span = Span(self._doc, anaphor.start, anaphor.end, label=referent.type)
        span._.kind = anaphor.kind
        reason = anaphor.kind if anaphor.kind == "pronoun" else f"description: {anaphor.noun}"
        yield span, _Link(referent.last, anaphor.start, reason, 0.7)
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


_ANYONE = Anaphor(0, 0, "pronoun", "personal", frozenset(("Person",)))


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
