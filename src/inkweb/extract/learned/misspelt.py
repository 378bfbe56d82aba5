"""Find misspelt forms of names that the article also writes right, as machine-translated pages have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA
from spacy.tokens import Doc, Span, Token

LAYER = "misspelt"
"""Where ``doc.spans`` keeps them, for coreference."""

SHORTEST = 8
"""Letters of a name of which one may be wrong; shorter words are too often other words."""
_TYPES = ("Organization", "Person")


def misspelt(doc: Doc, names: Iterable[Span]) -> Iterator[Span]:
    """Give capitalised words that are one letter away from a name of the article, with that name's type.

    The first word of a sentence has its capital anyway, so it is left alone.

    >>> import spacy
    >>> doc = spacy.blank("en")("Corvidane grew. Then Corvidaen paid Corvidane and Coroner.")
    >>> doc[3].is_sent_start = True
    >>> [span.text for span in misspelt(doc, [Span(doc, 0, 1, label="Organization")])]
    ['Corvidaen']
    """
    known = {span.text: span.label_ for span in names if _can_be_misspelt(span)}
    if not known:
        return
    for token in doc:
        if not _is_name_like(token):
            continue
        right = next((name for name in known if _is_near(token.text, name)), None)
        if right is not None:
            found = Span(doc, token.i, token.i + 1, label=known[right])
            found._.kind, found._.value = "name", None
            yield found


def _can_be_misspelt(span: Span) -> bool:
    return span.label_ in _TYPES and len(span) == 1 and len(span.text) >= SHORTEST and span.text.isalpha()


def _is_name_like(token: Token) -> bool:
    text = token.text
    return len(text) >= SHORTEST and text.istitle() and text.isalpha() and not token.is_sent_start


def meant(spans: Sequence[Span], slip: Span) -> int | None:
    """Give the position of the first name that a misspelt form stands for."""
    return next((i for i, span in enumerate(spans) if _can_be_misspelt(span) and _is_near(slip.text, span.text)), None)


def _is_near(text: str, name: str) -> bool:
    return OSA.distance(text, name, score_cutoff=1) == 1
