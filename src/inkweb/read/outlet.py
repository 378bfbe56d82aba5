"""Find who published a text in its own footer, head line or byline."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"(?P<name>[A-Z\u00c0-\u00de][\w&'’.-]*(?: (?:[A-Z\u00c0-\u00de&][\w&'’.-]*|of|the|and))*)"
_FOOT = (
    re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)\s*(?:by )?{_NAME}"),
    re.compile(rf"\b[Ss]ource\s*[:：]\s*{_NAME}(?=\s{{2}}|\s*$|\s*[|,·])"),
)
#: What stands behind the writer is as often a post or a town: a paper is what is called like one.
_PRESS = (
    "Agency|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|"
    "Inquirer|Insider|Journal|Ledger|Magazine|Mail|Mercury|Monitor|News|Newswire|Observer|Post|Press|Record|Register|"
    "Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Today|Tribune|Week|Weekly|Wire"
)
_AGENCIES = "AFP|AP|Associated Press|Bloomberg|PA Media|Reuters|UPI|dpa"
_BYLINE = re.compile(
    rf"^\W*[Bb][Yy]:?\s+[^,|(/]{{3,60}}(?:,|\||\(|/| for | of )\s*(?:[A-Z][a-z]+(?: [a-z]+)? (?:at|for|of|,) )?"
    rf"(?P<name>(?:The )?(?:[A-Z][\w&'’.-]* ){{0,4}}(?:{_PRESS})(?: of [A-Z]\w+)?|{_AGENCIES})(?=\)|\s*$|\s*[|·,–-])"
)
_PAPER = rf"(?P<name>(?:The )?(?:[A-Z][\w’'-]+ ){{1,2}}(?:{_PRESS}))"
_DAY = r"\w+\.? \w+,? \d{4}"
#: Its name on a line of its own, with the day or without. "Business News" is a part of a page.
_ALONE = re.compile(
    r"^\W*(?!(?:Top|Latest|Breaking|Business|World|Local|National|Tech|Technology|Sports?|More|Related|Market|Daily) )"
    rf"{_PAPER}(?:,? {_DAY})?\W*$"
)
_DATED = re.compile(rf"^\W*(?:{_DAY})\s*[|·•,–-]\s*{_PAPER}\W*$")
_BETWEEN = re.compile(r"(?:^|\s)[|–—·»-](?:\s|$)|:(?:\s|$)")
_SECTION = re.compile(
    r"(?:(?:Top|Latest|Breaking|World|Local|National|Tech|Technology|Sports?|Market|Markets|Business|Politics|Opinion|"
    r"Science|Health|Culture|Economy|Finance|Money|Analysis|Blog|Home|News|Stories|Story|Article|and|&)\b\s*)+"
)
LONGEST = 5
"""Words that the name of an outlet has at most; what is longer is a part of the headline."""
_FORMS = (*_FOOT, _BYLINE, _ALONE, _DATED)
_TAIL = re.compile(r"[\s.]*\b(?:All|Inc|Ltd|LLC|GmbH|Limited|Reproduction)\b.*$|\.$")


def outlet(page: Iterable[str]) -> str | None:
    """Give the outlet named by a copyright line, a "Source:", a byline, or alone, among the boilerplate lines.

    >>> outlet(["Home | News", "© 2024 The Weir Gazette Ltd. All rights reserved."])
    'The Weir Gazette'
    >>> outlet(["2024-09-03 09:30   Source: Net Finance   Views: 3"]), outlet(["Copyright reserved."])
    ('Net Finance', None)
    >>> outlet(["By Ana Lund, The Weir Gazette"]), outlet(["By Ana Lund and Bo Ek | Reuters | May 7, 2024"])
    ('The Weir Gazette', 'Reuters')
    >>> outlet(["By Ana Lund, Senior Reporter"]), outlet(["By Ana Lund, London"]), outlet(["By Ana Lund"])
    (None, None, None)
    >>> outlet(["The Weir Gazette"]), outlet(["March 20, 2026 | The Quay Courier"]), outlet(["Latest News"])
    ('The Weir Gazette', 'The Quay Courier', None)
    """
    for line in page:
        for form in _FORMS:
            match = form.search(line)
            name = _TAIL.sub("", match["name"]).strip() if match else ""
            if name:
                return name
    return None


def of_window(told: str, headline: str) -> str | None:
    """Give the outlet that a page's ``<title>`` names beside its headline; a part of a paper is none.

    >>> of_window("Halden hires Raman | Tech | LegalWire", "Halden hires Raman")
    'LegalWire'
    >>> of_window("The Weir Gazette: Halden hires Raman", "Halden hires Raman")
    'The Weir Gazette'
    >>> of_window("Halden hires Raman - Business", "Halden hires Raman"), of_window("Halden", "Halden hires Raman")
    (None, None)
    """
    told = " ".join(told.split())
    before, _, after = told.partition(headline) if headline and headline in told else ("", "", "")
    if before and after:
        return None
    parts = [part for part in _BETWEEN.split(before or after) if part]
    name = parts[-1 if after else 0] if parts else ""
    is_name = name[:1].isupper() and len(name.split()) <= LONGEST and not _SECTION.fullmatch(name)
    return name if is_name else None
