"""Read the days, months and years that a person types."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date

from inkweb.app.periods import Period

FORMS = "2024-03-25, March 2024 or 2024"
"""What can be typed, as a person is told."""

_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_FORMS = [
    re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{1,2})(?:-(?P<d>[0-9]{1,2}))?)?"),
    re.compile(rf"(?:(?P<d>{_DAY}) )?(?P<m>[a-z]{{3,}})\.?,? (?P<y>[0-9]{{4}})"),
    re.compile(rf"(?P<m>[a-z]{{3,}})\.? (?P<d>{_DAY}),? (?P<y>[0-9]{{4}})"),
]


def span(text: str) -> tuple[date, date] | None:
    """Give the first and the last day of what is meant; of what cannot be read, or may mean two days, nothing.

    >>> span("2024-03-25") == (date(2024, 3, 25), date(2024, 3, 25)), span("2 Mar 2024") == span("March 2nd, 2024")
    (True, True)
    >>> [f"{day}" for text in ("February 2024", "2024-02", "2024") for day in span(text)]
    ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29', '2024-01-01', '2024-12-31']
    >>> span("03/04/2024"), span("30 February 2024"), span("lately")
    (None, None, None)
    """
    plain = " ".join(text.casefold().split())
    found = next((match for form in _FORMS if (match := form.fullmatch(plain))), None)
    try:
        return _span(found["y"], found["m"], found["d"]) if found else None
    except ValueError:
        return None


def _span(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Give the days between which all of it lies.

    Raises:
        ValueError: there is no such day, or no such month.
    """
    if month is None:
        whole = Period(date(int(year), 1, 1), 12)
    elif day is None:
        whole = Period(date(int(year), _month(month), 1), 1)
    else:
        only = date(int(year), _month(month), int(re.sub("[a-z]", "", day)))
        return only, only
    return whole.first, whole.last


def _month(text: str) -> int:
    """Number a month; its name may be cut short, as long as no other begins so."""
    numbers = [at for at, name in enumerate(month_name) if name.casefold().startswith(text)]
    return int(text) if text.isdigit() else next(iter(numbers), 0)
