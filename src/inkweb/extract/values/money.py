"""Find sums of money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.numerals import FIGURES, MULTIPLIER, WORDS, any_of, number, spelt
from inkweb.model import Quantity

_RULES = rulebook("values.yml")
_SIGNS: dict[str, str] = _RULES["signs"]
_CURRENCIES: dict[str, str] = _RULES["currencies"]

_MULTIPLIED = rf"(?:[ \u00a0-]?(?P<multiplier>(?i:{MULTIPLIER}))(?<! of)\b(?![$€£¥]))?"
_AFTER_SIGN = re.compile(rf"(?<![\w$€£¥])(?P<sign>{any_of(_SIGNS)})[ \u00a0]?(?P<number>{FIGURES}){_MULTIPLIED}")
_BEFORE_WORD = re.compile(
    rf"(?<![\w.,-])(?P<number>{FIGURES}|{WORDS})(?:[ \u00a0-]?(?P<multiplier>{MULTIPLIER}))?"
    rf"[ \u00a0-](?P<currency>{any_of(_CURRENCIES)})s?\b",
    re.IGNORECASE,
)


def money(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Give start, end and amount of each sum; the unit is an ISO 4217 code.

    >>> [(q.text, q.value, q.unit) for _, _, q in money("It paid US$40m, or 290 million yuan.")]
    [('US$40m', 40000000.0, 'USD'), ('290 million yuan', 290000000.0, 'CNY')]
    """
    for match in _AFTER_SIGN.finditer(text):
        yield from _sum(match, _SIGNS[match["sign"]])
    for match in _BEFORE_WORD.finditer(text):
        yield from _sum(match, _currency(match["currency"]))


def _sum(match: re.Match[str], currency: str) -> Iterator[tuple[int, int, Quantity]]:
    value = number(match["number"], match["multiplier"])
    if value is not None:
        yield match.start(), match.end(), Quantity(value, currency, match[0])


def _currency(word: str) -> str:
    return next(code for name, code in _CURRENCIES.items() if spelt(name) == spelt(word))
