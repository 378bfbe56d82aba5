"""A mention: an entity or a value at a place in an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from inkweb.model.evidence import Span
from inkweb.model.ids import content_id
from inkweb.model.value import Quantity, When

MentionKind = Literal["name", "nominal", "pronoun", "value"]
"""A name ("Microsoft"), a description ("the company"), a pronoun ("it"), or a value ("$40 million")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """``article.text[start:end] == text``. ``type`` is an ontology type ("Organization", "Money", ...).

    ``value`` is set on values only: a ``Quantity`` for Money and Quantity, a ``When`` for Date.
    ``labels`` are further labels that a names list or the text gives: ``("Company",)`` for a firm, else empty.
    """

    article: str
    start: int
    end: int
    text: str
    kind: MentionKind
    type: str
    value: Quantity | When | None = None
    labels: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    @property
    def id(self) -> str:
        """The content hash of the article and the span."""
        return _id(self.article, self.start, self.end)


@lru_cache(maxsize=10_000)  # linking asks for the ids of an article's mentions many times
def _id(article: str, start: int, end: int) -> str:
    return content_id("mention", article, start, end)
