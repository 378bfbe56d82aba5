"""Read each article once with the encoder; the components after it look at what it saw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import text_of
from inkweb.extract.learned.chunks import chunks, framed
from inkweb.extract.learned.graphs import Graphs, graphs
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.words import Ints, Range, Words, words
from inkweb.extract.sentences import story


@dataclass(frozen=True, slots=True)
class Encoded:
    """The words of the story, a vector for each, and which of the ``Doc``'s sentences the words' sentences are."""

    words: Words
    vectors: NDArray[np.float32]
    sentences: tuple[Range, ...]

    def ends(self, spans: Spans) -> NDArray[np.float32]:
        """Give the vectors of the first and the last word of each mention, side by side."""
        return np.concatenate([self.vectors[spans.first], self.vectors[spans.last - 1]], 1)


@Language.factory(
    "inkweb_encoder",
    requires=["doc.sents", "doc.spans"],
    assigns=["doc._.encoded"],
    default_config={"weights": None},
)
def make_encoder(nlp: Language, name: str, weights: str | None) -> Encoder:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Encoder(graphs(weights))


class Encoder:
    """Fills ``doc._.encoded``. Boilerplate is never looked at."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs
        Doc.set_extension("encoded", default=None, force=True)

    def __call__(self, doc: Doc) -> Doc:
        """Read one ``Doc``."""
        sentences = story(doc)
        found = words(text_of(doc), [_characters(doc, sentence) for sentence in sentences], self._graphs.cut)
        doc._.encoded = Encoded(found, self._vectors(found), sentences)
        return doc

    def _vectors(self, found: Words) -> NDArray[np.float32]:
        """Give the mean of each word's pieces; chunks are read one by one, so that nothing depends on what else is."""
        rows = [self._chunk(found, first, last) for first, last in chunks(found)]
        return np.concatenate(rows) if rows else np.zeros((0, 0), np.float32)

    def _chunk(self, found: Words, first: int, last: int) -> NDArray[np.float32]:
        marks = (self._graphs.cut.first, self._graphs.cut.last)
        [vectors] = self._graphs("encoder", *framed(found, first, last, marks=marks))
        return _means(vectors[1:-1], np.diff(found.offsets[first : last + 1]))


def _means(pieces: NDArray[np.float32], counts: Ints) -> NDArray[np.float32]:
    """Give the mean of each word's pieces; most words are one piece.

    >>> _means(np.array([[1.0], [2.0], [4.0]], np.float32), np.array([1, 2])).tolist()
    [[1.0], [3.0]]
    """
    first = np.cumsum(counts) - counts
    sums = pieces[first]
    for place in range(1, int(counts.max())):
        (longer,) = np.nonzero(counts > place)
        sums[longer] += pieces[first[longer] + place]
    return np.asarray(sums / counts[:, None].astype(np.float32))


def _characters(doc: Doc, tokens: Range) -> Range:
    span = doc[slice(*tokens)]
    return span.start_char, span.end_char


def ints(values: list[int]) -> Ints:
    """Make an array of numbers, which may be empty."""
    return np.array(values, np.int64)
