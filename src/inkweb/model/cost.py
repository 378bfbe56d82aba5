"""What reading is expected to cost, where it costs anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """An estimate, before anything is sent. ``money`` is ``None`` where no price is known; ``place`` gets the text."""

    place: str
    articles: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    money: float | None = None

    @property
    def tokens(self) -> int:
        """All tokens, in and out."""
        return self.tokens_in + self.tokens_out
