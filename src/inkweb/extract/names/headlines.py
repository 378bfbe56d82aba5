"""Find names in lines where every word has a capital."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from spacy.tokens import Doc

from inkweb.extract.names.candidates import Candidate
from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.votes import Words

#: Shorter words than this are more often small words or short forms.
_SHORT = 3


class Headlines:
    """Keeps of a run what the article has as a name elsewhere, what the list knows, and words that are no words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._words = gazetteer

    def names(self, doc: Doc, each: Candidate, ends: Mapping[int, int], seen: Set[Words]) -> Iterator[Candidate]:
        """Give the names inside a run.

        ``ends`` says where a listed name ends that begins at a token; ``seen`` holds the article's other names in lower
        case.
        """
        at = each.start
        while at < each.end:
            end = max(_longest(doc, at, each.end, seen), min(ends.get(at, at), each.end))
            end = end if end > at else self._strange(doc, at, each.end)
            if end > at:
                yield Candidate(at, end, is_titled=True)
            at = max(end, at + 1)

    def _strange(self, doc: Doc, start: int, limit: int) -> int:
        end = start
        while end < limit and self._is_strange(doc[end].text):
            end += 1
        return end

    def _is_strange(self, word: str) -> bool:
        if self._words.bars(word) or not word[0].isalpha() or len(word) < _SHORT:
            return False
        return not self._words.is_inflected(word)


def _longest(doc: Doc, at: int, limit: int, seen: Set[Words]) -> int:
    stops = range(limit, at, -1)
    return next((stop for stop in stops if tuple(token.lower_ for token in doc[at:stop]) in seen), at)
