"""Cut the story of an article into parts that a language model reads at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkweb.extract.llm.finding import Stretch
from inkweb.model import Article

#: Characters in one part: about 1,000 tokens. The answer to a dense one takes 6,000, which most models still finish.
PART = 4_000
#: A shorter part is not cut again.
SMALLEST = 400
_PARAGRAPH = re.compile(r".*?(?:\n+|\Z)", re.DOTALL)
_SENTENCE = re.compile(r".*?(?:[.!?]\s+|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """Stretches of an article's text that are asked about together; boilerplate lies between them."""

    article: Article
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """The words that are sent; half a character, which has no UTF-8, is sent as a question mark."""
        told = "\n".join(self.article.text[start:end].strip() for start, end in self.stretches)
        return told.encode("utf-8", "replace").decode("utf-8")


def parts(article: Article, size: int = PART) -> list[Part]:
    """Cut a story at paragraph ends, a paragraph that is too long at sentence ends, a sentence anywhere.

    >>> [part.text for part in parts(Article("Fjord ships.\\nTern does not. It waits."), size=15)]
    ['Fjord ships.', 'Tern does not.', 'It waits.']
    """
    return list(_grouped(article, story(article), size))


def halves(part: Part) -> list[Part]:
    """Cut a part whose answer grew too long; gives one when it is too short for that.

    >>> len(halves(Part(Article("Fjord ships. " * 100), ((0, 1300),)))), len(halves(Part(Article("Hm."), ((0, 3),))))
    (2, 1)
    """
    length = _length(part.stretches)
    return list(_grouped(part.article, part.stretches, length // 2 + 50)) if length > SMALLEST else [part]


def story(article: Article) -> Iterator[Stretch]:
    """Give the stretches of the text that are no boilerplate.

    >>> from inkweb.model import Boilerplate
    >>> list(story(Article("Log in. Fjord ships.", boilerplate=(Boilerplate(0, 7, "login"),))))
    [(7, 20)]
    """
    at = 0
    for part in sorted(article.boilerplate, key=lambda part: part.start):
        if article.text[at : part.start].strip():
            yield at, part.start
        at = max(at, part.end)
    if article.text[at:].strip():
        yield at, len(article.text)


def _grouped(article: Article, stretches: Iterable[Stretch], size: int) -> Iterator[Part]:
    current: list[Stretch] = []
    for piece in _pieces(article.text, stretches, size):
        if current and _length((*current, piece)) > size:
            yield Part(article, _joined(current))
            current = []
        current.append(piece)
    if current:
        yield Part(article, _joined(current))


def _length(stretches: Iterable[Stretch]) -> int:
    return sum(end - start for start, end in stretches)


def _pieces(text: str, stretches: Iterable[Stretch], size: int) -> Iterator[Stretch]:
    for stretch in stretches:
        for paragraph in _cut(_PARAGRAPH, text, stretch):
            if _length([paragraph]) <= size:
                yield paragraph
                continue
            for start, end in _cut(_SENTENCE, text, paragraph):
                yield from ((at, min(at + size, end)) for at in range(start, end, size))


def _cut(pattern: re.Pattern[str], text: str, stretch: Stretch) -> Iterator[Stretch]:
    return (found.span() for found in pattern.finditer(text, *stretch) if found.group())


def _joined(pieces: list[Stretch]) -> tuple[Stretch, ...]:
    """Join pieces that follow one another directly."""
    joined: list[Stretch] = []
    for start, end in pieces:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
