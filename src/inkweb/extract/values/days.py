"""Work out the days that a time expression covers."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.numerals import lowered, number

_RULES = rulebook("dates.yml")
_MONTHS: dict[str, int] = _RULES["months"]
_WEEKDAYS: dict[str, int] = _RULES["weekdays"]
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


class Days(NamedTuple):
    """First and last day."""

    start: date | None
    end: date | None


def days_of(kind: str, text: str, dated: date | None) -> Days | None:
    """Give the days that ``text`` covers, or ``None`` when they are not exact.

    >>> days_of("my", "June 2023", None)
    Days(start=datetime.date(2023, 6, 1), end=datetime.date(2023, 6, 30))
    >>> days_of("word", "yesterday", None) is None
    True
    """
    try:
        return _WORKED_OUT[kind](lowered(text), dated) if kind in _WORKED_OUT else None
    except (ValueError, OverflowError):  # 31 February, or a year that no calendar has
        return None


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def _month_in(text: str) -> int:
    return next(_MONTHS[word] for word in re.findall(r"[a-z]+", text) if word in _MONTHS)


def _day(day: date) -> Days:
    return Days(day, day)


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _iso(text: str, _: date | None) -> Days:
    return _day(date.fromisoformat(text))


def _day_of_month(text: str, _: date | None) -> Days | None:
    """A day without its year may lie before or after the article: not exact."""
    day, *year = _numbers(text)
    return _day(date(year[0], _month_in(text), day)) if year else None


def _month_of_year(text: str, _: date | None) -> Days | None:
    exact = re.fullmatch(r"[a-z.]+,? (?:of )?\d{4}", text)
    return _month(_numbers(text)[0], _month_in(text)) if exact else None


def _years(text: str, _: date | None) -> Days | None:
    first, last = _numbers(text)
    return Days(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _half(text: str, dated: date | None) -> Days | None:
    year = _year_named(text, dated)
    part = next((nth for word, nth in _ORDINALS.items() if word in text), None) or int(
        (re.findall(r"[qh](\d)", text) or [0])[0]
    )
    size = 6 if "half" in text or text.startswith("h") else 3
    if year is None or not 1 <= part <= 12 // size:
        return None
    return Days(_month(year, (part - 1) * size + 1).start, _month(year, part * size).end)


def _year_named(text: str, dated: date | None) -> int | None:
    if four := re.search(r"\d{4}", text):
        return int(four[0])
    moved = {"last year": -1, "this year": 0, "next year": 1}
    return next((dated.year + by for words, by in moved.items() if dated and words in text), None)


def _relative(text: str, dated: date | None) -> Days | None:
    matched = re.fullmatch(r"(last|next|this) (week|month|year)", text)
    if dated is None or matched is None:
        return None
    move = {"last": -1, "this": 0, "next": 1}[matched[1]]
    if matched[2] == "year":
        return _year(dated.year + move)
    if matched[2] == "month":
        months = dated.year * 12 + dated.month - 1 + move
        return _month(months // 12, months % 12 + 1)
    monday = dated - timedelta(days=dated.weekday()) + timedelta(weeks=move)
    return Days(monday, monday + timedelta(days=6))


def _ago(text: str, dated: date | None) -> Days | None:
    matched = re.fullmatch(r"(.+) days? ago", text)
    many = number(matched[1]) if matched else None
    return None if dated is None or many is None else _day(dated - timedelta(days=many))


def _word(text: str, dated: date | None) -> Days | None:
    moves = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2}
    move = moves.get(text)
    return None if dated is None or move is None else _day(dated + timedelta(days=move))


def _weekday(text: str, dated: date | None) -> Days | None:
    """News of Tuesday tells of the Friday before it."""
    day = _WEEKDAYS.get(text)
    return None if dated is None or day is None else _day(dated - timedelta(days=(dated.weekday() - day) % 7))


_WORKED_OUT: dict[str, Callable[[str, date | None], Days | None]] = {
    "iso": _iso,
    "mdy": _day_of_month,
    "dmy": _day_of_month,
    "my": _month_of_year,
    "years": _years,
    "half": _half,
    "quarter": _half,
    "relative": _relative,
    "ago": _ago,
    "word": _word,
    "weekday": _weekday,
    "year": lambda text, _: _year(int(text)),
}
