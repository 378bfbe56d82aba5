"""Find the date of publication that a text itself bears, at its head and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import takewhile

from inkweb.read.line import Line

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
#: Nothing that only begins so: "Top 10 Marketing 2024 Trends" is no day of March.
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
#: A time of day that lost the space before it: "May 7, 20247:32 AM".
_CLOCK = r"\d?:\d\d"
_FORMS = tuple(
    re.compile(rf"(?<![\w.]){form}(?!\d(?!{_CLOCK}))", re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-./](?P<month>\d{{1,2}})[-./]{_DAY}",
        rf"{_YEAR}年\s?(?P<month>\d{{1,2}})月\s?{_DAY}日",
        rf"{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)
#: "05/07/2024" is read apart; beside an American zone the month comes first, and no month has a number over 12.
_SLASHED = re.compile(
    rf"(?<![\w./])(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/{_YEAR}(?![\d/])"
    r"(?P<zone>[\s,|at-]{0,6}\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s(?:[ECMP][DS]?T)\b)?",
    re.IGNORECASE,
)
_NOT_PUBLISHED = re.compile(r"©|\(c\)|\b(?:copyright|born|since|until)\b", re.IGNORECASE)
#: A dateline stands before a dash or in the first words of the first paragraph: "OSLO, 7 May 2024 - The maker".
_DATELINE = re.compile(r"^.{0,70}?(?:\s[-–—]+\s|[-–—]{2}|\))", re.DOTALL)
#: Or behind the word for it, which a page that was copied may have glued to its first paragraph.
_LABELLED = re.compile(r"^\W*(?:date|published|posted|updated)(?: on)?\W{1,3}.{0,30}", re.IGNORECASE)
_HEAD = 10
_MONTHS_A_YEAR = 12


def published(found: Iterable[Line], stated: Iterable[Line] = ()) -> date | None:
    """Give the first full date in the short lines before the story, or in its dateline; ``None`` without a year.

    Where there is none, ``stated`` lines are asked, of which the page says that they hold its date.

    >>> published([Line(0, 0, "Halden Labs hires a chief"), Line(0, 0, "OSLO, 7 May 2024 - The maker of Fjord ...")])
    datetime.date(2024, 5, 7)
    >>> published([Line(0, 0, "On May 6th Halden Labs hired a chief.")]) is None
    True
    """
    head = [line for _, line in zip(range(_HEAD), found, strict=False)]
    short = list(takewhile(lambda line: line.words < 20 and not (line.is_sentence and line.words > 8), head))
    dates = [day for line in short if not _NOT_PUBLISHED.search(line.text) if (day := find_date(line.text))]
    if not dates and len(short) < len(head):
        first = head[len(short)].text
        openings = [opening.group() for form in (_DATELINE, _LABELLED) if (opening := form.match(first))]
        dates = [day for opening in openings if (day := find_date(opening))]
    if not dates:
        dates = [day for line in stated if not _NOT_PUBLISHED.search(line.text) if (day := find_date(line.text))]
    return dates[0] if dates else None


def find_date(text: str) -> date | None:
    """Give the first full date that a text names. 05/07/2024 is none: two countries read it apart.

    >>> find_date("Updated: July 25, 2024, 10:00"), find_date("2024-02-31"), find_date("05/07/2024")
    (datetime.date(2024, 7, 25), None, None)
    >>> find_date("05/17/2024"), find_date("POSTED: 05/07/2024 04:12 PM PST")
    (datetime.date(2024, 5, 17), datetime.date(2024, 5, 7))
    """
    forms = (*_FORMS, _SLASHED)
    matches = sorted((m for form in forms for m in form.finditer(text[:2000])), key=lambda m: m.start())
    return next((day for match in matches if (day := _date(_told(match)))), None)


def _told(match: re.Match[str]) -> dict[str, str]:
    """Give year, month and day; no month where it cannot be told from the day."""
    if match.re is not _SLASHED:
        return match.groupdict()
    one, other = match["one"], match["other"]
    if match["zone"] or int(other) > _MONTHS_A_YEAR:
        return {"year": match["year"], "month": one, "day": other}
    month = other if int(one) > _MONTHS_A_YEAR else "0"
    return {"year": match["year"], "month": month, "day": one}


def _date(parts: dict[str, str]) -> date | None:
    month = parts["month"]
    number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None
