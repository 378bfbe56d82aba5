"""The extractor that works by rules: the baseline, and what runs when nothing else is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkweb.extract.pipeline import nlp
from inkweb.extract.stream import stream
from inkweb.model import Article, Extraction


class RulesExtractor:
    """Names, values, coreference and relations by rules kept as data; no state passes from article to article."""

    name = "rules"

    def __init__(self) -> None:
        self._nlp = nlp()

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order.

        >>> [found] = RulesExtractor().extract([Article("Microsoft paid $650 million.")])
        >>> [(m.text, m.type) for m in found.mentions]
        [('Microsoft', 'Organization'), ('$650 million', 'Money')]
        """
        return stream(self._nlp, articles)
