"""Split the story of an article into sentences, without extracting anything."""

from __future__ import annotations

from functools import cache

from spacy.language import Language

from inkweb.extract.layers import BOILERPLATE
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.model import Article, Span


def sentence_spans(article: Article) -> list[Span]:
    """Give the sentences outside boilerplate, without the white space round them.

    >>> sentence_spans(Article("Tern grows. It hires."))
    [(0, 11), (12, 21)]
    """
    doc = _splitter()(doc_of(_splitter(), article))
    page = {token.i for part in doc.spans[BOILERPLATE] for token in part}
    found = ((s.start_char, s.end_char) for s in doc.sents if page.isdisjoint(range(s.start, s.end)))
    return [span for start, end in found for span in _trimmed(article.text, start, end)]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return [(start, end)] if start < end else []


@cache
def _splitter() -> Language:
    return nlp({"inkweb_sentences": "inkweb.extract.sentences"})
