"""Run a pipeline over a stream of articles in memory that does not grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice

from spacy.language import Language

from inkweb.extract.conversion import extraction
from inkweb.extract.pipeline import doc_of
from inkweb.model import Article, Extraction

BATCH = 16
"""So many articles share a memory zone: spaCy lets go of the words of a zone when it ends, and keeps them otherwise."""

KEPT = 20_000
"""So many words are kept, since it takes time to make them; then begin the memory zones."""


def stream(language: Language, articles: Iterable[Article], *, batch: int = BATCH) -> Iterator[Extraction]:
    """Give one extraction for each article, in order, a few at a time; nothing passes from one to another.

    >>> from inkweb.extract.pipeline import nlp
    >>> [len(found.mentions) for found in stream(nlp(), [Article("Microsoft grows."), Article("It rains.")])]
    [1, 0]
    """
    rest = iter(articles)
    while some := list(islice(rest, batch)):
        with language.memory_zone() if len(language.vocab.strings) >= KEPT else nullcontext():
            found = [extraction(language(doc_of(language, article))) for article in some]
        yield from found
