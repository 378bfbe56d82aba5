"""Find runs of words that are written like names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints
from inkweb.extract.names.joints import HYPHENS, Joints

#: After these the next word is capitalised whatever it is.
_OPENERS = frozenset("\"“”„«»'‘(:•*–—|-…?!;>")
#: A line of fewer longer words may be in capitals by chance.
_LONG, _ENOUGH = 4, 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``start`` to ``end`` may be a name.

    ``is_initial`` when the capital may come from the place alone, ``is_titled`` when all of the line has capitals.
    """

    start: int
    end: int
    is_initial: bool = False
    is_titled: bool = False


class Candidates:
    """Cuts a ``Doc`` into runs of capitalised words; a known name is never cut."""

    def __init__(self, gazetteer: Gazetteer, hints: Hints) -> None:
        self._gazetteer = gazetteer
        self._joints = Joints(gazetteer, hints)

    def find(self, doc: Doc, free: Sequence[bool], known: Sequence[Span] = ()) -> Iterator[Candidate]:
        """Give the runs of ``doc`` that lie on ``free`` tokens, in text order."""
        ends = {span.start: span.end for span in known}
        for sentence in doc.sents:
            titled = is_titled(sentence)
            at = sentence.start
            while at < sentence.end:
                end = self._run(doc, at, sentence.end, free, ends)
                if end > at:
                    yield Candidate(at, end, _is_initial(doc, at, sentence.start), titled)
                at = max(end, at + 1)

    def _run(self, doc: Doc, start: int, limit: int, free: Sequence[bool], ends: Mapping[int, int]) -> int:
        """Give where the run that starts at ``start`` ends; ``start`` itself when none does."""
        least = ends.get(start, start)
        if not free[start] or (least == start and not self._joints.opens(doc, start, limit)):
            return start
        end = max(least, start + 1)
        while end < limit:
            step = self._joints.step(doc, end, limit)
            if step and end in ends:
                step = max(step, ends[end] - end)
            if not step or not all(free[end : end + step]):
                break
            end += step
        return max(least, self._trimmed(doc, start, end))

    def _trimmed(self, doc: Doc, start: int, end: int) -> int:
        while end > start + 1 and self._hangs(doc, end - 1):
            end -= 1
        last = doc[end - 1].text
        is_bare = len(last) == 1 or not any(c.isalpha() for c in last)
        return start if end - start == 1 and is_bare else end

    def _hangs(self, doc: Doc, at: int) -> bool:
        """Whether a word at the end of a run is none of the name's: "Fjord CEO", "Fjord -"."""
        text = doc[at].text
        is_part = text == "AI" or (len(text) == 1 and not doc[at - 1].whitespace_)
        return text in HYPHENS or (text in self._gazetteer.barred and not is_part)


def is_titled(sentence: Span) -> bool:
    """Whether a line is written In Title Case or IN CAPITALS, so that capitals say nothing.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> is_titled(nlp("Fjord Buys Small Rival From Oslo")[:]), is_titled(nlp("Fjord buys Tern from Oslo")[:])
    (True, False)
    """
    words = [token.text for token in sentence if token.is_alpha and len(token.text) >= _LONG]
    low = sum(word[0].islower() for word in words)
    return len(words) >= _ENOUGH and low * 6 <= len(words)


def _is_initial(doc: Doc, at: int, start: int) -> bool:
    if at == start:
        return True
    before = doc[at - 1]
    return before.text in _OPENERS and (at - 2 < start or bool(doc[at - 2].whitespace_) or before.text in ":?!")
