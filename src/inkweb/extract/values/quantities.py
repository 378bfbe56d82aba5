"""Find quantities: numbers with their unit words, shares in per cent, large bare numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.numerals import FIGURES, MULTIPLIER, WORDS, any_of, number, spelt
from inkweb.model import Quantity

_RULES = rulebook("values.yml")
_IRREGULAR: dict[str, str] = _RULES["irregular"]
_PLURALS: dict[str, str] = {unit: _IRREGULAR.get(unit, unit + "s") for unit in _RULES["units"]}
_UNITS: dict[str, str] = {spelt(form): plural for unit, plural in _PLURALS.items() for form in (unit, plural)}
_FRACTIONS: dict[str, float] = _RULES["fractions"]

_PERCENT = re.compile(
    rf"(?<![\w.,])(?P<number>{FIGURES}|{WORDS})(?:[ \u00a0]?%|[ \u00a0-]per[ \u00a0]?cent\b)", re.IGNORECASE
)
_FRACTION = re.compile(rf"\ba (?P<number>{any_of(_FRACTIONS)})(?= of\b)")
_COUNTED = re.compile(
    rf"(?<![\w.,$€£¥])(?P<number>{FIGURES}|{WORDS})(?:[ \u00a0-]?(?P<multiplier>{MULTIPLIER}))?"
    rf"[ \u00a0-](?:of[ ])?(?:(?:AI|new|more|training|electric|open|Nvidia)[ \u00a0])?(?P<unit>{any_of(_UNITS)})\b",
    re.IGNORECASE,
)
_LARGE = any_of(["million", "billion", "trillion", "bn", "milliards", "milliard"])
_BARE = re.compile(
    rf"(?<![\w.,$€£¥/-])(?:(?P<number>{FIGURES})[ \u00a0-]?(?P<multiplier>[KMBT]|(?i:{_LARGE}))"
    rf"|(?P<large>\d{{1,3}}(?:,\d{{3}})+))(?![\w%-]|[.,]\d)"
)
_OF_MODELS = frozenset(("parameter", "parameters", "token", "tokens"))
#: Counts below this in words or without a multiplier are as often bare counts ("two languages").
_SMALL = 10


def quantities(text: str) -> Iterator[tuple[int, int, Quantity]]:
    """Give start, end and amount of each quantity; a bare number only where no other quantity holds it.

    >>> [(q.text, q.value, q.unit) for _, _, q in quantities("a 7-billion-parameter model on 4,096 GPUs with 12% more")]
    [('12%', 12.0, '%'), ('7-billion-parameter', 7000000000.0, 'parameters'), ('4,096 GPUs', 4096.0, 'GPUs')]
    """
    held: set[int] = set()
    for start, end, found in _with_unit(text):
        held.update(range(start, end))
        yield start, end, found
    for match in _BARE.finditer(text):
        if match.start() not in held:
            yield from _quantity(match, number(match["large"] or match["number"], match["multiplier"]), "")


def _with_unit(text: str) -> Iterator[tuple[int, int, Quantity]]:
    for match in _PERCENT.finditer(text):
        yield from _quantity(match, number(match["number"]), "%")
    for match in _FRACTION.finditer(text):
        yield from _quantity(match, _FRACTIONS[match["number"]], "")
    for match in _COUNTED.finditer(text):
        value = number(match["number"], match["multiplier"])
        if match["multiplier"] in ("B", "M", "T") and spelt(match["unit"]) not in _OF_MODELS:
            continue  # "the Fjord 910B chip" counts no chips
        if value is not None and (value >= _SMALL or match["multiplier"]):
            yield from _quantity(match, value, _UNITS[spelt(match["unit"])])


def _quantity(match: re.Match[str], value: float | None, unit: str) -> Iterator[tuple[int, int, Quantity]]:
    if value is not None:
        yield match.start(), match.end(), Quantity(value, unit, match[0])
