"""Find who published a text in its own footer or head line."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"(?P<name>[A-Z\u00c0-\u00de][\w&'’.-]*(?: (?:[A-Z\u00c0-\u00de&][\w&'’.-]*|of|the|and))*)"
_FORMS = (
    re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)\s*(?:by )?{_NAME}"),
    re.compile(rf"\b[Ss]ource\s*[:：]\s*{_NAME}(?=\s{{2}}|\s*$|\s*[|,·])"),
)
_TAIL = re.compile(r"[\s.]*\b(?:All|Inc|Ltd|LLC|GmbH|Limited|Reproduction)\b.*$|\.$")


def outlet(page: Iterable[str]) -> str | None:
    """Give the outlet named by a copyright line or a "Source:" among the boilerplate lines.

    >>> outlet(["Home | News", "© 2024 The Weir Gazette Ltd. All rights reserved."])
    'The Weir Gazette'
    >>> outlet(["2024-09-03 09:30   Source: Net Finance   Views: 3"]), outlet(["Copyright reserved."])
    ('Net Finance', None)
    """
    for line in page:
        for form in _FORMS:
            match = form.search(line)
            name = _TAIL.sub("", match["name"]).strip() if match else ""
            if name:
                return name
    return None
