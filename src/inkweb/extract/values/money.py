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
_WORDS_TOO = frozenset(_RULES["words too"])
"""Currencies whose names are words as well: "a real problem" and "two won" are no sums."""

_MULTIPLIED = rf"(?:[ \u00a0-]?(?P<multiplier>(?i:{MULTIPLIER}))(?<! of)\b(?![$€£¥]))?"
_UP_TO = rf"(?:[-–—](?:{any_of(_SIGNS)})?{FIGURES}(?![\d,.]*\d))?"
"""The upper end of a range: "$35-40 million" is one sum, worth its lower end."""
_AFTER_SIGN = re.compile(
    rf"(?<![\w$€£¥])(?P<sign>{any_of(_SIGNS)})[ \u00a0]?(?P<number>{FIGURES}){_UP_TO}{_MULTIPLIED}"
)
_BEFORE_WORD = re.compile(
    rf"(?<![\w.,-])(?P<number>{FIGURES}|{WORDS}){_UP_TO}(?:[ \u00a0-]?(?P<multiplier>{MULTIPLIER}))?"
    rf"[ \u00a0-](?P<currency>{any_of(_CURRENCIES)})s?\b",
    re.IGNORECASE,
)
_UPPER = re.compile(
    rf" (?:to|and|or) (?:{any_of(_SIGNS)})?[ \u00a0]?(?P<number>{FIGURES})"
    rf"[ \u00a0-]?(?P<multiplier>(?i:{MULTIPLIER}))\b"
)
"""The upper sum of "between $3 and $4 billion", which also says of what the lower one is a multiple."""


def money(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Give start, end and amount of each sum; the unit is an ISO 4217 code.

    >>> [(q.text, q.value, q.unit) for _, _, q in money("It paid US$40m, or 290 million yuan.")]
    [('US$40m', 40000000.0, 'USD'), ('290 million yuan', 290000000.0, 'CNY')]
    >>> [(q.text, q.value) for _, _, q in money("It has $35-40 million, and wants $3 to $4 million more.")]
    [('$35-40 million', 35000000.0), ('$3', 3000000.0), ('$4 million', 4000000.0)]
    """
    for match in _AFTER_SIGN.finditer(text):
        yield from _sum(match, _SIGNS[match["sign"]])
    for match in _BEFORE_WORD.finditer(text):
        if spelt(match["currency"]) in _WORDS_TOO and not (match["multiplier"] or match["number"][0].isdigit()):
            continue
        yield from _sum(match, _currency(match["currency"]))


def _sum(match: re.Match[str], currency: str) -> Iterator[tuple[int, int, Quantity]]:
    multiplier = match["multiplier"] or _borrowed(match)
    value = number(match["number"], multiplier)
    if value is not None:
        yield match.start(), match.end(), Quantity(value, currency, match[0])


def _borrowed(match: re.Match[str]) -> str | None:
    upper = _UPPER.match(match.string, match.end())
    if upper is None:
        return None
    lower, higher = number(match["number"]), number(upper["number"])
    return upper["multiplier"] if lower is not None and higher is not None and lower < higher else None


def _currency(word: str) -> str:
    return next(code for name, code in _CURRENCIES.items() if spelt(name) == spelt(word))
