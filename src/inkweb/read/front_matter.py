"""Find the head that note takers and site makers put before a text: fields between two lines of dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEAD = re.compile(r"\A---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z][\w-]*):[ \t]*(?P<quote>[\"']?)(?P<said>.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE)
#: What goes on from the line before: a point of a list, a line that stands further in, a remark.
_GOES_ON = re.compile(r"[ \t]|-[ \t]|#|\r?$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the fields say, by their names in small letters, and where the head ends (0: there is none)."""

    end: int = 0
    fields: dict[str, str] = field(default_factory=dict)

    def said(self, *names: str) -> str:
        """Give what the first of these fields says that says anything; else ``""``."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")


def front_matter(text: str) -> FrontMatter:
    """Read the head of a text.

    >>> front_matter('---\\ntitle: "Halden hires"\\ntags:\\n- chips\\n---\\nHalden Labs has hired Raman.').fields
    {'title': 'Halden hires', 'tags': ''}
    >>> front_matter("---\\nHalden Labs has hired Raman.\\n---\\nShe starts in May.").end
    0
    """
    head = _HEAD.match(text)
    rows = head["fields"].splitlines() if head else []
    fields = [(row, _FIELD.match(row)) for row in rows]
    if head is None or not all(found or _GOES_ON.match(row) for row, found in fields):
        return FrontMatter()
    return FrontMatter(head.end(), {found["name"].lower(): found["said"] for _, found in fields if found})
