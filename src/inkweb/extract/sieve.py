"""Decide which candidates are names, and where they begin and end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from inkweb.extract.ballot import Words
from inkweb.extract.candidates import Candidate
from inkweb.extract.gazetteer import Gazetteer

_WORDLIKE = re.compile(r".+(?:ing|ed|ly|tion|sion|ment|ness|ists?|ers|ors|ity|ies|ous|ful|ive|able|ible|als)")


class Sieve:
    """Keeps what the list or the article itself supports, and cuts words off that only stand beside a name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def names(self, doc: Doc, found: Sequence[Candidate], known: Sequence[Span]) -> list[Candidate]:
        """Give the names in text order, never overlapping."""
        support = self._support(doc, found)
        names = [name for each in found if not each.is_titled for name in self._cut(doc, each, known, support)]
        surfaces = {tuple(t.text for t in doc[name.start : name.end]) for name in names}
        folded = {tuple(word.casefold() for word in surface) for surface in surfaces}
        for each in found:
            if each.is_titled:
                names.extend(self._titled(doc, each, known, folded))
        names.extend(_unseen(doc, known, names, self._gazetteer))
        return sorted(names, key=lambda name: name.start)

    def _support(self, doc: Doc, found: Sequence[Candidate]) -> Counter[Words]:
        """Count surfaces whose capital cannot come from their place."""
        plain = (each for each in found if not each.is_initial and not each.is_titled)
        return Counter(tuple(token.text for token in doc[each.start : each.end]) for each in plain)

    def _cut(self, doc: Doc, each: Candidate, known: Sequence[Span], support: Counter[Words]) -> Iterator[Candidate]:
        if each.is_initial:
            each = self._without_opening(doc, each, support)
        for part in self._split(doc, each, known, support):
            if part.end > part.start and self._is_name(doc, part, support):
                yield part

    def _without_opening(self, doc: Doc, each: Candidate, support: Counter[Words]) -> Candidate:
        """Cut off a first word that has its capital from the sentence's start alone."""
        words = tuple(token.text for token in doc[each.start : each.end])
        rest, first = words[1:], words[0]
        if not rest or support[words] or " ".join(words) in self._gazetteer.types or rest[0] == "-":
            return each
        if first.casefold() not in self._gazetteer.common and first not in self._gazetteer.descriptors:
            return each
        strange = all(word.casefold() not in self._gazetteer.common for word in rest if word[0].isalpha())
        if (
            support[rest]
            or first in self._gazetteer.descriptors
            or _is_function(doc[each.start].lower_)
            or (strange and rest[0] not in ("&", "of"))
        ):
            return replace(each, start=each.start + 1, is_initial=False)
        return each

    def _split(self, doc: Doc, each: Candidate, known: Sequence[Span], support: Counter[Words]) -> Iterator[Candidate]:
        """Cut "Meta Llama 2" and "Fjord Priya Raman" where one known name meets another."""
        for span in known:
            if span.start == each.start and span.end < each.end and doc[span.end].text not in "-&":
                rest = tuple(token.text for token in doc[span.end : each.end])
                if self._stands_alone(rest, support):
                    yield Candidate(span.start, span.end)
                    yield from self._split(doc, Candidate(span.end, each.end), known, support)
                    return
        words = tuple(token.text for token in doc[each.start : each.end])
        for size in range(1, len(words) - 1):
            head, rest = words[:size], words[size:]
            if (
                rest[0] not in "-&"
                and words[size - 1] not in "-&"
                and (support[head] or " ".join(head) in self._gazetteer.types)
                and rest[0] in self._gazetteer.given
                and (support[rest] or len(rest) in (2, 4))
                and head[0] not in self._gazetteer.given
            ):
                yield replace(each, end=each.start + size)
                yield Candidate(each.start + size, each.end)
                return
        yield each

    def _stands_alone(self, words: Words, support: Counter[Words]) -> bool:
        name = " ".join(words)
        return (
            bool(support[words])
            or name in self._gazetteer.types
            or words[0] in self._gazetteer.types
            or (words[0] in self._gazetteer.given and len(words) > 1)
        )

    def _is_name(self, doc: Doc, part: Candidate, support: Counter[Words]) -> bool:
        words = tuple(token.text for token in doc[part.start : part.end])
        if (
            part.start
            and doc[part.start - 1].text in self._gazetteer.titles
            and self._gazetteer.posts.issuperset(words)
        ):
            return False
        if len(words) == 1:
            if (
                words[0] in self._gazetteer.demonyms
                or words[0] in self._gazetteer.titles
                or words[0] in self._gazetteer.barred
            ):
                return False
            if part.is_initial:
                return self._is_initial_name(words[0], support)
        return not (
            part.is_initial
            and all(word.casefold() in self._gazetteer.common for word in words)
            and words[0].casefold() in _FUNCTION
        )

    def _is_initial_name(self, word: str, support: Counter[Words]) -> bool:
        if support[(word,)]:
            return not _is_function(word.casefold())
        if word.casefold() in self._gazetteer.common or word in self._gazetteer.descriptors:
            return False
        return word in self._gazetteer.types or not word[1:].islower() or not self._is_inflected(word.casefold())

    def _is_inflected(self, low: str) -> bool:
        """Whether it is, or looks like, a common word with an ending."""
        listed = self._gazetteer.common
        stems = (
            low,
            low.removesuffix("s"),
            low.removesuffix("es"),
            low[:-1],
            low[:-2],
            low.removesuffix("ing") + "e",
            low[:-3],
        )
        return any(stem in listed for stem in stems if len(stem) > 3) or bool(_WORDLIKE.fullmatch(low))

    def _titled(self, doc: Doc, each: Candidate, known: Sequence[Span], folded: set[Words]) -> Iterator[Candidate]:
        """In a headline only names that the article has elsewhere, known ones, and words that are no words."""
        at = each.start
        starts = {span.start: span.end for span in known}
        while at < each.end:
            end = max(
                (stop for stop in range(at + 1, each.end + 1) if tuple(t.lower_ for t in doc[at:stop]) in folded),
                default=at,
            )
            end = max(end, min(starts.get(at, at), each.end))
            if end == at:
                end = self._strange(doc, at, each.end)
            if end > at:
                yield Candidate(at, end, is_titled=True)
            at = max(end, at + 1)

    def _strange(self, doc: Doc, start: int, limit: int) -> int:
        end = start
        while end < limit and self._is_strange(doc[end].text):
            end += 1
        return end

    def _is_strange(self, word: str) -> bool:
        low = word.casefold()
        if word in self._gazetteer.demonyms or word in self._gazetteer.titles or word in self._gazetteer.barred:
            return False
        return low[0].isalpha() and low not in self._gazetteer.common and not self._is_inflected(low) and len(low) > 2


_FUNCTION = frozenset(
    "the a an this that these those it its he she they we i you his her their our my your in on at by for from to of with as if but and or so yet nor not no "
    "when while where who what why how which there here then than now once since until after before during under over about into also even only just still "
    "both each every some many most more few all any one two three four five six seven eight nine ten".split()
)


def _is_function(word: str) -> bool:
    return word in _FUNCTION


def _unseen(doc: Doc, known: Sequence[Span], names: Sequence[Candidate], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Known names that no run of capitals covers: "xAI", "o1"; a common word opening a sentence is left out."""
    taken = {index for name in names for index in range(name.start, name.end)}
    for span in known:
        if (
            taken.intersection(range(span.start, span.end))
            or span.text.casefold() in gazetteer.common
            or span[0].is_sent_start
            and len(span) == 1
            and span.text.casefold() in gazetteer.common
        ):
            continue
        if span[0].is_title and len(span) == 1:
            continue
        yield Candidate(span.start, span.end)
