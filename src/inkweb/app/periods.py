"""Cut a stretch of time into months, years or longer, one after the other, none left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

LENGTHS = {1: "a month", 12: "a year", 120: "ten years", 1200: "a hundred years"}
"""How long a period can be, in months, and what that is called."""
FEW = 0.1
"""Share of all that may lie in the one period before the months of the last years."""


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
        >>> Period(date(1911, 1, 1), 12 * 112).name
        '1911–2022'
        """
        year, last = self.first.year, self.last.year
        if self.months == 1:
            return f"{year}-{self.first.month:02}"
        return str(year) if self.months == 12 else f"{year}–{last if last // 100 > year // 100 else f'{last % 100:02}'}"

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


def axis(counts: Mapping[date, int], *, most: int) -> list[Period]:
    """Cut the whole time of what was counted by days, as ``periods`` does, or finer where little lies long before.

    That little is one period then, of whole years, and the time since is in months.

    >>> [one.name for one in axis({date(2010, 1, 1): 1, date(2023, 11, 20): 8, date(2024, 2, 3): 7}, most=15)][:3]
    ['2010–22', '2023-01', '2023-02']
    """
    first, last = min(counts), max(counts)
    whole = periods(first, last, most=most)
    years = range(first.year + 1, last.year + 1) if whole[0].months > 1 else ()
    few = FEW * sum(counts.values())
    early = [year for year in years if sum(many for day, many in counts.items() if day.year < year) <= few]
    since = periods(date(early[-1], 1, 1), last, most=most - 1) if early else []
    if not since or since[0].months > 1:
        return whole
    return [Period(date(first.year, 1, 1), 12 * (early[-1] - first.year)), *since]


def _number(day: date) -> int:
    """Number the months from the year 0 on."""
    return day.year * 12 + day.month - 1


def _first(number: int) -> date:
    return date(max(MINYEAR, number // 12), number % 12 + 1, 1)
