"""Find time expressions and, where they are exact, the days they cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from inkweb.extract.rulebook import rulebook
from inkweb.extract.values.days import Days, days_of
from inkweb.extract.values.numerals import WORDS, any_of
from inkweb.model import When

_RULES = rulebook("dates.yml")
_MONTH = any_of(_RULES["months"]) + r"\.?"
_WEEKDAY = any_of(_RULES["weekdays"])
_SEASON = any_of(_RULES["seasons"])
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|last)"
_SPAN = r"(?:minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[0-9]\d|20[0-4]\d)"
_NAMED_DAY = f"(?i:{_WEEKDAY})"
_NAMED_MONTH = rf"(?!may\b)(?i:{_MONTH})"
_TIME = "(?:night|morning|afternoon|evening)"
_PART = (
    r"(?=[elmt])(?:early|late|mid|the end of|the start of|the beginning of|the middle of|end of|end|the evening of"
    r"|the morning of|the early morning of)[ -]"
)
_NEAR = (
    "(?=[LNTPlntp])(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Tt]hat|the (?:past|last|next|coming|previous|same|following))"
)
_NEAR_WHAT = rf"(?:{_SPAN}s?|{_SEASON}|{_NAMED_DAY}|{_NAMED_MONTH}|{_TIME})"
_FULL_MONTH = any_of(name.capitalize() for name in _RULES["months"] if len(name) > 3 or name == "may")
_NO_YEAR = r"(?![-,]?\d|\.\d|%| (?:million|billion|GPUs|people|chips|employees))"

#: Patterns from the most to the least telling; where two overlap the earlier pattern wins.
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<iso>{_YEAR}-\d\d-\d\d)\b",
        rf"\b(?P<mdy>(?i:{_MONTH}) {_DAY}(?:,? {_YEAR})?)\b(?![%.,]?\d)",
        rf"\b(?P<dmy>{_DAY} (?:of )?(?i:{_MONTH})(?:,? {_YEAR})?)\b",
        rf"\b(?P<half>(?:the )?{_ORDINAL} (?:quarter|half)(?: of (?:{_YEAR}|(?:last|next|this) year))?)\b",
        rf"\b(?P<quarter>Q[1-4](?: {_YEAR})?|[hH][12] {_YEAR})\b",
        rf"\b(?P<my>(?:{_PART})?(?i:{_MONTH}),? (?:of )?{_YEAR})\b",
        rf"\b(?P<years>{_YEAR}(?:[-–]| to ){_YEAR})\b",
        rf"\b(?P<relative>(?:{_PART})?{_NEAR} {_NEAR_WHAT}(?: {_TIME})?)\b",
        rf"\b(?P<ago>(?i:\d+|{WORDS}) {_SPAN}s? (?:ago|earlier|later|before))\b",
        rf"(?<![-\w])(?P<length>(?i:\d[\d,]*|{WORDS})[ -](?:more )?{_SPAN}s?)\b(?!-old| old)",
        rf"\b(?P<word>[Tt]oday|[Yy]esterday(?: {_TIME})?|[Tt]omorrow|[Tt]onight|the day after tomorrow)\b",
        r"\b(?P<vague>the weekend|year[- ]end)\b",
        rf"\b(?P<weekday>{_NAMED_DAY}s?(?: {_TIME})?)\b",
        rf"\b(?P<season>(?:{_PART})?(?:the )?{_SEASON}(?: of {_YEAR})?)\b",
        rf"\b(?P<part>{_PART}(?:(?:the )?year|{_YEAR}|(?:next|last|this) (?:year|month)))\b",
        rf"(?<![-\w.,/$€£¥])(?P<year>{_YEAR})\b{_NO_YEAR}",
        r"\b(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d)\b(?!:)",
        rf"\b(?P<month>(?:{_PART})?{_FULL_MONTH})\b",
        rf"\b(?P<feast>(?:the )?{any_of(_RULES['feasts'])})\b",
        r"\b(?P<the>the (?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th))\b(?! [a-z])",
        r"(?<![-\w])(?P<now>[Nn]ow)\b(?! that\b)",
    )
)
_LENGTH = re.compile(rf"(?i:\d[\d,]*|{WORDS})[ -](?:more )?{_SPAN}s?")
_SINCE = re.compile(r"\b(?:since|from|after)\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|by|before|through|from\s+\S+(?:\s+\S+){0,2}\s+to)\s+$", re.IGNORECASE)
#: The time that these name is not part of what it bounds.
_OUTSIDE = re.compile(r"\b(?:before|after)\s+$", re.IGNORECASE)
#: What is to last until Friday lasts until the Friday to come.
_AHEAD = re.compile(r"\b(?:until|till|through)\s+$", re.IGNORECASE)
_LOOK_BACK = 40
#: Months that are words as well count only after such a word.
_DOUBTFUL = frozenset(("may", "march"))
_LEADS = re.compile(
    r"\b(?:in|of|since|until|till|from|by|before|after|during|last|next|this|on|to|for|and|through|early|late|mid) $",
    re.IGNORECASE,
)


def dates(text: str, dated: date | None) -> Iterator[tuple[int, int, When]]:
    """Give start, end and days of each time expression; days only where the words and ``dated`` fix them.

    >>> [(w.text, w.start, w.end) for *_, w in dates("since 2021, and for three years", None)]
    [('three years', None, None), ('2021', datetime.date(2021, 1, 1), None)]
    >>> [(w.start, w.end) for *_, w in dates("before 2021", None)]
    [(None, datetime.date(2020, 12, 31))]
    """
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _is_doubtful(text, match):
                yield match.start(), match.end(), _when(text, match, dated)


def is_length(text: str) -> bool:
    """Whether a time expression says how long, not when.

    >>> is_length("six years"), is_length("six years ago")
    (True, False)
    """
    return _LENGTH.fullmatch(text) is not None


def _is_doubtful(text: str, match: re.Match[str]) -> bool:
    if match.lastgroup != "month" or match[0].casefold() not in _DOUBTFUL:
        return False
    return not _LEADS.search(text[max(0, match.start() - 8) : match.start()])


def _when(text: str, match: re.Match[str], dated: date | None) -> When:
    days = days_of(match.lastgroup or "", match[0], dated) or Days(None, None)
    when = When(match[0], *days)
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if match.lastgroup == "years":
        return when  # "from 2019 to 2021" has both its ends
    if match.lastgroup == "weekday" and dated and days.end and days.end < dated and _AHEAD.search(before):
        when = replace(when, end=days.end + timedelta(weeks=1))
    is_outside = _OUTSIDE.search(before) is not None
    if _SINCE.search(before):
        return When(match[0], days.end and days.end + timedelta(days=1)) if is_outside else replace(when, end=None)
    if _UNTIL.search(before):
        return When(match[0], None, days.start and days.start - timedelta(days=1) if is_outside else when.end)
    return when
