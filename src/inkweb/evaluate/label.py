"""Make an annotated article of a text, by what an extractor finds in it, for correction by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from inkweb.evaluate.layout import Layout, lay_out
from inkweb.evaluate.marking import mark
from inkweb.model import Article, Extraction, Linked, Span

_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Tools:
    """What labelling asks of the other rooms: read a text, find the sentences of an article, extract, link."""

    read: Callable[[str], Article]
    sentences: Callable[[Article], Iterable[Span]]
    extract: Callable[[Article], Extraction]
    link: Callable[[Extraction], Linked]


def label(article: Article, id: str, tools: Tools) -> str:
    """Give the annotated article, its text laid out with a sentence a line.

    The extractor reads the text as it is laid out, so that `inkweb eval` finds the very same in it.
    """
    layout, laid = _settled(article, tools)
    extraction = tools.extract(laid)
    return mark(id, layout, extraction, tools.link(extraction))


def _settled(article: Article, tools: Tools) -> tuple[Layout, Article]:
    """Lay out again and again, until reading the lines gives the same lines; once or twice does it."""
    layout = lay_out(article, tools.sentences(article))
    for _ in range(_ROUNDS):
        read = tools.read(layout.story.text)
        laid = replace(read, source=article.source, date=article.date or read.date)
        again = lay_out(laid, tools.sentences(laid))
        if again.lines == layout.lines:
            break
        layout = again
    return layout, laid
