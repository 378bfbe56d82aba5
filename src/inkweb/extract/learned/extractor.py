"""The extractor that was learned from the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from inkweb.extract.learned.pipeline import learned
from inkweb.extract.stream import stream
from inkweb.model import Article, Extraction


class LearnedExtractor:
    """Mentions, coreference, relations and modality by one small model; the same article always gives the same.

    >>> [found] = LearnedExtractor().extract([Article("Microsoft has invested in OpenAI.")])
    >>> [(m.text, m.type) for m in found.mentions]
    [('Microsoft', 'Organization'), ('OpenAI', 'Organization')]
    """

    name = "learned"

    def __init__(self, *, threshold: float | None = None, weights: Path | None = None) -> None:
        self._nlp = learned(threshold=threshold, weights=weights)

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order."""
        return stream(self._nlp, articles)
