"""The words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inkweb.model.ids import content_id

_WORDS = re.compile(r"\w+|[%$€£¥₩₹₽]")
Span = tuple[int, int]
"""Start and end, in characters of ``Article.text``; the end is not included."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an article states a relation: sentence(s), subject, trigger and object.

    ``text`` is the quote: ``article.text[start:end] == text``. The three spans lie inside it.

    >>> Evidence(article="x", start=10, end=12, text="ab", subject=(10, 11), trigger=(0, 1), object=(11, 12))
    Traceback (most recent call last):
        ...
    ValueError: trigger (0, 1) lies outside the evidence (10, 12)
    """

    article: str
    start: int
    end: int
    text: str
    subject: Span
    trigger: Span
    object: Span

    def __post_init__(self) -> None:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"quote of {len(self.text)} characters for a span of {self.end - self.start}")
        for role in ("subject", "trigger", "object"):
            start, end = getattr(self, role)
            if not self.start <= start < end <= self.end:
                raise ValueError(f"{role} {(start, end)} lies outside the evidence {(self.start, self.end)}")

    @property
    def words(self) -> str:
        """The content hash of its words and signs of money, whatever stands between: reprints set that otherwise.

        >>> tern, reprint = (Evidence("x", 0, 9, text, (0, 1), (0, 1), (0, 1)) for text in ("“A” and b", "'A'\\nand b"))
        >>> tern.words == reprint.words
        True
        """
        return content_id("words", *_WORDS.findall(self.text.casefold()))

    @property
    def turned(self) -> Evidence:
        """The same words, with subject and object the other way round."""
        return replace(self, subject=self.object, object=self.subject)
