"""The extractor that works by rules: the baseline, and what runs when nothing else is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkweb.extract.conversion import extraction
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.model import Article, Extraction


class RulesExtractor:
    """Names, values, coreference and relations by rules kept as data; no state passes from article to article."""

    name = "rules"

    def __init__(self, *, batch_size: int = 16) -> None:
        self._nlp = nlp()
        self._batch_size = batch_size

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order.

        >>> [found] = RulesExtractor().extract([Article("Microsoft paid $650 million.")])
        >>> [(m.text, m.type) for m in found.mentions]
        [('Microsoft', 'Organization'), ('$650 million', 'Money')]
        """
        docs = (doc_of(self._nlp, article) for article in articles)
        return map(extraction, self._nlp.pipe(docs, batch_size=self._batch_size))
