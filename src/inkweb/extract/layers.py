"""What the components leave on a spaCy ``Doc`` for one another: the only place that names the layers.

* ``doc._.article``: the ``Article`` that was read.
* ``doc.spans["boilerplate"]``: stretches that belong to the page; nothing may be found in them.
* ``doc.sents``: sentences, which never cross a boilerplate border, nor a line end that is not a mere wrap.
* ``doc.spans["mentions"]``: every mention in text order, never overlapping, ``label_`` an ontology type;
  ``span._.kind`` as ``Mention.kind``, ``span._.value`` a ``Quantity`` or ``When`` or ``None``,
  ``span._.labels`` as ``Mention.labels``.
* ``doc._.same``: tuple of ``SameAs``: which mentions (positions in ``doc.spans["mentions"]``) are one entity, and why.
* ``doc._.relations``: tuple of ``Found`` relations between positions in ``doc.spans["mentions"]``.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from inkweb.model import Modality, Quantity, When

MENTIONS = "mentions"
BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class SameAs:
    """Mention ``later`` is the same entity as mention ``earlier`` (positions), and why."""

    earlier: int
    later: int
    reason: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """A relation between two mentions (positions). Spans are token ranges of the ``Doc``, the end not included.

    ``quote`` holds the sentence, or two neighbours when the arguments stand in both.
    """

    subject: int
    predicate: str
    object: int
    trigger: tuple[int, int]
    quote: tuple[int, int]
    modality: Modality = "asserted"
    by: str | None = None
    when: When | None = None
    amount: Quantity | None = None
    role: str | None = None
    confidence: float = 1.0
    reason: str = ""


def by_quote(doc: Doc) -> dict[tuple[int, int], list[Found]]:
    """Give the relations of a ``Doc`` by their quotes, in the order in which they are."""
    found: dict[tuple[int, int], list[Found]] = {}
    for one in doc._.relations:
        found.setdefault(one.quote, []).append(one)
    return found


def text_of(doc: Doc) -> str:
    """Give the text of a ``Doc``; ``Doc.text`` puts it together from its tokens each time."""
    article = doc._.article
    return doc.text if article is None else str(article.text)


def register() -> None:
    """Register the layers with spaCy; calling it again changes nothing."""
    Doc.set_extension("article", default=None, force=True)
    Doc.set_extension("same", default=(), force=True)
    Doc.set_extension("relations", default=(), force=True)
    Span.set_extension("kind", default="name", force=True)
    Span.set_extension("value", default=None, force=True)
    Span.set_extension("labels", default=(), force=True)
