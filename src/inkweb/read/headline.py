"""Find the headline of a text."""

from __future__ import annotations

import re
from collections.abc import Collection

from inkweb.read.line import lines

_MARKDOWN = re.compile(r"^#+\s+|\s+#+$")


def headline(text: str, page: Collection[int] = ()) -> str:
    """Give the first line that is not boilerplate, if it can be a headline; else ``""``.

    ``page`` holds the starts of boilerplate lines.

    >>> headline("Home | News\\n\\n# Halden Labs hires a chief\\n\\nThe maker ...", page={0})
    'Halden Labs hires a chief'
    >>> headline("Halden Labs has hired a chief. She starts in May.")
    ''
    """
    first = next((line for line in lines(text) if line.start not in page), None)
    if first is None or first.words > 35 or len(first.text) > 250:
        return ""
    title = _MARKDOWN.sub("", first.text)
    return "" if title.endswith(".") and first.words > 6 else title
