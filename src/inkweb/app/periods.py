"""Cut a stretch of time into months, years or longer, one after the other, none left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

LENGTHS = (1, 12, 120, 1200)
"""Months of a month, a year, ten years, a hundred."""


@dataclass(frozen=True, slots=True)
class Period:
    """So many months from ``first`` on."""

    first: date
    months: int

    @property
    def last(self) -> date:
        """Its last day.

        >>> Period(date(2024, 2, 1), 1).last, Period(date(9990, 1, 1), 120).last
        (datetime.date(2024, 2, 29), datetime.date(9999, 12, 31))
        """
        year, month = divmod(_number(self.first) + self.months, 12)
        return date.max if year > MAXYEAR else date(year, month + 1, 1) - timedelta(days=1)

    @property
    def name(self) -> str:
        """What to call it.

        >>> [Period(date(1900, 1, 1), months).name for months in LENGTHS]
        ['1900-01', '1900', '1900–09', '1900–99']
        """
        year = self.first.year
        if self.months == 1:
            return f"{year}-{self.first.month:02}"
        return str(year) if self.months == 12 else f"{year}–{self.last.year % 100:02}"

    def holds(self, day: date) -> bool:
        """Whether a day is in it.

        >>> Period(date(2024, 2, 1), 1).holds(date(2024, 2, 29)), Period(date(2024, 2, 1), 1).holds(date(2024, 3, 1))
        (True, False)
        """
        return self.first <= day <= self.last


def periods(first: date, last: date, *, most: int) -> list[Period]:
    """Cut the time between two days into the shortest periods of which at most ``most`` are needed.

    >>> [one.name for one in periods(date(2023, 11, 20), date(2024, 2, 3), most=4)]
    ['2023-11', '2023-12', '2024-01', '2024-02']
    >>> [one.name for one in periods(date(2023, 11, 20), date(2024, 3, 3), most=4)]
    ['2023', '2024']
    """
    cuts = [(length, range(_number(first) // length, _number(last) // length + 1)) for length in LENGTHS]
    length, numbers = next((cut for cut in cuts if len(cut[1]) <= most), cuts[-1])
    return [Period(_first(number * length), length) for number in numbers]


def _number(day: date) -> int:
    """Number the months from the year 0 on."""
    return day.year * 12 + day.month - 1


def _first(number: int) -> date:
    return date(max(MINYEAR, number // 12), number % 12 + 1, 1)
