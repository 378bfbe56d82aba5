"""Read numbers written in figures or words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkweb.extract.rulebook import rulebook

_RULES = rulebook("values.yml")
_NUMERALS: dict[str, float | None] = _RULES["numerals"]
_MULTIPLIERS: dict[str, float] = _RULES["multipliers"]

FIGURES = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""A number in figures: 4,096 or 2.5."""


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first, hyphens or spaces between their parts.

    >>> any_of(["m", "mn"])
    '(?:mn|m)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0-]") for word in ordered) + ")"


WORDS = any_of(_NUMERALS)
"""A number in words: two, fifty, a."""
MULTIPLIER = any_of(_MULTIPLIERS)
"""What multiplies: million, bn, M."""


def number(text: str, multiplier: str | None = None) -> float | None:
    """Give the number that ``text`` times ``multiplier`` stands for; ``None`` for "several".

    >>> number("1.2", "bn"), number("4,096"), number("three", "billion")
    (1200000000.0, 4096.0, 3000000000.0)
    """
    factor = _MULTIPLIERS[re.sub(r"[\s-]+", " ", multiplier).casefold()] if multiplier else 1.0
    plain = text.replace(",", "")
    value = float(plain) if plain[0].isdigit() else _NUMERALS[re.sub(r"[\s-]+", " ", text).casefold()]
    return None if value is None else round(value * factor, 6)
