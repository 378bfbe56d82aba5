"""Split the story of an article into sentences, without extracting anything."""

from __future__ import annotations

from functools import cache

from spacy.language import Language

from inkweb.extract.pipeline import doc_of, nlp
from inkweb.extract.sentences import story, trimmed
from inkweb.model import Article, Span


def sentence_spans(article: Article) -> list[Span]:
    """Give the sentences outside boilerplate, without the white space round them.

    >>> sentence_spans(Article("Tern grows. It hires."))
    [(0, 11), (12, 21)]
    """
    doc = _splitter()(doc_of(_splitter(), article))
    found = (doc[slice(*sentence)] for sentence in story(doc))
    spans = (trimmed(article.text, sentence.start_char, sentence.end_char) for sentence in found)
    return [(start, end) for start, end in spans if start < end]


@cache
def _splitter() -> Language:
    return nlp({"inkweb_sentences": "inkweb.extract.sentences"})
