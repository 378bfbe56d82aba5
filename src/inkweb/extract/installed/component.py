"""Run an installed pipeline over the story and bring what it finds into our tokens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from inkweb.extract.installed import parse
from inkweb.extract.installed.loading import load
from inkweb.extract.installed.parse import Parse
from inkweb.extract.wrapping import soft_breaks
from inkweb.model import Article

_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")


@Language.factory("inkweb_installed", default_config={"pipeline": ""}, assigns=["doc.ents", "doc._.parse"])
def make_installed(nlp: Language, name: str, pipeline: str) -> Installed:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Installed(load(pipeline))


class Installed:
    """Fills ``doc.ents``, labelled as the pipeline has it, and ``doc._.parse``.

    The pipeline reads with its own tokens, which it was trained on, a paragraph at a time, boilerplate left out. What
    it finds is brought over by characters. It sees nothing but this article, so that others change nothing.
    """

    def __init__(self, nlp: Language) -> None:
        parse.register()
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Read one ``Doc``."""
        article: Article = doc._.article or Article(doc.text)
        stretches = list(paragraphs(article))
        bringer = _Bringer(doc)
        with self._nlp.memory_zone():
            read = self._nlp.pipe(article.text[start:end] for start, end in stretches)
            for (start, _), theirs in zip(stretches, read, strict=True):
                bringer.bring(theirs, start)
        doc.ents = tuple(filter_spans(bringer.entities))
        doc._.parse = bringer.parse
        return doc


def paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Give first and last offset of each paragraph of the story; a line that was merely wrapped goes on.

    >>> from inkweb.model import Boilerplate
    >>> text = "Log in\\nFjord ships.\\n\\nTern does not."
    >>> [text[start:end] for start, end in paragraphs(Article(text, boilerplate=(Boilerplate(0, 6, "login"),)))]
    ['Fjord ships.', 'Tern does not.']
    """
    text, soft = article.text, soft_breaks(article.text)
    borders = {0, len(text)}
    borders |= {at for match in _LINE_END.finditer(text) if match.start() not in soft for at in match.span()}
    page = [(part.start, min(part.end, len(text))) for part in article.boilerplate]
    borders |= {at for part in page for at in part if at <= len(text)}
    ends = sorted(borders)
    for start, end in pairwise(ends):
        is_page = any(first <= start and end <= last for first, last in page)
        if text[start:end].strip() and not is_page:
            yield start, end


class _Bringer:
    """Brings what was found in paragraphs over to one ``Doc``."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts = [token.idx for token in doc]
        self.entities: list[Span] = []
        self.parse = Parse.empty(len(doc))

    def bring(self, theirs: Doc, offset: int) -> None:
        """Bring over what was found in the paragraph at ``offset``."""
        self.entities += self._entities(theirs, offset)
        # For each of their tokens the token of ours in which it begins.
        ours = [bisect_right(self._starts, offset + token.idx) - 1 for token in theirs]
        if theirs.has_annotation("SENT_START"):
            self.parse.starts |= {ours[sentence.start] for sentence in theirs.sents}
        if theirs.has_annotation("DEP"):
            self._hang(theirs, ours)
            self._hang_parts(sorted(set(ours)))

    def _entities(self, theirs: Doc, offset: int) -> Iterator[Span]:
        for entity in theirs.ents:
            start, end = offset + entity.start_char, offset + entity.end_char
            span = self._doc.char_span(start, end, label=entity.label_, alignment_mode="expand")
            if span is not None and span.text.strip():
                yield span

    def _hang(self, theirs: Doc, ours: list[int]) -> None:
        """Hang each word on its head; of several in one of our tokens, the one whose head lies outside."""
        heads, labels = self.parse.heads, self.parse.labels
        for token in theirs:
            mine, head = ours[token.i], ours[token.head.i]
            if not labels[mine] or (heads[mine] == mine and mine != head):
                heads[mine], labels[mine] = head, token.dep_

    def _hang_parts(self, told: list[int]) -> None:
        """Hang the tokens that only we cut ("GPT", "-", "4") on the first of their word."""
        for left, right in pairwise(told):
            for token in range(left + 1, right):
                self.parse.heads[token], self.parse.labels[token] = left, "part"
