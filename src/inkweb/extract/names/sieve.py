"""Decide which candidates are names, and where they begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from inkweb.extract.names.candidates import Candidate
from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.headlines import Headlines
from inkweb.extract.names.votes import Words


class Sieve:
    """Keeps what the list or the article itself supports, and cuts off words that only stand beside a name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._words = gazetteer
        self._headlines = Headlines(gazetteer)

    def names(self, doc: Doc, found: Sequence[Candidate], known: Sequence[Span]) -> list[Candidate]:
        """Give the names in text order, never overlapping."""
        support, ends = _support(doc, found), {span.start: span.end for span in known}
        names = [name for each in found if not each.is_titled for name in self._kept(doc, each, ends, support)]
        seen = {tuple(token.lower_ for token in doc[name.start : name.end]) for name in names}
        for each in found:
            if each.is_titled:
                names.extend(self._headlines.names(doc, each, ends, seen))
        names.extend(self._unseen(known, names))
        return sorted(names, key=lambda name: name.start)

    def _kept(self, doc: Doc, each: Candidate, ends: Mapping[int, int], support: Counter[Words]) -> Iterator[Candidate]:
        opened = self._without_opening(doc, each, support) if each.is_initial else each
        for part in self._split(doc, opened, ends, support):
            if part.end > part.start and self._is_name(doc, part, support):
                yield part

    def _without_opening(self, doc: Doc, each: Candidate, support: Counter[Words]) -> Candidate:
        """Cut off a first word that has its capital from the sentence's start alone."""
        words = _words(doc, each)
        first, rest = words[0], words[1:]
        if not rest or rest[0] in "-&" or support[words] or " ".join(words) in self._words.types:
            return each
        is_word = self._words.is_common(first) or first in self._words.descriptors
        is_beside = first in self._words.descriptors or first.casefold() in self._words.function or support[rest]
        is_strange = rest[0] != "of" and not any(self._words.is_common(word) for word in rest if word[0].isalpha())
        return replace(each, start=each.start + 1, is_initial=False) if is_word and (is_beside or is_strange) else each

    def _split(
        self, doc: Doc, each: Candidate, ends: Mapping[int, int], support: Counter[Words]
    ) -> Iterator[Candidate]:
        """Cut "Meta Llama 2" and "Fjord Priya Raman" where one name meets another."""
        words = _words(doc, each)
        for size in range(1, len(words)):
            if words[size] in "-&" or words[size - 1] in "-&":
                continue
            is_cut = ends.get(each.start) == each.start + size and self._stands_alone(words[size:], support)
            if is_cut or self._is_before_person(words[:size], words[size:], support):
                yield replace(each, end=each.start + size)
                yield from self._split(doc, Candidate(each.start + size, each.end), ends, support)
                return
        yield each

    def _stands_alone(self, words: Words, support: Counter[Words]) -> bool:
        if support[words] or " ".join(words) in self._words.types or words[0] in self._words.types:
            return True
        return words[0] in self._words.given and len(words) > 1

    def _is_before_person(self, head: Words, rest: Words, support: Counter[Words]) -> bool:
        is_name = bool(support[head]) or " ".join(head) in self._words.types
        is_person = rest[0] in self._words.given and (bool(support[rest]) or len(rest) in (2, 4))
        return is_name and is_person and head[0] not in self._words.given

    def _is_name(self, doc: Doc, part: Candidate, support: Counter[Words]) -> bool:
        words = _words(doc, part)
        if part.start and doc[part.start - 1].text in self._words.titles and self._words.posts.issuperset(words):
            return False  # the "Procurement" of "Chief Procurement Officer"
        if len(words) > 1:
            is_plain = part.is_initial and all(self._words.is_common(word) for word in words)
            return not (is_plain and words[0].casefold() in self._words.function)
        return not self._words.bars(words[0]) and (not part.is_initial or self._is_supported(words[0], support))

    def _is_supported(self, word: str, support: Counter[Words]) -> bool:
        """Whether a single word that opens a sentence is a name all the same."""
        if support[(word,)]:
            return word.casefold() not in self._words.function
        if self._words.is_common(word) or word in self._words.descriptors:
            return False
        return word in self._words.types or not word[1:].islower() or not self._words.is_inflected(word)

    def _unseen(self, known: Sequence[Span], names: Sequence[Candidate]) -> Iterator[Candidate]:
        """Known names that no run of capitals covers: "o1". Single words in capitals were judged before."""
        taken = {index for name in names for index in range(name.start, name.end)}
        for span in known:
            is_judged = (len(span) == 1 and span[0].is_title) or self._words.is_common(span.text)
            if not is_judged and taken.isdisjoint(range(span.start, span.end)):
                yield Candidate(span.start, span.end)


def _words(doc: Doc, each: Candidate) -> Words:
    return tuple(token.text for token in doc[each.start : each.end])


def _support(doc: Doc, found: Sequence[Candidate]) -> Counter[Words]:
    """Count surfaces whose capital cannot come from their place."""
    return Counter(_words(doc, each) for each in found if not each.is_initial and not each.is_titled)
