"""Find where in an article a statement of a language model stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from spacy.tokens import Doc

from inkweb.extract.layers import BOILERPLATE
from inkweb.extract.llm.answer import Claim
from inkweb.extract.llm.cast import pronouns
from inkweb.extract.llm.finding import find
from inkweb.extract.llm.marks import Mark, Marks, Tokens, tokens_of
from inkweb.extract.llm.parts import Part, story
from inkweb.model import MentionKind

#: No evidence runs over more sentences than these.
_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a statement stands: its arguments, its trigger, and the sentences round them."""

    subject: Mark
    object: Mark
    trigger: Tokens
    quote: Tokens


class Passages:
    """Looks statements up in one ``Doc``."""

    def __init__(self, doc: Doc, marks: Marks) -> None:
        self._doc, self._marks = doc, marks
        self._text: str = doc._.article.text
        self._sentence = {at: (s.start, s.end) for s in doc.sents for at in range(s.start, s.end)}
        self._firsts = sorted({start for start, _ in self._sentence.values()})

    def place(self, quoted: str, claim: Claim, part: Part, subject: int, object: int | None) -> Placed | str:
        """Give the first place of the quote where all words of the statement stand, or say what is not there.

        ``subject`` and ``object`` are numbers of entities; ``None`` asks for a quantity.
        """
        reason = "whose quote is not in the article"
        for quote in self._found(quoted, part.stretches):
            placed = self._in(claim, quote, subject, object)
            if isinstance(placed, Placed):
                return placed
            reason = placed
        return reason

    def words(self, words: str, tokens: Tokens) -> Iterator[Tokens]:
        """Give where words stand within these tokens."""
        span = self._doc[slice(*tokens)]
        return self._found(words, [(span.start_char, span.end_char)])

    def anywhere(self, words: str) -> Iterator[Tokens]:
        """Give where words stand in the story."""
        return self._found(words, list(story(self._doc._.article)))

    def _found(self, words: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Tokens]:
        places = (place for stretch in stretches for place in find(words, self._text, stretch))
        return (tokens for place in places if (tokens := tokens_of(self._doc, place)))

    def _in(self, claim: Claim, quote: Tokens, subject: int, object: int | None) -> Placed | str:
        triggers = list(self.words(claim.trigger, quote))
        if not triggers:
            return "whose trigger is not in the quote"
        subjects = list(self._arguments(claim.subject_words, quote, subject))
        objects = list(self._counts(claim.object_words, quote))
        if object is not None:
            objects = list(self._arguments(claim.object_words, quote, object))
        if not subjects or not objects:
            return "whose subject or object is not in the quote"
        places = (self._placed(*each) for each in product(subjects, objects, triggers))
        near = min((place for place in places if place), key=lambda p: (_width(p), p.trigger), default=None)
        return near or "whose words stand too far apart"

    def _arguments(self, words: str, quote: Tokens, entity: int) -> Iterator[Mark]:
        """Give what the words of an argument may be: mentions of the entity, or places that are free for one."""
        has_any = False
        for tokens in self.words(words, quote):
            on = self._marks.within(tokens)
            own = [mark for mark in on if mark.entity == entity]
            if own or not on:
                has_any = True
                yield own[0] if own else Mark(*tokens, _kind(words), entity)
        if not has_any:
            yield from (mark for mark in self._marks.within(quote) if mark.entity == entity)

    def _counts(self, words: str, quote: Tokens) -> Iterator[Mark]:
        for tokens in self.words(words, quote):
            yield from (mark for mark in self._marks.within(tokens) if self._marks.label(mark) == "Quantity")

    def _placed(self, subject: Mark, object: Mark, trigger: Tokens) -> Placed | None:
        if subject.start < object.end and object.start < subject.end:
            return None
        first = self._sentence[min(subject.start, object.start, trigger[0])][0]
        last = self._sentence[max(subject.end, object.end, trigger[1]) - 1][1]
        is_broken = any(span.start < last and first < span.end for span in self._doc.spans.get(BOILERPLATE, ()))
        if is_broken or sum(first <= start < last for start in self._firsts) > _SENTENCES:
            return None
        return Placed(subject, object, trigger, (first, last))


def _width(placed: Placed) -> int:
    ends = (placed.subject.end, placed.object.end, placed.trigger[1])
    return max(ends) - min(placed.subject.start, placed.object.start, placed.trigger[0])


def _kind(words: str) -> MentionKind:
    return "pronoun" if words.strip().casefold() in pronouns() else "nominal"
