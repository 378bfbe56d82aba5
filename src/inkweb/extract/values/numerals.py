"""Read numbers written in figures or words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite

from inkweb.extract.rulebook import rulebook

_RULES = rulebook("values.yml")


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first, hyphens or spaces between their parts.

    It looks at the first letter before it tries one word after the other: most places of a text begin none.

    >>> any_of(["m", "mn"])
    '(?:(?=[m])(?:mn|m))'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    tried = "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0-]") for word in ordered)
    return f"(?:(?=[{''.join(map(re.escape, sorted({word[0] for word in ordered})))}])(?:{tried}))"


WORDS = any_of(_RULES["numerals"])
"""A number in words: two, fifty, a."""
MULTIPLIER = any_of(_RULES["multipliers"])
"""What multiplies: million, bn, M."""
_DECIMAL_COMMA = rf"\d+,\d{{1,2}}(?=[ \u00a0-]?(?i:{MULTIPLIER})\b)"
FIGURES = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_DECIMAL_COMMA}|\d+(?:\.\d+)?)"
"""A number in figures: 4,096 or 2.5, and 2,5 where a multiplier follows."""


def lowered(text: str) -> str:
    """Give a text in small letters, as patterns that ignore case see it: for them a Turkish İ or ı is an i.

    >>> lowered("MİLLİON"), lowered("Aprıl")
    ('million', 'april')
    """
    return text.replace("İ", "i").replace("ı", "i").casefold()


def spelt(words: str) -> str:
    """Give words that a pattern matched as the rules spell them: small letters, one space between parts.

    >>> spelt("Hong\u00a0Kong-Dollar")
    'hong kong dollar'
    """
    return re.sub(r"[\s-]+", " ", lowered(words))


_NUMERALS: dict[str, float | None] = {spelt(word): value for word, value in _RULES["numerals"].items()}
_MULTIPLIERS: dict[str, float] = {spelt(word): factor for word, factor in _RULES["multipliers"].items()}


def number(text: str, multiplier: str | None = None) -> float | None:
    """Give the number that ``text`` times ``multiplier`` stands for; ``None`` for "several" and beyond all bounds.

    >>> number("1.2", "bn"), number("4,096"), number("three", "billion"), number("1,5", "million")
    (1200000000.0, 4096.0, 3000000000.0, 1500000.0)
    """
    factor = _MULTIPLIERS[spelt(multiplier)] if multiplier else 1.0
    whole, comma, rest = text.partition(",")
    plain = f"{whole}.{rest}" if comma and len(rest) < 3 else text.replace(",", "")
    value = float(plain) if plain[0].isdigit() else _NUMERALS[spelt(text)]
    return None if value is None or not isfinite(value * factor) else round(value * factor, 6)
