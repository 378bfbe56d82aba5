"""The mentions of an article while an answer is being grounded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from inkweb.extract.layers import MENTIONS
from inkweb.extract.llm.cast import Cast
from inkweb.extract.llm.finding import Stretch, find
from inkweb.extract.llm.parts import story
from inkweb.model import Article, MentionKind

Tokens = tuple[int, int]
"""First token and the one after the last."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention of an entity (by number), or a value (``entity`` is -1). Marks never overlap."""

    start: int
    end: int
    kind: MentionKind
    entity: int = -1


class Marks:
    """All mentions: the values that rules found, the names that the model listed, and what its statements need."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        self._doc, self._cast = doc, cast
        self._values: dict[int, Span] = {span.start: span for span in doc.spans.get(MENTIONS, ())}
        self._at: dict[int, Mark] = {}
        self.missing = 0
        for mark in self._names():
            self.add(mark)
        for span in self._values.values():
            if self.is_free((span.start, span.end)):
                self.add(Mark(span.start, span.end, "value"))

    def add(self, mark: Mark) -> Mark:
        """Add a mention on free tokens."""
        self._at.update(dict.fromkeys(range(mark.start, mark.end), mark))
        return mark

    def is_free(self, tokens: Tokens) -> bool:
        """Whether no mention stands on any of these tokens."""
        return not any(token in self._at for token in range(*tokens))

    def within(self, tokens: Tokens) -> list[Mark]:
        """Give the mentions that stand at least partly on these tokens, in text order."""
        return list(dict.fromkeys(self._at[token] for token in range(*tokens) if token in self._at))

    def all(self) -> list[Mark]:
        """Give every mention in text order."""
        return self.within((0, len(self._doc)))

    def label(self, mark: Mark) -> str:
        """Give the type of a mention."""
        return str(self._values[mark.start].label_) if mark.entity < 0 else self._cast.types[mark.entity]

    def span(self, mark: Mark) -> Span:
        """Make the span of a mention, as the layers have it."""
        if mark.entity < 0:
            return self._values[mark.start]
        span = Span(self._doc, mark.start, mark.end, label=self.label(mark))
        span._.kind, span._.value = mark.kind, None
        return span

    def _names(self) -> Iterator[Mark]:
        """Give every place of every name, the longer where two overlap, of equals the first listed."""
        found: list[tuple[int, int, int]] = []
        for number, names in enumerate(self._cast.names):
            places = [(number, *tokens) for name in names for tokens in self._places(name)]
            self.missing += not places
            found += places
        taken: set[int] = set()
        for number, start, end in sorted(found, key=lambda place: (place[1] - place[2], place[1])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield Mark(start, end, "name", number)

    def _places(self, name: str) -> Iterator[Tokens]:
        article: Article = self._doc._.article
        for stretch in story(article):
            for place in find(name, article.text, stretch):
                tokens = tokens_of(self._doc, place)
                if tokens:
                    yield tokens


def tokens_of(doc: Doc, place: Stretch) -> Tokens | None:
    """Give the tokens of a place in the text; ``None`` when letters of other words would come with them."""
    span = doc.char_span(*place, alignment_mode="expand")
    if span is None:
        return None
    text: str = doc._.article.text  # Doc.text would be put together anew each time
    beside = text[span.start_char : place[0]] + text[place[1] : span.end_char]
    return None if any(sign.isalnum() for sign in beside) else (span.start, span.end)
